"""The sums that a date keeps of its bookings: places taken (confirmed and offered), people who wait.

Whoever changes bookings holds the date's row first, then the bookings: so two who meet change one after the other,
and never block each other for ever. Of a course the row is its door.
"""

from __future__ import annotations

from django.db.models import F, Q, QuerySet, Sum
from django.db.models.functions import Greatest

from core import page_cache
from events.models import Occurrence, Registration

State = Registration.State


def hold(number: int) -> Occurrence:
    """The date's row, locked until the transaction ends; read after the lock, so that it says what holds now."""
    list(Occurrence.objects.select_for_update(no_key=True).filter(pk=number).values_list("pk"))
    return Occurrence.objects.select_related("event").get(pk=number)


def held(registration: Registration) -> tuple[Occurrence, Registration]:
    """The date's row, locked, and the booking as it is now."""
    row = hold(registration.occurrence_id)
    booked = Registration.objects.get(pk=registration.pk)
    booked.occurrence = row
    return row, booked


def free(row: Occurrence) -> int | None:
    """Places that nobody has; None: as many as come. Those that wait may have a right to them."""
    return None if row.seats is None else max(0, row.seats - row.taken)


def take(row: Occurrence, number: int) -> bool:
    """`number` places more, in one statement; False, and nothing moved, when they are not there."""
    fits = Q(seats__isnull=True) | Q(seats__gte=F("taken") + number)
    there = Occurrence.objects.filter(fits, pk=row.pk).update(taken=F("taken") + number)
    if there:
        row.taken += number
        page_cache.soft_bump()
    return bool(there)


def give_back(row: Occurrence, number: int) -> None:
    """Never refused. A sum that somebody wrote past these verbs may be too low: nothing that must go waits for it."""
    Occurrence.objects.filter(pk=row.pk).update(taken=Greatest(F("taken") - number, 0))
    row.taken = max(0, row.taken - number)
    page_cache.soft_bump()


def wait(row: Occurrence, number: int) -> None:
    """`number` people more (fewer, when negative) on the waiting list."""
    Occurrence.objects.filter(pk=row.pk).update(waiting=Greatest(F("waiting") + number, 0))
    row.waiting = max(0, row.waiting + number)
    page_cache.soft_bump()


def active(row: Occurrence) -> QuerySet[Registration]:
    """The bookings of a date that are not over."""
    return Registration.objects.filter(occurrence=row).exclude(state=State.CANCELLED)


def of(row: Occurrence, state: Registration.State) -> list[Registration]:
    """In the order in which the lock of the date let them in, which is that of their numbers."""
    found = list(Registration.objects.filter(occurrence=row, state=state).order_by("pk"))
    for booked in found:
        booked.occurrence = row
    return found


def in_line(row: Occurrence) -> list[Registration]:
    return of(row, State.WAITING)


def before(registration: Registration) -> int:
    """How many people stand before this booking on the waiting list."""
    ahead = Registration.objects.filter(
        occurrence=registration.occurrence_id, state=State.WAITING, pk__lt=registration.pk
    )
    return int(ahead.aggregate(people=Sum("seats"))["people"] or 0)
