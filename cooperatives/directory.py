"""Lists of cooperatives, prisons and services."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cooperatives import atlas
from cooperatives.models.places import Prison, Workshop
from cooperatives.models.producers import Cooperative, Membership
from core import listing, pictures
from core.cards import Card
from core.tellings import pages_of


@dataclass(frozen=True, slots=True)
class Directory:
    """Members today, members who have left, and producers who are guests of the shop, each by name."""

    members: tuple[Card, ...]
    past: tuple[Card, ...]
    guests: tuple[Card, ...]


def cooperatives(language: str, day: datetime.date) -> Directory:
    found = pages_of(Cooperative.objects.all(), language, None).order_by("cooperative__name")
    standing = standings(day)
    groups: dict[str, list[Card]] = {"member": [], "past": [], "guest": []}
    for page in found:
        groups[standing.get(page.cooperative_id, "guest")].append(page.card)
    return Directory(tuple(groups["member"]), tuple(groups["past"]), tuple(groups["guest"]))


def standings(day: datetime.date) -> dict[int, str]:
    """What each cooperative is on that day: member, past (was a member), or guest. One query."""
    found: dict[int, str] = {}
    for row in Membership.objects.filter(start__lte=day).order_by("start"):
        running = row.end is None or row.end > day
        if row.kind == Membership.Kind.GUEST:
            found.setdefault(row.cooperative_id, "guest")
        elif running:
            found[row.cooperative_id] = "member"
        elif found.get(row.cooperative_id) != "member":
            found[row.cooperative_id] = "past"
    return found


@dataclass(frozen=True, slots=True)
class Prisons:
    """Their cards, in the editors' order, and the maps that show the same numbers."""

    cards: tuple[Card, ...]
    maps: tuple[atlas.Map, ...]


def prisons(language: str) -> Prisons:
    found = list(pages_of(Prison.objects.all(), language, "card").order_by("path"))
    return Prisons(tuple(page.card for page in found), atlas.maps(found))


def services(page: Any) -> tuple[Card, ...]:
    """The services below that page, in the editor's order."""
    below = list(listing.for_cards(page.get_children().order_by("path"), None).specific())  # type: ignore[attr-defined]
    pictures.give_sizes(below, "card")
    return tuple(service.card for service in below)


def trades(workshops: Iterable[Workshop]) -> str:
    """«sartoria, stampa»: each trade once."""
    return ", ".join(dict.fromkeys(str(row.get_trade_display()) for row in workshops))


def trades_and_places(workshops: Iterable[Workshop]) -> str:
    """«Sartoria, stampa · San Vittore, Bollate»: a cooperative's trades and prisons, each once."""
    rows = list(workshops)
    places = ", ".join(dict.fromkeys(row.prison.name for row in rows if row.prison))
    return " · ".join(part for part in (trades(rows), places) if part)
