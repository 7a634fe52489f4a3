"""`manage.py seal_anew`: after a new key was put before the others in IDENTITY_KEYS, everything under the new one."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core import sealing
from events.models import Guest


class Command(BaseCommand):
    help = "Seals the data of guests under the first of IDENTITY_KEYS; afterwards the older keys may go."

    def handle(self, *args: Any, **options: Any) -> None:
        if not sealing.ready():
            raise CommandError("IDENTITY_KEYS is not set.")
        done, closed = 0, 0
        for guest in Guest.objects.only("sealed").iterator():
            try:
                # Somebody may correct their data meanwhile: theirs is sealed under the new key already.
                row = Guest.objects.filter(pk=guest.pk, sealed=guest.sealed)
                done += row.update(sealed=sealing.anew(guest.sealed))
            except sealing.Unreadable:
                closed += 1
        self.stdout.write(f"{done} sealed anew.")
        if closed:
            raise CommandError(f"{closed} could not be opened by any key: keep the older keys.")
