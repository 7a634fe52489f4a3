"""A week of `incontri`: an event made, booked by telephone, met at the door, written to; a prison that answers."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from events.models import Event, EventPage, Guest, Registration

pytestmark = pytest.mark.journey

DESK = {"viewport": {"width": 1280, "height": 900}}
TITLE = "Carta e filo"
WORDS = "Una sera per legare quaderni."


def sign_in(page: Page) -> Page:
    page.goto("/admin/login/")
    page.fill("[name=username]", "incontri")
    page.fill("[name=password]", "demo")
    page.locator("form button[type=submit]").first.click()
    page.wait_for_url("**/admin/")
    return page


def press(page: Page, name: str, role: str = "button") -> None:
    with page.expect_navigation():
        page.locator("main").get_by_role(role, name=name, exact=True).first.click()


def ours(found: list[str]) -> list[str]:
    """What stands in our part of an admin screen; the frame around it is Wagtail's."""
    return [one for one in found if "desk" in one or "door" in one]


def event_in_one_form(page: Page) -> EventPage:
    day = timezone.localdate() + datetime.timedelta(days=9)
    page.goto("/admin/events/new/")
    for name in ("title", "standfirst", "search_description"):
        page.fill(f"[name=page-{name}]", TITLE if name == "title" else WORDS)
    page.fill("[name=rule-first]", f"{day:%d/%m/%Y}")
    page.fill("[name=rule-opens]", "18:00")
    page.select_option("[name=participation]", "here")
    page.fill("[name=seats]", "5")
    save = page.locator("main").get_by_role("button", name="Salva e pubblica in italiano", exact=True).first
    with (
        page.expect_navigation()
    ):  # by a key: on a busy machine the calendar of the dates opens late, above it
        save.press("Enter")
    told = EventPage.objects.get(event__code="carta-e-filo", locale__language_code="it")
    assert told.live
    return told


def booked_by_telephone(page: Page, people: int) -> Registration:
    page.goto("/admin/bookings/")
    with page.expect_navigation():
        page.get_by_role("link", name=TITLE).click()
    press(page, "Prenotazione al telefono", "link")
    page.fill("[name=name]", "Piera Valli")
    page.fill("[name=email]", "piera@example.org")
    page.fill("[name=phone]", "333 7654321")
    page.fill("[name=seats]", str(people))
    page.check("[name=agrees]")
    press(page, "Prenota")
    expect(page.locator("main")).to_contain_text("Piera Valli")
    return Registration.objects.get(email="piera@example.org")


def test_an_event_is_made_booked_met_at_the_door_and_written_to(site, enter, barriers):
    desk = sign_in(enter(**DESK))
    date = event_in_one_form(desk).event.occurrences.get()
    made = booked_by_telephone(desk, 3)

    phone = sign_in(enter(java_script_enabled=False))
    phone.goto(f"/admin/bookings/date/{date.pk}/check-in/")
    for button, came in (("Arrivati tutti: 3", 3), ("Uno in meno", 2)):
        with phone.expect_navigation():
            phone.get_by_role("button", name=button).click()
        made.refresh_from_db()
        assert made.arrived == came
    expect(phone.locator(".door-count")).to_contain_text("2 di 3 sono arrivati")
    box = phone.get_by_role("button", name="Uno in meno").bounding_box()
    assert box is not None
    assert box["height"] >= 48
    desk.goto(f"/admin/bookings/date/{date.pk}/check-in/")
    assert barriers(desk) == []

    desk.goto(f"/admin/bookings/date/{date.pk}/")
    assert ours(barriers(desk)) == []
    press(desk, "Scrivi a tutti", "link")
    desk.fill("[name=subject]", "Portate un quaderno")
    desk.fill("[name=text]", "Le forbici ci sono.")
    press(desk, "Guarda prima di spedire")
    press(desk, "Spedisci 1 lettera")
    wait(
        lambda: any(
            "Portate un quaderno" in str(one["Subject"]) for one in site.letters_to("piera@example.org")
        )
    )
    Event.objects.filter(pk=date.event_id).update(participation="free")


def test_the_institute_answers_and_a_letter_says_so(site, enter, barriers):
    helen = Registration.objects.get(email="helen@example.org")
    desk = sign_in(enter(**DESK))
    desk.goto(f"/admin/bookings/date/{helen.occurrence_id}/people/")
    assert ours(barriers(desk)) == []

    desk.get_by_role("checkbox", name="Brandt Helen").check()
    press(desk, "Sono ammessi…")
    expect(desk.locator("main")).to_contain_text("Parte 1 lettera")
    press(desk, "Sì, e spedisci 1 lettera")

    assert helen.guests.get().admission == Guest.Admission.ADMITTED
    wait(lambda: any("Admitted" in str(one["Subject"]) for one in site.letters_to("helen@example.org")))
    desk.goto(f"/admin/bookings/date/{helen.occurrence_id}/people/list/")
    expect(desk.locator("tbody")).to_contain_text("Lübeck, Germania")
    assert barriers(desk) == []


def wait(seen: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not seen():
        assert time.monotonic() < until, "no letter has come"
        time.sleep(0.2)
