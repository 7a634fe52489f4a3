"""Home, pages of information, prisons and cooperatives."""

from collections.abc import Callable

from cooperatives.models import (
    Cooperative,
    CooperativeIndexPage,
    CooperativePage,
    Prison,
    PrisonIndexPage,
    PrisonPage,
)
from core.pages import BasePage
from demo.planting import library
from demo.planting.glossary import Glossary
from demo.planting.tree import Planter
from demo.planting.words import body, figures
from demo.texts import pages as texts
from demo.texts import shapes
from demo.texts.cooperatives import COOPERATIVES
from demo.texts.pages import indexes
from demo.texts.pages.home import HOME
from demo.texts.prisons import PRISONS
from demo.texts.shapes import P
from home.models import ContentPage, HomePage

ROLES = {"faq": "questions"}


def home(planter: Planter) -> HomePage:
    words = Glossary()
    first = next((block.text for block in HOME.body if isinstance(block, P)), shapes.NONE)
    return planter.home(
        words,
        HOME.title,
        standfirst=words.say(HOME.standfirst),
        search_description=words.say(HOME.standfirst),
        text=words.say(first),
        picture=library.picture(HOME.picture),
    )


def content(planter: Planter, home: HomePage) -> None:
    for told in texts.CONTENT:
        role = ROLES.get(told.code, told.code)
        planted(planter, home, told, lambda **fields: ContentPage(**fields), role=role)


def planted(
    planter: Planter,
    parent: BasePage,
    told: shapes.Page | shapes.Offer,
    make: Callable[..., BasePage],
    **fields: object,
) -> BasePage:
    """A page that has nothing but a head and a body."""
    words = Glossary()
    page = make(
        standfirst=words.say(told.standfirst),
        search_description=words.say(told.standfirst),
        picture=library.picture(told.picture),
        body=body(words, told.body, f"page:{told.code}", products=False),
        **fields,
    )
    return planter.page(parent, page, told.slug, told.title, words)


def places(planter: Planter, home: HomePage) -> None:
    listed = planted(planter, home, indexes.COOPERATIVES, CooperativeIndexPage)
    for cooperative in COOPERATIVES:
        _place(planter, listed, cooperative, cooperative.people, _telling_of(cooperative))
    listed = planted(planter, home, indexes.PRISONS, PrisonIndexPage)
    for prison in PRISONS:
        truth = Prison.objects.get(code=prison.code)
        _place(planter, listed, prison, prison.figures, PrisonPage(prison=truth))


def _telling_of(told: shapes.Cooperative) -> CooperativePage:
    return CooperativePage(cooperative=Cooperative.objects.get(code=told.code))


def _place(
    planter: Planter,
    parent: BasePage,
    told: shapes.Cooperative | shapes.Prison,
    people: tuple[shapes.Figure, ...],
    page: CooperativePage | PrisonPage,
) -> None:
    words = Glossary()
    page.standfirst = words.say(told.standfirst)
    page.search_description = page.standfirst
    page.picture = library.picture(told.picture)
    page.body = body(words, told.body, f"place:{told.code}")
    page.people = figures(words, people[:3], f"place:{told.code}")
    name = told.name if isinstance(told.name, shapes.T) else shapes.T(told.name, told.name)
    planter.page(parent, page, told.slug, name, words)
