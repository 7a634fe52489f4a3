"""`manage.py roles`: make the groups of the consortium's people, with exactly their permissions."""

from typing import Any

from django.core.management.base import BaseCommand

from config import roles


class Command(BaseCommand):
    help = "Make the groups Redazione, Bottega, Incontri, Traduzioni, Cooperativa with their permissions."

    def handle(self, *args: Any, **options: Any) -> None:
        names = roles.grant()
        if options["verbosity"] > 0:
            self.stdout.write(f"Groups: {', '.join(names)}.")
