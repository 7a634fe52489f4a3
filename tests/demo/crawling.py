"""Every page of the demo read once, as a visitor would, and what a reader or a machine would stumble on."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from itertools import chain
from typing import Any
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.signals import request_finished
from django.db import close_old_connections, connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import structured_rules

FILES = ("/static/", "/media/", "/documents/")
WITH_FILES = ("img", "source", "script", "link", "video", "audio", "track")
ALTERNATE = {"it", "en", "x-default"}


@dataclass
class Sheet:
    """What one address answered."""

    address: str
    language: str
    status: int
    html: str
    headers: dict[str, str]
    cookies: bool
    queries: int

    @cached_property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.html, "html.parser")

    @cached_property
    def parts(self) -> dict[str, list[Tag]]:
        """All its elements by their name, found in one walk: to look for each kind anew is most of the time."""
        found: dict[str, list[Tag]] = defaultdict(list)
        for part in self.soup.descendants:
            if isinstance(part, Tag):
                found[part.name].append(part)
        return found

    @cached_property
    def ids(self) -> list[str]:
        return [str(part["id"]) for named in self.parts.values() for part in named if part.has_attr("id")]

    @cached_property
    def anchors(self) -> set[str]:
        return set(self.ids)

    @cached_property
    def links(self) -> list[str]:
        """Where it leads within the site, with what stands after the "#"."""
        places = [*self.parts.get("a", ()), *self.parts.get("area", ())]
        found = [str(one["href"]) for one in places if one.has_attr("href")]
        return [link for link in found if link.startswith(("/", "#", "?")) and not link.startswith("//")]

    @cached_property
    def files(self) -> set[str]:
        """Pictures in all their sizes, sounds, style sheets, scripts, icons."""
        found: set[str] = set()
        for part in chain.from_iterable(self.parts.get(name, ()) for name in WITH_FILES):
            named = part.name != "link" or set(part.get("rel") or ()) & {"stylesheet", "icon", "manifest"}
            said = [part.get("src"), part.get("poster"), part.get("href") if named else None]
            said += [
                one.strip().split()[0] for one in str(part.get("srcset") or "").split(",") if one.strip()
            ]
            found |= {str(one) for one in said if one}
        return {one for one in found if one.startswith(FILES)}

    def meta(self, name: str) -> str:
        found = next((one for one in self.parts.get("meta", ()) if one.get("name") == name), None)
        return str(found["content"]).strip() if found else ""

    @property
    def title(self) -> str:
        found = self.parts.get("title")
        return found[0].get_text().strip() if found else ""

    @property
    def canonicals(self) -> list[str]:
        return [str(one["href"]) for one in self._links_of("canonical")]

    @cached_property
    def alternates(self) -> dict[str, str]:
        found = [one for one in self._links_of("alternate") if one.has_attr("hreflang")]
        return {str(one["hreflang"]): str(one["href"]) for one in found}

    def _links_of(self, rel: str) -> list[Tag]:
        return [one for one in self.parts.get("link", ()) if rel in (one.get("rel") or ())]

    @property
    def data(self) -> list[str]:
        scripts = self.parts.get("script", ())
        return [one.get_text() for one in scripts if one.get("type") == "application/ld+json"]


@dataclass
class Crawl:
    """`sheets` are the pages, by address; `look` asks for anything else, once, and keeps what is a page in `others`."""

    client: Client
    sheets: dict[str, Sheet] = field(default_factory=dict)
    others: dict[str, Sheet] = field(default_factory=dict)
    answers: dict[str, int] = field(default_factory=dict)

    def read(self, pages: Iterable[tuple[str, str]]) -> None:
        """(address, language) of each page."""
        for address, language in pages:
            answer, queries = self._asked(address)
            self.sheets[address] = _sheet(address, language, answer, queries)

    def cost(self, address: str) -> int:
        """The queries of one that has just been read: what all pages share may have grown old during the walk."""
        self._asked(address)
        return self._asked(address)[1]

    def _asked(self, address: str) -> tuple[Any, int]:
        with CaptureQueriesContext(connection) as asked:
            answer = self.client.get(address)
        return answer, len(asked)

    def look(self, address: str) -> int:
        if address.startswith("/static/"):  # no view's: the collected files stand beside the application
            return 200 if finders.find(address.removeprefix("/static/")) else 404
        if address not in self.answers:
            answer = self.client.get(address)
            self.answers[address] = answer.status_code
            if answer.status_code == 200 and "html" in answer.headers.get("Content-Type", ""):
                self.others[address] = _sheet(address, address[1:3], answer, 0)
            close(answer)
        return self.answers[address]

    def broken(self) -> dict[str, str]:
        return self.broken_on(list(self.sheets.values()))

    def broken_on(self, sheets: Iterable[Sheet]) -> dict[str, str]:
        """Links and files that lead nowhere, and where they stand."""
        found: dict[str, str] = {}
        for sheet in sheets:
            for link in sheet.links:
                whole = urljoin(sheet.address, unescape(link))
                if why := self._why_broken(whole, sheet):
                    found.setdefault(whole, f"{why}, on {sheet.address}")
            for name in sheet.files:
                if (status := self.look(name)) != 200:
                    found.setdefault(name, f"{status}, on {sheet.address}")
        return found

    def _why_broken(self, link: str, stands_on: Sheet) -> str:
        address, _sign, anchor = link.partition("#")
        there = stands_on if address == stands_on.address else self.sheets.get(address)
        status = there.status if there else self.look(address)
        if there is not stands_on and status not in (200, 301, 302):
            return str(status)
        there = there or self.others.get(address)
        if anchor and there is not None and anchor not in there.anchors:
            return "no such place on the page"
        return ""


def _sheet(address: str, language: str, answer: HttpResponse, queries: int) -> Sheet:
    html = answer.content.decode() if not answer.streaming else ""
    headers = dict(answer.headers)
    return Sheet(address, language, answer.status_code, html, headers, bool(answer.cookies), queries)


def complaints(sheets: dict[str, Sheet]) -> Iterator[str]:
    """What machines need of each page: one heading, title, description, canonical, alternates, sound data."""
    titles = Counter((sheet.language, sheet.title) for sheet in sheets.values())
    descriptions = Counter((sheet.language, sheet.meta("description")) for sheet in sheets.values())
    for sheet in sheets.values():
        for complaint in _of_one(sheet, sheets):
            yield f"{sheet.address}: {complaint}"
        if titles[sheet.language, sheet.title] > 1:
            yield f"{sheet.address}: another page has the title {sheet.title!r}"
        if descriptions[sheet.language, sheet.meta("description")] > 1:
            yield f"{sheet.address}: another page has the description {sheet.meta('description')!r}"


def _of_one(sheet: Sheet, sheets: dict[str, Sheet]) -> Iterator[str]:
    own = f"{settings.BASE_URL}{sheet.address}"
    headings = len(sheet.parts.get("h1", ()))
    if headings != 1:
        yield f"{headings} headings of the first rank"
    if not sheet.title or not sheet.meta("description"):
        yield "no title or no description"
    hidden = "noindex" in sheet.meta("robots")
    if sheet.canonicals != [own] and not hidden:
        yield f"canonical {sheet.canonicals}"
    yield from _of_alternates(sheet, own, sheets)
    yield from of_data(sheet)
    if found := twice(sheet):
        yield f"the same id twice: {found}"


def twice(sheet: Sheet) -> list[str]:
    """Names of places on the page that stand there more than once."""
    return [name for name, times in Counter(sheet.ids).items() if times > 1]


def of_data(sheet: Sheet) -> Iterator[str]:
    """What is wrong with what machines read of it."""
    for said in sheet.data:
        try:
            told = json.loads(said)
        except ValueError as error:
            yield f"structured data cannot be read: {error}"
            continue
        if told.get("@context") != "https://schema.org":
            yield "structured data says no vocabulary"
        yield from structured_rules.complaints(told.get("@graph", []))


def _of_alternates(sheet: Sheet, own: str, sheets: dict[str, Sheet]) -> Iterator[str]:
    told = sheet.alternates
    if not told:
        return
    if set(told) != ALTERNATE or told[sheet.language] != own or told["x-default"] != told["it"]:
        yield f"alternates {told}"
        return
    other = told["en" if sheet.language == "it" else "it"]
    there = sheets.get(urlsplit(other).path)
    if there is None or there.alternates != told:
        yield f"{other} does not lead back"


def close(answer: Any) -> None:
    """Its files; the connection in which the demo stands stays open, as Django's own client leaves it."""
    request_finished.disconnect(close_old_connections)
    try:
        answer.close()
    finally:
        request_finished.connect(close_old_connections)
