"""What a stranger may post, form by form: an address with a row behind it, and all that a browser would send, right."""

from __future__ import annotations

import copy
import json
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.cache import caches
from django.db import transaction
from django.test import Client
from django.urls import reverse

from core import tickets
from events import correcting
from events.models import Occurrence
from shop.models import Order, Refund, Waiting
from tests.events import inside_dates
from tests.shop.asking import _below
from tests.shop.conftest import ADDRESS, BUYER

OURS = {"core", "cooperatives", "events", "home", "search", "shop"}
SAME_SITE = {"sec-fetch-site": "same-origin"}
IBAN = "IT60X0542811101000000123456"
KEY = uuid.UUID(int=77)
# What others are built on, and what stands in the editor of pages.
NOT_POSTED = {"TrapForm", "TicketedForm", "DraftCopyForm", "ProductPageForm"}


@dataclass(frozen=True, slots=True)
class Posting:
    """`forms`: which of our classes read it. `asks_only`: it leads on and writes nothing by itself."""

    name: str
    address: str
    said: dict[str, Any]
    forms: tuple[str, ...] = ()
    is_json: bool = False
    method: str = "post"
    asks_only: bool = False


@dataclass
class Sender:
    """The visitor of the known world. What is posted is undone; what counts and refuses forgets."""

    client: Client

    def send(self, posting: Posting, said: dict[str, Any], look: Any = None) -> tuple[Any, Any]:
        """(the answer, what `look` saw before it was undone)"""
        for cache in caches.all():
            cache.clear()
        client = copy.copy(self.client)
        client.cookies = copy.deepcopy(self.client.cookies)
        body = (
            {"data": json.dumps(said), "content_type": "application/json"}
            if posting.is_json
            else {"data": said}
        )
        with transaction.atomic():
            answer = getattr(client, posting.method)(posting.address, headers=SAME_SITE, **body)
            seen = look() if look else None
            transaction.set_rollback(True)
        return answer, seen


def public_forms() -> set[str]:
    """Our forms that stand outside the admin."""
    classes = {form for form in _below(forms.Form) if form.__module__.split(".")[0] in OURS}
    here = {form for form in classes if ".desk" not in form.__module__}
    return {form.__name__ for form in here} - NOT_POSTED


def postings(world: Any) -> list[Posting]:
    """Of the known world of tests/shop/test_fuzz.py, and of a date inside a prison besides."""
    known = world.known
    ticket = tickets.give(at=time.time() - 60)
    return [
        *_letters(known, ticket),
        *_shop(),
        *_orders(known),
        *_bookings(known, ticket),
        *_api(world.client),
    ]


def _letters(known: Any, ticket: str) -> Iterator[Posting]:
    email = {"email": "new@example.org", "consent": "on", "website": ""}
    subscriber, asks = known["home:newsletter_confirm"], known["home:your_data_link"]
    yield Posting("newsletter", "/it/newsletter/", email, ("SignUpForm",))
    for name in ("confirm", "leave"):
        yield Posting(f"newsletter {name}", reverse(f"home:newsletter_{name}", args=subscriber), {})
    yield Posting("your data", "/it/i-tuoi-dati/", {**email, "ticket": ticket}, ("AskForm",))
    yield Posting("your data, taken", reverse("home:your_data_download", args=asks), {})
    yield Posting("your data, erased", reverse("home:your_data_erase", args=asks), {"sure": "yes"})
    yield Posting("tell me", "/it/avvisami/", {**email, "variant": "ESA-URI-001"}, ("TellMeForm",))
    token = Waiting.objects.get().token
    yield Posting("tell me, confirmed", reverse("shop:tell_me_confirm", args=(token,)), {})
    message = {
        "topic": "other",
        "message": "Trecento magliette?",
        "name": "Anna Bianchi",
        "organisation": "Acme",
        "phone": "02 1234567",
        "ticket": ticket,
    }
    yield Posting("enquiry", reverse("writing:write"), {**email, **message}, ("EnquiryForm",))


def _shop() -> Iterator[Posting]:
    sku = "PAN-CLA-1000"
    yield Posting("basket", "/it/carrello/", {"sku": sku, "quantity": "2"}, ("AddForm",))
    changed = {"line": sku, "quantity": "3", "do": "change"}
    yield Posting("basket's line", "/it/carrello/riga/", changed, ("ChangeForm",))
    yield Posting("age", reverse("shop:basket_age"), {"adult": "yes"})
    yield Posting("voucher", reverse("shop:basket_voucher"), {"voucher": "NATALE10"}, ("VoucherForm",))
    gift = {"gift_message": "Auguri", "hides_prices": "on"}
    yield Posting("gift", reverse("shop:basket_gift"), gift, ("GiftForm",))
    where = {"country": "IT", "province": "MI"}
    yield Posting("estimate", reverse("shop:basket_delivery"), where, ("EstimateForm",))
    parcel = {**BUYER, **ADDRESS, "delivery_method": "delivery", "recipient": "Bruno", "phone": "02 1234567"}
    yield Posting("delivery", "/it/cassa/", parcel, ("DeliveryForm",))
    invoice = {
        "payment_method": "bank_transfer",
        "wants_invoice": "on",
        "buyer_kind": "company",
        "company": "Acme S.r.l.",
        "vat_number": "00743110157",
        "invoice_code": "ABCDEF1",
        "pec": "",
        "cig": "",
        **{f"bill_{name}": value for name, value in ADDRESS.items()},
    }
    yield Posting("payment", "/it/cassa/pagamento/", invoice, ("PaymentForm",))


def _orders(known: Any) -> Iterator[Posting]:
    paid, unpaid = known["shop:order"], known["shop:order_pay"]
    order = Order.objects.get(ref=paid[0])
    line = f"line-{order.items.get().pk}"
    confirmed = {"name": "Anna Bianchi", "email": "anna@example.org", "key": str(KEY), "do": "confirm"}
    declared = {**confirmed, "order": unpaid[0], "lines": "Un panettone"}
    account = {"refund": str(Refund.objects.get().pk), "iban": IBAN, "account_holder": "Anna Bianchi"}
    yield Posting("withdrawal", "/it/recesso/", declared, ("WithdrawalForm",))
    yield Posting(
        "withdrawal of an order",
        reverse("shop:order_withdrawal", args=paid),
        {**confirmed, line: "1"},
        ("LinesForm",),
    )
    yield Posting("account", reverse("shop:order_iban", args=paid), account, ("IbanForm",))
    yield Posting("again", reverse("shop:order_again", args=paid), {})
    yield Posting("pay", reverse("shop:order_pay", args=unpaid), {"do": "transfer"}, asks_only=True)


def _bookings(known: Any, ticket: str) -> Iterator[Posting]:
    date, secret = known["booking"], known["booked"]
    who = {"seats": "1", "name": "Anna Bianchi", "email": "anna@example.org", "phone": "02 1234567"}
    who |= {"consent": "on", "ticket": ticket}
    yield Posting("booking", reverse("booking", args=date), who, ("BookingForm",))
    inside = inside_dates.date()
    inside_dates.told(inside)
    people = {**who, **inside_dates.typed()}
    names = ("BookingForm", "PersonForm", "RulesForm")
    yield Posting("booking inside", reverse("booking", args=(inside.pk,)), people, names)
    made = inside_dates.book(Occurrence.objects.select_related("event__prison").get(pk=inside.pk), "bruna")
    theirs = (made.pk, made.token)
    other = {**inside_dates.typed({"first_name": "Iolanda"}), "who": correcting.who(made)}
    yield Posting("people inside", reverse("booked_guests", args=theirs), other, ("PersonForm", "RulesForm"))
    yield Posting("number", reverse("booked_people", args=secret), {"seats": "2"}, ("NumberForm",))
    yield Posting("cancelled", reverse("booked_cancel", args=secret), {})


def _api(client: Client) -> Iterator[Posting]:
    basket = "/api/basket/"
    yield Posting("api basket", basket, {"sku": "PAN-CLA-1000", "quantity": 2}, is_json=True)
    line = f"{basket}PAN-CLA-1000/"
    yield Posting("api line", line, {"quantity": 3}, is_json=True, method="put")
    extra = {"extra": {"gift_message": "Auguri", "country": "DE"}}
    yield Posting("api extra", f"{basket}extra/", extra, is_json=True, method="put")
    shown = client.get("/it/cassa/conferma/").context["hidden"]
    order = {
        **BUYER,
        "delivery_method": "delivery",
        "payment_method": "bank_transfer",
        "shipping_address": dict(ADDRESS),
        "expected_total": str(shown["expected_total"]),
        "idempotency_key": "one-order-only",
    }
    yield Posting("api checkout", "/api/checkout/", order, is_json=True)
    hidden = {name: str(value) for name, value in shown.items()}
    yield Posting("order", "/it/cassa/conferma/", hidden, ("OrderForm",))
