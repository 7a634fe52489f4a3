"""What a reader finds on a story, and where it leads."""

import datetime

import pytest

from cooperatives.models import Cooperative
from core.models import Authorisation, Portrayal
from demo.event_factories import EventPageFactory
from demo.people_factories import ConsentFactory, PictureFactory, RecordingFactory
from demo.place_factories import PrisonFactory
from demo.shop_factories import ProductPageFactory
from demo.telling_factories import (
    CooperativePageFactory,
    PrisonPageFactory,
    SeriesFactory,
    SeriesPageFactory,
    StoryPageFactory,
    TopicFactory,
    TopicPageFactory,
    plant_site,
)
from demo.translating import translate
from stories import reading
from stories.models import StoryCooperative, StoryEvent, StoryPage, StoryPrison, StoryProduct, StoryTopic

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def trail():
    """A story with everything it can be linked to, each with an Italian page."""
    plant_site()
    cooperative = CooperativePageFactory(title="In Opera", slug="in-opera")
    prison = PrisonPageFactory(title="Opera", slug="opera")
    product = ProductPageFactory(title="Panettone", slug="panettone")
    event = EventPageFactory(title="Una sera di pane", slug="una-sera")
    return StoryPageFactory(
        title="Il forno",
        slug="il-forno",
        byline="Redazione",
        cooperatives=[StoryCooperative(cooperative=cooperative.cooperative)],
        prisons=[StoryPrison(prison=prison.prison)],
        products=[StoryProduct(product=product.product)],
        events=[StoryEvent(event=event.event)],
        topics=[StoryTopic(topic=TopicFactory())],
    )


def text(client, page) -> str:
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.content.decode()


def test_a_story_leads_to_its_cooperative_prison_product_and_event(client, trail):
    html = text(client, trail)
    product = trail.products.get().product.pages.get()

    for address in (
        "/it/cooperative/in-opera/",
        "/it/carceri/opera/",
        "/it/incontri/una-sera/",
        product.get_url(),
    ):
        assert f'href="{address}"' in html
    assert "Pane e dolci" in html
    assert "10,00\u00a0€" in html  # the product's price of now


def test_each_end_leads_back_to_the_story(client, trail):
    for link in (
        trail.cooperatives.get().cooperative,
        trail.prisons.get().prison,
        trail.products.get().product,
        trail.events.get().event,
    ):
        assert 'href="/it/storie/il-forno/"' in text(client, link.pages.get())


def test_a_translation_keeps_the_links_and_leads_to_its_own_language_only(client, trail):
    cooperative = trail.cooperatives.get().cooperative
    translate(cooperative.pages.get(), {"In Opera": "In Opera (Milan)"})
    english = translate(trail, {"Il forno": "The bakery", "il-forno": "the-bakery"})

    html = text(client, english)

    assert english.get_url() == "/en/storie/the-bakery/"
    assert english.cooperatives.get().cooperative == cooperative
    assert english.topics.get().topic == trail.topics.get().topic
    assert ">In Opera (Milan)</a>" in html
    assert "/carceri/opera/" not in html  # the prison has no English page
    assert "Bread and sweet things" in html


def test_a_story_says_who_where_when_and_how_long(client, trail):
    trail.story_date = datetime.date(2026, 3, 7)
    trail.save()

    html = " ".join(text(client, trail).split())

    assert "Di Redazione" in html
    assert '<time datetime="2026-03-07">7 marzo 2026</time>' in html
    assert "1 minuto di lettura" in html


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (200, 1), (201, 2), (400, 2), (401, 3)])
def test_two_hundred_words_are_a_minute(words, minutes):
    assert reading.minutes(["parola " * words]) == minutes


def test_the_reading_time_counts_every_block():
    story = StoryPage(
        standfirst="uno due",
        body=[
            {"type": "text", "id": "1", "value": f"<p>{'parola ' * 150}</p>"},
            {"type": "quote", "id": "2", "value": {"quote": "parola " * 60, "name": "Davide", "role": ""}},
        ],
    )

    assert story.reading_minutes == 2


def test_changed_names_and_hidden_faces_are_said_at_the_head(client):
    changed = text(client, StoryPageFactory(name_changed=True, face_not_shown=True))
    plain = text(client, StoryPageFactory())

    assert "In questa storia i nomi sono cambiati." in changed
    assert "I volti di chi racconta non si vedono." in changed
    assert "i nomi sono cambiati" not in plain


@pytest.mark.parametrize("delicate", [False, True])
def test_nothing_is_sold_in_the_middle_of_a_hard_testimony(client, delicate):
    product = ProductPageFactory(title="Panettone")
    story = StoryPageFactory(
        delicate=delicate,
        body=[
            {"type": "product", "id": "1", "value": product.pk},
            {"type": "text", "id": "2", "value": "<p>Le ultime parole.</p>"},
        ],
    )

    html = text(client, story)

    assert (html.index("Panettone") > html.index("Le ultime parole.")) is delicate


def test_near_stories_share_something_are_live_and_speak_the_same_language(client, trail):
    prison = trail.prisons.get().prison
    near = StoryPageFactory(title="Vicina", prisons=[StoryPrison(prison=prison)])
    StoryPageFactory(title="Lontana", prisons=[StoryPrison(prison=PrisonFactory())])
    StoryPageFactory(title="Bozza", prisons=[StoryPrison(prison=prison)], live=False)
    translate(near, {"Vicina": "Near"})

    html = text(client, trail)

    assert "Vicina" in html
    assert not [title for title in ("Lontana", "Bozza", "Near") if title in html]


def test_a_rich_story_costs_fourteen_queries_at_most(count_queries, trail):
    picture = PictureFactory()
    shown = ProductPageFactory()
    trail.picture = picture
    trail.body = [
        {"type": "text", "id": "1", "value": "<p>Parole.</p>"},
        {"type": "picture", "id": "2", "value": {"picture": picture.pk, "caption": ""}},
        {"type": "picture", "id": "3", "value": {"picture": PictureFactory().pk, "caption": ""}},
        {"type": "product", "id": "4", "value": shown.pk},
        {"type": "quote", "id": "5", "value": {"quote": "Ecco.", "name": "Davide", "role": ""}},
    ]
    trail.save_revision().publish()

    assert count_queries(trail.get_url()) <= 14


@pytest.mark.searched
def test_a_story_with_all_there_is_costs_fourteen_queries_too(count_queries, trail):
    """In a series, with people, a recording with its picture, an invitation, pictures, goods within and below."""
    series = SeriesFactory()
    SeriesPageFactory(series=series)
    for part in (1, 3):
        StoryPageFactory(series=series, part=part)
    TopicPageFactory(topic=trail.topics.get().topic)
    trail.series, trail.part, trail.picture = series, 2, PictureFactory()
    trail.portrayals = [Portrayal(person=ConsentFactory().person), Portrayal(person=ConsentFactory().person)]
    trail.shows_people = trail.made_inside = True
    trail.authorisation = Authorisation.objects.create(
        reference="1/26", institute="Opera", given=datetime.date(2026, 1, 1)
    )
    trail.products = [StoryProduct(product=ProductPageFactory().product) for _each in range(3)]
    sounds = [RecordingFactory(poster=PictureFactory(), credit="Anna") for _each in range(2)]
    pages = [ProductPageFactory(), trail.cooperatives.get().cooperative.pages.get(), trail.products.first()]
    rows = [
        *(("picture", {"picture": PictureFactory().pk, "caption": ""}) for _each in range(2)),
        *(("recording", {"recording": sound.pk, "caption": "Il forno"}) for sound in sounds),
        *(("invitation", {"text": "Vieni", "page": page.pk, "label": ""}) for page in pages[:2]),
        *(("product", page) for page in (pages[0].pk, pages[2].product.pages.get().pk)),
        ("timeline", {"title": "", "entries": [{"when": "4:00", "title": "Il forno", "text": ""}] * 2}),
        ("film", {"url": "https://vimeo.com/76", "title": "Il forno", "transcript": "Si impasta."}),
    ]
    trail.body = [{"type": kind, "id": str(at), "value": value} for at, (kind, value) in enumerate(rows)]
    trail.save_revision().publish()

    assert count_queries(trail.get_url()) <= 14


def test_a_cooperative_without_a_page_is_not_linked(client):
    silent = Cooperative.objects.create(code="muta", name="Senza pagina")
    story = StoryPageFactory(cooperatives=[StoryCooperative(cooperative=silent)])

    assert "Senza pagina" not in text(client, story)
