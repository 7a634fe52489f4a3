"""One search over every live public page of a language, grouped by kind, the best first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page as Sheet
from django.utils import timezone
from wagtail.models import Page

from core import listing
from core.cards import Card
from core.paging import page_of
from search import asking, missing, showing, vocabulary
from search.asking import Hit, Wanted
from search.extracts import Marker
from search.models import Kind
from search.showing import Shown
from search.understanding import Query, understood
from search.vocabulary import Vocabulary
from search.words import folded, stems
from shop import seasons
from shop.models import Category

A_PAGE = 20
OF_A_KIND = 4  # shown of each kind while all kinds are
LONGEST = 100  # characters of a query; what is beyond is not looked for


@dataclass(frozen=True, slots=True)
class Group:
    """`url` leads to all of the kind; empty when all of them are shown."""

    kind: str
    title: str
    number: int
    results: tuple[Shown, ...]
    url: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind to look at alone, or another word, with how many pages there are: see components/tags.html."""

    title: str
    url: str
    count: int
    current: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """`read_as` is what was looked for instead of what was typed; `some_words`: not all words were found together."""

    query: str
    kind: str = ""
    total: int = 0
    groups: tuple[Group, ...] = ()
    choices: tuple[Choice, ...] = ()
    promoted: tuple[Card, ...] = ()
    paging: "Sheet[Any] | None" = None
    read_as: str = ""
    some_words: bool = False
    closest: tuple[Choice, ...] = ()
    shelves: tuple[Card, ...] = ()  # of the shop, for whoever found nothing


def cleaned(typed: str) -> str:
    """Spaces folded, signs that no text can hold left out, not longer than LONGEST."""
    kept = "".join(sign for sign in typed if sign.isprintable() or sign.isspace())
    return " ".join(kept.encode("utf-8", "ignore").decode("utf-8").split())[:LONGEST].strip()


def find(typed: str, language: str, number: str | None = None, kind: str = "") -> Results:
    """`number` is a page of one kind, as typed in the address."""
    text = cleaned(typed)
    if not any(sign.isalnum() for sign in text):
        return Results(text)
    words = vocabulary.of(language)
    query = understood(text, words)
    only = kind if kind in Kind.values else ""
    at = max(1, int(number)) if only and number and number.isdecimal() and len(number) < 6 else 1
    wanted = _places(language, seasons.closed_pages(), at)
    found, some_words = _found(query, wanted)
    if at > 1 and (last := _last(found, only)) < at:
        # An address of the other language, or an old one: the last page, or all kinds, where that one has none.
        at = last
        wanted = _places(language, wanted.closed, at)
        found, some_words = _found(query, wanted)
    first = _promoted(text, words, wanted.closed)
    if not found:
        if not first:
            missing.note(text, language)
        shelves = listing.links(language, shelves=Category.objects.all())["shelves"]
        return Results(text, promoted=tuple(first.values()), closest=_closest(query, words), shelves=shelves)
    return _results(query, found, only, at, first, some_words, wanted)


def _places(language: str, closed: Sequence[int], at: int) -> Wanted:
    return Wanted(language, closed, first=(at - 1) * A_PAGE + 1, last=at * A_PAGE)


def _last(found: list[Hit], only: str) -> int:
    """The last page of this kind; the first where there is none of it."""
    number = next((hit.number for hit in found if hit.kind == only), 1)
    return -(-number // A_PAGE)


def _found(query: Query, wanted: Wanted) -> tuple[list[Hit], bool]:
    """All words together, or else whatever has some of them."""
    found = asking.hits(query, wanted)
    if found or len(query.slots) < 2:
        return found, False
    some = Wanted(wanted.language, wanted.closed, wanted.first, wanted.last, any_word=True)
    return asking.hits(query, some), True


def _results(
    query: Query,
    found: list[Hit],
    only: str,
    at: int,
    first: dict[int, Card],
    some: bool,
    wanted: Wanted,
) -> Results:
    numbers = {hit.kind: hit.number for hit in found}
    if only and only not in numbers:
        only = ""
    alone = only or (next(iter(numbers)) if len(numbers) == 1 else "")
    listed = [hit for hit in found if hit.page not in first and _is_shown(hit, alone, wanted)]
    cards = showing.shown(listed, Marker(query.terms, wanted.language))
    return Results(
        query=query.typed,
        kind=only,
        total=sum(numbers.values()),
        groups=_groups(query.typed, numbers, alone, listed, cards),
        choices=_choices(query.typed, numbers, only),
        promoted=tuple(first.values()),
        paging=_paging(query.typed, alone, numbers, at) if alone else None,
        read_as=query.read_as,
        some_words=some,
    )


def _groups(
    typed: str, numbers: dict[Kind, int], alone: str, listed: list[Hit], cards: dict[int, Shown]
) -> tuple[Group, ...]:
    """In the order of the best result of each."""
    found = []
    for kind, number in numbers.items():
        shown = tuple(cards[hit.page] for hit in listed if hit.kind == kind and hit.page in cards)
        rest = "" if alone or number <= OF_A_KIND else _address(typed, kind)
        if (shown or rest) and (not alone or kind == alone):
            found.append(Group(kind.value, str(kind.label), number, shown, rest))
    return tuple(found)


def _is_shown(hit: Hit, alone: str, wanted: Wanted) -> bool:
    """Of one kind the page that was asked for, of several the first few of each."""
    return hit.kind == alone and wanted.first <= hit.place <= wanted.last if alone else hit.place <= OF_A_KIND


def _paging(typed: str, kind: str, numbers: dict[Kind, int], at: int) -> "Sheet[Any]":
    paging = page_of(range(numbers[Kind(kind)]), str(at), A_PAGE)
    paging.query = f"{urlencode({'q': typed, 'kind': kind})}&"  # type: ignore[attr-defined]  # kept by the links
    return paging


def _choices(typed: str, numbers: dict[Kind, int], only: str) -> tuple[Choice, ...]:
    """Nothing to choose where all are of one kind. Choosing the current one again shows them all."""
    if len(numbers) < 2:
        return ()
    return tuple(
        Choice(str(kind.label), _address(typed, "" if kind == only else kind), numbers[kind], kind == only)
        for kind in Kind
        if kind in numbers
    )


def _address(typed: str, kind: str = "") -> str:
    return f"?{urlencode({'q': typed, **({'kind': str(kind)} if kind else {})})}"


def _promoted(typed: str, words: Vocabulary, closed: Sequence[int]) -> dict[int, Card]:
    """The pages that editors put first for this, by key, while their days last and anybody is led to them."""
    today = timezone.localdate()
    asked = tuple(stems(typed, words.language))
    keys = [
        one.page
        for one in words.promotions
        if one.query == asked and one.first <= today and (one.last is None or today <= one.last)
    ]
    if not keys:
        return {}
    open_now = Page.objects.filter(pk__in=set(keys) - set(closed))
    open_now = open_now.exclude(expire_at__lte=timezone.now())
    pages = {page.pk: page for page in listing.for_cards(open_now, None)}
    return {
        key: Card(pages[key].title, pages[key].get_url() or "", pages[key].search_description)
        for key in keys
        if key in pages
    }


def _closest(query: Query, words: Vocabulary) -> tuple[Choice, ...]:
    """Words of our pages that look like those that were not found."""
    said = dict.fromkeys(word for typed in folded(query.typed) for word in words.closest(typed))
    return tuple(Choice(word, _address(word), words.entries[word]) for word in said)
