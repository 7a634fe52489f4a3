"""Rows of `make bench`: the basket's page, and a guest's whole purchase."""

import http.client
import os
from collections.abc import Callable, Iterator
from itertools import count
from urllib.parse import urlencode, urlsplit

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shop.models import Variant
from tests.journeys import books
from tests.journeys.bench_meter import Pace, Server, in_threads, made_anew
from tests.journeys.bench_rows import Budget, Row
from tests.journeys.guest import Answer, Ask, End, buys, carried

BASKET = Budget(12, 8)
PURCHASE = Budget(120, 90)
BUYERS = 4
EACH = int(os.environ.get("PURCHASES", "12"))
numbers = count(1)


def rows() -> Iterator[Row]:
    goods = _goods(30)
    for lines in (1, 30):
        cookie = _basket(goods[:lines])
        yield Row(f"basket, lines: {lines}", BASKET, lambda: "/it/carrello/", cookie=cookie)
    yield Row("a guest’s whole purchase", PURCHASE, whole=lambda site: _purchases(site, goods))


def _goods(number: int) -> list[tuple[str, str]]:
    """(page, number) of plain variants, with enough pieces for all who buy here."""
    told = Variant.objects.sellable().filter(
        product__pages__live=True, product__pages__locale__language_code="it"
    )
    plain = told.filter(contents__isnull=True, product__sheet__alcohol__isnull=True).with_price()
    found = [variant for variant in plain.distinct().order_by("pk") if variant.price_now][:number]
    for variant in found:
        books.set_stock(variant.pk, 2000)
    return [(one.product.pages.get(locale__language_code="it").get_url(), one.sku) for one in found]


def _basket(goods: list[tuple[str, str]]) -> str:
    """The cookie of somebody whose basket holds all of these."""
    guest = Here()
    for _page, sku in goods:
        answer = guest.send(Ask("/it/carrello/", {"sku": sku, "quantity": "1"}))
        if answer.status != 303:
            raise SystemExit(f"{sku} could not be put into a basket: {answer.status}")
    return guest.cookie


class Here:
    """A guest in this process, by Django's test client."""

    def __init__(self) -> None:
        self.client = Client(HTTP_HOST="127.0.0.1", headers={"sec-fetch-site": "same-origin"})

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={one.value}" for name, one in self.client.cookies.items())

    def send(self, ask: Ask) -> Answer:
        sent = ask.sent
        answer = self.client.get(ask.address) if sent is None else self.client.post(ask.address, sent)
        return Answer(
            ask.address, answer.status_code, answer.content.decode(), answer.headers.get("Location", "")
        )


class There:
    """A guest on a line of her own to the server."""

    def __init__(self, port: int) -> None:
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.site, self.cookies = f"http://127.0.0.1:{port}", dict[str, str]()

    def send(self, ask: Ask) -> Answer:
        headers = {"Origin": self.site, "Sec-Fetch-Site": "same-origin"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = urlencode(ask.sent) if ask.sent is not None else None
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        place = urlsplit(ask.address)
        address = f"{place.path}?{place.query}" if place.query else place.path
        self.line.request("POST" if body is not None else "GET", address, body, headers)
        answer = self.line.getresponse()
        text = answer.read().decode()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _equals, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0].strip('"')
        return Answer(ask.address, answer.status, text, answer.headers.get("Location", ""))


def _purchases(site: Server, goods: list[tuple[str, str]]) -> tuple[int, Pace]:
    """The product's page is made anew each time."""
    _bought(Here().send, *goods[0])
    with CaptureQueriesContext(connection) as captured:
        _bought(Here().send, *goods[0])
    buy = _buyers(site, goods)
    buy()
    return len(captured), site.spent_on(buy, lambda: BUYERS * EACH)


def _buyers(site: Server, goods: list[tuple[str, str]]) -> Callable[[], None]:
    def buy(buyer: int) -> None:
        for each in range(EACH):
            _bought(There(site.port).send, *goods[(buyer * EACH + each) % len(goods)])

    return lambda: in_threads(buy, BUYERS)


def _bought(send: Callable[[Ask], Answer], page: str, sku: str) -> End:
    end = carried(buys(made_anew(page), sku, f"misura-{next(numbers)}@example.org"), send)
    if not end.order:
        raise SystemExit(f"The purchase of {sku} ended at {end.page.address} with {end.page.status}")
    return end
