"""Where a story stands in its series, and which parts come before and after it."""

from dataclasses import dataclass
from typing import Any

from core.cards import Card


@dataclass(frozen=True, slots=True)
class Sequence:
    """`url` is the page of the series, if it has one in this language; `beside` are the keys of the two parts."""

    label: str
    url: str
    number: int
    total: int
    previous: Card | None
    following: Card | None
    beside: tuple[int, ...]


def of(story: Any, head: Card | None, around: list[Any]) -> Sequence | None:
    """None for a story of no series. `around` holds all parts that are live in the story's language, and others."""
    if story.series_id is None:
        return None
    parts = sorted((page for page in around if page.series_id == story.series_id), key=_order)
    place = next((place for place, page in enumerate(parts) if page.pk == story.pk), None)
    if place is None:  # a preview of what is not live yet
        parts = sorted([*parts, story], key=_order)
        place = parts.index(story)
    before = parts[place - 1] if place else None
    after = parts[place + 1] if place + 1 < len(parts) else None
    return Sequence(
        label=head.title if head else story.series.label(story.language),
        url=head.url if head else "",
        number=place + 1,
        total=len(parts),
        previous=_link(before),
        following=_link(after),
        beside=tuple(page.pk for page in (before, after) if page),
    )


def _order(page: Any) -> tuple[Any, ...]:
    return page.part or 0, page.story_date, page.pk or 0


def _link(page: Any) -> Card | None:
    return Card(page.title, page.get_url() or "") if page else None
