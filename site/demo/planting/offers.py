"""Consulting, companies, the services below them, and the page for firms that hire."""

import uuid
from collections.abc import Iterable

from cooperatives.models import (
    CompaniesPage,
    ConsultingPage,
    Cooperative,
    HiringPage,
    ServiceCooperative,
    ServicePage,
)
from core.pages import BasePage
from demo.planting import library
from demo.planting.glossary import Glossary, Raw
from demo.planting.tree import Planter
from demo.planting.words import NAMESPACE, body
from demo.texts.pages import indexes
from demo.texts.pages.offers import HIRING, OFFERS, WAYS
from demo.texts.shapes import Hiring, Offer, Page, Step
from home.models import HomePage


def offers(planter: Planter, home: HomePage) -> None:
    parents = {"consulting": _index(planter, home, indexes.CONSULTING, ConsultingPage())}
    parents["companies"] = _companies(planter, home)
    for told in OFFERS:
        _service(planter, parents[told.parent], told)
    _hiring(planter, parents["companies"], HIRING)


def _index(
    planter: Planter, home: HomePage, told: Page, page: BasePage, words: Glossary | None = None
) -> BasePage:
    return _planted(planter, home, told, page, words or Glossary())


def _companies(planter: Planter, home: HomePage) -> BasePage:
    words = Glossary()
    ways = [
        _row(
            f"way:{way.kind}",
            "way",
            kind=way.kind,
            title=words.say(way.title),
            text=words.say(way.text),
            example=words.say(way.example),
        )
        for way in WAYS
    ]
    return _index(planter, home, indexes.COMPANIES, CompaniesPage(ways=ways), words)


def _service(planter: Planter, parent: BasePage, told: Offer) -> None:
    words = Glossary()
    makers = Cooperative.objects.filter(code__in=told.cooperatives)
    page = ServicePage(
        cooperatives=[ServiceCooperative(cooperative=maker) for maker in makers],
        timing=words.say(told.timing),
        price=words.say(told.price),
        steps=_steps(words, told.code, told.steps),
        example=words.say(told.example),
        **{f"for_{audience}": True for audience in told.audiences},
    )
    _planted(planter, parent, told, page, words)


def _hiring(planter: Planter, parent: BasePage, told: Hiring) -> None:
    words = Glossary()
    sources = [
        _row(
            f"source:{source.url}",
            "source",
            title=words.say(source.title),
            url=source.url,
            consulted=source.consulted.isoformat(),
        )
        for source in told.sources
    ]
    page = HiringPage(updated=told.updated, sources=sources, steps=_steps(words, told.code, told.steps))
    _planted(planter, parent, told, page, words)


def _planted(
    planter: Planter, parent: BasePage, told: Page | Offer | Hiring, page: BasePage, words: Glossary
) -> BasePage:
    """The head and the body, which all of them have."""
    page.standfirst = page.search_description = words.say(told.standfirst)
    page.picture = library.picture(told.picture)
    page.body = body(words, told.body, f"page:{told.code}", products=False)
    return planter.page(parent, page, told.slug, told.title, words)


def _steps(words: Glossary, code: str, steps: Iterable[Step]) -> list[Raw]:
    return [
        _row(f"{code}:step:{place}", "step", title=words.say(step.title), text=words.say(step.text))
        for place, step in enumerate(steps)
    ]


def _row(name: str, block: str, **value: object) -> Raw:
    return {"type": block, "id": str(uuid.uuid5(NAMESPACE, name)), "value": value}
