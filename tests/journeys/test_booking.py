"""Booking a place: on a phone in Italian, without JavaScript in English; full, one waits and takes what is freed."""

import datetime
import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from core.models import Letter
from demo.event_factories import OccurrenceFactory
from events.models import EventPage, Registration
from tests.journeys.buying import press

pytestmark = pytest.mark.journey
ANNA, BRUNO, CARLA = ("anna.b@example.org", "bruno.b@example.org", "carla.b@example.org")


@pytest.fixture
def date(site):
    """Two places, in three weeks, of an event that one can read of in both languages."""
    english = EventPage.objects.live().filter(locale__language_code="en", event__participation="here")
    event = english.exclude(event__venue="prison").order_by("pk").first().event
    start = timezone.now() + datetime.timedelta(days=21)
    return OccurrenceFactory(event=event, start=start, seats=2)


def fill(page, name, email):
    form = page.locator("main form")
    form.locator("[name=name]").fill(name)
    form.locator("[name=email]").fill(email)
    expect(form.locator("[name=consent]")).not_to_be_checked()
    form.locator("[name=consent]").check()


def test_one_books_another_waits_and_takes_the_place_that_becomes_free(enter, site, barriers, date):
    anna, carla = enter(), enter()
    bruno = enter(java_script_enabled=False, locale="en-GB")
    anna.goto(f"/it/iscrizione/{date.pk}/")
    assert barriers(anna) == []
    press(anna, "it", "Book")
    expect(anna.get_by_role("alert")).to_be_visible()
    assert barriers(anna) == []
    for page, address in ((bruno, "/en/registration"), (carla, "/it/iscrizione")):
        page.goto(f"{address}/{date.pk}/")
    anna.wait_for_timeout(3500)  # quicker than that only programs are

    fill(anna, "Anna Bianchi", ANNA)
    press(anna, "it", "Book")
    expect(anna.locator("h1")).to_have_text("Il tuo posto è prenotato")
    assert barriers(anna) == []
    fill(bruno, "Bruno Neri", BRUNO)
    press(bruno, "en", "Book")
    expect(bruno.locator("h1")).to_have_text("Your place is booked")

    # Carla opened the form while there were places; meanwhile the last has gone.
    fill(carla, "Carla Verdi", CARLA)
    press(carla, "it", "Book")
    expect(carla.locator("h1")).to_have_text("Sei in lista d’attesa")
    assert barriers(carla) == []

    anna.get_by_role("link", name="Annulla la prenotazione").click()
    press(anna, "it", "Cancel the booking")
    expect(anna.locator("h1")).to_have_text("La prenotazione è annullata")

    _waits, offer = site.letters_to(CARLA)
    carla.goto(re.search(r"http://\S+/it/iscrizione/\S+/", offer.get_body(("plain",)).get_content())[0])
    expect(carla.locator("h1")).to_have_text("Un posto è tenuto per te")
    assert barriers(carla) == []
    press(carla, "it", "Yes, I will come")
    expect(carla.locator("h1")).to_have_text("Il tuo posto è prenotato")

    states = Registration.objects.filter(occurrence=date).order_by("pk").values_list("state", flat=True)
    assert list(states) == ["cancelled", "confirmed", "confirmed"]
    (letter,) = site.letters_to(BRUNO)
    assert letter["Content-Language"] == "en"
    assert [part.get_content_type() for part in letter.iter_attachments()] == ["text/calendar"]
    assert not Letter.objects.filter(to__in=[ANNA, BRUNO, CARLA], sent__isnull=True).exists()
