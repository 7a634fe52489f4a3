"""Topics with a page of their own, and series that are read in their order."""

import pytest

from demo.telling_factories import (
    SeriesFactory,
    SeriesPageFactory,
    StoryPageFactory,
    TopicFactory,
    TopicPageFactory,
    plant_site,
)
from demo.translating import translate
from stories.models import StoryTopic

pytestmark = pytest.mark.django_db


def text(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.fixture
def series():
    plant_site()
    return SeriesFactory()


@pytest.fixture
def parts(series):
    """Three parts, written in another order than that in which they are read."""
    SeriesPageFactory(series=series)
    return [
        StoryPageFactory(title=f"Puntata {number}", slug=f"puntata-{number}", series=series, part=number)
        for number in (3, 1, 2)
    ]


def test_a_part_leads_to_the_one_before_and_the_one_after(client, parts):
    html = text(client, "/it/storie/puntata-2/")

    assert '<a href="/it/storie/le-ore-del-lavoro/">Le ore del lavoro</a>, puntata 2 di 3' in html
    assert '<a href="/it/storie/puntata-1/" rel="prev">' in html
    assert '<a href="/it/storie/puntata-3/" rel="next">' in html


def test_the_first_part_has_nothing_before_it_and_the_last_nothing_after(client, parts):
    assert 'rel="prev"' not in text(client, "/it/storie/puntata-1/")
    assert 'rel="next"' not in text(client, "/it/storie/puntata-3/")


def test_a_part_that_is_not_live_is_passed_over(client, parts):
    parts[2].unpublish()

    html = text(client, "/it/storie/puntata-1/")

    assert "puntata 1 di 2" in html
    assert '<a href="/it/storie/puntata-3/" rel="next">' in html


def test_a_series_lists_its_parts_in_their_order(client, parts):
    html = text(client, "/it/storie/le-ore-del-lavoro/")

    places = [html.index(f">Puntata {number}</a>") for number in (1, 2, 3)]
    assert places == sorted(places)
    assert "Serie in 3 puntate" in html


def test_a_series_without_a_page_is_named_without_a_link(client, series):
    StoryPageFactory(slug="sola", series=series, part=1)

    assert "Le ore del lavoro, puntata 1 di 1" in text(client, "/it/storie/sola/")


def test_a_series_in_english_knows_only_english_parts(client, parts):
    translate(parts[1], {"Puntata 1": "Part one", "puntata-1": "part-one"})

    html = text(client, "/en/storie/part-one/")

    assert "Working hours, part 1 of 1" in html
    assert "puntata-2" not in html


def test_a_place_in_a_series_is_said_and_is_nobody_elses(parts, series):
    unplaced = StoryPageFactory(live=False, series=series)
    second = StoryPageFactory(live=False, series=series, part=2)

    assert "Fa parte di una serie: di’ quale puntata è." in unplaced.refusals()
    assert "«Puntata 2» è già la puntata 2 di questa serie." in second.refusals()
    assert parts[0].refusals() == []


def test_parts_stand_before_others_that_share_something(client, parts, series):
    fourth = StoryPageFactory(title="Puntata 4", slug="puntata-4", series=series, part=4)
    topic = TopicFactory()
    newest = StoryPageFactory(title="Nuova", topics=[StoryTopic(topic=topic)])
    first = parts[1]
    first.topics.add(StoryTopic(topic=topic))
    first.save()

    near = client.get("/it/storie/puntata-1/").context["connections"].near

    # The next part is named already.
    assert [card.title for card in near] == [fourth.title, "Puntata 3", newest.title]


def test_a_topic_has_its_own_address_in_both_languages(client):
    plant_site()
    page = TopicPageFactory(standfirst="Forni di notte.")
    topic = page.topic
    story = StoryPageFactory(title="Il forno", slug="il-forno", topics=[StoryTopic(topic=topic)])
    StoryPageFactory(title="La toga")
    translate(page, {"Pane e dolci": "Bread", "food": "bread", "Forni di notte.": "Ovens at night."})
    translate(story, {"Il forno": "The bakery", "il-forno": "the-bakery"})

    italian, english = text(client, "/it/storie/food/"), text(client, "/en/storie/bread/")

    assert ">Il forno</a>" in italian
    assert "Forni di notte." in italian
    assert "La toga" not in italian
    assert ">The bakery</a>" in english
    assert 'href="/en/storie/bread/" rel="tag">Bread and sweet things</a>' in text(
        client, "/en/storie/the-bakery/"
    )
    assert 'hreflang="en" href="http' in italian
    assert "/en/storie/bread/" in client.get("/sitemap-en.xml").content.decode()


def test_a_topic_has_a_feed(client):
    page = TopicPageFactory()
    StoryPageFactory(title="Il forno", topics=[StoryTopic(topic=page.topic)])
    StoryPageFactory(title="La toga")

    feed = client.get("/it/storie/feed/food/").content.decode()

    assert "<title>Il forno</title>" in feed
    assert "La toga" not in feed
    assert 'href="/it/storie/feed/food/"' in text(client, "/it/storie/food/")
    assert client.get("/it/storie/feed/niente/").status_code == 404


def test_a_topic_without_a_page_leads_to_the_narrowed_list(client):
    StoryPageFactory(slug="il-forno", topics=[StoryTopic(topic=TopicFactory())])

    assert 'href="/it/storie/?topic=food" rel="tag"' in text(client, "/it/storie/il-forno/")


def test_lists_of_thirty_cost_as_much_as_of_three(count_queries, series):
    topic_page, series_page = TopicPageFactory(), SeriesPageFactory(series=series)

    def cost(number: int) -> tuple[int, int, int]:
        for place in range(number):
            last = StoryPageFactory(
                series=series, part=place + number, topics=[StoryTopic(topic=topic_page.topic)]
            )
        return tuple(count_queries(page.get_url()) for page in (topic_page, series_page, last))

    few = cost(3)
    assert cost(9) == few
    assert max(few) <= 14
