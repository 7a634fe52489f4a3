"""A visitor's whole road: an Italian story, its product, English, an order as a guest, the letter, the parcel."""

import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from shop.models import Order, OrderState, Stock, Variant
from stories.models import StoryProduct

pytestmark = pytest.mark.journey

BUYER = "ada.lovelace@example.org"


class Shelf:
    """The goods of one story, as the database knows them."""

    def __init__(self) -> None:
        told = StoryProduct.objects.filter(page__live=True, page__locale__language_code="it")
        both = told.filter(product__pages__locale__language_code="en", product__pages__live=True)
        link = both.filter(product__variants__stock__on_hand__gte=5).order_by("page_id").first()
        self.story = link.page.get_url()
        self.italian = link.product.pages.get(locale__language_code="it", live=True)
        self.english = link.product.pages.get(locale__language_code="en", live=True)

    def stock(self, sku: str) -> tuple[int, int]:
        stock = Stock.objects.get(variant__sku=sku)
        return stock.on_hand, stock.reserved


def chosen_sku(page: Page) -> str:
    checked = page.locator("form.buy input[name=sku]:checked, form.buy input[name=sku][type=hidden]").first
    return checked.input_value()


def put_into_the_basket(page: Page, shelf: Shelf, java_script: bool) -> str:
    """From the story to the product by its link, two pieces of it into the basket, and on to the basket."""
    page.goto(shelf.story)
    page.locator(f"main a[href='{shelf.italian.get_url()}']").first.click()
    expect(page.locator("h1")).to_contain_text(shelf.italian.title)
    options = page.locator("form.buy input[name=sku][type=radio]:enabled")
    if options.count():
        page.locator("form.buy .swatches label", has=page.locator("input:enabled")).first.click()
    sku = chosen_sku(page)
    page.get_by_label("Quantità").fill("2")
    page.get_by_role("button", name="Aggiungi al carrello").click()
    if java_script:
        expect(page.locator("[data-live]")).to_contain_text("Aggiunto al carrello")
        page.goto("/it/carrello/")
    expect(page).to_have_url(re.compile(r"/it/carrello/$"))
    expect(page.locator("main")).to_contain_text(shelf.italian.title)
    return sku


def order_in_english(page: Page, shelf: Shelf) -> Order:
    """The same basket in English, then the checkout as a guest, delivered to Milan, paid by bank transfer."""
    page.locator(".switcher a[hreflang=en]").click()
    expect(page).to_have_url(re.compile(r"/en/basket/$"))
    expect(page.locator("main")).to_contain_text(shelf.english.title)
    page.get_by_role("link", name="Go to checkout").click()
    page.get_by_label("E-mail").first.fill(BUYER)
    page.get_by_label(re.compile("^(Your name|Name)")).first.fill("Ada Lovelace")
    choose(page, "delivery_method", "delivery")
    fill(page, street="Via Torino 1", postcode="20123", city="Milano", phone="+39 02 1234567")
    page.locator("select[name=province]").select_option("MI")
    page.get_by_role("button", name="Go on to payment").click()
    choose(page, "payment_method", "bank_transfer")
    page.get_by_role("button", name="Go on to the review").click()
    expect(page.locator("main")).to_contain_text("Via Torino 1")
    page.get_by_role("button", name="Order with obligation to pay").click()
    expect(page).to_have_url(re.compile(r"/en/order/VM-\d{4}-\d{5}/"))
    expect(page.locator("main")).to_contain_text(shelf.english.title)
    ref = re.search(r"VM-\d{4}-\d{5}", page.url)
    assert ref is not None
    return Order.objects.get(ref=ref.group())


def choose(page: Page, name: str, value: str) -> None:
    """By its label, which is what a finger meets."""
    radio = page.locator(f"input[name={name}][value={value}]")
    page.locator(f"label[for={radio.get_attribute('id')}]").click()
    expect(radio).to_be_checked()


def fill(page: Page, **fields: str) -> None:
    for name, value in fields.items():
        page.locator(f"[name={name}]").fill(value)


def the_letter_is_right(site, order: Order, shelf: Shelf) -> None:
    (letter,) = [one for one in site.letters_to(BUYER) if order.ref in str(one["Subject"])]
    text = letter.get_body(("plain",)).get_content()
    assert shelf.english.title in text
    assert shelf.italian.title not in text
    assert f"€{order.total:,.2f}" in text
    assert f"/en/order/{order.ref}/" in text
    assert "/en/withdrawal/" in text
    assert letter.get_body(("html",)) is not None


def pay_and_ship(enter: Callable[..., Page], order: Order) -> None:
    """`bottega` marks the order as paid, prepares it and ships it."""
    desk = enter(viewport={"width": 1280, "height": 900})
    desk.goto("/admin/login/")
    desk.fill("[name=username]", "bottega")
    desk.fill("[name=password]", "demo")
    desk.locator("form button[type=submit]").first.click()
    desk.goto(f"{reverse('orders:index')}?q={order.ref}")
    desk.get_by_role("link", name=order.ref).first.click()
    for button, state in (
        ("Segna come pagato", OrderState.PAID),
        ("Metti in preparazione", OrderState.PREPARING),
        ("Segna come spedito", OrderState.SHIPPED),
    ):
        desk.get_by_role("button", name=button).click()
        desk.wait_for_load_state()
        assert Order.objects.get(pk=order.pk).status == state


def walk(site, enter: Callable[..., Page], *, java_script: bool) -> None:
    shelf = Shelf()
    page = enter(java_script_enabled=java_script)
    sku = put_into_the_basket(page, shelf, java_script)
    on_hand, reserved = shelf.stock(sku)

    order = order_in_english(page, shelf)

    assert shelf.stock(sku) == (on_hand, reserved + 2)
    assert order.language == "en"
    assert order.total == sum((item.total for item in order.items.all()), Decimal(0)) + order.delivery
    the_letter_is_right(site, order, shelf)
    pay_and_ship(enter, order)
    assert shelf.stock(sku) == (on_hand - 2, reserved)
    ledger = Variant.objects.get(sku=sku).movements.all()
    assert [movement.quantity for movement in ledger.filter(reason="sale").order_by("-pk")[:1]] == [-2]
    assert sum(movement.quantity for movement in ledger) == on_hand - 2


def test_from_an_italian_story_to_a_parcel_in_english(site, enter):
    walk(site, enter, java_script=True)


def test_the_same_road_without_javascript(site, enter):
    walk(site, enter, java_script=False)
