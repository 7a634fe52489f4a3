"""The waiting list of a date.

The rule, which the pages tell too: first come, first served, and nobody is overtaken. Places that become free are
offered to the first in line as soon as there are enough for everybody of that booking; until then they stay free for
it, and a smaller party behind it waits. Whoever would rather come with fewer lowers the number on their page, and is
offered those places at once; a letter says so, once. An offer is kept for a day, less when the date is near; what is
not taken by then goes to the next. When booking closes the list closes, and whoever still waits is told.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from core.models import Letter
from core.refusals import Refused
from events import booking_rules as rules
from events import inside, seats, telling
from events.models import Event, Occurrence, Registration

State, Ending = Registration.State, Registration.Ending
# What belongs to confirmed places (the people's data inside a prison) is kept with them, in their transaction.
Keep = Callable[[Registration], Any]
NO_KEY = "no_key"


def offer(occurrence: Occurrence, now: datetime.datetime | None = None) -> int:
    """Offer what is free to whoever is first in line; returns to how many bookings. Nothing when booking is closed."""
    moment = now or timezone.now()
    offered = 0
    with transaction.atomic():
        row = seats.hold(occurrence.bookings_at.pk)
        if not row.waiting or is_shut(row, moment) or is_paused(row, moment):
            return 0
        for first in seats.in_line(row):
            if not seats.take(row, first.seats):
                _say_that_fewer_are_free(row, first)
                break
            _offer_to(row, first, moment)
            offered += 1
    return offered


def _offer_to(row: Occurrence, first: Registration, now: datetime.datetime) -> None:
    seats.wait(row, -first.seats)
    first.state, first.offered_until = State.OFFERED, rules.offered_until(row, now)
    first.save(update_fields=["state", "offered_until"])
    telling.write(telling.OFFER, first)


def is_shut(row: Occurrence, now: datetime.datetime) -> bool:
    """Cancelled, over, closed for the public, or booked in another way by now. What passes again shuts nothing."""
    found = rules.bar(row, now, by_us=True)
    return now >= rules.closes(row) or (found is not None and found.code not in ("full", NO_KEY))


def is_paused(row: Occurrence, now: datetime.datetime) -> bool:
    """Inside a prison, while nobody's identity can be kept: then nobody could say yes."""
    found = rules.bar(row, now, by_us=True)
    return found is not None and found.code == NO_KEY


def _say_that_fewer_are_free(row: Occurrence, first: Registration) -> None:
    said = Letter.objects.filter(kind=telling.FEWER, about=telling.about(first))
    if seats.free(row) and not said.exists():
        telling.write(telling.FEWER, first)


def accept(registration: Registration, keep: Keep | None = None) -> Registration:
    """The places were kept for it: nothing is counted anew. Accepting twice is accepting once."""
    with transaction.atomic():
        row, booked = seats.held(registration)
        if booked.state == State.CONFIRMED:
            return booked
        if booked.state != State.OFFERED or _has_ended(booked, row, timezone.now()):
            raise Refused("late", _("This offer has ended: the places go to the next in line."))
        if rules.is_cancelled(row):
            raise Refused("cancelled", _("This date is cancelled: it cannot be booked."))
        if keep is None:
            inside.refuse_unnamed(row)
        booked.state, booked.offered_until = State.CONFIRMED, None
        booked.save(update_fields=["state", "offered_until"])
        if keep:
            keep(booked)
        telling.write(telling.CONFIRMED, booked)
    return booked


def decline(registration: Registration) -> bool:
    """The places go to the next. False when there was no offer any more."""
    with transaction.atomic():
        row, booked = seats.held(registration)
        if booked.state != State.OFFERED:
            return False
        end(row, booked, Ending.DECLINED)
        offer(row)
    return True


def end(row: Occurrence, booked: Registration, why: Registration.Ending) -> None:
    """The booking is over, its places are free, its letter is written. The row is locked by whoever calls."""
    let_go(row, booked)
    booked.state, booked.offered_until = State.CANCELLED, None
    booked.ending, booked.ended = why, timezone.now()
    booked.save(update_fields=["state", "offered_until", "ending", "ended"])
    telling.write(telling.ENDINGS[why], booked)


def let_go(row: Occurrence, booked: Registration) -> None:
    if booked.state == State.WAITING:
        seats.wait(row, -booked.seats)
    elif booked.state in (State.CONFIRMED, State.OFFERED):
        seats.give_back(row, booked.seats)


def _has_ended(booked: Registration, row: Occurrence, now: datetime.datetime) -> bool:
    """What was promised until a moment holds until then, even if booking closes earlier since; not past the start."""
    until = booked.offered_until
    return until is None or now >= min(until, rules.starts(row))


def expire(now: datetime.datetime) -> int:
    """For the tick: offers that nobody took go to the next; lists that closed are told; what is free is offered."""
    waits = Q(waiting__gt=0) | Q(registrations__state=State.OFFERED)
    # The row of a course that its bookings hang on may be cancelled while its other dates are not.
    gone = ~Q(event__kind=Event.Kind.COURSE) & Q(state=Occurrence.State.CANCELLED)
    rows = Occurrence.objects.filter(waits).exclude(gone).distinct()
    return sum(settle(number, now) for number in rows.order_by("pk").values_list("pk", flat=True))


def settle(number: int, now: datetime.datetime) -> int:
    """One date in one transaction; returns how many bookings have changed."""
    with transaction.atomic():
        row = seats.hold(number)
        if rules.is_cancelled(row):
            return 0  # they have been told by the letter of its cancellation
        if is_paused(row, now):
            return _prolong(row, now)
        ended = [
            (booked, Ending.EXPIRED)
            for booked in seats.of(row, State.OFFERED)
            if _has_ended(booked, row, now)
        ]
        if is_shut(row, now):
            counted = row.event.participation in rules.COUNTED
            why = Ending.NO_PLACE if counted else Ending.NOT_NEEDED
            ended += [(booked, why) for booked in seats.in_line(row)]
        for booked, why in ended:
            end(row, booked, why)
        return len(ended) + offer(row, now)


def _prolong(row: Occurrence, now: datetime.datetime) -> int:
    """Nobody loses an offer in a time in which it could not be taken. No booking has changed."""
    ended = Registration.objects.filter(occurrence=row, state=State.OFFERED, offered_until__lte=now)
    ended.update(offered_until=rules.offered_until(row, now))
    return 0
