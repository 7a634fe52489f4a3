"""What stands beside the pages of the tree: results of the search, narrowed and further lists, months, errors."""

from collections.abc import Iterator, Mapping
from urllib.parse import parse_qs, urlencode, urlsplit

from django.conf import settings
from django.utils import timezone

from search.models import Kind
from tests.demo.crawling import Crawl, Sheet, of_data, twice

SEARCH = {"it": "/it/cerca/", "en": "/en/search/"}
# Something of every kind, a slip, a number, words that stand nowhere together, nothing, and what editors put first.
TYPED = {
    "it": ("", "carcere", "panetone", "PAN-CLA-1000", "panettone giardino telefono", "zzyyxx", "orari", "a"),
    "en": (
        "",
        "prison",
        "panetone",
        "PAN-CLA-1000",
        "panettone garden telephone",
        "zzyyxx",
        "opening hours",
        "a",
    ),
}
WIDE = {"it": "lavoro", "en": "work"}
EVENTS = {"it": "/it/incontri/", "en": "/en/events/"}
NOWHERE = ("nowhere/", "stories/nowhere/", "storie/nessuna/?q=1", "%00/")


def searches(words: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """`words` are asked beside the usual ones, in each language."""
    for language, address in SEARCH.items():
        for typed in dict.fromkeys((*TYPED[language], WIDE[language], *words.get(language, ()))):
            yield f"{address}?{urlencode({'q': typed})}"
        for kind in Kind.values:
            yield f"{address}?{urlencode({'q': WIDE[language], 'kind': kind})}"
        yield f"{address}?{urlencode({'q': WIDE[language], 'kind': 'products', 'page': '2'})}"


def months() -> Iterator[str]:
    """The one before, this one and the next, as the switch of the list writes them."""
    now = timezone.localdate()
    for address in EVENTS.values():
        for step in (-1, 0, 1):
            year, month = divmod(now.year * 12 + now.month - 1 + step, 12)
            yield f"{address}?month={year}-{month + 1:02}"


def read(crawl: Crawl, words: Mapping[str, tuple[str, ...]]) -> dict[str, Sheet]:
    """These, and of the lists to which pages lead one for each way to narrow, order or turn them."""
    asked = [*searches(words), *months()]
    ways = {
        (urlsplit(address).path, *sorted(parse_qs(urlsplit(address).query))): address
        for address in crawl.others
    }
    for address in asked:
        assert crawl.look(address) == 200, address
    return {address: crawl.others[address] for address in (*asked, *ways.values()) if "?" in address}


def missing(crawl: Crawl) -> Iterator[Sheet]:
    """What is not there, or makes no sense, in both languages."""
    for language in SEARCH:
        for rest in NOWHERE:
            address = f"/{language}/{rest}"
            answer = crawl.client.get(address)
            html = answer.content.decode()
            yield Sheet(address, language, answer.status_code, html, dict(answer.headers), False, 0)


def complaints(sheets: Mapping[str, Sheet], pages: Mapping[str, Sheet]) -> Iterator[str]:
    for sheet in sheets.values():
        yield from (f"{sheet.address}: {why}" for why in _of_one(sheet, {**pages, **sheets}))


def _of_one(sheet: Sheet, known: Mapping[str, Sheet]) -> Iterator[str]:
    if f'<html lang="{sheet.language}">' not in sheet.html:
        yield "in another language than its address"
    if len(sheet.parts.get("h1", ())) != 1 or not sheet.title:
        yield "not one heading of the first rank, or no title"
    hidden = "noindex" in sheet.meta("robots")
    if sheet.status == 200 and not hidden and len(sheet.canonicals) != 1:
        yield f"canonical {sheet.canonicals}"
    for canonical in sheet.canonicals:
        there = urlsplit(canonical)
        if not canonical.startswith(settings.BASE_URL) or there.path not in known:
            yield f"the canonical address {canonical} is no page"
    if sheet.status != 200 and (sheet.canonicals or sheet.alternates):
        yield "what is not there stands for an address"
    yield from _of_alternates(sheet, known)
    yield from of_data(sheet)
    if found := twice(sheet):
        yield f"the same id twice: {found}"


def _of_alternates(sheet: Sheet, known: Mapping[str, Sheet]) -> Iterator[str]:
    for code, address in sheet.alternates.items():
        there = known.get(urlsplit(address).path)
        if there is None:
            yield f"{code} {address} is no page"
        elif sheet.alternates != there.alternates:
            yield f"{code} {address} does not lead back"
