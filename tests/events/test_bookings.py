"""Who booked: given out, erased, and gone twelve months after the date; guests of a prison the day after."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from core import personal_data
from core.models import User
from demo.event_factories import EventFactory, OccurrenceFactory
from events.identity import Identity
from events.models import Guest, Registration

pytestmark = pytest.mark.django_db
# In the afternoon: half a day earlier is still the same day, at whatever hour the test runs.
NOW = timezone.localtime().replace(hour=15, minute=0)
DAY = datetime.timedelta(days=1)


def booked(ended: datetime.timedelta, email: str = "anna@example.org") -> Registration:
    end = NOW - ended
    row = OccurrenceFactory(start=end - datetime.timedelta(hours=2), end=end)
    made = Registration.objects.create(
        occurrence=row, name="Anna", email=email, language="it", consented=NOW, seats=2
    )
    Guest.objects.create(registration=made, sealed=Identity("Rossi", "Bruno").sealed())
    return made


def test_a_booking_goes_a_year_after_its_date():
    booked(366 * DAY)
    kept = booked(364 * DAY)

    personal_data.purge(NOW)

    assert Registration.objects.get() == kept


def test_a_booking_of_a_course_goes_a_year_after_its_last_date():
    made = booked(366 * DAY)
    event, row = made.occurrence.event, made.occurrence
    type(event).objects.update(kind="course")
    last = OccurrenceFactory(event=event, start=row.start + 10 * DAY, end=row.end + 10 * DAY)

    personal_data.purge(NOW)
    assert Registration.objects.get() == made

    personal_data.purge(last.end + 366 * DAY)
    assert not Registration.objects.exists()


def test_guests_go_the_day_after():
    booked(2 * DAY)
    kept = booked(DAY / 2)

    personal_data.purge(NOW)

    assert Guest.objects.get().registration == kept
    assert Registration.objects.count() == 2


def test_an_address_is_given_out_and_erased():
    made = booked(-DAY)
    booked(-DAY, "carla@example.org")

    (given,) = personal_data.export("Anna@Example.org")["bookings"]
    assert (given["event"], given["seats"]) == (made.occurrence.event.code, 2)
    assert given["guests"] == [{"last_name": "Rossi", "first_name": "Bruno", "admission": "pending"}]

    assert personal_data.erase("anna@example.org")["bookings"] == 1
    assert Registration.objects.get().email == "carla@example.org"
    assert Guest.objects.count() == 1


@pytest.mark.parametrize("name", ["events", "bookings"])
def test_a_list_is_searched(client, name):
    EventFactory(code="assaggi")
    client.force_login(User.objects.create_superuser("capo", password="x"))

    assert client.get(reverse(f"{name}:index"), {"q": "assaggi"}).status_code == 200
