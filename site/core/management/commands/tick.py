"""`manage.py tick`: the clock's work, once, or again and again with `--every SECONDS`."""

import argparse
import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from core import tick


class Command(BaseCommand):
    help = "Publish, expire, purge, send letters and reminders."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--every", type=float, metavar="SECONDS", help="go on for ever, at this distance")

    def handle(self, *args: Any, every: float | None = None, **options: Any) -> None:
        while True:
            answers = tick.run()
            failed = [name for name, answer in answers.items() if isinstance(answer, Exception)]
            if options["verbosity"] > 1 or failed:
                self.stdout.write(f"tick: {len(answers)} jobs, failed: {', '.join(failed) or 'none'}")
            if every is None:
                return
            # A full hand of pictures means that more are waiting, as after loading the demo.
            more = answers.get("pictures") == settings.PICTURES_A_TICK > 0
            time.sleep(min(every, 1.0) if more else every)
