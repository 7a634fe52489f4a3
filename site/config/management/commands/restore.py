from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from core.backup.manifest import Unreadable
from core.backup.restoring import NotRestored, restore
from core.forgetting.ledger import Broken


class Command(BaseCommand):
    help = "Bring a backup back into an empty place, compare it with its list, and do withdrawals again."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, **options: Any) -> None:
        try:
            said = restore(options["folder"])
        except (NotRestored, Unreadable, Broken) as error:
            raise CommandError(str(error)) from error
        call_command("migrate", interactive=False, verbosity=0)
        call_command("forget_again", stdout=self.stdout)
        self.stdout.write(f"The site stands as it did at {said.made}, without what was withdrawn since.")
