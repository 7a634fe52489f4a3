"""`manage.py seal_anew`: after a new key was put before the others (IDENTITY_KEYS, SECRET_KEY), everything under it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from config.entrance import codes
from core import sealing
from events.models import Guest


class Command(BaseCommand):
    help = (
        "Seals the data of guests under the first of IDENTITY_KEYS, and what the codes of the second step are made "
        "from under SECRET_KEY; afterwards the older keys may go."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        guests, closed = guests_anew()
        steps, lost = codes.seal_anew()
        self.stdout.write(f"{guests} guests and {steps} second steps sealed anew.")
        if closed:
            raise CommandError(
                f"{closed} guests could not be opened by any of IDENTITY_KEYS: keep the older keys."
            )
        if lost:
            raise CommandError(
                f"{lost} second steps could not be opened by any key: put the older one into SECRET_KEY_FALLBACKS, "
                "or take them off with `manage.py entrance NAME --remove-second-step`."
            )


def guests_anew() -> tuple[int, int]:
    """How many were sealed anew, and how many no key opens."""
    done, closed = 0, 0
    for guest in Guest.objects.only("sealed").iterator():
        try:
            # Somebody may correct their data meanwhile: theirs is sealed under the new key already.
            row = Guest.objects.filter(pk=guest.pk, sealed=guest.sealed)
            done += row.update(sealed=sealing.anew(guest.sealed))
        except sealing.NoKey as error:
            raise CommandError("There are guests, and IDENTITY_KEYS is not set.") from error
        except sealing.Unreadable:
            closed += 1
    return done, closed
