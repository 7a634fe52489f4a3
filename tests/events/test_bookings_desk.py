"""Prenotazioni: lists, check-in by several at once, a booking by telephone, cancelling, a message, admission."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import close_old_connections
from django.urls import reverse

from config import roles
from core.models import Letter, User
from demo.event_factories import EventPageFactory
from events import arriving, booking
from events.models import Guest, Registration
from tests.events import inside_dates
from tests.events.booking_places import book, here
from tests.events.inside_dates import answers, typed

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def at(name: str, row, *, pk: bool = False) -> str:
    return reverse(f"bookings:{name}", args=[row.pk])


@pytest.fixture
def desk(client):
    """Somebody of `incontri`."""
    roles.grant()
    user = User.objects.create_user("incontri", password="x")
    user.groups.add(Group.objects.get(name="Incontri"))
    client.force_login(user)
    return client


def said(answer) -> str:
    return " ".join(answer.content.decode().split())


def phoned(seats: int = 1, **more: str) -> dict[str, str]:
    who = {"name": "Piera Valli", "email": "piera@example.org", "phone": "333 1234567", "seats": str(seats)}
    return {**who, "language": "it", "agrees": "on", "key": str(uuid.uuid4()), **more}


def people_of(row) -> list[int]:
    return list(Guest.objects.filter(registration__occurrence=row).values_list("pk", flat=True))


class TestLists:
    def test_dates_tell_how_full_they_are_and_are_found_by_who_booked(self, desk):
        row = here(seats=3)
        EventPageFactory(event=row.event, title="Assaggio di taralli")
        book(row, "anna", 2)
        book(row, "bruno", 2, waits=True)
        other = here(seats=5)

        shown = said(desk.get(reverse("bookings:index")))
        assert "Assaggio di taralli" in shown
        assert "2 di 3 · 2 in attesa" in shown
        found = said(desk.get(reverse("bookings:index"), {"q": "anna@example"}))
        assert at("date", row) in found
        assert at("date", other) not in found
        assert at("date", row) not in said(desk.get(reverse("bookings:index"), {"past": "1"}))

    def test_a_date_tells_who_comes_and_who_waits_in_order(self, desk):
        row = here(seats=2)
        for name, seats in (("anna", 2), ("bruno", 1), ("carla", 1)):
            book(row, name, seats)

        shown = said(desk.get(at("date", row)))
        assert "2 di 2" in shown
        assert shown.index("Bruno") < shown.index("Carla")
        assert "nessuno può essere spostato avanti" in shown

        found = said(desk.get(at("date", row), {"q": "carla"}))
        assert "Carla" in found
        assert "Bruno" not in found
        for odd in ({"q": "x\x00'"}, {"state": "nonsense"}, {"q": "a" * 500}):
            assert desk.get(at("date", row), odd).status_code in (200, 400)

    def test_the_file_is_words_to_a_spreadsheet(self, desk):
        row = here()
        booking.book(row, booking.Details("=1+1", "anna@example.org", phone="+39 02"), language="it")

        answer = desk.get(at("file", row))
        line = answer.content.decode("utf-8-sig").splitlines()[1]
        assert line.startswith("'=1+1;anna@example.org;'+39 02;1;confermata;0;it;")
        assert "=1+1" in said(desk.get(at("print", row)))


class TestCheckIn:
    def test_a_party_is_counted_at_once_one_by_one_and_taken_back(self, desk):
        row = here(seats=9)
        made = book(row, "anna", 3)

        def press(seen: int, to: int):
            return desk.post(at("check_in", row), {"booking": made.pk, "seen": seen, "to": to})

        assert press(0, 3).status_code == 303
        assert press(3, 2).headers["Location"] == f"{at('check_in', row)}#b{made.pk}"
        made.refresh_from_db()
        assert made.arrived == 2
        assert "<strong>2</strong> di 3 sono arrivati" in said(desk.get(at("check_in", row)))

        for seen, to in ((0, 3), (2, 4), (2, "x"), (2, -1)):
            answer = press(seen, to)
            assert answer.status_code in (409, 422)
            assert 'role="alert"' in answer.content.decode()
        made.refresh_from_db()
        assert made.arrived == 2

    def test_a_booking_of_another_date_or_without_a_place_is_not_counted(self, desk):
        row, other = here(seats=1), here()
        book(row, "anna")
        elsewhere, waiting = book(other, "bruno"), book(row, "carla")

        for made in (elsewhere, waiting):
            sent = {"booking": made.pk, "seen": 0, "to": 1}
            assert desk.post(at("check_in", row), sent).status_code == 409
        assert list(Registration.objects.filter(arrived__gt=0)) == []


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_who_count_the_same_people_count_them_once():
    row = here(seats=9)
    made = book(row, "anna", 2)

    def count(_who: int) -> bool:
        try:
            return arriving.count(row, made.pk, seen=0, now_in=1)
        finally:
            close_old_connections()

    with ThreadPoolExecutor(6) as people:
        counted = list(people.map(count, range(6)))

    made.refresh_from_db()
    assert (counted.count(True), made.arrived) == (1, 1)


class TestByTelephone:
    def test_it_is_booked_by_the_same_rules_with_a_letter_even_when_the_site_takes_none(self, desk):
        row = here(seats=2)
        row.event.participation, row.event.booking_phone = "phone", "02 1"
        row.event.save()

        answer = desk.post(at("telephone", row), phoned(2))
        made = Registration.objects.get()
        assert answer.headers["Location"] == reverse("bookings:edit", args=[made.pk])
        assert (made.name, made.seats, made.state, made.phone) == (
            "Piera Valli",
            2,
            "confirmed",
            "333 1234567",
        )
        assert Letter.objects.get().to == "piera@example.org"

        full = desk.post(at("telephone", row), phoned(1, email="altra@example.org"), follow=True)
        assert "in lista d’attesa, e la lettera lo dice" in said(full)
        again = desk.post(at("telephone", row), phoned(1))
        assert again.status_code == 409
        assert "Piera Valli" in again.content.decode()
        assert Registration.objects.count() == 2

    def test_without_consent_or_name_nothing_is_written_down(self, desk):
        row = here()
        for sent in (phoned(name=""), phoned(agrees=""), phoned(99), phoned(seats="x"), {}):
            assert desk.post(at("telephone", row), sent).status_code == 422
        assert Registration.objects.count() == Letter.objects.count() == 0

    def test_inside_a_prison_each_person_is_asked_on_the_same_page(self, desk):
        row = inside_dates.date()
        asked = desk.post(at("telephone", row), phoned(2))
        assert asked.status_code == 200
        assert 'name="person-1-last_name"' in asked.content.decode()

        wrong = desk.post(at("telephone", row), phoned(2) | typed({"born": ""}, seats=2))
        assert wrong.status_code == 422
        assert "Chioggia" in wrong.content.decode()
        assert Registration.objects.count() == 0

        assert desk.post(at("telephone", row), phoned(2) | typed(seats=2)).status_code == 302
        assert Guest.objects.count() == 2

        row.event.occurrences.update(seats=2)  # full: of whoever waits nobody's identity is asked
        assert "Prenota" in said(desk.get(at("telephone", row)))
        assert desk.post(at("telephone", row), phoned(1, email="ada@example.org")).status_code == 302
        assert Registration.objects.get(email="ada@example.org").state == "waiting"


class TestOneBooking:
    def test_it_is_cancelled_after_a_look_with_a_letter(self, desk):
        row = here(seats=2)
        made, waiting = book(row, "anna", 2), book(row, "bruno", 1)
        assert "anna@example.org" in said(desk.get(reverse("bookings:edit", args=[made.pk])))
        address = reverse("bookings:cancel", args=[made.pk])
        desk.get(address)
        made.refresh_from_db()
        assert made.state == "confirmed"

        desk.post(address)
        made.refresh_from_db()
        waiting.refresh_from_db()
        assert (made.state, made.ending, waiting.state) == ("cancelled", "us", "offered")
        assert Letter.objects.filter(to=made.email, kind="booking_cancelled_by_us").count() == 1

        again = desk.post(address, follow=True)
        assert "già stata annullata" in said(again)
        assert Letter.objects.filter(to=made.email).count() == 2

    def test_its_letter_leaves_again_and_no_other(self, desk):
        row = here()
        made, other = book(row, "anna"), book(row, "bruno")
        address = reverse("bookings:letter", args=[made.pk])
        theirs = {one.to: one.pk for one in Letter.objects.all()}

        assert desk.post(address, {"letter": theirs[other.email]}).status_code == 404
        desk.post(address, {"letter": theirs[made.email]})
        assert Letter.objects.filter(to=made.email).count() == 2
        assert Letter.objects.filter(to=other.email).count() == 1


def test_a_message_is_looked_at_and_then_leaves_once_to_each(desk):
    row = here(seats=2)
    for name in ("anna", "bruno", "carla"):
        book(row, name)
    sent = {"subject": "Si entra dal cortile", "text": "Il portone è chiuso.\n\nA dopo: 100 % sicuro."}

    assert desk.post(at("write", row), {"subject": "", "text": "x"}).status_code == 422
    look = said(desk.post(at("write", row), sent))
    assert "Spedisci 2 lettere" in look
    assert "Il portone è chiuso." in look
    assert not Letter.objects.filter(kind="booking_message").exists()

    desk.post(at("write", row), sent | {"send": "1"})
    desk.post(at("write", row), sent | {"send": "1"})
    letters = Letter.objects.filter(kind="booking_message").order_by("to")
    assert [one.to for one in letters] == ["anna@example.org", "bruno@example.org"]
    assert "100 % sicuro" in letters[0].text


class TestAdmission:
    def test_many_are_decided_on_after_a_look_at_the_letters(self, desk):
        row = inside_dates.date()
        anna, bruno = inside_dates.book(row, "anna", 2), inside_dates.book(row, "bruno")
        chosen = list(Guest.objects.order_by("pk").values_list("pk", flat=True))
        written = Letter.objects.count()

        look = said(desk.post(at("decide", row), {"guest": chosen, "answer": "admitted"}))
        assert "<strong>Partono 2 lettere</strong>" in look
        assert (answers(anna), Letter.objects.count()) == (["pending"] * 2, written)

        done = desk.post(at("decide", row), {"guest": chosen, "answer": "admitted", "sure": "1"}, follow=True)
        assert "Partono 2 lettere." in said(done)
        assert answers(anna) + answers(bruno) == ["admitted"] * 3
        for odd in ({}, {"guest": ["x"], "answer": "admitted"}, {"guest": chosen, "answer": "maybe"}):
            assert "Scegli almeno una persona" in said(desk.post(at("decide", row), odd, follow=True))
        assert Letter.objects.count() == written + 2

    def test_today_tells_who_is_still_without_an_answer(self, desk):
        row = inside_dates.date(days=40)
        inside_dates.book(row, "anna", 2)
        gone = inside_dates.book(row, "bruno")
        booking.cancel(gone)
        assert "2 persone senza risposta; fino al" in said(desk.get("/admin/"))

        desk.post(at("decide", row), {"guest": people_of(row), "answer": "admitted", "sure": "1"})
        assert "senza risposta" not in said(desk.get("/admin/"))

    def test_who_may_not_see_identities_sees_the_bookings_without_them(self, desk):
        row = inside_dates.date()
        inside_dates.book(row)
        guests = Permission.objects.filter(content_type__model="guest")
        Group.objects.get(name="Incontri").permissions.remove(*guests)

        assert desk.get(at("date", row)).status_code == 200
        for name in ("people", "decide", "institute", "institute_file"):
            assert desk.get(at(name, row)).status_code == 302
            assert "Quintavalle" not in said(desk.get(at(name, row), follow=True))
        assert "Quintavalle" not in said(desk.get(at("date", row))) + said(desk.get(at("check_in", row)))

    def test_whose_key_is_lost_is_said_and_not_a_fault(self, desk, settings):
        row = inside_dates.date()
        inside_dates.book(row)
        settings.IDENTITY_KEYS = []

        assert "la chiave manca" in said(desk.get(at("people", row)))
        assert "la chiave manca" in said(desk.get(at("institute", row)))
