"""The workshops of one cooperative, each with what is made there and the stories told of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from cooperatives import path
from cooperatives.models.places import Prison, Workshop
from core.cards import Card


@dataclass(frozen=True, slots=True)
class Bench:
    """A workshop as its cooperative's page shows it: `anchor` is its place there, in both languages."""

    anchor: str
    name: str
    trade: str
    since: int | None
    place: str
    prison: Card | None
    products: tuple[Card, ...]
    stories: tuple[Card, ...]


def at_home(stories: "QuerySet[Any]", rows: Sequence[Workshop]) -> "QuerySet[Any]":
    """Let each story know where it plays, within the query that reads it: `made_…` a workshop, `in_…` a prison.

    Stories stand on the left, and are known by their accessors only.
    """
    if len(rows) < 2:
        return stories
    products: Any = (
        Workshop._meta.get_field("products").related_model._meta.get_field("stories").related_model
    )
    prisons: Any = Prison._meta.get_field("stories").related_model
    for row in rows:
        made = products.objects.filter(page=OuterRef("pk"), product__workshop=row.pk)
        stories = stories.annotate(**{f"made_{row.pk}": Exists(made)})
    for key in dict.fromkeys(row.prison_id for row in rows if row.prison_id):
        inside = prisons.objects.filter(page=OuterRef("pk"), prison=key)
        stories = stories.annotate(**{f"in_{key}": Exists(inside)})
    return stories


def benches(
    rows: Sequence[Workshop],
    language: str,
    prisons: dict[int, Card],
    sold: Sequence[Any],
    told: Sequence[Any],
) -> tuple[Bench, ...]:
    """`sold` and `told` are pages of products and of stories `at_home`, already read. No query."""
    homes = {page.pk: _homes(page, rows) for page in told}
    return tuple(
        Bench(
            anchor=path.anchor(row),
            name=row.name(language),
            trade=str(row.get_trade_display()),
            since=row.since,
            place=row.prison.whole(language) if row.prison else "",
            prison=prisons.get(row.prison_id) if row.prison_id else None,
            products=tuple(_link(page) for page in sold if page.product.workshop_id == row.pk),
            stories=tuple(_link(page) for page in told if row.pk in homes[page.pk]),
        )
        for row in rows
    )


def _link(page: Any) -> Card:
    return Card(page.title, page.get_url() or "")


def _homes(page: Any, rows: Sequence[Workshop]) -> set[int]:
    """Where a story plays: where its products are made; without any, in all workshops of its prisons.

    A cooperative with one workshop has all its stories there.
    """
    if len(rows) == 1:
        return {rows[0].pk}
    made = {row.pk for row in rows if getattr(page, f"made_{row.pk}")}
    return made or {row.pk for row in rows if row.prison_id and getattr(page, f"in_{row.prison_id}")}
