"""What the site stands on: database, cache, disk, the last backup."""

import datetime
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core import health
from core.backup.making import latest
from core.state import Fact, Group, State, register, unless
from core.state.clock import moment

MB = 1024 * 1024


def _stores(now: datetime.datetime) -> Iterator[Fact]:
    yield unless(
        health.database(),
        Fact("database", _("Database"), f"{connection.display_name}, {filesizeformat(database_size())}"),
        todo=gettext("Nothing can be bought or changed until it answers."),
    )
    todo = gettext("Stop, make a backup, run `manage.py migrate`, start again.")
    migrated = health.migrated()
    said = gettext("all applied") if migrated else gettext("some are missing")
    yield unless(migrated, Fact("migrations", _("Migrations"), said), todo=todo)
    yield _cache()


def database_size() -> int:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_database_size(current_database())")
            return int(cursor.fetchone()[0])
    name = Path(str(connection.settings_dict["NAME"]))
    return sum(one.stat().st_size for one in (name, Path(f"{name}-wal")) if one.exists())


def _cache() -> Fact:
    if not is_shared():
        said = gettext("in the memory of each process: right for one host, too little for two")
        return Fact("cache", _("Cache"), said)
    answers = health.cache_answers()
    said = gettext("Redis answers") if answers else gettext("Redis does not answer")
    todo = gettext(
        "The site goes on without it, more slowly; limits let everybody in, and other hosts show old pages for longer. "
        "Start it again."
    )
    return unless(answers, Fact("cache", _("Cache"), said, alarms=True), todo=todo)


def is_shared() -> bool:
    return "redis" in settings.CACHES["default"].get("LOCATION", "")


def _disk(now: datetime.datetime) -> Iterator[Fact]:
    free, whole = free_space()
    said = gettext("%(free)s free of %(whole)s") % {
        "free": filesizeformat(free),
        "whole": filesizeformat(whole),
    }
    least = settings.DISK_FREE_MB * MB
    todo = gettext(
        "Delete old backups or make the disk larger: on a full one no picture is taken in, and worse follows."
    )
    fact = Fact("disk", _("Disk of var and the pictures"), said, alarms=True)
    yield unless(free >= 2 * least, fact, bad=free < least, todo=todo)
    yield _backup(now)


def free_space() -> tuple[int, int]:
    """Bytes free and in all on the fullest of the disks that the site writes to."""
    folders = [Path(settings.MEDIA_ROOT), Path(settings.GENERATIONS_ROOT)]
    there = [next(one for one in (folder, *folder.parents) if one.exists()) for folder in folders]
    usage = min((shutil.disk_usage(folder) for folder in there), key=lambda one: one.free)
    return usage.free, usage.total


def _backup(now: datetime.datetime) -> Fact:
    root = Path(settings.BACKUPS_ROOT)
    folder = latest(root) if root.is_dir() else None
    name = _("The last backup")
    if folder is None:
        todo = gettext(
            "Run `make backup` every night; if backups lie elsewhere, say where with BACKUPS_ROOT."
        )
        return Fact("backup", name, gettext("there is none"), State.ATTENTION, todo)
    made = datetime.datetime.fromtimestamp((folder / "manifest.json").stat().st_mtime, datetime.UTC)
    old = now - made > datetime.timedelta(hours=settings.BACKUP_HOURS)
    todo = gettext("It should be of last night: see why `make backup` did not run.")
    return unless(not old, Fact("backup", name, moment(made), alarms=True), todo=todo)


def _process(now: datetime.datetime) -> Iterator[Fact]:
    sentry = (
        gettext("told to Sentry, without personal data")
        if settings.SENTRY_DSN
        else gettext("only in the log")
    )
    yield Fact("errors", _("Errors of the server"), sentry)
    yield Fact("process", _("Process that answers you"), str(os.getpid()))


def tell() -> None:
    register(Group("stores", _("What the site stands on"), 50, _stores))
    register(Group("disk", _("Disk and backups"), 55, _disk))
    register(Group("process", _("This process"), 95, _process))
