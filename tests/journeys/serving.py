"""The site as `make run` serves it, for whoever needs it for a while: journeys, photographs, measurements."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 600  # on a busy machine the demo takes its time


class DidNotStart(Exception):
    pass


@contextmanager
def served(port: int, log: Path, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """The running site; what it says goes to `log`. All of it has ended when the block ends."""
    with log.open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "config.run"],
            cwd=ROOT,
            env=os.environ | _as_production(port) | environment,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            if not ready(process, f"http://127.0.0.1:{port}/readyz/"):
                raise DidNotStart(f"The site did not start:\n{log.read_text('utf-8')[-4000:]}")
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)


def _as_production(port: int) -> dict[str, str]:
    return {
        "PORT": str(port),
        "BASE_URL": f"http://127.0.0.1:{port}",
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
    }


def ready(process: subprocess.Popen[bytes] | psutil.Process, address: str) -> bool:
    """Wait until it answers there; False when it has ended, or takes too long."""
    give_up = time.monotonic() + START_SECONDS
    while time.monotonic() < give_up and not _is_dead(process.pid):
        try:
            with urllib.request.urlopen(address, timeout=5):
                return True
        except OSError:
            time.sleep(0.3)
    return False


def _is_dead(process: int) -> bool:
    try:
        return psutil.Process(process).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
