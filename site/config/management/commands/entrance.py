"""`manage.py entrance NAME`: when the last administrator stands before a shut door."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from config.entrance import accounts, locks, sessions
from core.models import User


class Command(BaseCommand):
    help = "Open somebody's door: after failed attempts, or without a telephone."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("name", help="the user name")
        parser.add_argument("--unlock", action="store_true", help="forget failed attempts")
        parser.add_argument("--remove-second-step", action="store_true", help="for a lost telephone")
        parser.add_argument("--end-sessions", action="store_true", help="sign them out everywhere")

    def handle(self, *args: Any, name: str, **options: Any) -> None:
        user = User.objects.filter(username=name).first()
        if user is None:
            raise CommandError(f"There is no account “{name}”.")
        if not (options["unlock"] or options["remove_second_step"] or options["end_sessions"]):
            raise CommandError("Say what to do: --unlock, --remove-second-step or --end-sessions.")
        if options["unlock"]:
            locks.unlock(name)
            self.stdout.write("The door is open.")
        if options["remove_second_step"]:
            gone = accounts.remove_second_step(user)
            self.stdout.write("The second step is removed." if gone else "There was no second step.")
        if options["end_sessions"]:
            sessions.end_all(user)
            self.stdout.write("All sessions are ended.")
