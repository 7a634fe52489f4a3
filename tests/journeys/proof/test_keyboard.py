"""By keyboard alone: every stop is seen, nothing lies over it, the order is the page's, nobody is trapped."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from stories.models import StoryProduct
from tests.journeys.proof.faults import Faults
from tests.journeys.proof.looking import look
from tests.journeys.proof.stops import everything

pytestmark = [pytest.mark.journey, pytest.mark.proof]

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1440, "height": 900}
MOST_STOPS = 600
EDGE = 3.0  # WCAG 1.4.11


def stops_of(page: Page) -> Iterator[dict[str, Any]]:
    """From where the focus is, each place that Tab leads to, until it leaves the page or comes round."""
    seen = set()
    for _step in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = look(page, "focus")
        if stop is None or (stop["place"] in seen and stop["place"] == min(seen)):
            return
        yield stop
        seen.add(stop["place"])
    raise AssertionError(f"Tab never leaves {page.url}")


def faults_of(stop: dict[str, Any]) -> list[str]:
    found = []
    if not stop["ring"] or stop["contrast"] < EDGE:
        found.append(f"one does not see that it has the focus ({stop['contrast']}): {stop['name']}")
    if not stop["unobscured"]:
        found.append(f"something lies over it: {stop['name']}")
    if stop["tabindex"] > 0:
        found.append(f"has an order of its own: {stop['name']}")
    return found


@pytest.mark.parametrize(
    ("language", "window", "scheme"), [("it", PHONE, "light"), ("en", DESK, "light"), ("en", PHONE, "dark")]
)
def test_every_stop_of_every_page_is_seen(enter, language, window, scheme):
    page = enter(viewport=window, color_scheme=scheme, reduced_motion="reduce")
    faults = Faults()
    for kind in everything(page, language):
        page.evaluate("document.activeElement?.blur()")
        for stop in stops_of(page):
            faults.add(kind, faults_of(stop))

    faults.none()


def tab_to(page: Page, selector: str) -> None:
    """Tab, and nothing else, until the focus is there; each stop on the way is looked at."""
    for _step in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = look(page, "focus")
        if stop:
            assert faults_of(stop) == [], page.url
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector} on {page.url}")


def follow(page: Page, selector: str) -> None:
    tab_to(page, selector)
    page.keyboard.press("Enter")


def write(page: Page, **fields: str) -> None:
    for name, value in fields.items():
        tab_to(page, f"main [name={name}]")
        page.keyboard.type(value)


def choose(page: Page, name: str, value: str) -> None:
    """One Tab leads to a group of choices, the arrows lead through it."""
    tab_to(page, f"[name={name}]")
    page.keyboard.press("Space")
    for _step in range(6):
        if page.locator(f"[name={name}][value={value}]").is_checked():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"The arrows do not lead to {value}")


def a_story_with_goods() -> tuple[str, str]:
    """The addresses of a story and of a product that it tells of, which is there to be bought."""
    told = StoryProduct.objects.filter(page__live=True, page__locale__language_code="it")
    link = told.filter(product__variants__stock__on_hand__gte=5).order_by("page_id").first()
    product = link.product.pages.get(locale__language_code="it", live=True)
    return link.page.get_url(), product.get_url()


@pytest.mark.parametrize("window", [PHONE, DESK], ids=["phone", "desk"])
def test_from_home_to_an_order_without_touching_a_mouse(enter, site, window):
    page = enter(viewport=window, reduced_motion="reduce")
    story, product = a_story_with_goods()
    page.goto("/it/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    follow(page, "main a[href='/it/storie/']")
    expect(page).to_have_url(re.compile(r"/it/storie/$"))
    while not page.locator(f"main a[href='{story}']").count():
        follow(page, ".pagination a[rel=next], .pagination a:last-child")
        page.wait_for_load_state()
    follow(page, f"main a[href='{story}']")
    expect(page).to_have_url(re.compile(re.escape(story)))
    follow(page, f"main a[href='{product}']")
    expect(page).to_have_url(re.compile(re.escape(product)))
    order_by_keyboard(page)


def order_by_keyboard(page: Page) -> None:
    """From the product that is open to the page of its order."""
    follow(page, "form.buy button")
    expect(page.locator("[data-live]")).to_contain_text("Aggiunto al carrello")
    expect(page.locator("form.buy button")).to_be_focused()
    follow(page, "[data-live] a")
    expect(page).to_have_url(re.compile(r"/it/carrello/$"))
    follow(page, "a[href='/it/cassa/']")
    expect(page).to_have_url(re.compile(r"/it/cassa/$"))
    write(page, email="ada.lovelace@example.org")
    follow(page, "form.checkout button[type=submit]")
    expect(page.locator("[data-error-summary]")).to_be_focused()
    expect(page.locator("main [name=email]")).to_have_value("ada.lovelace@example.org")
    write(page, name="Ada Lovelace")
    choose(page, "delivery_method", "delivery")
    write(page, street="Via Torino 1", postcode="10121", city="Torino")
    follow(page, "form.checkout button[type=submit]")
    choose(page, "payment_method", "bank_transfer")
    follow(page, "form.checkout button[type=submit]")
    follow(page, "form.review button[type=submit]")
    expect(page).to_have_url(re.compile(r"/it/ordine/VM-\d{4}-\d{5}/"))


def test_what_is_wrong_is_reached_from_the_summary(enter):
    page = enter(viewport=PHONE, reduced_motion="reduce")
    page.goto("/it/recesso/")
    follow(page, "main form button")
    expect(page.locator("[data-error-summary]")).to_be_focused()
    follow(page, "[data-error-summary] a[href='#id_order']")

    expect(page.locator("#id_order")).to_be_focused()
    assert faults_of(look(page, "focus")) == []


def test_the_arrows_and_escape_are_enough_for_the_menus(enter):
    page = enter(viewport=DESK, reduced_motion="reduce")
    page.goto("/en/")
    tab_to(page, ".menu summary")
    page.keyboard.press("Space")
    tab_to(page, ".menu-sub a")
    assert faults_of(look(page, "focus")) == []
    page.keyboard.press("Escape")
    expect(page.locator(".menu summary").first).to_be_focused()
    expect(page.locator(".menu details[open]")).to_have_count(0)
    page.keyboard.press("Shift+Tab")

    assert "Events" in look(page, "focus")["name"]
