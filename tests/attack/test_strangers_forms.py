"""Forms that anyone may send tell nobody who is known, and take no more from a stranger than they ask."""

import re
import time
from decimal import Decimal

import pytest
from django.test import Client

from core import tickets
from core.models import Subscriber, User
from home import subscribing
from shop.models import Order

pytestmark = [pytest.mark.django_db, pytest.mark.once]
KNOWN, UNKNOWN = "ada@example.org", "nobody@example.org"
OURS = {"sec-fetch-site": "same-origin"}
NOT_ASKED = {
    "status": "COMPLETED",
    "total": "0.01",
    "subtotal": "0.01",
    "price": "0.01",
    "unit_price": "0.01",
    "token": "mine",
    "ref": "VM-1999-00001",
    "user": "1",
    "is_staff": "1",
    "is_superuser": "1",
    "confirmed": "2026-01-01",
    "left": "",
}


def told(address: str, email: str) -> tuple[int, str, str]:
    browser = Client(raise_request_exception=False)
    sent = {"ticket": tickets.give(at=time.time() - 60), "consent": "on", "email": email}
    answer = browser.post(address, sent, headers=OURS)
    page = browser.get(answer["Location"]) if answer.has_header("Location") else answer
    words = re.sub(r'value="[^"]*"', "", page.content.decode()).replace(email, "")
    return answer.status_code, answer.get("Location", ""), words


def test_no_form_tells_whether_an_address_is_known(known_world):
    Subscriber.objects.filter(email=KNOWN).update(confirmed="2026-11-01T00:00:00Z")
    for address in ("/it/newsletter/", "/it/i-tuoi-dati/"):
        known, unknown = (told(address, email) for email in (KNOWN, UNKNOWN))
        assert known[0] in (302, 303), known
        assert known == unknown, address


def test_a_subscriber_confirms_by_the_letter_alone_whatever_else_is_sent():
    Client().post(
        "/it/newsletter/",
        {"ticket": tickets.give(at=time.time() - 60), "consent": "on", "email": UNKNOWN, **NOT_ASKED},
        headers=OURS,
    )

    row = Subscriber.objects.get(email=UNKNOWN)
    assert row.confirmed is None
    assert row.token != "mine"
    assert row.text_version == subscribing.TEXT_VERSION


def test_an_order_takes_neither_state_nor_price_nor_a_second_receiver_from_who_buys(known_world):
    before = set(Order.objects.values_list("pk", flat=True))
    shown = known_world.client.get("/it/cassa/conferma/").context["hidden"]
    sent = {name: str(value) for name, value in shown.items()} | NOT_ASKED
    expected = Decimal(shown["expected_total"])

    answer = known_world.client.post("/it/cassa/conferma/", sent)

    assert answer.status_code == 303
    order = Order.objects.exclude(pk__in=before).get()
    assert (order.total, order.user_id, order.status) == (expected, None, Order.objects.first().status)
    assert order.token != "mine"
    assert order.ref != NOT_ASKED["ref"]
    assert not User.objects.filter(is_staff=True).exists()
