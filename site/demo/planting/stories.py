"""The stories, with what they are linked to."""

from typing import Any

from cooperatives.models import Cooperative, Prison
from core.models import Person, Portrayal
from demo.planting import consents, library
from demo.planting.glossary import Glossary, Raw
from demo.planting.tree import Planter
from demo.planting.words import body
from demo.texts import shapes
from demo.texts.pages import indexes
from demo.texts.people import PEOPLE
from demo.texts.stories import STORIES
from demo.texts.topics import SERIES, TOPICS
from events.models import Event
from home.models import HomePage
from shop.models import Product, ProductPage
from stories.models import (
    Series,
    SeriesPage,
    StoryCooperative,
    StoryEvent,
    StoryIndexPage,
    StoryPage,
    StoryPrison,
    StoryProduct,
    StoryTopic,
    Topic,
    TopicPage,
)

NAMES = {person.code: person.name for person in PEOPLE}


def plant(planter: Planter, home: HomePage) -> None:
    words, told = Glossary(), indexes.STORIES
    head = StoryIndexPage(
        standfirst=words.say(told.standfirst), search_description=words.say(told.standfirst)
    )
    index = planter.page(home, head, told.slug, told.title, words)
    _topics(planter, index)
    _series(planter, index)
    for story in sorted(STORIES, key=lambda one: one.date):
        words = Glossary()
        planter.page(index, _page(words, story), story.slug, story.title, words)


def _topics(planter: Planter, index: Any) -> None:
    for position, told in enumerate(TOPICS):
        labels = {"label_it": told.name.it, "label_en": told.name.en or "", "position": position}
        topic, _made = Topic.objects.get_or_create(code=told.code, defaults=labels)
        words = Glossary()
        text = words.say(told.text)
        page = TopicPage(topic=topic, standfirst=text, search_description=text)
        planter.page(index, page, told.slug, told.name, words)


def _series(planter: Planter, index: Any) -> None:
    for told in SERIES:
        labels = {"label_it": told.name.it, "label_en": told.name.en or ""}
        series, _made = Series.objects.get_or_create(code=told.code, defaults=labels)
        words = Glossary()
        text = words.say(told.text)
        page = SeriesPage(series=series, standfirst=text, search_description=text)
        planter.page(index, page, told.slug, told.name, words)


def _page(words: Glossary, told: shapes.Story) -> StoryPage:
    authorisation = consents.authorisation_of(told.prisons) if told.people else None
    page = StoryPage(
        standfirst=words.say(told.standfirst),
        search_description=words.say(told.standfirst),
        byline=told.byline,
        place=words.say(told.place),
        story_date=told.date,
        delicate=told.delicate,
        series=Series.objects.filter(code=told.series).first(),
        part=told.part,
        shows_people=bool(told.people),
        name_changed=bool(told.people),
        face_not_shown=bool(told.people),
        made_inside=authorisation is not None,
        authorisation=authorisation,
        picture=library.picture(told.picture),
        body=_with_products(body(words, told.body, f"story:{told.slug.it}")),
        **_links(told),
    )
    page.portrayals = [Portrayal(person=Person.objects.get(display_name=NAMES[code])) for code in told.people]
    return page


def _links(told: shapes.Story) -> dict[str, list[Any]]:
    products = Product.objects.filter(variants__sku__in=told.products).distinct()
    return {
        "cooperatives": [StoryCooperative(cooperative=one) for one in _coded(Cooperative, told.cooperatives)],
        "prisons": [StoryPrison(prison=one) for one in _coded(Prison, told.prisons)],
        "topics": [StoryTopic(topic=one) for one in _coded(Topic, told.topics)],
        "products": [StoryProduct(product=one) for one in products],
        "events": [StoryEvent(event=one) for one in _coded(Event, told.events)],
    }


def _coded(model: Any, codes: tuple[str, ...]) -> list[Any]:
    return list(model.objects.filter(code__in=codes))


def _with_products(rows: list[Raw]) -> list[Raw]:
    """A product block holds the number of the product's Italian page; a product without one is left out."""
    kept = []
    for row in rows:
        if row["type"] == "product":
            page = ProductPage.objects.filter(
                product__variants__sku=row["value"], locale__language_code="it"
            ).first()
            if page is None:
                continue
            row = {**row, "value": page.pk}
        kept.append(row)
    return kept
