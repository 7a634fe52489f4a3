"""A small shop: what its tests put on the shelf, and a visitor who buys."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page

from cooperatives.models import Cooperative
from core import letters as post
from core.models import Organisation
from home.context import forget_frames
from shop import defaults, inventory, standing
from shop.models import Basket, Category, Order, Price, Product, ProductPage, Reason, Stock, Variant, VatRule
from shop.rack import racks

ADDRESS = {
    "street": "Via Bellezza 12",
    "postcode": "20136",
    "city": "Milano",
    "province": "MI",
    "country": "IT",
}
SEEN = ("key", "expected_total", "contents")
BUYER = {"email": "anna@example.org", "name": "Anna Bianchi"}


@pytest.fixture(autouse=True)
def fresh_frames():
    for forget in (forget_frames, racks.forget, standing.forget):
        forget()
    yield
    for forget in (forget_frames, racks.forget, standing.forget):
        forget()


@dataclass
class Shop:
    """Puts products on the shelf, each with an Italian page and, unless told otherwise, an English one."""

    numbers: Any = field(default_factory=lambda: itertools.count(1))

    def setup(self) -> None:
        defaults.write()
        if not Page.objects.filter(depth=1).exists():
            Page.add_root(title="Root", slug="root", locale=self.locale("it"))
        Organisation.objects.update_or_create(
            pk=1,
            defaults={
                "legal_name": "Consorzio di prova",
                "vat_number": "01234567890",
                "iban": "IT60X0542811101000000123456",
                "email": "bottega@example.org",
                "terms_version": "2026-1",
                "street": "Viale dei Mille 1",
            },
        )

    def locale(self, code: str) -> Locale:
        return Locale.objects.get_or_create(language_code=code)[0]

    def product(self, title: str = "Panettone", english: str | None = "Panettone, baked slowly") -> Product:
        number = next(self.numbers)
        category = Category.objects.get_or_create(
            code="dolci", defaults={"label_it": "Dolci", "label_en": "Sweets"}
        )[0]
        producer = Cooperative.objects.get_or_create(code="in-opera", defaults={"name": "In Opera"})[0]
        product = Product.objects.create(name=title, category=category, producer=producer)
        self.page(product, title, "it", f"prodotto-{number}")
        if english:
            self.page(product, english, "en", f"product-{number}")
        return product

    def page(self, product: Product, title: str, language: str, slug: str) -> ProductPage:
        page = ProductPage(title=title, slug=slug, product=product, locale=self.locale(language))
        Page.objects.get(depth=1).add_child(instance=page)
        return page

    def variant(
        self,
        *,
        price: str | None = "25.00",
        stock: int = 10,
        rate: str = "Panettone",
        product: Product | None = None,
        **columns: Any,
    ) -> Variant:
        number = next(self.numbers)
        columns.setdefault("sku", f"TST-{number:03d}")
        columns.setdefault("weight", 1200)
        variant = Variant.objects.create(
            product=product or self.product(),
            vat_rule=VatRule.objects.get(name=rate),
            **columns,
        )
        Stock.objects.create(variant=variant)
        if stock:
            inventory.move(variant.pk, stock, Reason.RECEIPT)
        if price:
            since = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
            Price.objects.create(variant=variant, amount=Decimal(price), valid_from=since)
        return variant


@pytest.fixture
def shop(db) -> Shop:
    made = Shop()
    made.setup()
    return made


@pytest.fixture
def panettone(shop) -> Variant:
    return shop.variant(sku="PAN-CLA-1000", price="25.00", stock=10)


@dataclass
class Visitor:
    """Buys through the pages, as a browser without JavaScript does."""

    client: Client
    language: str = "it"

    def address(self, italian: str, english: str) -> str:
        return f"/{self.language}/{italian if self.language == 'it' else english}/"

    def add(self, sku: str, quantity: Any = 1, **headers: str) -> Any:
        return self.client.post(
            self.address("carrello", "basket"),
            {"sku": sku, "quantity": quantity},
            headers=headers or {"sec-fetch-site": "same-origin"},
        )

    def change(self, sku: str, quantity: Any) -> Any:
        return self.client.post(
            self.address("carrello/riga", "basket/line"), {"line": sku, "quantity": quantity, "do": "change"}
        )

    def basket(self) -> Any:
        return self.client.get(self.address("carrello", "basket"))

    def checkout(self) -> Any:
        return self.client.get(self.address("cassa", "checkout"))

    def step(self, italian: str, english: str, typed: dict[str, Any]) -> Any:
        """One step of the checkout, as its page sends it."""
        return self.client.post(self.address(italian, english), typed)

    def say(self, **changes: Any) -> Any:
        """Both steps before the last; the answer of the first that refuses, or None."""
        typed = {**BUYER, **ADDRESS, "delivery_method": "delivery", "payment_method": "bank_transfer"}
        typed |= changes
        for italian, english in (("cassa", "checkout"), ("cassa/pagamento", "checkout/payment")):
            answer = self.step(italian, english, typed)
            if answer.status_code != 303:
                return answer
        return None

    def review(self) -> Any:
        return self.client.get(self.address("cassa/conferma", "checkout/review"))

    def form(self, **changes: Any) -> dict[str, Any]:
        """What the last page would send, with the total, the contents and the key that it shows. What the steps
        before it ask is kept beside the basket at once.
        """
        typed = {**BUYER, **ADDRESS, "delivery_method": "delivery", "payment_method": "bank_transfer"}
        typed |= {name: said for name, said in changes.items() if name not in SEEN}
        Basket.objects.filter(pk=self.client.session.get("basket")).update(typed=typed)
        shown = self.review()
        hidden = shown.context["hidden"] if shown.status_code == 200 else {}
        seen = {name: said for name, said in changes.items() if name in SEEN}
        return {name: str(value) for name, value in hidden.items()} | seen

    def order(self, **changes: Any) -> Any:
        return self.send(self.form(**changes))

    def send(self, hidden: dict[str, Any]) -> Any:
        return self.client.post(self.address("cassa/conferma", "checkout/review"), hidden)


@pytest.fixture
def visitor_of() -> type[Visitor]:
    return Visitor


@pytest.fixture
def visitor(client) -> Visitor:
    return Visitor(client)


@pytest.fixture
def english(client) -> Visitor:
    return Visitor(client, "en")


@pytest.fixture
def client_of_another() -> Visitor:
    return Visitor(Client())


@pytest.fixture
def checkout_data() -> dict[str, Any]:
    """A checkout by the API: one panettone to Milan, by bank transfer."""
    return {
        **BUYER,
        "delivery_method": "delivery",
        "payment_method": "bank_transfer",
        "shipping_address": dict(ADDRESS),
        "expected_total": "31.90",
        "idempotency_key": "one-order-only",
    }


@pytest.fixture
def locked_tables() -> Callable[[Callable[[], Any]], set[str]]:
    """The tables whose rows a piece of work locks. SQLite locks the whole database instead."""

    def look(work: Callable[[], Any]) -> set[str]:
        with CaptureQueriesContext(connection) as captured:
            work()
        if not connection.features.has_select_for_update:
            return {"shop_basket"}
        locking = [query["sql"] for query in captured if "FOR UPDATE" in query["sql"]]
        return {sql.split(" FROM ")[1].split()[0].strip('"') for sql in locking}

    return look


@pytest.fixture
def placed(shop, panettone, visitor) -> Order:
    """An order of two panettoni, delivered in Milan, to be paid by bank transfer."""
    visitor.add(panettone.sku, 2)
    assert visitor.order().status_code == 303
    return Order.objects.get()


@pytest.fixture
def api(client) -> Callable[..., Any]:
    """A call of the API as curl makes it: no Origin, no Sec-Fetch-Site."""

    def call(method: str, path: str, data: Any = None, **headers: str) -> Any:
        given = {} if data is None else {"data": data, "content_type": "application/json"}
        return getattr(client, method)(f"/api/{path}", headers=headers, **given)

    return call


@pytest.fixture
def stock_of() -> Callable[[Variant], tuple[int, int]]:
    """(on hand, reserved), read from the database: what hangs on a variant may be stale."""
    return lambda variant: Stock.objects.values_list("on_hand", "reserved").get(variant=variant)


@pytest.fixture
def letters_wait(monkeypatch):
    """Letters are written and stay: what is tested here is who gets an order."""
    monkeypatch.setattr(post, "nudge", lambda: None)


@pytest.fixture
def connection_for_each():
    """The pool is as large as a worker has threads; here everyone shall really meet in the database."""
    pool = connection.settings_dict["OPTIONS"].get("pool")
    if not pool:
        yield
        return
    usual = dict(pool)
    connection.close_pool()
    pool |= {"max_size": 60, "timeout": 60}
    yield
    connection.close()
    connection.close_pool()
    pool.clear()
    pool |= usual
