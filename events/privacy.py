"""Who booked: given out, erased, purged twelve months after the date; who came inside, the day after (law.md L44)."""

import datetime
from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext_lazy as _

from core import personal_data, sealing
from events import booking, booking_rules, inside
from events.models import Event, Guest, Occurrence, Registration

KEPT = datetime.timedelta(days=365)


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
    """The places are free again, and offered; guests go with their booking."""
    return booking.remove(Registration.objects.filter(email__iexact=email))


def purge(now: datetime.datetime) -> int:
    """A course, all of whose bookings hang on one of its dates, counts from its last."""
    rows = Registration.objects.filter(occurrence__end__lt=now - KEPT)
    lasting = Occurrence.objects.filter(event__kind=Event.Kind.COURSE, end__gte=now - KEPT)
    return _guests(now) + booking.remove(rows.exclude(occurrence__event__in=lasting.values("event")))


def _guests(now: datetime.datetime) -> int:
    """The day after the event; at once where nobody will come in: the date or the booking is cancelled."""
    ended = Guest.objects.filter(registration__state=Registration.State.CANCELLED)
    gone = ended.exclude(registration__ending=Registration.Ending.NOT_ADMITTED).delete()[0]
    dates = Occurrence.objects.filter(registrations__guests__isnull=False).select_related("event").distinct()
    over = [row.pk for row in dates if booking_rules.is_cancelled(row) or inside.erased_at(row) <= now]
    return gone + Guest.objects.filter(registration__occurrence__in=over).delete()[0]
