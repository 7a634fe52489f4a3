"""Events inside a prison: until when everybody's identity must be known, who may still correct it, when it goes.

What is asked stands in `events.people_forms`, what the institute answered in `events.admission`.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext

from core import sealing
from core.opening import ROME
from core.refusals import Refused
from events.identity import Identity
from events.models import Event, Guest, Occurrence, Participation, Registration, Venue
from events.people_forms import PeopleForms

__all__ = ["PeopleForms", "asks", "deadline", "keep", "refusal"]

DAY = datetime.timedelta(days=1)
BOOKED_BY_US = (Participation.HERE, Participation.PHONE)


def asks(event: Event) -> bool:
    """Only of these events anybody's identity is ever asked."""
    return event.venue == Venue.PRISON and event.participation in BOOKED_BY_US


def last_day(occurrence: Occurrence) -> datetime.date:
    """The last day on which one books and corrects; of a course, before its first date."""
    first = min(row.start for row in _dates(occurrence))
    return first.astimezone(ROME).date() - datetime.timedelta(days=occurrence.event.deadline_days)


def deadline(occurrence: Occurrence) -> datetime.datetime:
    """The first moment that is too late: midnight in Rome, after the last day."""
    return _midnight(last_day(occurrence) + DAY)


def erased_at(occurrence: Occurrence) -> datetime.datetime:
    """Midnight in Rome after the day on which it is all over; from then on nothing is kept of who came."""
    last = max(row.end for row in _dates(occurrence))
    return _midnight(last.astimezone(ROME).date() + DAY)


def refusal(occurrence: Occurrence, now: datetime.datetime) -> str:
    """Why nobody can be added or corrected; "" while it is possible, and for every event that is not inside."""
    if not asks(occurrence.event):
        return ""
    if not sealing.ready():
        return gettext(
            "This event cannot be booked here now. Telephone us: the number is at the foot of the page."
        )
    if now < deadline(occurrence):
        return ""
    said = gettext(
        "The institute wanted to know everybody’s identity by %(day)s. That day is over: nobody can be added, and "
        "nothing can be changed, not even in an emergency."
    )
    return said % {"day": date_format(last_day(occurrence), "DATE_FORMAT")}


def people_forms(
    occurrence: Occurrence,
    data: Mapping[str, Any] | None = None,
    *,
    seats: int,
    known: Sequence[Identity | None] = (),
    begun: Mapping[str, Any] | None = None,
) -> PeopleForms:
    """For this date: who is a minor, which document is still valid, and what this institute asks."""
    prison = occurrence.event.prison
    return PeopleForms(
        data,
        seats=seats,
        day=min(row.start for row in _dates(occurrence)).astimezone(ROME).date(),
        citizenship=prison is None or prison.asks_citizenship,
        known=known,
        begun=begun,
    )


@dataclass(frozen=True, slots=True)
class Rules:
    """`lang` is set where the words are in another language than the page around them."""

    text: str
    lang: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


def rules(occurrence: Occurrence, language: str = "") -> Rules:
    """The rules of admission in that language (the reader's), or in the other where they were not translated."""
    wanted = (language or get_language() or "it")[:2]
    told = {
        page.locale.language_code: page.admission_rules
        for page in occurrence.event.pages.filter(live=True).select_related("locale")
    }
    if text := told.get(wanted):
        return Rules(text)
    return next((Rules(text, spoken) for spoken, text in told.items() if text), Rules(""))


def keep(registration: Registration, forms: PeopleForms) -> None:
    """In the transaction of a new booking: each person a guest, sealed."""
    now = timezone.now()
    still_open(registration.occurrence, now)
    if len(forms) != registration.seats:
        raise Refused("people", gettext("Tell us of each person of the booking, one by one."))
    Guest.objects.bulk_create(
        Guest(registration=registration, sealed=person.sealed(), accepted=now)
        for person in forms.identities()
    )


def refuse_unnamed(occurrence: Occurrence) -> None:
    """Nobody has a place inside of whom nothing was told."""
    if asks(occurrence.event):
        raise Refused("people", gettext("Tell us of each person of the booking, one by one."))


def expected(registration: Registration) -> QuerySet[Guest]:
    """Those who are still to come in: without whom the institute did not admit."""
    return registration.guests.exclude(admission=Guest.Admission.REFUSED).order_by("pk")


def still_open(occurrence: Occurrence, now: datetime.datetime) -> None:
    """Refused after the deadline."""
    if why := refusal(occurrence, now):
        raise Refused("deadline", why)


def _dates(occurrence: Occurrence) -> list[Occurrence]:
    """A course is one booking for all its dates; those that were cancelled count only when all were."""
    if occurrence.event.kind != Event.Kind.COURSE:
        return [occurrence]
    rows = list(occurrence.event.occurrences.all())
    held = [row for row in rows if row.state != Occurrence.State.CANCELLED]
    return held or rows or [occurrence]


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.min, ROME)
