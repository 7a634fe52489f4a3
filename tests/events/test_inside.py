"""Who comes inside a prison: asked one by one, until a day counted in Rome, and corrected until then."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from core.models import Letter
from core.refusals import Refused
from demo.event_factories import EventFactory, OccurrenceFactory
from events import booking, booking_rules, correcting, inside, waiting_list
from events.models import Event, Guest, Occurrence, Registration
from events.people_forms import PeopleForms
from tests.events.inside_dates import DAY, OTHERS, PERSON, book, date, told, typed

pytestmark = pytest.mark.django_db
EVENING = datetime.date(2027, 4, 20)


def wrong(**said) -> dict[str, list[str]]:
    forms = PeopleForms(typed(said), seats=1, day=EVENING)
    with translation.override("en"):
        forms.is_valid()
        return {name: list(errors) for name, errors in forms.forms[0].errors.items()}


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        ({"last_name": ""}, "last_name", "required"),
        ({"citizenship": ""}, "citizenship", "required"),
        ({"paper": "library card"}, "paper", "valid choice"),
        ({"born": "2099-01-01"}, "born", "still to come"),
        ({"born": "1883-11-18"}, "born", "nobody is that old"),
        ({"born": "tomorrow"}, "born", "valid date"),
        ({"expires": "2027-04-19"}, "expires", "valid on 20 April 2027"),
        ({"paper_number": "a1"}, "paper_number", "Between 4 and 20"),
        ({"paper_number": "<script>"}, "paper_number", "Between 4 and 20"),
        ({"tax_code": "RCCMNL83S18D969X"}, "tax_code", "not right"),
        ({"tax_code": "00743110157"}, "tax_code", "not right"),
        ({"born": "1983-11-19"}, "tax_code", "another date of birth"),
        ({"born": "2009-04-21", "tax_code": ""}, "parent", "with an adult"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(said, field, words):
    found = wrong(**said)

    assert list(found) == [field]
    assert words in found[field][0]


def test_what_is_right_is_taken_as_it_is_meant():
    assert wrong(born="18/11/1983") == wrong(expires="2027-04-20") == wrong() == {}
    assert wrong(born="2009-04-20", tax_code="") == {}  # eighteen on that very day
    assert wrong(born="2010-01-01", tax_code="", parent="Quinto Quintavalle") == {}
    forms = PeopleForms(typed({"parent": "Nobody"}), seats=1, day=EVENING)
    assert forms.is_valid()
    (person,) = forms.identities()
    assert (person.paper_number, person.tax_code, person.parent) == ("YB7654321", "RCCMNL83S18D969H", "")


def test_two_people_have_two_documents_and_the_rules_are_accepted():
    twins = PeopleForms(typed(PERSON, PERSON), seats=2)
    assert not twins.is_valid()
    assert list(twins.forms[1].errors) == ["paper_number"]
    assert [one.label for one in twins.summary if one.errors] == ["Persona 2, Numero del documento"]

    silent = PeopleForms(typed(accepts=False), seats=1)
    assert not silent.is_valid()
    assert list(silent.rules.errors) == ["accepts"]


def test_the_last_day_is_counted_by_the_days_of_rome_across_a_change_of_the_clocks():
    event = EventFactory(venue="prison", participation="here", deadline_days=15, prison=date().event.prison)
    start = datetime.datetime(2027, 4, 5, 22, 30, tzinfo=datetime.UTC)  # 6 April in Rome, summer time
    row = OccurrenceFactory(event=event, start=start, end=start + datetime.timedelta(hours=2))

    assert inside.last_day(row) == datetime.date(2027, 3, 22)
    assert inside.deadline(row).isoformat() == "2027-03-23T00:00:00+01:00"
    assert inside.erased_at(row).isoformat() == "2027-04-07T00:00:00+02:00"
    last = inside.deadline(row) - datetime.timedelta(seconds=1)
    assert inside.refusal(row, last) == ""
    assert "22 marzo 2027" in inside.refusal(row, inside.deadline(row))


def test_a_course_is_told_by_its_first_date_and_erased_after_its_last():
    row = date(days=40, kind=Event.Kind.COURSE)
    later = OccurrenceFactory(event=row.event, start=row.start + 30 * DAY, end=row.end + 30 * DAY)
    earlier = OccurrenceFactory(event=row.event, start=row.start - 5 * DAY, end=row.end - 5 * DAY)
    row = Occurrence.objects.get(pk=row.pk)

    assert inside.last_day(row) == earlier.start.date() - 15 * DAY
    assert inside.erased_at(row).date() == later.end.date() + DAY


def test_after_the_last_day_nobody_books_and_nothing_is_corrected():
    row = date(days=15)
    made = book(row, seats=2)
    before = list(Guest.objects.values())
    Occurrence.objects.filter(pk=row.pk).update(start=row.start - DAY, end=row.end - DAY)
    row = Occurrence.objects.select_related("event__prison").get(pk=row.pk)

    assert booking_rules.closes(row) == inside.deadline(row)
    with pytest.raises(Refused, match="nemmeno per un’emergenza"):
        book(row, "bruno")
    made.refresh_from_db()
    with pytest.raises(Refused, match="nemmeno per un’emergenza"):
        correcting.correct(made, inside.people_forms(row, typed(seats=2), seats=2), seen=correcting.who(made))

    assert list(Guest.objects.values()) == before
    assert Registration.objects.count() == 1
    assert booking.cancel(made)  # to give a place back it is never too late


def test_without_a_key_nothing_inside_is_booked(settings):
    row, now = date(), timezone.now()
    assert inside.refusal(row, now) == ""
    settings.IDENTITY_KEYS = []

    assert "Telefonaci" in booking.refusal(row, now)
    outside = OccurrenceFactory(event__participation="here")
    assert booking.refusal(outside, now) == ""


def test_identities_are_asked_inside_a_prison_only_and_of_each_person():
    assert [inside.asks(Event(venue=venue, participation=part)) for venue, part in ASKED] == [
        True,
        True,
        *[False] * 3,
    ]

    row = date()
    forms = inside.people_forms(row, typed(), seats=1)
    assert forms.is_valid()
    details = booking.Details("Anna", "anna@example.org", 2)
    with pytest.raises(Refused, match="una per una"):
        booking.book(row, details, language="it", keep=lambda made: inside.keep(made, forms))
    assert (Registration.objects.count(), Letter.objects.count()) == (0, 0)


ASKED = [
    ("prison", "here"),
    ("prison", "phone"),
    ("prison", "free"),
    ("store", "here"),
    ("elsewhere", "phone"),
]


def test_an_institute_that_does_not_ask_citizenship_is_not_told_it():
    row = date()
    row.event.prison.asks_citizenship = False

    assert "citizenship" not in inside.people_forms(row, seats=1).forms[0].fields


class TestCorrecting:
    def page(self, made: Registration) -> str:
        return reverse("booked_guests", kwargs={"number": made.pk, "token": made.token})

    def send(self, client, made: Registration, sent: dict[str, str], seen: str | None = None):
        who = correcting.who(made) if seen is None else seen
        return client.post(self.page(made), sent | {"who": who})

    def test_who_booked_corrects_somebody_who_is_then_asked_about_anew(self, client):
        row = date()
        told(row)
        made = book(row, seats=2)
        Guest.objects.update(admission="admitted", decided=timezone.now())
        shown = client.get(self.page(made))
        assert "no-store" in shown.headers["Cache-Control"]
        assert "Chioggia" in shown.content.decode()
        assert "Niente telefoni." in shown.content.decode()

        sent = typed({"birthplace": "Pellestrina"}, seats=2)
        assert self.send(client, made, sent).status_code == 303

        first, second = made.guests.order_by("pk")
        assert (first.identity.birthplace, first.admission, first.decided) == ("Pellestrina", "pending", None)
        assert (second.identity.first_name, second.admission) == (OTHERS[0], "admitted")

    def test_what_is_wrong_keeps_what_was_typed_and_changes_nothing(self, client):
        row = date()
        told(row)
        made = book(row)
        before = list(Guest.objects.values())

        answer = self.send(client, made, typed({"birthplace": "Burano", "expires": "2020-01-01"}))

        assert answer.status_code == 422
        assert "Burano" in answer.content.decode()
        assert list(Guest.objects.values()) == before

    def test_somebody_is_taken_off_and_somebody_added(self, client):
        row = date(seats=3)
        told(row)
        made = book(row, seats=2)

        answer = self.send(client, made, typed({"leaves": "on", "born": ""}, seats=2))
        assert answer.status_code == 303
        made.refresh_from_db()
        assert (made.seats, [one.identity.first_name for one in made.guests.all()]) == (1, [OTHERS[0]])

        people = typed({"first_name": OTHERS[0], "paper_number": "AA00001", "tax_code": ""}, seats=3)
        assert self.send(client, made, people | {"more": "2"}).status_code == 303
        made.refresh_from_db()
        row.refresh_from_db()
        assert (made.seats, made.guests.count(), row.taken) == (3, 3, 3)
        assert self.send(client, made, typed(seats=4) | {"more": "1"}).status_code == 409
        assert made.guests.count() == 3

        leaving = typed(*[{"leaves": "on"}] * 3)
        answer = self.send(client, made, leaving)
        assert (answer.status_code, made.guests.count()) == (409, 3)

    def test_a_page_that_was_left_open_changes_nobody_else(self, client):
        row = date()
        told(row)
        made = book(row, seats=2)
        seen = correcting.who(made)
        assert f'name="who" value="{seen}"' in client.get(self.page(made)).content.decode()
        assert self.send(client, made, typed({"leaves": "on"}, seats=2)).status_code == 303
        before = list(Guest.objects.values())

        answer = self.send(client, made, typed({"birthplace": "Burano"}), seen)

        html = answer.content.decode()
        assert (answer.status_code, list(Guest.objects.values())) == (409, before)
        assert (OTHERS[0] in html, "Burano" in html, "cambiata nel frattempo" in html) == (True, False, True)
        assert f'name="who" value="{correcting.who(made)}"' in html

    def test_of_whom_nothing_is_known_the_page_of_the_booking_asks(self, client):
        row = date()
        told(row)
        made = book(row)
        Guest.objects.all().delete()  # as when an event is moved inside after it was booked

        html = client.get(reverse("booked", kwargs={"number": made.pk, "token": made.token})).content.decode()
        assert self.page(made) in html
        assert self.send(client, made, typed()).status_code == 303
        assert made.guests.count() == 1

    def test_a_wrong_address_tells_nothing(self, client):
        made = book(date())

        address = reverse("booked_guests", kwargs={"number": made.pk, "token": "x" * 32})
        assert client.get(address).status_code == client.post(address, typed()).status_code == 404


def test_while_no_key_is_there_offers_pause_and_nobody_who_waits_is_sent_away(settings):
    row = date(seats=1)
    first = book(row)
    waits = [
        booking.book(row, booking.Details(n, f"{n}@example.org", 1), language="it") for n in ("bea", "ciro")
    ]
    booking.cancel(first)
    keys, settings.IDENTITY_KEYS = settings.IDENTITY_KEYS, []
    written, later = Letter.objects.count(), timezone.now() + 2 * DAY

    assert waiting_list.expire(later) == 0
    assert waiting_list.offer(row) == 0

    found = [Registration.objects.get(pk=one.pk) for one in waits]
    assert [one.state for one in found] == ["offered", "waiting"]
    assert found[0].offered_until > later  # it could not be taken meanwhile
    assert Letter.objects.count() == written

    settings.IDENTITY_KEYS = keys
    assert waiting_list.expire(later + 2 * DAY) == 2  # one ended, one offered


def test_nobody_has_a_place_inside_of_whom_nothing_was_told():
    row = date(seats=1)
    people = [booking.Details(name, f"{name}@example.org", 1) for name in ("anna", "bea")]

    with pytest.raises(Refused, match="una per una"):
        booking.book(row, people[0], language="it")
    assert (Registration.objects.count(), Letter.objects.count()) == (0, 0)

    first, second = book(row), booking.book(row, people[1], language="it")
    booking.cancel(first)
    with pytest.raises(Refused, match="una per una"):
        waiting_list.accept(second)
    second.refresh_from_db()
    assert second.state == "offered"


class TestPages:
    """What whoever books inside sees and sends, without a script."""

    def form(self, row: Occurrence) -> str:
        return reverse("booking", args=[row.pk])

    def page(self, made: Registration, name: str = "booked") -> str:
        return reverse(name, kwargs={"number": made.pk, "token": made.token})

    def test_another_number_of_people_keeps_all_that_was_typed_and_enter_books(self, client):
        row = date()
        told(row)
        who = {"seats": "2", "name": "Anna", "email": "anna@example.org", "anew": "1"}

        answer = client.post(self.form(row), who | typed({"birthplace": "Burano", "born": "domani"}))

        html = answer.content.decode()
        assert answer.status_code == 200
        for value in ("Anna", "Burano", "domani", PERSON["last_name"]):
            assert f'value="{value}"' in html
        assert ('name="person-1-last_name"' in html, "field-error" in html) == (True, False)
        form = html[html.index('<form class="form"') :]
        assert re.search(r"<(?:button|input)[^>]*submit[^>]*>\s*([^<]*)", form)[1] == "Prenota"

    def test_who_waits_comes_with_fewer_and_whoever_has_a_place_reads_the_rules(self, client):
        row = date(seats=2)
        told(row)
        made = book(row, seats=2)
        details = booking.Details("Bea", "bea@example.org", 2)
        waits = booking.book(row, details, language="it")
        html = client.get(self.page(waits)).content.decode()
        assert "I dati dei documenti si chiedono solo quando il posto è tuo." in html
        assert client.post(self.page(waits, "booked_people"), {"seats": "1"}).status_code == 303
        waits.refresh_from_db()
        assert (waits.seats, self.page(waits, "booked_people") in html) == (1, True)

        html = client.get(self.page(made)).content.decode()
        assert ("Niente telefoni." in html, self.page(made, "booked_people") in html) == (True, False)
        with translation.override("en"):
            assert '<div lang="it"><p>Niente telefoni.' in client.get(self.page(made)).content.decode()
        booking.cancel(made)
        assert "Niente telefoni." in client.get(self.page(waits)).content.decode()
