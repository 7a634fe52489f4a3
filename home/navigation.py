"""Menu and footer as users.md decided them: which page stands where is known by its type or its role."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import addresses, listing
from core.cards import Card


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of the menu or the footer. `section` is the address it stands for, to mark where one is."""

    title: str
    url: str
    children: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry leads: a page by `key` (a model's label, or `role:…`), under a label or the page's own
    title.
    """

    key: str
    label: str | Promise = ""
    children: tuple["Place", ...] = ()


MENU = (
    Place("stories.storyindexpage", _("Stories")),
    Place("shop.shoppage", _("Online shop")),
    Place("events.eventindexpage", _("Events")),
    Place(
        "cooperatives.cooperativeindexpage",
        _("Cooperatives & prisons"),
        (
            Place("cooperatives.cooperativeindexpage", _("Cooperatives")),
            Place("cooperatives.prisonindexpage", _("Prisons")),
        ),
    ),
    Place(
        "cooperatives.companiespage",
        _("Companies & services"),
        (
            Place("cooperatives.companiespage", _("For companies")),
            Place("cooperatives.consultingpage", _("Consulting and services")),
        ),
    ),
    Place(
        "role:about",
        _("About us"),
        (
            Place("role:about", _("The consortium")),
            Place("role:store", _("Milan store")),
            Place("cooperatives.consultingpage", _("Consulting")),
            Place("role:press", _("Press")),
            Place("role:contact", _("Contact")),
        ),
    ),
)
HELP = tuple(
    Place(f"role:{role}", label)
    for role, label in (
        ("contact", _("Contact")),
        ("delivery", _("Delivery and returns")),
        ("questions", _("Questions")),
        ("guarantee", _("Legal guarantee")),
    )
)
CONSORTIUM = (Place("role:about"), Place("role:partners"), Place("role:transparency"), Place("role:press"))
SMALL_PRINT = tuple(Place(f"role:{role}") for role in ("privacy", "terms", "accessibility"))


DEPTH = 3  # of what stands right below the home pages


def entries(places: tuple[Place, ...], found: dict[str, Card]) -> tuple[Entry, ...]:
    """The places that have a live page, in order; each distinct page once a level."""
    made = []
    for place in places:
        if page := found.get(place.key):
            children = entries(place.children, found)
            made.append(
                Entry(str(place.label) or page.title, page.url, children if len(children) > 1 else ())
            )
    return tuple(made)


def pages_by_key(language: str) -> dict[str, Card]:
    """Title and address of every live page that a place may name, in that language: one query."""
    keys = {place.key for place in _all(MENU + HELP + CONSORTIUM + SMALL_PRINT)}
    found: dict[str, Card] = {}
    for page in _told(language):
        key = f"{page.content_type.app_label}.{page.content_type.model}"
        names = [key] if page.depth == DEPTH and key in keys else []
        for name in (*names, f"role:{page.role}") if page.role else names:
            found.setdefault(name, Card(page.title, addresses.of(page)))
    return found


def _told(language: str) -> Any:
    """Those right below the home page, and those with a role wherever they are."""
    pages = listing.open_to_all(Page.objects.live()).filter(locale__language_code=language)
    named = pages.annotate(role=F("contentpage__role")).filter(Q(depth=DEPTH) | Q(role__gt=""))
    return named.select_related("locale", "content_type").order_by("path")


def _all(places: tuple[Place, ...]) -> list[Place]:
    return [place for top in places for place in (top, *_all(top.children))]


@dataclass(frozen=True, slots=True)
class Navigation:
    menu: tuple[Entry, ...]
    help: tuple[Entry, ...]
    consortium: tuple[Entry, ...]
    small_print: tuple[Entry, ...]
    shop_url: str
    by_role: dict[str, str]
    by_type: dict[str, str]


def navigation(language: str) -> Navigation:
    with translation.override(language):
        found = pages_by_key(language)
        return Navigation(
            menu=entries(MENU, found),
            help=entries(HELP, found),
            consortium=entries(CONSORTIUM, found),
            small_print=entries(SMALL_PRINT, found),
            shop_url=found["shop.shoppage"].url if "shop.shoppage" in found else "",
            by_type={key.split(".")[1]: page.url for key, page in found.items() if "." in key},
            by_role={key[5:]: page.url for key, page in found.items() if key.startswith("role:")},
        )
