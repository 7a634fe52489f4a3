"""Where a story stands in its series, and which parts come before and after it."""

from dataclasses import dataclass
from typing import Any

from core import listing
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


def of(story: Any, head: Card | None) -> Sequence | None:
    """None for a story of no series. Only parts that are live in the story's language are counted."""
    if story.series_id is None:
        return None
    told = type(story).objects.filter(series=story.series_id, locale_id=story.locale_id)
    parts = list(
        listing.for_cards(told, None).select_related("series", "locale").order_by("part", "story_date", "pk")
    )
    place = next((place for place, page in enumerate(parts) if page.pk == story.pk), None)
    if place is None:  # a preview of what is not live yet
        parts = sorted([*parts, story], key=lambda page: (page.part or 0, page.story_date))
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


def _link(page: Any) -> Card | None:
    return Card(page.title, page.get_url() or "") if page else None
