"""Booking places, changing how many, cancelling: each in one transaction, under the lock of its date.

Whoever is refused finds everything as it was. Letters are written with what they tell and leave after the commit.
"""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.models import Letter, User
from core.refusals import Refused
from events import booking_rules as rules
from events import inside, seats, telling, waiting_list
from events.booking_rules import closes as closes
from events.booking_rules import refusal as refusal
from events.models import Occurrence, Registration
from events.waiting_list import Keep

State, Ending = Registration.State, Registration.Ending
# A new wording of the sentence beside the box is a new version: a test holds the two together.
TEXT_VERSION = "2026-11"
TELL_AGAIN_AFTER = datetime.timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Details:
    """What somebody types. `waits`: would rather wait for all of the places than take the fewer that are left."""

    name: str
    email: str
    seats: int = 1
    phone: str = ""
    waits: bool = False


class BookedBefore(Refused):
    """This address has a booking for this date already. Whose it is, only a letter to that address may tell."""

    def __init__(self, registration: Registration) -> None:
        super().__init__("booked_before", _("This address has a booking for this date already."))
        self.registration = registration


class KeyUsed(Refused):
    """That form has made another booking already: it must be asked for anew."""

    def __init__(self) -> None:
        super().__init__("key_used", _("A booking has been made with this form already: make this one too?"))


def book(
    occurrence: Occurrence,
    details: Details,
    *,
    language: str,
    key: uuid.UUID | None = None,
    keep: Keep | None = None,
    who: User | None = None,
) -> Registration:
    """Confirmed, or on the waiting list when there is no place. The same key again gives the same booking.

    `who` of us takes it down for somebody on the telephone.
    """
    with transaction.atomic():
        row = seats.hold(occurrence.bookings_at.pk)
        if key and (known := Registration.objects.filter(key=key).first()):
            return _same(known, row, details)
        _check(row, details, by_us=who is not None)
        made = Registration(
            occurrence=row,
            name=details.name,
            email=details.email,
            phone=details.phone,
            seats=details.seats,
            language=language,
            key=key,
            consented=timezone.now(),
            text_version=TEXT_VERSION,
        )
        _seat(row, made)
        if made.state == State.CONFIRMED:
            keep(made) if keep else inside.refuse_unnamed(row)
        telling.write(telling.STANDING[State(made.state)], made)
    return made


def _same(known: Registration, row: Occurrence, details: Details) -> Registration:
    if known.occurrence_id != row.pk or known.email.lower() != details.email.lower():
        raise KeyUsed
    return known


def _check(row: Occurrence, details: Details, *, by_us: bool) -> None:
    if bar := rules.bar(row, timezone.now(), by_us=by_us):
        raise Refused(bar.code, bar.words)
    if known := seats.active(row).filter(email__iexact=details.email).first():
        raise BookedBefore(known)
    _check_number(row, details.seats)
    left = 0 if row.waiting else seats.free(row)
    if left is None or left >= details.seats:
        return
    if left and not details.waits:
        raise Refused("fewer_left", fewer_left(left), left=left)
    if not row.event.waiting_list or waiting_list.is_shut(row, timezone.now()):
        raise Refused("full", _("All places are taken, and there is no waiting list."))


def _check_number(row: Occurrence, number: int) -> None:
    most = min(row.event.most_each, row.seats or row.event.most_each)
    if not 1 <= number <= most:
        words = ngettext(
            "One booking is for %(most)s person at most.", "One booking is for %(most)s people at most.", most
        )
        raise Refused("too_many", words % {"most": most}, most=most)


def fewer_left(left: int) -> str:
    words = ngettext(
        "Only %(left)s place is left: book that one, or wait until there are enough for all of you.",
        "Only %(left)s places are left: book those, or wait until there are enough for all of you.",
        left,
    )
    return words % {"left": left}


def _seat(row: Occurrence, made: Registration) -> None:
    """Whoever comes while others wait stands behind them, be there a place or not."""
    if not row.waiting and seats.take(row, made.seats):
        made.state = State.CONFIRMED
    else:
        made.state = State.WAITING
        seats.wait(row, made.seats)
    made.save()


def cancel(registration: Registration, *, who: User | None = None) -> bool:
    """By the person, or by us when `who` is given. False when it had been cancelled before: no second letter."""
    with transaction.atomic():
        row, booked = seats.held(registration)
        if booked.is_over:
            return False
        if who is None and timezone.now() >= rules.ends(row):
            raise Refused("over", _("This date is over: there is nothing to cancel any more."))
        waiting_list.end(row, booked, Ending.BY_US if who else Ending.BY_PERSON)
        waiting_list.offer(row)
    return True


def change(registration: Registration, number: int, *, keep: Keep | None = None) -> Registration:
    """Another number of people: fewer always, more if there are places and nobody waits for them.

    On the waiting list the place in line stays; an offer can only become smaller.
    """
    with transaction.atomic():
        row, booked = seats.held(registration)
        if booked.is_over:
            raise Refused("ended", _("This booking is cancelled: it cannot be changed."))
        if rules.is_cancelled(row):
            raise Refused("cancelled", _("This date is cancelled: it cannot be changed any more."))
        if timezone.now() >= rules.ends(row):
            raise Refused("over", _("This date is over: it cannot be changed any more."))
        more = number - booked.seats
        if not more:
            return booked
        if more > 0:
            _check_number(row, number)
        if booked.state == State.CONFIRMED and inside.asks(row.event) and keep is None:
            raise Refused("people", _("Inside a prison it must be said who comes: telephone us."))
        _move_seats(row, booked, more)
        booked.seats = number
        booked.save(update_fields=["seats"])
        if keep:
            keep(booked)
        telling.write(telling.SEATS, booked)
        waiting_list.offer(row)
        booked.refresh_from_db()
    return booked


def _move_seats(row: Occurrence, booked: Registration, more: int) -> None:
    if booked.seats + more < max(1, booked.arrived):
        raise Refused("too_few", _("It is fewer than have come, or nobody at all: to come no more, cancel."))
    if booked.state == State.WAITING:
        seats.wait(row, more)
    elif more < 0:
        seats.give_back(row, -more)
    elif booked.state == State.OFFERED or not _may_have(row, more):
        raise Refused("no_more", _no_more(row))


def _may_have(row: Occurrence, more: int) -> bool:
    shut = waiting_list.is_shut(row, timezone.now())
    return not shut and not row.waiting and seats.take(row, more)


def _no_more(row: Occurrence) -> str:
    left = 0 if row.waiting else seats.free(row) or 0
    words = ngettext(
        "There is %(left)s place more at the moment, not as many as you ask for. Your booking is as it was.",
        "There are %(left)s places more at the moment, not as many as you ask for. Your booking is as it was.",
        left,
    )
    if left:
        return words % {"left": left}
    return _("There are no more places at the moment. Your booking is as it was.")


def tell_again(registration: Registration) -> bool:
    """The letter of where the booking stands, once more. Not over and over: the address may be somebody else's."""
    since = timezone.now() - TELL_AGAIN_AFTER
    with transaction.atomic():
        if Letter.objects.filter(about=telling.about(registration), written__gt=since).exists():
            return False
        telling.write(telling.STANDING[State(registration.state)], registration)
    return True


def too_many(email: str) -> datetime.timedelta | None:
    """How long this address has to wait: nobody fills a stranger's mailbox through us."""
    within, most = datetime.timedelta(hours=1), settings.BOOKINGS_AN_HOUR_BY_EMAIL
    since = timezone.now() - within
    recent = Registration.objects.filter(email__iexact=email, created__gt=since).order_by("-created")
    moments = list(recent.values_list("created", flat=True)[:most])
    return moments[-1] - since if len(moments) >= most else None


def remove(rows: QuerySet[Registration]) -> int:
    """Rows that may be kept no longer: their places are free again, and offered; nobody is written to."""
    removed = 0
    for number in rows.order_by("occurrence").values_list("occurrence", flat=True).distinct():
        with transaction.atomic():
            row = seats.hold(number)
            for booked in rows.filter(occurrence=row):
                waiting_list.let_go(row, booked)
                booked.delete()
                removed += 1
            waiting_list.offer(row)
    return removed
