"""Letters to those who booked, each in the language of the booking.

A letter is written in the transaction of what it tells, so that neither is ever without the other, whenever the
process dies; they leave after the commit. Many at once are only kept, with one nudge: the next sweep takes what
remains.

The calendar file is published, not a request (RFC 5546): who holds a confirmed place has answered already, and a
mailbox that collected the answers of calendar programs would be one that nobody reads.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import letters
from core.models import Letter, Organisation, User
from events import announced, calendars, programme, seats
from events import booking_rules as rules
from events.letter_words import KINDS, Words
from events.models import Event, Occurrence, Registration

logger = logging.getLogger(__name__)
State, Ending = Registration.State, Registration.Ending
CONFIRMED, WAITING, OFFER = "booking_confirmed", "booking_waiting", "booking_offer"
FEWER, SEATS, REMINDER, MESSAGE = "booking_fewer", "booking_seats", "booking_reminder", "booking_message"
MOVED, SEVERAL_MOVED = "booking_moved", "booking_several_moved"
CANCELLED, ONE_CANCELLED = "booking_date_cancelled", "booking_one_cancelled"
ENDINGS = {
    Ending.BY_PERSON: "booking_cancelled",
    Ending.BY_US: "booking_cancelled_by_us",
    Ending.DECLINED: "booking_declined",
    Ending.EXPIRED: "booking_expired",
    Ending.NO_PLACE: "booking_no_place",
    Ending.NOT_NEEDED: "booking_not_needed",
}
# The letter of where a booking stands.
STANDING = {State.CONFIRMED: CONFIRMED, State.WAITING: WAITING, State.OFFERED: OFFER}
Facts = Callable[[], dict[str, Any]]
SAME_MESSAGE_AFTER = datetime.timedelta(hours=1)


def about(registration: Registration) -> str:
    return f"booking {registration.pk}"


def address(registration: Registration, view: str = "booked") -> str:
    """Of the booking's own page, or of what is done there: whole, and in the language of the booking."""
    with translation.override(registration.language):
        told = {"number": registration.pk, "token": registration.token}
        return settings.BASE_URL + reverse(view, kwargs=told)


class Round:
    """Letters about one date: what is the same in all of them is read once for each language."""

    def __init__(self, row: Occurrence) -> None:
        self.row, self.now = row, timezone.now()
        self._told: dict[str, announced.Announced] = {}
        self._calendars: dict[str, str] = {}

    def told(self, language: str) -> announced.Announced:
        if language not in self._told:
            self._told[language] = announced.of(self.row, language, self.now)
        return self._told[language]

    def calendar(self, registration: Registration) -> str:
        language = registration.language
        if language not in self._calendars:
            self._calendars[language] = calendars.of_booking(registration)
        return self._calendars[language]

    def keep(
        self, kind: str, booked: Registration, facts: Facts = dict, words: Words | None = None
    ) -> Letter:
        chosen = words or KINDS[kind]
        with translation.override(booked.language):
            said = letters.compose("booking", booked.language, self._context(booked, chosen, facts()))
            has_place = booked.state == State.CONFIRMED
            return letters.keep(
                kind,
                booked.email,
                booked.language,
                said,
                about=about(booked),
                reply_to=Organisation.load().email,
                calendar=self.calendar(booked) if chosen.has_calendar and has_place else "",
            )

    def _context(self, booked: Registration, words: Words, more: dict[str, Any]) -> dict[str, Any]:
        told = self.told(booked.language)
        facts = {
            "title": told.title,
            "when": told.when,
            "seats": booked.seats,
            "line": _in_line(booked) if booked.state == State.WAITING else "",
            "free": seats.free(self.row) or 0,
            "until": announced.moment(booked.offered_until) if booked.offered_until else "",
            "how": rules.refusal(self.row, self.now),
        }
        return {
            "told": told,
            "booking": booked,
            "said": words.said(facts | more),
            "page_url": address(booked),
            "cancel_url": address(booked, "booked_cancel"),
        }

    def to_all(
        self, kind: str, bookings: Iterable[Registration], facts: Facts = dict, words: Words | None = None
    ) -> int:
        """Many at once need no nudge each: the sweep takes them together."""
        written = 0
        for booked in bookings:
            booked.occurrence = self.row
            self.keep(kind, booked, facts, words)
            written += 1
        transaction.on_commit(letters.nudge, robust=True)
        return written


def _in_line(booked: Registration) -> str:
    before = seats.before(booked)
    if not before:
        return _("You are the first in line.")
    said = ngettext("%(before)s person waits before you.", "%(before)s people wait before you.", before)
    return said % {"before": before}


def write(kind: str, registration: Registration, words: Words | None = None, **facts: Any) -> Letter:
    """Inside the transaction of what it tells. `words` with their `facts`, where the kind alone does not say all."""
    letter = Round(registration.occurrence).keep(kind, registration, lambda: facts, words)
    transaction.on_commit(letters.nudge, robust=True)
    return letter


class Moved(NamedTuple):
    """A date that stands elsewhere now, and when it had been."""

    date: Occurrence
    start: datetime.datetime
    end: datetime.datetime

    def told(self, now: datetime.datetime) -> dict[str, str]:
        before = Occurrence(event=self.date.event, start=self.start, end=self.end)
        return {"was": _when(before, now), "now": _when(self.date, now)}


def moved(moves: Sequence[Moved]) -> int:
    """To everybody who has a place or waits for one: from when to when, and the way to keep or to cancel.

    Several are dates of one course.
    """
    told = Round(moves[-1].date.bookings_at)
    if _reminder_day(told.row) > told.now:  # there is time enough to remind of the new date
        seats.active(told.row).update(reminded=None)

    def facts() -> dict[str, str]:
        each = [move.told(told.now) for move in moves]
        return each[0] | {"moves": "; ".join(_("%(was)s becomes %(now)s") % one for one in each)}

    kind = MOVED if len(moves) == 1 else SEVERAL_MOVED
    return told.to_all(kind, seats.active(told.row).order_by("pk"), facts)


def cancelled(occurrence: Occurrence) -> int:
    """To the same; of a course it may be only one of its dates."""
    told = Round(occurrence.bookings_at)
    kind = CANCELLED if rules.is_cancelled(told.row) else ONE_CANCELLED
    bookings = seats.active(told.row).order_by("pk")
    return told.to_all(kind, bookings, lambda: {"was": _when(occurrence, told.now)})


def _when(date: Occurrence, now: datetime.datetime) -> str:
    return announced.in_short(programme.in_words(date, now))


def message(occurrences: Iterable[Occurrence], subject: str, text: str, *, who: User | None) -> int:
    """What the organisers write to whoever has a place (of an offer too) on these dates; returns to how many.

    Pressed twice, or begun again after a fault, nobody gets the same words twice within the hour.
    """
    written, paragraphs = 0, _paragraphs(text)
    words = _from_us(subject, paragraphs)
    with transaction.atomic():
        for number in sorted({occurrence.bookings_at.pk for occurrence in occurrences}):
            told = Round(seats.hold(number))
            bookings = [*seats.of(told.row, State.CONFIRMED), *seats.of(told.row, State.OFFERED)]
            since = told.now - SAME_MESSAGE_AFTER
            had = Letter.objects.filter(kind=MESSAGE, subject=subject[:250], written__gt=since)
            reached = set(had.filter(text__contains="\n\n".join(paragraphs)).values_list("about", flat=True))
            written += told.to_all(
                MESSAGE, [one for one in bookings if about(one) not in reached], words=words
            )
    logger.info("a message about bookings: written to %s by %s", written, who)
    return written


def _paragraphs(text: str) -> list[str]:
    parts = text.replace("\r\n", "\n").split("\n\n")
    return [part.strip() for part in parts if part.strip()]


def _from_us(subject: str, paragraphs: list[str]) -> Words:
    """Their own words, whatever signs are in them."""
    subject, *text = (said.replace("%", "%%") for said in (subject, *paragraphs))
    return Words(subject, subject, tuple(text))


def remind(now: datetime.datetime) -> int:
    """For the tick: once to each who booked before the day of the reminder. Each in its own transaction."""
    most = Event.objects.aggregate(days=Max("reminder_days"))["days"] or 0
    near = Occurrence.objects.filter(start__gt=now, start__lte=now + datetime.timedelta(days=most))
    waiting = Registration.objects.filter(state=State.CONFIRMED, reminded__isnull=True)
    written = 0
    for date in near.exclude(state=Occurrence.State.CANCELLED).select_related("event").order_by("pk"):
        row, due = date.bookings_at, _reminder_day(date)
        if date.event.reminder_days and due <= now and rules.starts(row) == date.start:
            numbers = (
                waiting.filter(occurrence=row, created__lt=due).order_by("pk").values_list("pk", flat=True)
            )
            written += sum(_remind(number, now) for number in list(numbers))
    if written:
        letters.nudge()
    return written


def _reminder_day(row: Occurrence) -> datetime.datetime:
    return rules.starts(row) - datetime.timedelta(days=row.event.reminder_days)


@transaction.atomic
def _remind(number: int, now: datetime.datetime) -> bool:
    """Two ticks at once: only one of them marks the row, and writes."""
    due = Registration.objects.filter(pk=number, state=State.CONFIRMED, reminded__isnull=True)
    if not due.update(reminded=now):
        return False
    booked = Registration.objects.select_related("occurrence__event").get(pk=number)
    Round(booked.occurrence).keep(REMINDER, booked)
    return True
