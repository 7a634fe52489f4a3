import hashlib
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand

from search.models import Entry
from shop import shelf


class Command(BaseCommand):
    help = "Prepare this machine to serve: static files, database, and the demo when the database is empty."
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        self.collect_static(settings.VAR / "static.stamp")
        self.stdout.write("Bringing the database up to date.")
        call_command("migrate", interactive=False, verbosity=0)
        call_command("forget_again")
        if get_user_model().objects.exists():
            self.stdout.write("The database has content: it stays as it is.")
            shelf.rebuild()  # a new column of the flat rows is empty until they are made anew
            if not Entry.objects.exists():
                call_command("rebuild_search", verbosity=0)
        else:
            self.stdout.write("The database is empty: loading the demo, which takes about a minute.")
            call_command("demo")

    def collect_static(self, stamp: Path) -> None:
        """Only when a file changed: compressing them all takes longer than everything else."""
        now = _fingerprint()
        if stamp.exists() and stamp.read_text(encoding="ascii") == now:
            return
        self.stdout.write("Collecting and compressing style sheets, scripts and icons.")
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(now, encoding="ascii")


def _fingerprint() -> str:
    seen = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            seen.update(f"{name} {storage.get_modified_time(name).timestamp()}\n".encode())
    return seen.hexdigest()
