from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config.messages import catalogues
from config.messages.complaints import complaints
from config.messages.places import catalogue_folders


class Command(BaseCommand):
    help = "Bring the message catalogues up to date, or tell what is wrong with them."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("deed", choices=["update", "check"])
        parser.add_argument("apps", nargs="*", help="update only these apps (. is the top folder)")

    def handle(self, *, deed: str, apps: list[str], **options: Any) -> None:
        if deed == "update":
            for folder in catalogue_folders(settings.ROOT, apps):
                for line in catalogues.update(folder, settings.ROOT):
                    self.stdout.write(line)
        else:
            wrong = list(complaints(settings.ROOT))
            for line in wrong:
                self.stderr.write(line)
            if wrong:
                raise CommandError(
                    f"{len(wrong)} complaints. `make messages` brings the catalogues up to date."
                )
            self.stdout.write("The message catalogues are complete in both languages.")
