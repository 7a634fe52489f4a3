"""Booking as a visitor does: no account, no script; what is refused keeps what was typed and changes nothing."""

import re

import pytest
from django.test import Client

from core import tickets
from core.models import Letter
from demo.event_factories import EventPageFactory
from events import booking
from events.forms import BookingForm
from events.models import Occurrence, Registration
from tests.events.booking_places import at, book, filled, here, states, sums

pytestmark = pytest.mark.django_db
TYPED = {"seats": "1", "name": "Anna Bianchi", "email": "anna@example.org", "phone": "", "consent": "on"}


@pytest.fixture(autouse=True)
def quick(settings):
    settings.FORM_SECONDS_AT_LEAST = 0


def told(row: Occurrence) -> Occurrence:
    EventPageFactory(event=row.event, title="Assaggi di pane")
    return row


def send(client, row, language="it", **changes):
    address = {"it": f"/it/iscrizione/{row.pk}/", "en": f"/en/registration/{row.pk}/"}[language]
    return client.post(address, {**TYPED, "ticket": tickets.give(), **changes})


def page_of(made: Registration, end: str = "") -> str:
    return f"/it/iscrizione/{made.pk}/{made.token}/{end}"


def test_one_books_and_comes_to_the_page_of_the_booking(client):
    row = told(here(seats=3))
    form = client.get(f"/it/iscrizione/{row.pk}/")
    html = form.content.decode()
    assert form.status_code == 200
    assert "no-store" in form.headers["Cache-Control"]
    assert "checked" not in html
    assert re.search(r"<dt>Posti</dt><dd>3 liberi", html)

    answer = send(client, row, seats="2")

    made = Registration.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (303, page_of(made))
    assert (made.name, made.seats, made.state, made.language) == ("Anna Bianchi", 2, "confirmed", "it")
    page = client.get(page_of(made))
    assert "I tuoi 2 posti sono prenotati" in page.content.decode()
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert "no-store" in page.headers["Cache-Control"]
    assert page.headers["Referrer-Policy"] == "same-origin"
    file = client.get(page_of(made, "incontro.ics"))
    assert (file.headers["Content-Type"], str(row.uid) in file.content.decode()) == (
        "text/calendar; charset=utf-8",
        True,
    )


def test_a_double_click_and_going_back_is_one_booking(client):
    row, ticket = told(here()), tickets.give()

    places = {send(client, row, ticket=ticket).headers["Location"] for _again in range(3)}

    assert places == {page_of(Registration.objects.get())}
    other = send(client, row, ticket=ticket, email="bruno@example.org")
    assert other.status_code == 409
    assert 'value="bruno@example.org"' in other.content.decode()
    assert sums(row) == (1, 0)
    assert Letter.objects.count() == 1


MISTAKES = [
    ({"name": ""}, "name"),
    ({"name": "Compra su http://x.example"}, "name"),
    ({"email": "anna"}, "email"),
    ({"consent": ""}, "consent"),
    ({"seats": "99"}, "seats"),
    ({"seats": "x"}, "seats"),
    ({"website": "http://x.example"}, "website"),
    ({"ticket": "made up"}, None),
]


def test_a_mistake_is_said_and_keeps_what_was_typed(client):
    row = told(here())
    for change, field in MISTAKES:
        answer = send(client, row, **{"phone": "02 1234", **change})

        form = answer.context["form"]
        assert answer.status_code == 422, change
        assert list(form.errors) == [field or "__all__"], change
        assert 'value="02 1234"' in answer.content.decode()
    assert (Registration.objects.count(), sums(row)) == (0, (0, 0))


def test_who_asks_for_more_than_is_left_chooses_fewer_or_waits(client):
    row = told(here(seats=2))
    book(row, "bruno")

    answer = send(client, row, seats="2")

    html = answer.content.decode()
    assert (answer.status_code, sums(row)) == (409, (1, 0))
    assert "Resta solo 1 posto" in html
    assert 'name="waits"' in html
    assert send(client, row, seats="2", waits="on").status_code == 303
    assert sums(row) == (1, 2)


def test_when_it_is_full_the_waiting_list_is_offered(client):
    row = told(here(seats=1))
    filled(row, bruno=1, carla=1)
    english = client.get(f"/en/registration/{row.pk}/").content.decode()
    assert "Join the waiting list" in english
    assert '<h2 lang="it">' in english  # nobody has told the event in English yet

    html = client.get(f"/it/iscrizione/{row.pk}/").content.decode()
    assert "Entra in lista d’attesa" in html

    made = send(client, row).headers["Location"]
    page = client.get(made).content.decode()
    assert "Sei in lista d’attesa" in page
    assert "Prima di te aspetta 1 persona" in page
    assert client.get(f"{made}incontro.ics").status_code == 404


def test_the_offer_is_taken_or_declined_on_the_page(client):
    row = told(here(seats=2))
    people = filled(row, anna=2, bruno=1, carla=1)
    booking.cancel(people["anna"])
    page = client.get(page_of(people["bruno"])).content.decode()
    assert "Un posto è tenuto per te" in page

    client.get(page_of(people["bruno"], "offerta/"))  # a mail program looks: nothing is answered
    assert states(bruno=people["bruno"]) == {"bruno": "offered"}
    for who, answer in (("bruno", "yes"), ("carla", "no")):
        sent = client.post(page_of(people[who], "offerta/"), {"do": answer})
        assert (sent.status_code, sent.headers["Location"]) == (303, page_of(people[who]))

    assert states(**people) == {"anna": "cancelled", "bruno": "confirmed", "carla": "cancelled"}
    late = client.post(page_of(people["carla"], "offerta/"), {"do": "yes"})
    assert late.status_code == 409
    assert "L’offerta è scaduta" in late.content.decode()


def test_a_booking_is_changed_and_cancelled_on_its_page(client):
    row = told(here(seats=3))
    made = book(row, "anna", 2)

    assert client.post(page_of(made, "persone/"), {"seats": "3"}).status_code == 303
    refused = client.post(page_of(made, "persone/"), {"seats": "9"})
    assert (refused.status_code, sums(row)) == (422, (3, 0))
    assert "Annullare la prenotazione?" in client.get(page_of(made, "annulla/")).content.decode()
    assert sums(row) == (3, 0)

    assert client.post(page_of(made, "annulla/")).status_code == 303

    html = client.get(page_of(made)).content.decode()
    assert "La prenotazione è annullata" in html
    assert f'href="/it/iscrizione/{row.pk}/"' in html
    assert sums(row) == (0, 0)


def test_who_has_booked_before_is_sent_to_the_mailbox_and_shown_nothing(client):
    row = told(here())
    made = book(row, "anna")

    answer = send(client, row, name="Uno che prova")

    assert answer.headers["Location"] == f"/it/iscrizione/{row.pk}/guarda-la-posta/"
    html = client.get(answer.headers["Location"]).content.decode()
    assert made.token not in html
    assert "anna" not in html.lower()
    assert sums(row) == (1, 0)


def test_what_cannot_be_booked_is_a_clear_page_with_the_right_code(client):
    row = told(here(seats=1))
    address, event = f"/it/iscrizione/{row.pk}/", type(row.event).objects

    def look(words: str) -> int:
        answer = client.get(address)
        assert words in answer.content.decode()
        assert send(client, row).status_code in (404, 409, 410)
        assert not Registration.objects.filter(email=TYPED["email"]).exists()
        return answer.status_code

    event.update(participation="free")
    assert look("L’ingresso è libero") == 404
    event.update(participation="here", waiting_list=False)
    book(row, "bruno")
    assert look("Tutti i posti sono presi") == 200
    at(row, hours=1)
    assert look("Le prenotazioni sono chiuse") == 410
    at(row, hours=-4)
    assert look("Questa data è passata") == 410
    Occurrence.objects.update(state="cancelled")
    assert look("Questa data è annullata") == 410


def test_nobody_books_what_nobody_may_read_of(client):
    row = here()
    for number in (row.pk, row.pk + 999, 2**63):
        assert client.get(f"/it/iscrizione/{number}/").status_code == 404
    page = EventPageFactory(event=row.event)
    assert client.get(f"/it/iscrizione/{row.pk}/").status_code == 200
    page.unpublish()
    assert client.get(f"/it/iscrizione/{row.pk}/").status_code == 404


def test_only_who_has_the_secret_sees_a_booking_and_nobody_guesses(client, settings):
    row = told(here())
    made = book(row)
    for end in ("", "annulla/", "offerta/", "persone/", "incontro.ics"):
        for address in (
            f"/it/iscrizione/{made.pk}/{'x' * 32}/{end}",
            f"/it/iscrizione/{made.pk + 1}/{made.token}/{end}",
        ):
            assert client.get(address).status_code == 404
            assert client.post(address).status_code in (404, 405)
    assert states(made=made) == {"made": "confirmed"}

    settings.LIMITS = {**settings.LIMITS, "guesses": (0, 3600)}
    answer = client.get(f"/it/iscrizione/{made.pk}/{'x' * 32}/")
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert client.get(page_of(made)).status_code == 200  # whoever knows the secret is let in all the same


def test_too_many_forms_are_refused_with_what_was_typed(client, settings):
    settings.BOOKINGS_AN_HOUR_BY_EMAIL = 1
    row = told(here())
    book(here(), "anna")

    answer = send(client, row)

    assert answer.status_code == 429
    assert 'value="Anna Bianchi"' in answer.content.decode()
    assert sums(row) == (0, 0)


def test_the_forms_carry_djangos_token():
    client, row = Client(enforce_csrf_checks=True), told(here())
    made = book(row)

    for address in (f"/it/iscrizione/{row.pk}/", page_of(made, "annulla/"), page_of(made, "persone/")):
        assert client.post(address, TYPED).status_code == 403
    assert sums(row) == (1, 0)


def test_the_consent_has_the_version_of_its_words():
    words = str(BookingForm(4).fields["consent"].label)

    assert (booking.TEXT_VERSION, words) == (
        "2026-11",
        "Acconsento a che i miei dati siano usati per questa prenotazione, come dice l’informativa sulla privacy.",
    )


def test_booking_costs_few_queries(client, django_assert_max_num_queries):
    row = told(here(seats=30))
    filled(row, **{f"n{number}": 1 for number in range(5)})
    client.get(f"/it/iscrizione/{row.pk}/")

    with django_assert_max_num_queries(24):
        client.get(f"/it/iscrizione/{row.pk}/")
