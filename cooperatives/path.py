"""The way of a thing, the same on every page of it: product, workshop, cooperative, prison, story.

Each page fills in the stations that it knows; the order, the names and the look are these.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cooperatives.models.places import Workshop
from core.cards import Card

SHOWN = 3  # of a kind; the page has the rest
STATIONS: dict[str, str | Promise] = {
    "product": _("Product"),
    "workshop": _("Workshop"),
    "cooperative": _("Cooperative"),
    "prison": _("Prison"),
    "story": _("Story"),
}


@dataclass(frozen=True, slots=True)
class Station:
    """`here` where the reader stands; `left` more of the kind stand at `rest`, an address on this page."""

    kind: str
    label: str
    links: tuple[Card, ...]
    here: bool = False
    left: int = 0
    rest: str = ""


def path(here: str, rests: dict[str, str] | None = None, **found: Sequence[Card]) -> tuple[Station, ...]:
    """The stations with something in them, in the order of the way. `here` is the kind of the page itself."""
    return tuple(
        Station(
            kind,
            str(label),
            tuple(found[kind][:SHOWN]),
            here=kind == here,
            left=max(0, len(found[kind]) - SHOWN),
            rest=(rests or {}).get(kind, ""),
        )
        for kind, label in STATIONS.items()
        if found.get(kind)
    )


def anchor(workshop: Workshop) -> str:
    """Where a workshop stands on its cooperative's page, in both languages."""
    return f"lab-{workshop.code}"


def workshop_card(workshop: Workshop, language: str, cooperative_url: str) -> Card:
    """A workshop is told on its cooperative's page; without one in this language it has no address."""
    url = f"{cooperative_url}#{anchor(workshop)}" if cooperative_url else ""
    return Card(workshop.name(language), url)


def plain(cards: Iterable[Card]) -> tuple[Card, ...]:
    """Only what a station prints."""
    return tuple(Card(card.title, card.url, lang=card.lang) for card in cards)
