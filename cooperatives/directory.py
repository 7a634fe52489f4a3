"""The directory of cooperatives, by trade and by prison; the list of prisons; services. Lists and maps say the same."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext

from cooperatives import atlas
from cooperatives.models.places import Prison, Workshop
from cooperatives.models.producers import Cooperative
from cooperatives.models.trades import Trade
from cooperatives.standing import standings
from core.cards import Card
from core.tellings import pages_of

TRADE, PRISON = "trade", "prison"  # in the address


@dataclass(frozen=True, slots=True)
class Tag:
    """One choice of a filter. The link of the `current` one takes it away again."""

    title: str
    url: str
    count: int
    current: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    title: str
    links: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """Members today, members who have left, and producers who are guests of the shop, each by name.

    `maps` and `unmapped` (places whose position is not known) name the prisons of those listed, and who of them
    works there; `chosen` is whether a filter is on.
    """

    members: tuple[Card, ...]
    past: tuple[Card, ...]
    guests: tuple[Card, ...]
    filters: tuple[Filter, ...]
    maps: tuple[atlas.Map, ...]
    unmapped: tuple[atlas.Spot, ...]
    total: int
    chosen: bool


def cooperatives(language: str, day: datetime.date, asked: Mapping[str, str] | None = None) -> Directory:
    """`asked` is what the address asks for; what it names and is not there is left aside."""
    pages = list(pages_of(Cooperative.objects.all(), language, None).order_by("cooperative__name"))
    workshops = {page.pk: list(page.cooperative.workshops.all()) for page in pages}
    chosen = _chosen(workshops.values(), asked or {})
    found = [page for page in pages if _fits(workshops[page.pk], chosen)]
    standing = standings(day)
    groups: dict[str, list[Card]] = {"member": [], "past": [], "guest": []}
    for page in found:
        groups[standing.get(page.cooperative_id, "guest")].append(page.card)
    spots = _spots(found, workshops, language)
    return Directory(
        members=tuple(groups["member"]),
        past=tuple(groups["past"]),
        guests=tuple(groups["guest"]),
        filters=tuple(_filter(kind, list(workshops.values()), chosen, language) for kind in (TRADE, PRISON)),
        maps=atlas.maps(spots),
        unmapped=tuple(spot for spot in spots if spot.at is None),
        total=len(found),
        chosen=bool(chosen),
    )


def _key(row: Workshop, kind: str) -> str:
    return row.trade if kind == TRADE else (row.prison.code if row.prison else "")


def _chosen(workshops: Iterable[list[Workshop]], asked: Mapping[str, str]) -> dict[str, str]:
    there = {(kind, _key(row, kind)) for rows in workshops for row in rows for kind in (TRADE, PRISON)}
    return {kind: asked[kind] for kind in (TRADE, PRISON) if asked.get(kind) and (kind, asked[kind]) in there}


def _fits(rows: Iterable[Workshop], chosen: Mapping[str, str]) -> bool:
    """One workshop must answer to all that is asked: tailoring in Bollate, not tailoring here and Bollate there."""
    return not chosen or any(all(_key(row, kind) == value for kind, value in chosen.items()) for row in rows)


def _filter(kind: str, all_rows: list[list[Workshop]], chosen: Mapping[str, str], language: str) -> Filter:
    """Every choice with the number of cooperatives that it would leave, given the other filter."""
    others = {name: value for name, value in chosen.items() if name != kind}
    names = {
        _key(row, kind): _name(row, kind, language) for rows in all_rows for row in rows if _key(row, kind)
    }
    links = []
    for value, name in sorted(names.items(), key=lambda one: one[1].casefold()):
        count = sum(_fits(rows, {**others, kind: value}) for rows in all_rows)
        current = chosen.get(kind) == value
        if count or current:
            query = urlencode(others if current else {**others, kind: value})
            links.append(Tag(name, f"?{query}" if query else ".", count, current))
    return Filter(gettext("By trade") if kind == TRADE else gettext("By prison"), tuple(links))


def _name(row: Workshop, kind: str, language: str) -> str:
    if kind == TRADE:
        trade = str(Trade(row.trade).label)
        return trade[:1].upper() + trade[1:]
    return row.prison.named(language) if row.prison else ""


def _spots(pages: list[Any], workshops: Mapping[int, list[Workshop]], language: str) -> list[atlas.Spot]:
    """All the prisons of those listed, by name, each with who of them works there: as their rows say."""
    who: dict[Prison, list[Card]] = {}
    for page in pages:
        card = Card(page.title, page.get_url() or "")
        for prison in dict.fromkeys(row.prison for row in workshops[page.pk] if row.prison):
            who.setdefault(prison, []).append(card)
    told = pages_of(Prison.objects.filter(pk__in=[prison.pk for prison in who]), language, None)
    urls = {page.prison_id: page.get_url() or "" for page in told}
    return [
        atlas.Spot.of(prison, language, urls.get(prison.pk, ""), tuple(who[prison]))
        for prison in sorted(who, key=lambda one: one.named(language).casefold())
    ]


@dataclass(frozen=True, slots=True)
class Prisons:
    """Their cards, in the editors' order, and the maps that show the same numbers."""

    cards: tuple[Card, ...]
    maps: tuple[atlas.Map, ...]


def prisons(language: str) -> Prisons:
    found = list(pages_of(Prison.objects.all(), language, "card").order_by("path"))
    spots = [atlas.Spot.of(page.prison, language, page.get_url() or "") for page in found]
    return Prisons(tuple(page.card for page in found), atlas.maps(spots))


def trades(workshops: Iterable[Workshop]) -> str:
    """«sartoria, stampa»: each trade once."""
    return ", ".join(dict.fromkeys(str(row.get_trade_display()) for row in workshops))


def trades_and_places(workshops: Iterable[Workshop], language: str) -> str:
    """«Sartoria, stampa · San Vittore, Bollate»: a cooperative's trades and prisons, each once."""
    rows = list(workshops)
    places = ", ".join(dict.fromkeys(row.prison.named(language) for row in rows if row.prison))
    return " · ".join(part for part in (trades(rows), places) if part)
