"""Dates inside a prison, bookings of them, and what people type of themselves."""

import datetime
from typing import Any

from django.utils import timezone

from core.opening import ROME
from demo.event_factories import EventFactory, EventPageFactory, OccurrenceFactory
from demo.place_factories import PrisonFactory
from events import booking, inside
from events.models import Occurrence, Registration

DAY = datetime.timedelta(days=1)
PERSON = {
    "first_name": "Zoraide",
    "last_name": "Quintavalle",
    "born": "1983-11-18",
    "birthplace": "Chioggia",
    "citizenship": "italiana",
    "paper": "passport",
    "paper_number": "yb 765 4321",
    "expires": "2099-05-04",
    "tax_code": "rccmnl83s18d969h",
    "parent": "",
}
OTHERS = ("Ermenegilda", "Fosco", "Gualtiero", "Iolanda")


def date(*, days: int = 40, seats: int | None = 10, deadline: int = 15, **more: Any) -> Occurrence:
    """At 18:30 in Rome, so many days from now."""
    day = timezone.localdate() + days * DAY
    start = datetime.datetime.combine(day, datetime.time(18, 30), ROME)
    event = EventFactory(
        venue="prison", prison=PrisonFactory(), participation="here", deadline_days=deadline, **more
    )
    made = OccurrenceFactory(event=event, start=start, end=start + datetime.timedelta(hours=2), seats=seats)
    return Occurrence.objects.select_related("event__prison").get(pk=made.pk)


def told(row: Occurrence) -> Any:
    """Its page, which people book from."""
    return EventPageFactory(
        event=row.event, title="A teatro, dentro", admission_rules="Niente telefoni.\n\nMezz'ora prima."
    )


def typed(*people: dict[str, str], seats: int = 1, accepts: bool = True) -> dict[str, str]:
    """As a browser sends it: so many people, the first ones as said, each with a document of their own."""
    data = {"accepts": "on"} if accepts else {}
    for at in range(max(seats, len(people))):
        said = dict(PERSON)
        if at:
            said |= {"first_name": OTHERS[at - 1], "paper_number": f"CA{at}1234ZZ", "tax_code": ""}
        said |= people[at] if at < len(people) else {}
        data |= {f"person-{at}-{name}": value for name, value in said.items()}
    return data


def book(row: Occurrence, name: str = "anna", seats: int = 1, language: str = "it") -> Registration:
    forms = inside.people_forms(row, typed(seats=seats), seats=seats)
    assert forms.is_valid(), [form.errors for form in forms]
    details = booking.Details(name.title(), f"{name}@example.org", seats, "02 1234567")
    return booking.book(row, details, language=language, keep=lambda made: inside.keep(made, forms))


def answers(made: Registration) -> list[str]:
    return [guest.admission for guest in made.guests.order_by("pk")]
