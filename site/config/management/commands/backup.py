from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core import room
from core.backup.making import make


class Command(BaseCommand):
    help = "Copy the database and all files into a new folder, with a list of what is in it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--to", type=Path, help="a folder that does not exist yet; otherwise one named for now"
        )

    def handle(self, **options: Any) -> None:
        now = timezone.localtime()
        folder = options["to"] or Path(settings.BACKUPS_ROOT) / f"{now:%Y-%m-%dT%H-%M-%S}"
        try:
            made = make(folder)
        except OSError as error:
            if room.is_full(error):
                said = f"There is no room for a backup in {folder.parent}: nothing was left there."
                raise CommandError(said) from error
            raise
        files = sum(len(each) for each in made.files.values())
        self.stdout.write(f"{folder}: {sum(made.rows.values())} rows, {files} files.")
