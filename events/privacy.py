"""Who booked a place: given out, erased, and purged twelve months after the date (law.md L44)."""

import datetime
from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext_lazy as _

from core import personal_data, sealing
from events import booking
from events.models import Guest, Registration

KEPT = datetime.timedelta(days=365)
GUESTS_KEPT = datetime.timedelta(days=1)


def register() -> None:
    personal_data.register(
        personal_data.PersonalData(
            "bookings",
            ("events.Registration", "events.Guest"),
            label=_("Bookings"),
            export=export,
            erase=erase,
            purge=purge,
        )
    )


def export(email: str) -> list[dict[str, Any]]:
    found = Registration.objects.filter(email__iexact=email).prefetch_related("guests")
    return [
        {
            "event": row.occurrence.event.code,
            "start": row.occurrence.start,
            "name": row.name,
            "email": row.email,
            "phone": row.phone,
            "seats": row.seats,
            "state": row.state,
            "booked": row.created,
            "language": row.language,
            "consent": row.consented,
            "text": row.text_version,
            "offered until": row.offered_until,
            "reminded": row.reminded,
            "people who came": row.arrived,
            "ended": row.ended,
            "how it ended": row.ending,
            "guests": [_told(guest) for guest in row.guests.all()],
        }
        for row in found.select_related("occurrence__event")
    ]


def _told(guest: Guest) -> dict[str, Any]:
    """All that the institute was told of them, and what it answered."""
    try:
        said = {name: value for name, value in asdict(guest.identity).items() if value}
    except (sealing.NoKey, sealing.Unreadable):
        said = {}  # its key is lost: nobody can read it any more, we neither
    return {**said, "admission": guest.admission}


def erase(email: str) -> int:
    """The seats are free again; guests go with their booking."""
    return booking.remove(Registration.objects.filter(email__iexact=email))


def purge(now: datetime.datetime) -> int:
    guests, _kinds = Guest.objects.filter(registration__occurrence__end__lt=now - GUESTS_KEPT).delete()
    return guests + booking.remove(Registration.objects.filter(occurrence__end__lt=now - KEPT))
