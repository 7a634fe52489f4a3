"""`manage.py rebuild_search`: everything that can be found made anew, while the site goes on being searched."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search import rebuilding


class Command(BaseCommand):
    help = (
        "Make the search index anew beside the one in use, and put it in its place. Safe while the site runs."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            found = rebuilding.rebuild()
        except rebuilding.Overtaken as error:
            raise CommandError(
                "Another rebuild has begun since: this one stopped and changed nothing."
            ) from error
        if options["verbosity"] > 0:
            self.stdout.write(f"{found} pages can be found.")
