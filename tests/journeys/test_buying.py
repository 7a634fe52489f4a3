"""The same purchase on a phone in both languages, paid by card on the provider's page, with no barrier on the way."""

import re
from decimal import Decimal

import pytest
from playwright.sync_api import expect

from shop.models import OrderState, Stock, Voucher
from tests.journeys.buying import (
    PHONES,
    add,
    go_through_the_checkout,
    make_it_a_present,
    order_and_pay,
    use_voucher,
)

pytestmark = pytest.mark.journey

SKU = "PAN-CLA-1000"
CODE = "PROVA10"
WISHES = "Buon Natale,\nnonna."


def written_to(site, email, order):
    return [letter for letter in site.letters_to(email) if order.ref in str(letter["Subject"])]


def euro(amount: Decimal, language: str) -> str:
    return f"€{amount:,.2f}" if language == "en" else f"{amount:.2f}".replace(".", ",")


@pytest.mark.parametrize("language", ["it", "en"])
def test_a_guest_buys_on_a_phone_and_pays_by_card(enter, site, barriers, language):
    email = f"card-{language}@example.org"
    page = enter(**PHONES[language])
    found = {}
    reserved = Stock.objects.get(variant__sku=SKU).reserved

    def look(page):
        if problems := barriers(page):
            found[page.url] = problems
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url

    add(page, language, SKU, pieces=2)
    if language == "it":
        Voucher.objects.create(code=CODE, kind="percentage", value=10)
        use_voucher(page, language, CODE)
    else:
        make_it_a_present(page, language, WISHES)
    look(page)
    go_through_the_checkout(page, language, email, look)
    order = order_and_pay(page, language)
    look(page)

    assert found == {}
    item = order.items.get()
    assert (item.sku, item.quantity, order.language) == (SKU, 2, language)
    assert order.total == order.subtotal - order.discount + order.delivery
    if language == "it":
        assert (order.voucher_code, order.discount) == (CODE, (order.subtotal / 10).quantize(Decimal("0.01")))
    else:
        assert (order.gift_message, order.hides_prices, order.discount) == (WISHES, True, Decimal(0))
    (session,) = [one for one in site.stripe.sessions.values() if one["customer_email"] == email]
    assert (session["amount_total"], session["currency"]) == (int(order.total * 100), "eur")
    assert session["locale"] == language
    payment = order.payments.get()
    assert (order.status, payment.amount) == (OrderState.PAID, order.total)
    assert Stock.objects.get(variant__sku=SKU).reserved == reserved + 2
    expect(page.locator("main")).to_contain_text(euro(order.total, language))
    assert page.get_by_role("link", name=re.compile("^(Paga|Pay)")).count() == 0
    letters = written_to(site, email, order)
    assert letters
    assert all(f"/{language}/" in letter.get_body(("plain",)).get_content() for letter in letters)
