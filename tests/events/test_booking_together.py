"""Many who book, cancel and answer in the same moment: real threads, real connections."""

import random
import sqlite3
import threading
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from core.models import Letter
from core.refusals import Refused
from events import booking, waiting_list
from events.models import Registration
from tests.events.booking_places import book, filled, here, sums
from tests.shop.conftest import connection_for_each, letters_wait  # noqa: F401 - fixtures
from tests.shop.meeting import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("letters_wait", "connection_for_each"),
]
THREADS = 25


@contextmanager
def one_file(folder: Path):
    """SQLite's database of the tests is in memory, where threads do not wait for each other: here it is copied."""
    if connection.vendor == "postgresql":
        yield
        return
    facts, usual = connection.settings_dict, connection.settings_dict["NAME"]
    with closing(sqlite3.connect(folder / "site.sqlite3")) as copy:
        connection.connection.backup(copy)
    facts["NAME"] = str(folder / "site.sqlite3")
    try:
        yield
    finally:
        facts["NAME"] = usual


def test_ten_people_at_once_for_three_seats(tmp_path):
    row = here(seats=3)

    def seen():
        bookings = list(Registration.objects.order_by("pk"))
        before = [waiting_list.seats.before(one) for one in bookings[3:]]
        return [one.state for one in bookings], sums(row), before

    with one_file(tmp_path):
        at_once([lambda number=number: book(row, f"p{number}") for number in range(10)])
        (found,) = at_once([seen])

    assert found == (["confirmed"] * 3 + ["waiting"] * 7, (3, 7), list(range(7)))


@pytest.mark.postgres
def test_a_hundred_people_at_once_for_thirty_seats():
    row = here(seats=30)
    served, served_lock = [], threading.Lock()

    def arrive(first: int):
        for number in range(first, first + 100 // THREADS):
            made = book(row, f"p{number}")
            with served_lock:
                served.append(made)

    at_once([lambda first=first: arrive(first) for first in range(0, 100, 100 // THREADS)])

    bookings = list(Registration.objects.order_by("pk"))
    assert [one.state for one in bookings] == ["confirmed"] * 30 + ["waiting"] * 70
    assert len({one.email for one in bookings}) == len(served) == 100
    assert sums(row) == (30, 70)
    assert Letter.objects.filter(kind="booking_confirmed").count() == 30
    before = [waiting_list.seats.before(one) for one in bookings[30:]]
    assert before == list(range(70))


@pytest.mark.postgres
def test_the_same_form_and_the_same_address_at_once_are_one_booking():
    row = here(seats=30)
    key = booking.uuid.uuid4()

    made = at_once([lambda: book(row, "anna", key=key).pk for _tab in range(8)])

    assert len(set(made)) == 1

    def again():
        try:
            return book(row, "bruno").pk
        except booking.BookedBefore as before:
            return before.registration.pk

    assert len(set(at_once([again] * 8))) == 1
    assert sums(row) == (2, 0)


@pytest.mark.postgres
def test_cancelling_answering_and_expiring_at_once_never_gives_a_place_twice():
    row = here(seats=10)
    people = filled(row, **{f"p{number}": 1 + number % 3 for number in range(24)})
    for one in list(people.values())[:4]:
        booking.cancel(one)
    dice = random.Random(7)
    mine = list(people.values())
    works = []
    for one in mine:
        verbs = [
            lambda one=one: booking.cancel(one),
            lambda one=one: waiting_list.accept(one),
            lambda one=one: waiting_list.decline(one),
            lambda one=one: booking.change(one, 2),
            lambda: waiting_list.expire(timezone.now()),
            lambda one=one: book(row, f"new{one.pk}"),
        ]
        works.append(dice.sample(verbs, 3))

    def tried(verbs):
        for verb in verbs:
            try:
                verb()
            except Refused:
                continue

    at_once([lambda verbs=verbs: tried(verbs) for verbs in works])

    taken, _waiting = sums(row)
    assert taken <= 10
    assert waiting_list.offer(row) == 0  # nothing that could have been offered was forgotten
