"""The house as `make run` keeps it: SQLite in a file, no Redis, letters as files."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.faults.house import PLANT, ROOT, House
from tests.migrated_once import kept_file
from tests.shop.stripe_server import StripeServer


class SmallHouse(House):
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.var = folder / "var"
        self.var.mkdir()
        self.file = self.var / "site.sqlite3"
        self.postgres: Any = SimpleNamespace(url=f"sqlite:///{self.file}", stop=lambda _mode: None)
        self.redis: Any = SimpleNamespace(url="", throw_away=lambda: None)
        self.stripe = StripeServer()
        self.post_port = 0
        self.processes = []

    def environment(self, **more: str) -> dict[str, str]:
        own = {"EMAIL_URL": f"filemail://{self.var}/mail", "SECOND_FACTOR_GROUPS": ""}
        return super().environment(**own, **more)

    def prepare(self) -> None:
        if kept_file().exists():
            shutil.copy(kept_file(), self.file)
        self.manage("migrate", "-v0")
        self.shell(PLANT)
        self.manage("prepare")

    @contextmanager
    def ticking(self) -> Iterator[None]:
        """The clock beside it, every second."""
        with (self.folder / "clock.log").open("wb") as said:
            clock = self.begin(sys.executable, str(ROOT / "manage.py"), "tick", "--every", "1", said_to=said)
            try:
                yield
            finally:
                clock.terminate()
                clock.wait(60)
