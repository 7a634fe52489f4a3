"""Whatever is sent to any public address, nothing answers 500, and a refusal leaves every row as it was."""

from __future__ import annotations

import copy
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import get_resolver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import data_requests
from core.models import DataRequest, Subscriber
from demo.event_factories import EventFactory, EventPageFactory, OccurrenceFactory
from demo.shop_factories import place_order
from events import booking
from events.models import Participation
from home import subscribing
from shop import fulfilment, refunding, waiting
from shop.models import Order, Stock, Voucher, Waiting
from shop.withdrawing import Declaration, withdraw
from tests.shop.asking import Asked, asked, in_place_of, text, values
from tests.shop.doors import LEFT_OUT, Door, doors
from tests.shop.stripe_server import StripeServer
from tests.shop.unmoved import changed, everything, statements_that_write

ROUNDS = 7  # each example is sent to every seventh address
WEBHOOK = "/api/stripe/webhook/"
SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
fixtures = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
often = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=fixtures)
long = settings(max_examples=1000, deadline=None, suppress_health_check=fixtures)


@dataclass
class World:
    """A shop with something of everything, and a visitor with a full basket. Every request finds it the same."""

    client: Client
    known: Mapping[str, tuple[str, ...]] = field(repr=False)
    before: Mapping[str, Any] = field(repr=False)

    def send(self, door: Door, request: Asked) -> None:
        known = self.known.get(door.name, ())
        address = door.address(known)
        if request.part is not None and known:
            address = address.replace(known[-1], in_place_of(known[-1], request.part))
        headers = {"sec-fetch-site": "same-origin" if request.same_origin else "cross-site"}
        self.ask(request.method, f"{address}?{request.query}", request.body, request.kind, headers)

    def ask(self, method: str, address: str, body: bytes, kind: str, headers: Mapping[str, str]) -> int:
        cache.clear()  # what is counted there would soon refuse everything
        client = copy.copy(self.client)
        client.cookies = copy.deepcopy(self.client.cookies)
        with transaction.atomic():
            with statements_that_write() as written:
                answer = client.generic(method, address, body, content_type=kind, headers=dict(headers))
            said = f"{method} {address!r} {kind!r} {body!r} answers {answer.status_code}"
            assert answer.status_code < 500, said
            if written and (answer.status_code >= 400 or method in SAFE):
                assert changed(self.before, everything()) == {}, said
            transaction.set_rollback(True)
        return answer.status_code


@pytest.fixture(scope="module")
def stripe():
    with StripeServer().running() as running:
        yield running


@pytest.fixture
def world(shop, panettone, visitor, stripe, settings, letters_wait) -> World:
    for name, value in stripe.settings.items():
        setattr(settings, name, value)
    settings.STRIPE_RETRIES = 0
    sold_out = shop.variant(sku="ESA-URI-001", stock=0)
    Voucher.objects.create(code="NATALE10", kind="percentage", value=10)
    orders = [place_order(panettone, 2, payment_method="bank_transfer") for _each in range(2)]
    refunded = fulfilment.pay(orders[0])
    refunding.refund(
        refunded,
        {refunded.items.get().pk: 1},
        delivery=0,
        restock=False,
        why="rotto",
        who=None,
        key="refund-of-one",
    )
    known = {**_secrets(sold_out), **_addresses(orders)}
    assert visitor.add(panettone.sku).status_code == 303
    assert visitor.say() is None
    assert visitor.review().status_code == 200
    visitor.client.raise_request_exception = False
    Stock.objects.filter(variant=sold_out).update(on_hand=0)
    return World(visitor.client, known, everything())


def _secrets(sold_out) -> dict[str, tuple[str, ...]]:
    """One row of each kind that is reached by a secret."""
    subscribing.ask("ada@example.org", "it")
    waiting.ask(sold_out, "ada@example.org", "it")
    data_requests.ask("ada@example.org", "it")
    declared = withdraw(Declaration("Ada", "VM-2026-00001", "ada@example.org", "", "it"), uuid.uuid4())
    subscriber, asks = Subscriber.objects.get().token, DataRequest.objects.get().token
    return {
        "home:newsletter_confirm": (subscriber,),
        "home:newsletter_leave": (subscriber,),
        "home:your_data_link": (asks,),
        "home:your_data_download": (asks,),
        "home:your_data_erase": (asks,),
        **_booked(),
        "shop:tell_me_confirm": (Waiting.objects.get().token,),
        "shop:withdrawn": (str(declared.key),),
    }


def _booked() -> dict[str, tuple[str, ...]]:
    date = OccurrenceFactory(event=EventFactory(participation=Participation.HERE), seats=20)
    page = EventPageFactory(event=date.event)
    booked = booking.book(date, booking.Details("Ada", "ada@example.org"), language="it")
    secret = ("booked", "booked_cancel", "booked_offer", "booked_people", "booked_guests", "booked_calendar")
    return {
        "booking": (str(date.pk),),
        "booking_told": (str(date.pk),),
        "event_calendar": (page.slug,),
        **dict.fromkeys(secret, (str(booked.pk), booked.token)),
    }


def _addresses(orders: list[Order]) -> dict[str, tuple[str, ...]]:
    paid, unpaid = ((order.ref, order.token) for order in orders)
    return {
        "shop:order": paid,
        "shop:order_again": paid,
        "shop:order_iban": paid,
        "shop:order_withdrawal": paid,
        "shop:order_pay": unpaid,
        "shop:order_waiting": unpaid,
        "salesman-order-detail": (orders[1].ref,),
        "salesman-basket-detail": ("PAN-CLA-1000",),
        "sku": ("PAN-CLA-1000",),
        "sku_qr": ("PAN-CLA-1000",),
        "media": ("images/nothing.jpg",),
        "sitemap_of_language": ("it",),
        "sitemap_part": ("it", "2"),
        "topic_feed": ("pane",),
        "writing:write_about": ("altro",),
        "writing:written": (str(uuid.UUID(int=7)),),
        "wagtail_serve": ("bottega/",),
        "wagtaildocs_serve": ("1", "nothing.pdf"),
        "wagtaildocs_authenticate_with_password": ("1",),
        "wagtailcore_authenticate_with_password": ("1", "1"),
    }


def test_every_public_address_is_tried_or_named_with_a_reason(world):
    """A new address with something in it needs a row in `_addresses` or `_secrets`."""
    lacking = {door.name for door in doors() if door.parts} - set(world.known)
    gone = set(world.known) - {door.name for door in doors()}
    routes = {str(each.pattern) for each in get_resolver().url_patterns} | {"api/^.*\\Z"}

    assert (lacking, gone) == (set(), set())
    assert len(doors()) > 60
    assert all(any(route.startswith(start) for route in routes) for start in LEFT_OUT)


def _sent_everywhere(world: World, request: Asked, first: int) -> None:
    for door in doors()[first::ROUNDS]:
        world.send(door, request)


@often
@given(request_=asked(), first=st.integers(0, ROUNDS - 1))
def test_nothing_breaks_an_address_and_refusals_write_nothing(world, request_, first):
    _sent_everywhere(world, request_, first)


@pytest.mark.proof
@long
@given(request_=asked(), first=st.integers(0, ROUNDS - 1))
def test_nothing_breaks_an_address_in_a_thousand_tries(world, request_, first):
    _sent_everywhere(world, request_, first)


@often
@given(
    kind=st.sampled_from(["checkout.session.completed", "checkout.session.expired", "refund.updated"]) | text,
    said=st.lists(values, max_size=1)
    | st.dictionaries(
        st.sampled_from(
            [
                "id",
                "payment_intent",
                "metadata",
                "payment_status",
                "amount_total",
                "currency",
                "client_reference_id",
                "status",
            ]
        )
        | text,
        values,
        max_size=6,
    ),
)
def test_no_signed_message_breaks_the_webhook(world, stripe, kind, said):
    """Who has the secret may still say nonsense, or what a later version of the provider says."""
    body, signature = stripe.signed(stripe.event(kind, said, number="evt_test_fuzz"))
    answer = world.ask("POST", WEBHOOK, body.encode(), "application/json", {"stripe-signature": signature})

    assert answer in (200, 400)


@often
@given(path=text, query=text)
def test_no_address_breaks_the_shop(world, path, query):
    said = f"?token={in_place_of('', query)}&order={in_place_of('', query)}"
    for start in ("/api/", "/p/", "/it/ordine/", "/it/carrello/", "/api/orders/", "/api/basket/", "/it/"):
        world.ask("GET", f"{start}{in_place_of('', path)}{said}", b"", "", {})


def test_the_right_values_do_write(world):
    """Otherwise everything above would be refused at the first look."""
    before = Order.objects.count()
    shown = world.client.get("/it/cassa/conferma/").context["hidden"]

    answer = world.client.post("/it/cassa/conferma/", {name: str(value) for name, value in shown.items()})

    assert answer.status_code == 303
    assert Order.objects.count() == before + 1
