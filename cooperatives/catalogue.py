"""The services as a catalogue: by whom they are for, filtered in the address, each with its facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cooperatives import topics
from cooperatives.models.enquiries import Audience
from cooperatives.models.places import Prison
from core import listing, pictures
from core.cards import Card

# In an address: the parameter and its values, in each language.
PARAMETERS = {"it": "per", "en": "for"}
SLUGS: dict[str, dict[str, str]] = {
    Audience.COOPERATIVES: {"it": "cooperative", "en": "cooperatives"},
    Audience.COMPANIES: {"it": "aziende", "en": "companies"},
    Audience.INSTITUTIONS: {"it": "istituzioni", "en": "institutions"},
    Audience.ANYBODY: {"it": "tutti", "en": "anybody"},
}
NAMED = (Audience.COOPERATIVES, Audience.COMPANIES, Audience.INSTITUTIONS)
HEADINGS = {
    Audience.COOPERATIVES: _("For cooperatives"),
    Audience.COMPANIES: _("For companies"),
    Audience.INSTITUTIONS: _("For institutions"),
    Audience.ANYBODY: _("For anybody"),  # of whom no editor has said for whom they are
}


@dataclass(frozen=True, slots=True)
class Group:
    """The services for an audience."""

    audience: str
    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the page shows: groups of cards, and the links that leave one group only."""

    groups: tuple[Group, ...]
    tags: dict[str, Any]


def chosen(query: Mapping[str, Any], language: str) -> str:
    """The audience that the address asks for; empty for all of them, and for what is none."""
    asked = query.get(PARAMETERS[language], "")
    return next((audience for audience, slugs in SLUGS.items() if slugs[language] == asked), "")


def of(page: Any, only: str) -> Catalogue:
    """Every live service of the page's language, in the editors' order."""
    told = services(page)
    groups = [
        Group(audience, str(HEADINGS[Audience(audience)]), cards)
        for audience in SLUGS
        if (cards := tuple(one.card for one in told if is_for(one, audience)))
    ]
    shown = tuple(group for group in groups if only == group.audience) if only else _once_each(told)
    return Catalogue(shown, _tags(page, groups, only))


def _once_each(told: Iterable[Any]) -> tuple[Group, ...]:
    """All services: each under the first audience that it has, and its card says for whom else it is."""
    cards: dict[str, list[Card]] = {audience: [] for audience in SLUGS}
    for one in told:
        first, *others = [audience for audience in SLUGS if is_for(one, audience)]
        cards[first].append(_also_for(one.card, others))
    return tuple(
        Group(audience, str(HEADINGS[Audience(audience)]), tuple(found))
        for audience, found in cards.items()
        if found
    )


def _also_for(card: Card, others: Iterable[str]) -> Card:
    names = [str(Audience(one).label).lower() for one in others]
    if not names:
        return card
    said = gettext("also for %(others)s") % {"others": get_text_list(names, gettext("and"))}
    return replace(card, meta=f"{card.meta}, {said}" if card.meta else said[:1].upper() + said[1:])


def services(page: Any) -> list[Any]:
    rows = topics.service_pages().filter(locale=page.locale_id)
    told: list[Any] = list(listing.for_cards(rows, None).order_by("path"))
    pictures.give_sizes([*told, page], "card", "opening")
    return told


def is_for(service: Any, audience: str) -> bool:
    told = {one for one in NAMED if getattr(service, f"for_{one}")}
    return audience in (told or {Audience.ANYBODY})


def _tags(page: Any, groups: Iterable[Group], only: str) -> dict[str, Any]:
    address, parameter = page.get_url() or "", PARAMETERS[page.language]
    links = [{"title": gettext("All"), "url": address, "current": not only}]
    links += [
        {
            "title": group.title,
            "url": f"{address}?{parameter}={SLUGS[group.audience][page.language]}",
            "current": only == group.audience,
        }
        for group in groups
    ]
    return {"title": gettext("Services by audience"), "links": links}


def facts(page: Any, who: Iterable[Card]) -> list[dict[str, str]]:
    """The sheet of a service: for whom, who does it, where, how long, how much."""
    makers = tuple(who)
    audiences = [str(Audience(one).label) for one in NAMED if is_for(page, one)]
    places = Prison.objects.filter(workshops__cooperative__services__page=page.pk or 0).distinct()
    rows = (
        (gettext("For whom"), ", ".join(audiences), ""),
        (gettext("Who does it"), ", ".join(card.title for card in makers), _only_address(makers)),
        (gettext("Where they work"), ", ".join(sorted(prison.named(page.language) for prison in places)), ""),
        (gettext("Timing"), page.timing, ""),
        (gettext("Price"), page.price or gettext("on request, after a first talk"), ""),
    )
    return [{"term": term, "text": text, "url": url} for term, text, url in rows if text]


def _only_address(makers: tuple[Card, ...]) -> str:
    return makers[0].url if len(makers) == 1 else ""


def for_companies(page: Any) -> dict[str, Any]:
    """What the page for companies shows beside its words: its services, its ways, the page about hiring."""
    told = [one for one in services(page) if is_for(one, Audience.COMPANIES)]
    hiring = page.get_children().live().filter(content_type__model="hiringpage").first()
    return {
        "services": tuple(one.card for one in told),
        "hiring": hiring.get_url() if hiring else "",
    }
