"""The institute answers for each person: admitted or not, without a reason. We pass the answer on.

Who is not admitted frees a place; it is offered to who waits while their identity can still be told in time. The
letters name nobody: who is meant stands on the booking's own page, until all that was told is erased.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from core import letters, sealing
from core.models import User
from core.refusals import Refused
from events import inside, seats, telling, waiting_list
from events.admission_words import words
from events.identity import Identity
from events.models import Guest, Occurrence, Registration

LETTER = "booking_admission"
Admission, State, Ending = Guest.Admission, Registration.State, Registration.Ending


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on a list. `identity` is None when no key opens it."""

    guest: Guest
    identity: Identity | None

    @property
    def name(self) -> str:
        return self.identity.name if self.identity else str(self.guest)


@dataclass(slots=True)
class Decision:
    """What a decision moves. Each booking of it gets one letter."""

    people: int = 0
    bookings: dict[int, list[Guest]] = field(default_factory=dict)

    @property
    def letters(self) -> int:
        return len(self.bookings)


def listed(occurrence: Occurrence, *, only: str = "") -> list[Listed]:
    """The people of bookings that have their place, by surname; with `only` those of one admission."""
    guests = _asked(occurrence)
    if only:
        guests = guests.filter(admission=only)
    found = [Listed(guest, _identity(guest)) for guest in guests]
    return sorted(found, key=lambda one: (one.name.casefold(), one.guest.pk))


def expected(occurrence: Occurrence) -> list[Listed]:
    """For the institute: all but those whom it did not admit."""
    return [one for one in listed(occurrence) if one.guest.admission != Admission.REFUSED]


def look(occurrence: Occurrence, chosen: Collection[int], answer: str) -> Decision:
    """What `decide` would move; nothing is written."""
    return _grouped(_asked(occurrence).filter(pk__in=chosen).exclude(admission=answer))


def decide(occurrence: Occurrence, chosen: Collection[int], answer: str, *, who: User) -> Decision:
    """The answer for these people; who had it already is left alone. After Refused nothing has moved."""
    if answer not in (Admission.ADMITTED, Admission.REFUSED):
        raise Refused("answer", gettext("Say whether they are admitted or not."))
    with transaction.atomic():
        row = seats.hold(occurrence.pk)
        guests = _asked(row).filter(pk__in=chosen).exclude(admission=answer).select_for_update(of=("self",))
        found = _grouped(guests.order_by("pk"))
        for number, people in found.bookings.items():
            booked = Registration.objects.get(pk=number)
            booked.occurrence = row
            back = sum(guest.admission == Admission.REFUSED for guest in people)
            keys = [guest.pk for guest in people]
            Guest.objects.filter(pk__in=keys).update(admission=answer, decided=timezone.now(), decided_by=who)
            if answer == Admission.REFUSED:
                _free(row, booked, len(people))
            elif back:
                _seat_again(row, booked, back)
            _tell(booked, answer, len(people))
        if answer == Admission.REFUSED and found.people and not inside.refusal(row, timezone.now()):
            waiting_list.offer(row)
    return found


def _asked(occurrence: Occurrence) -> Any:
    """Of confirmed bookings, and of those that ended because nobody of them was admitted."""
    rows = Guest.objects.filter(registration__occurrence=occurrence)
    theirs = rows.filter(registration__state=State.CONFIRMED) | rows.filter(
        registration__ending=Ending.NOT_ADMITTED
    )
    return theirs.select_related("registration", "decided_by").order_by("pk")


def _identity(guest: Guest) -> Identity | None:
    try:
        return guest.identity
    except (sealing.NoKey, sealing.Unreadable):
        return None


def _grouped(guests: Iterable[Guest]) -> Decision:
    found = Decision()
    for guest in guests:
        found.bookings.setdefault(guest.registration_id, []).append(guest)
        found.people += 1
    return found


def _free(row: Occurrence, booked: Registration, number: int) -> None:
    """Fewer come; when nobody of the booking is left, it is over."""
    seats.give_back(row, number)
    if number < booked.seats:
        booked.seats -= number
        booked.arrived = min(booked.arrived, booked.seats)
    else:
        booked.state, booked.ending, booked.ended = State.CANCELLED, Ending.NOT_ADMITTED, timezone.now()
    booked.save(update_fields=["seats", "arrived", "state", "ending", "ended"])


def _seat_again(row: Occurrence, booked: Registration, number: int) -> None:
    """The institute has thought again: the place has to be there still."""
    if not seats.take(row, number):
        said = gettext(
            "There is no place any more for whom the institute admits now: it has gone to somebody else."
        )
        raise Refused("full", said)
    if booked.state == State.CANCELLED:
        booked.seats, booked.state, booked.ending, booked.ended = number, State.CONFIRMED, "", None
    else:
        booked.seats += number
    booked.save(update_fields=["seats", "state", "ending", "ended"])


def _tell(booked: Registration, answer: str, number: int) -> None:
    """One letter for all people of one booking on whom the institute decided now."""
    told = list(booked.guests.values_list("admission", flat=True))
    pending = told.count(Admission.PENDING)
    chosen = words(
        answer, is_all=len(told) == number, pending=pending, is_over=booked.state == State.CANCELLED
    )
    facts = {"number": number, "pending": pending}
    telling.Round(booked.occurrence).keep(LETTER, booked, lambda: facts, chosen)
    transaction.on_commit(letters.nudge, robust=True)
