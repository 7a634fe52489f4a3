"""What the doors give to the clock and to the registry of personal data."""

import time

from axes.models import AccessAttempt

from config.entrance import locks, state
from core import personal_data, tallies, tick
from core.personal_data import PersonalData


def register() -> None:
    state.tell()
    tick.every_tick("limits", lambda _now: tallies.sweep(time.time()))
    # Keyed hashes of names and addresses, for a quarter of an hour. axes' logs and allauth's addresses stay empty.
    personal_data.register(
        PersonalData(
            "failed attempts at the door",
            (
                AccessAttempt._meta.label,
                "axes.AccessLog",
                "axes.AccessFailureLog",
                "account.EmailAddress",
                "account.EmailConfirmation",
            ),
            purge=locks.purge,
        )
    )
