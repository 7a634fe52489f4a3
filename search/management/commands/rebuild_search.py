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
            made = rebuilding.rebuild()
        except rebuilding.Overtaken as error:
            raise CommandError(
                "Another rebuild has begun since: this one stopped and changed nothing."
            ) from error
        if options["verbosity"] > 0:
            self.stdout.write(f"{made.found} pages can be found.")
        if made.failed:
            said = ", ".join(map(str, made.failed))
            self.stderr.write(
                f"{len(made.failed)} pages could not be read and cannot be found: {said}. The log says why; the clock"
                " tries them again."
            )
