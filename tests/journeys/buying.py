"""A guest on a phone, from a product's page to the paid order; what the journeys of buying have in common."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.utils import translation
from django.utils.translation import gettext
from playwright.sync_api import Page, expect

from shop.models import Order

ADDRESS = {"street": "Via Torino 1", "postcode": "20123", "city": "Milano", "phone": "+39 02 1234567"}
PHONES = {"it": {"locale": "it-IT"}, "en": {"locale": "en-GB"}}
Look = Callable[[Page], object]


def word(language: str, message: str) -> str:
    """As the visitor reads it."""
    with translation.override(language):
        return str(gettext(message))


def press(page: Page, language: str, message: str) -> None:
    page.locator("main").get_by_role("button", name=word(language, message), exact=True).click()


def add(page: Page, language: str, sku: str, pieces: int = 1) -> None:
    """From what is printed on the label to the basket."""
    page.goto(f"/p/{sku}/")
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.locator("form.buy [name=quantity]").fill(str(pieces))
    page.locator("form.buy").get_by_role("button", name=word(language, "Add to basket")).click()
    expect(page.locator("[data-live]")).to_contain_text(word(language, "Added to the basket."))
    page.goto({"it": "/it/carrello/", "en": "/en/basket/"}[language])


def use_voucher(page: Page, language: str, code: str) -> None:
    page.get_by_text(word(language, "Have you got a voucher?")).click()
    page.get_by_label(word(language, "Code of the voucher")).fill(code.lower())
    press(page, language, "Use it")
    expect(page.locator("main")).to_contain_text(code)


def make_it_a_present(page: Page, language: str, message: str) -> None:
    page.get_by_text(word(language, "Is it a present?")).click()
    page.get_by_label(word(language, "Gift message")).fill(message)
    page.get_by_text(word(language, "No prices in the parcel"), exact=True).click()
    press(page, language, "Keep this")
    expect(page.get_by_label(word(language, "Gift message"))).to_have_value(message)


def choose(page: Page, name: str, value: str) -> None:
    """By its label, which is what a finger meets."""
    radio = page.locator(f"input[name={name}][value={value}]")
    page.locator(f"label[for={radio.get_attribute('id')}]").click()
    expect(radio).to_be_checked()


def go_through_the_checkout(
    page: Page, language: str, email: str, look: Look = lambda page: None, *, way: str = "card"
) -> None:
    """As a guest, delivered to Milan, up to the last page; `look` is called on each step."""
    page.get_by_role("link", name=word(language, "Go to checkout")).click()
    look(page)
    page.locator("form.checkout [name=email]").fill(email)
    page.locator("form.checkout [name=name]").fill("Ada Lovelace")
    choose(page, "delivery_method", "delivery")
    for name, value in ADDRESS.items():
        page.locator(f"form.checkout [name={name}]").fill(value)
    expect(page.locator("[name=province]")).to_have_value("MI")  # the postcode says it
    press(page, language, "Go on to payment")
    look(page)
    choose(page, "payment_method", way)
    press(page, language, "Go on to the review")
    expect(page.locator("main")).to_contain_text("Via Torino 1")
    look(page)


def order_and_pay(page: Page, language: str) -> Order:
    """The lawful button, the provider's page, and back to the order, which is paid."""
    press(page, language, "Order with obligation to pay")
    expect(page.locator("h1")).to_contain_text("VM-")  # the provider's page names the order
    page.get_by_role("button", name="Pay").click()
    there = {"it": "it/ordine", "en": "en/order"}[language]
    expect(page).to_have_url(re.compile(rf"/{there}/VM-\d{{4}}-\d{{5}}/[\w-]+/$"), timeout=20_000)
    found = re.search(r"VM-\d{4}-\d{5}", page.url)
    assert found is not None
    return Order.objects.get(ref=found.group())
