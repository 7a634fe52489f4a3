"""Whatever happens to a date, in whatever order: the sums are those of its bookings, and nobody is overtaken."""

import datetime

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.refusals import Refused
from events import booking, changing, waiting_list
from events.models import Occurrence, Registration
from tests.events.booking_places import book, here, sums

pytestmark = pytest.mark.django_db
State = Registration.State
WHO = st.integers(0, 7)
STEP = st.one_of(
    st.tuples(st.just("book"), WHO, st.integers(1, 4)),
    st.tuples(st.just("cancel"), WHO, st.just(0)),
    st.tuples(st.just("change"), WHO, st.integers(1, 4)),
    st.tuples(st.just("accept"), WHO, st.just(0)),
    st.tuples(st.just("decline"), WHO, st.just(0)),
    st.tuples(st.just("expire"), st.just(0), st.integers(0, 30)),
    st.tuples(st.just("seats"), st.just(0), st.integers(1, 8)),
    st.tuples(st.just("erase"), WHO, st.just(0)),
)


def act(row: Occurrence, what: str, who: int, number: int) -> None:
    mine = Registration.objects.filter(email=f"p{who}@example.org").order_by("-pk")
    known = mine.first()
    if what == "book":
        book(row, f"p{who}", number, waits=True)
    elif what == "expire":
        waiting_list.expire(timezone.now() + datetime.timedelta(hours=number))
    elif what == "seats":
        changing.set_seats(row, number, who=None)
    elif what == "erase":
        booking.remove(mine)
    elif known and what == "change":
        booking.change(known, number)
    elif known:
        {"cancel": booking.cancel, "accept": waiting_list.accept, "decline": waiting_list.decline}[what](
            known
        )


def look(row: Occurrence) -> None:
    taken, waiting = sums(row)
    seats = Occurrence.objects.get(pk=row.pk).seats
    line = list(Registration.objects.filter(occurrence=row, state=State.WAITING).order_by("pk"))
    # Nobody waits who could have been offered a place: the first in line does not fit.
    assert not line or seats - taken < line[0].seats
    assert waiting == sum(one.seats for one in line)
    # Whoever was offered a place stood before all who wait.
    offered = Registration.objects.filter(occurrence=row, state=State.OFFERED).values_list("pk", flat=True)
    assert not line or max(offered, default=0) < line[0].pk


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 6), st.lists(STEP, min_size=4, max_size=14))
def test_the_sums_hold_after_every_step(monkeypatch, seats, steps):
    with monkeypatch.context() as patch, transaction.atomic():
        patch.setattr("events.telling.write", lambda *_letter: None)
        row = here(seats=seats)
        for what, who, number in steps:
            before = sums(row)
            try:
                with transaction.atomic():
                    act(row, what, who, number)
            except Refused:
                assert sums(row) == before
            look(row)
        transaction.set_rollback(True)
