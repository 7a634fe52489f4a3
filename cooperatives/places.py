"""Who works where, at what, in one look: the prisons in which the members have workshops."""

import datetime
from dataclasses import dataclass

from cooperatives.models import Cooperative, Membership, Prison, Workshop
from core import listing


@dataclass(frozen=True, slots=True)
class Work:
    """One cooperative in one place, with its trades there."""

    name: str
    url: str
    trades: str


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    url: str
    work: tuple[Work, ...]


def places(language: str, day: datetime.date) -> tuple[Place, ...]:
    """The members' prisons by name, each with who works there. Two queries; `url` is empty without a page."""
    members = Membership.objects.on(day).exclude(kind=Membership.Kind.GUEST).values("cooperative")
    rows = list(
        Workshop.objects.filter(cooperative__in=members, prison__isnull=False)
        .select_related("prison", "cooperative")
        .order_by("prison__name", "cooperative__name", "trade")
    )
    if not rows:
        return ()
    told = listing.links(
        language,
        prisons=Prison.objects.filter(pk__in=[row.prison_id for row in rows]),
        cooperatives=Cooperative.objects.filter(pk__in=[row.cooperative_id for row in rows]),
    )
    urls = {card.title: card.url for cards in told.values() for card in cards}
    found: dict[str, dict[str, list[str]]] = {}
    for row in rows:
        if row.prison is not None:
            work = found.setdefault(row.prison.named(language), {})
            work.setdefault(row.cooperative.name, []).append(str(row.get_trade_display()))
    return tuple(
        Place(
            name=prison,
            url=urls.get(prison, ""),
            work=tuple(
                Work(name, urls.get(name, ""), ", ".join(dict.fromkeys(trades)))
                for name, trades in work.items()
            ),
        )
        for prison, work in sorted(found.items())
    )
