"""Everything at once, for whoever checks or counts the texts."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TypeVar

from demo.texts.categories import CATEGORIES
from demo.texts.cooperatives import COOPERATIVES
from demo.texts.events import EVENTS
from demo.texts.organisation import CLOSURES, HOURS_NOTE, NOTICE, ORGANISATION
from demo.texts.pages import PAGES
from demo.texts.pages.home import READ, SHOP
from demo.texts.pages.offers import OFFERS
from demo.texts.people import PEOPLE
from demo.texts.prisons import PRISONS
from demo.texts.products import PRODUCTS
from demo.texts.shapes import T
from demo.texts.stories import STORIES
from demo.texts.topics import SERIES, TOPICS

TELLINGS = (*PAGES, *OFFERS, *PRISONS, *COOPERATIVES, *CATEGORIES, *PRODUCTS, *STORIES, *EVENTS)
EVERYTHING = (*TELLINGS, *TOPICS, *SERIES, *PEOPLE, ORGANISATION, *CLOSURES, NOTICE, HOURS_NOTE, READ, SHOP)

Shape = TypeVar("Shape")


def found(kind: type[Shape], thing: object = EVERYTHING) -> Iterator[Shape]:
    """Every `kind` inside `thing`, however deep."""
    if isinstance(thing, kind):
        yield thing
    if isinstance(thing, tuple):
        for part in thing:
            yield from found(kind, part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from found(kind, getattr(thing, field.name))


def untranslated(telling: object) -> bool:
    """Left in Italian as a whole: it has no English address."""
    slug = getattr(telling, "slug", None)
    return isinstance(slug, T) and slug.en is None
