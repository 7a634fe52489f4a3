"""Buyers without a browser: they read forms out of pages and send them, over sockets, as many at once as wanted."""

import http.client
import random
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from typing import TypeVar

from bs4 import BeautifulSoup, SoupStrainer

Answered = TypeVar("Answered")
MOST_STEPS = 8
TRIES = 40  # of a buyer whose worker was killed


@dataclass(frozen=True, slots=True)
class Page:
    url: str
    status: int
    text: str

    @property
    def order(self) -> str:
        """The reference of the order whose page it is; empty on any other page."""
        parts = urllib.parse.urlsplit(self.url).path.split("/")
        return parts[3] if parts[2:3] == ["ordine"] and self.status == 200 else ""


@dataclass
class Buyer:
    """A guest with cookies of her own, who has it sent to Milan and pays by bank transfer."""

    site: str
    email: str
    tries: int = 1
    more: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    @property
    def answers(self) -> dict[str, str]:
        return {
            "email": self.email,
            "name": "Ada Prova",
            "delivery_method": "delivery",
            "street": "Via Torino 1",
            "postcode": "20123",
            "city": "Milano",
            "province": "MI",
            "payment_method": "bank_transfer",
            **self.more,
        }

    def ask(self, address: str, sent: Mapping[str, str] | None = None) -> Page:
        """What a person does whose connection breaks: the same once more."""
        url = urllib.parse.urljoin(self.site, address)
        data = urllib.parse.urlencode(sent).encode() if sent is not None else None
        headers = {"Sec-Fetch-Site": "same-origin", "Origin": self.site, "Referer": url}
        for left in reversed(range(self.tries)):
            try:
                with self.opener.open(urllib.request.Request(url, data, headers), timeout=60) as answer:
                    return Page(answer.url, answer.status, answer.read().decode())
            except urllib.error.HTTPError as refusal:
                return Page(refusal.url, refusal.code, refusal.read().decode())
            except (OSError, http.client.HTTPException):
                if not left:
                    raise
                time.sleep(random.uniform(0.1, 0.5))
        raise AssertionError("not reached")

    def take(self, sku: str, pieces: int = 1) -> Page:
        return self.ask("/it/carrello/", {"sku": sku, "quantity": str(pieces)})

    def come_to_the_till(self) -> Page:
        """Up to the page with the last button, everything typed."""
        page = self.ask("/it/cassa/")
        for _step in range(MOST_STEPS):
            form = form_of(page)
            if page.status != 200 or form is None or is_last(form):
                return page
            page = self.ask(form.get("action") or page.url, self.filled(form))
        return page

    def press(self, page: Page) -> Page:
        """The last button."""
        form = form_of(page)
        if form is None:
            return page
        return self.ask(form.get("action") or page.url, self.filled(form))

    def filled(self, form: BeautifulSoup) -> dict[str, str]:
        """As a person fills it: what she knows by its name, everything else as it stands there."""
        sent: dict[str, str] = {}
        for one in form.select("[name]"):
            name, kind = str(one["name"]), one.get("type")
            if kind in ("radio", "checkbox"):
                if one.has_attr("checked"):
                    sent[name] = one.get("value", "on")
            elif one.name == "select":
                chosen = one.select_one("option[selected]:not([value=''])") or one.select_one(
                    "option:not([value=''])"
                )
                sent[name] = chosen.get("value", "") if chosen else ""
            elif kind != "submit" and one.name != "button":
                sent[name] = one.get("value", "") if one.name == "input" else one.text
        for one in form.select("[type=radio]"):  # a question that must be answered, by the first answer
            sent.setdefault(str(one["name"]), one.get("value", "on"))
        names = {str(one["name"]) for one in form.select("[name]")}
        return sent | {name: value for name, value in self.answers.items() if name in names}


def form_of(page: Page) -> BeautifulSoup | None:
    """The form of the checkout on that page. Only forms are parsed: the buyers share the machine with the server."""
    forms = BeautifulSoup(page.text, "html.parser", parse_only=SoupStrainer("form"))
    return forms.select_one("form.checkout, form[data-once]")


def is_last(form: BeautifulSoup) -> bool:
    return "Ordina con obbligo di pagare" in form.text


def all_at_once(acts: list[Callable[[], Answered]], crowd: int) -> list[Answered]:
    with ThreadPoolExecutor(crowd) as pool:
        return [each.result() for each in [pool.submit(act) for act in acts]]
