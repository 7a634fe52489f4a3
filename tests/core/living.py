"""What editors do to a page in the course of its life, and what readers and machines find of it after each step."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Page

from core.models import User
from core.translating import memory, starting
from demo.page_factories import locale

Pages = dict[str, Page]
SEARCH = {"it": "/it/cerca/?q=lievito", "en": "/en/search/?q=sourdough"}
FEEDS = {
    "story": {"it": "/it/storie/feed/", "en": "/en/stories/feed/"},
    "product": {"it": "/it/bottega/prodotti.xml", "en": "/en/shop/products.xml"},
}
NOT_TRANSLATED = {"it": "This page is not in English yet.", "en": "Questa pagina non è tradotta in italiano."}


@dataclass
class Found:
    """What one address says of itself and of its twin."""

    status: int
    switcher: str
    says_untranslated: bool
    alternates: dict[str, str]
    text: str


def look(client: Client, address: str) -> Found:
    answer = client.get(address)
    soup = BeautifulSoup(answer.content.decode(), "html.parser")
    other = "en" if address.startswith("/it/") else "it"
    alternates = soup.find_all("link", rel="alternate", hreflang=True)
    main = soup.select_one("main")
    switch = soup.select_one(f".switcher a[hreflang={other}]")
    return Found(
        answer.status_code,
        str(switch["href"]) if switch else "",
        NOT_TRANSLATED[address[1:3]] in soup.get_text(),
        {str(one["hreflang"]): urlsplit(str(one["href"])).path for one in alternates},
        " ".join(main.get_text().split()) if main else "",
    )


def told_elsewhere(client: Client, address: str) -> set[str]:
    """Where else the page is told: "sitemap", "feed", "index"."""
    language = address[1:3]
    index = {"it": "/it/storie/", "en": "/en/stories/"}[language]
    places = {"sitemap": f"/sitemap-{language}.xml", "feed": f"{index}feed/", "index": index}
    said = {name: b"".join(client.get(place)).decode() for name, place in places.items()}
    return {name for name, text in said.items() if re.search(rf"{re.escape(address)}[\"<]", text)}


EVERYWHERE = {"sitemap", "feed", "index"}


def finds(client: Client, language: str, words: str, address: str) -> bool:
    search = {"it": "/it/cerca/", "en": "/en/search/"}[language]
    return f'href="{address}"' in client.get(search, {"q": words}).content.decode()


def say(page: Page, words: dict[str, str]) -> None:
    """As a translator does, in localize's memory."""
    for one in memory.sentences(memory.source_of(page), locale("en")):
        if one.italian in words:
            memory.remember(one, words[one.italian], locale("en"))


def english_of(page: Page) -> Any:
    return page.get_translations().get(locale=locale("en")).specific


def publish(page: Any, **changes: Any) -> Any:
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def publish_english(italian: Page) -> Any:
    """As localize's editor does."""
    translation = memory.source_of(italian).translations.get()
    starting.name_address(translation)
    translation.save_target(publish=False)
    english_of(italian).get_latest_revision().publish()
    return english_of(italian)


def move(page: Page, place: Page) -> None:
    """As the admin's screen does, through Wagtail's hooks."""
    mover = Client()
    mover.force_login(User.objects.get(username="capo"))
    answer = mover.post(f"/admin/pages/{page.pk}/move/{place.pk}/confirm/")
    assert answer.status_code == 302


# --- many pages side by side


@dataclass
class Seen:
    """Of all pages at once, in one language: which keys answer, stand in the sitemap, in their feed, among results."""

    answering: set[str]
    listed: set[str]
    fed: set[str]
    found: set[str]


def seen(client: Client, language: str, addresses: dict[str, str]) -> Seen:
    sitemap = b"".join(client.get(f"/sitemap-{language}.xml")).decode()
    searches = (
        SEARCH[language],
        f"{SEARCH[language]}&kind=pages",
    )  # of each kind four are shown, of one kind all
    results = "".join(client.get(search).content.decode() for search in searches)
    feeds = {
        kind: b"".join(client.get(places[language])).decode()
        for kind, places in FEEDS.items()
        if kind in addresses
    }
    return Seen(
        {kind for kind, address in addresses.items() if client.get(address).status_code == 200},
        {kind for kind, address in addresses.items() if re.search(rf"{re.escape(address)}[\"<]", sitemap)},
        {kind for kind, feed in feeds.items() if re.search(rf"{re.escape(addresses[kind])}[\"<?]", feed)},
        {kind for kind, address in addresses.items() if f'href="{address}"' in results},
    )


def addresses_of(pages: Pages) -> dict[str, str]:
    return {kind: str(page.get_url()) for kind, page in pages.items()}


@dataclass
class Lives:
    """`pages` are the Italian ones; the addresses are those of now."""

    client: Client
    commits: Any
    pages: Pages

    def __post_init__(self) -> None:
        self.italian = {
            kind: f"{page.get_parent().get_url()}{page.slug}/" for kind, page in self.pages.items()
        }
        self.there: dict[str, str] = {}

    @property
    def everywhere(self) -> Seen:
        kinds = set(self.pages)
        return Seen(kinds, kinds, kinds & FEEDS.keys(), kinds)

    def are(self, expected: Seen, when: str) -> None:
        for language, addresses in (("it", self.italian), ("en", self.there)):
            if addresses:
                found = seen(self.client, language, addresses)
                assert found == expected, f"{when}, {language}: {found}"

    def lead_on(self, kinds: Iterable[str]) -> None:
        """The addresses have become others: each old one leads to the new one."""
        old = self.italian, self.there
        self.pages = {kind: Page.objects.get(pk=page.pk).specific for kind, page in self.pages.items()}
        self.italian = addresses_of(self.pages)
        self.there = addresses_of({kind: english_of(page) for kind, page in self.pages.items()})
        for before, now in zip(old, (self.italian, self.there), strict=True):
            for kind in kinds:
                assert self.client.get(before[kind]).headers["Location"] == now[kind] != before[kind]
