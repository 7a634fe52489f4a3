"""A new event begun as the copy of another: all but its dates; its English comes along."""

from typing import Any

from wagtail.models import Locale

from core.models import User
from events.desk import words_form
from events.desk.event_forms import EXPERT, INSIDE, ON_THE_MAP, TAKING_PART, WHERE
from events.models import Event, EventPage
from shop.desk.copying import carry

SAME = (*WHERE, *ON_THE_MAP, *TAKING_PART, *EXPERT, *INSIDE, "kind", "series", "language")


def event(model: Event) -> Event:
    """Not saved; what it is linked to follows in `links`."""
    return Event(**{name: getattr(model, name) for name in SAME})


def links(model: Event) -> dict[str, Any]:
    return {"cooperatives": list(model.cooperatives.all()), "products": list(model.products.all())}


def page(model: Event) -> EventPage:
    """A page of its own with the words of the newest draft; the blocks keep their ids, by which English finds them."""
    told = words_form.draft_of(model)
    empty = EventPage(locale=Locale.objects.get(language_code="it"))
    for name in (*words_form.WORDS, *words_form.ON_THE_SPOT):
        setattr(empty, name, getattr(told, name))
    return empty


def carry_english(model: Event, page: EventPage, who: User) -> None:
    carry(words_form.page_of(model), page, who)
