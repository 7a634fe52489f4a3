"""`make run`: prepares the site as production runs it, on this machine only, and serves it until Ctrl-C.

What the environment already says (DATABASE_URL, SECRET_KEY, …) is kept.
"""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

from config import kept_secrets

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("VAR_DIR", ROOT / "var"))
MANAGE = str(ROOT / "manage.py")
PR_SET_PDEATHSIG = 1  # from <sys/prctl.h>
TICK_SECONDS = os.environ.get("TICK_SECONDS", "30")
CLOCK_NICENESS = 10  # it draws the sizes of pictures: whoever waits for a page goes first
ACCOUNTS = {
    "redazione": "communications",
    "bottega": "the shop",
    "incontri": "events",
    "traduzioni": "translation",
    "cooperativa": "a cooperative's own page",
    "admin": "everything",
}


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - this is what the person at the terminal reads


def environment(port: int) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
        "VAR_DIR": str(VAR),
        "PORT": str(port),
        "BASE_URL": f"http://127.0.0.1:{port}",
        "ALLOWED_HOSTS": "127.0.0.1,localhost,[::1]",
        "DATABASE_URL": f"sqlite:///{VAR / 'site.sqlite3'}",
        "SECRET_KEY": kept_secrets.secret_key(VAR),
        "IDENTITY_KEYS": kept_secrets.identity_key(VAR),
        "LOG_LEVEL": "WARNING",
        "LOG_FORMAT": "plain",
        "SECOND_FACTOR_GROUPS": "",  # the demo's accounts have no telephone
    } | os.environ


def serve(port: int) -> int:
    """Run the server and the clock side by side; when one ends, or we are told to, end both."""
    children = [
        start("-m", "gunicorn", "--config", str(ROOT / "gunicorn.conf.py")),
        start(MANAGE, "tick", "--every", TICK_SECONDS, nice=CLOCK_NICENESS),
    ]
    try:
        if _answers(port, children[0]):
            welcome(port)
        while all(child.poll() is None for child in children):
            time.sleep(0.2)
        say("The server or the clock has stopped by itself; stopping the other.")
        return 1
    finally:
        for child in children:
            child.terminate()
        for child in children:
            child.wait(timeout=30)


def start(*arguments: str, nice: int = 0) -> subprocess.Popen[bytes]:
    """Ctrl-C must reach us alone, so that we end the children in order; they end too if we are killed."""

    def begin() -> None:
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        give_way(nice)

    return subprocess.Popen([sys.executable, *arguments], cwd=ROOT, start_new_session=True, preexec_fn=begin)


def give_way(nice: int) -> None:
    """To other processes. Where the kernel shares time among sessions first, it heeds niceness only within one."""
    os.nice(nice)
    if os.getsid(0) == os.getpid():
        with suppress(OSError):
            Path("/proc/self/autogroup").write_text(str(nice), encoding="ascii")


def _answers(port: int, server: subprocess.Popen[bytes]) -> bool:
    while server.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz/", timeout=5):
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            time.sleep(0.2)
    return False


def welcome(port: int) -> None:
    address = f"http://127.0.0.1:{port}"
    say(f"\nIl sito        {address}/it/\nThe site       {address}/en/\nThe admin      {address}/admin/\n")
    say("Accounts of the demo, all with the password `demo`:")
    for name, duty in ACCOUNTS.items():
        say(f"  {name:<12} {duty}")
    say(f"\nLetters are written to {VAR / 'mail'}. Ctrl-C stops everything.\n")


def free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        return probe.connect_ex(("127.0.0.1", port)) != 0


def main() -> int:
    port = int(os.environ.get("PORT", "8000"))
    if not free(port):
        say(f"Port {port} is taken by another program. Try `make run PORT={port + 1}`.")
        return 1
    VAR.mkdir(parents=True, exist_ok=True)
    os.environ.update(environment(port))
    for told in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(told, lambda *_: sys.exit(0))
    try:
        subprocess.run([sys.executable, MANAGE, "prepare"], check=True)
        return serve(port)
    except KeyboardInterrupt:
        say("\nStopped.")
        return 0
    except subprocess.CalledProcessError as error:
        return error.returncode


if __name__ == "__main__":
    sys.exit(main())
