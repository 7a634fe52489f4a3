"""Stories by cooperative, prison and topic: what is chosen stands in the address."""

import pytest
from django.http import QueryDict

from demo.place_factories import CooperativeFactory, PrisonFactory
from demo.telling_factories import StoryPageFactory, TopicFactory
from stories import archive, filters
from stories.models import StoryCooperative, StoryPage, StoryPrison, StoryTopic

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    """Bread and cloth at Opera by two cooperatives, bread at Bollate, and one story with no links."""
    opera, bollate = PrisonFactory(code="opera", name="Opera"), PrisonFactory(code="bollate", name="Bollate")
    bread = TopicFactory(code="food", label_it="Pane", label_en="Bread")
    cloth = TopicFactory(code="cloth", label_it="Stoffe", label_en="Cloth")
    bakers, tailors = (
        CooperativeFactory(code="forno", name="Il Forno"),
        CooperativeFactory(code="filo", name="Il Filo"),
    )

    def story(title, topic, prison, cooperative, **more):
        return StoryPageFactory(
            title=title,
            topics=[StoryTopic(topic=topic)],
            prisons=[StoryPrison(prison=prison)],
            cooperatives=[StoryCooperative(cooperative=cooperative)],
            **more,
        )

    story("Pane a Opera", bread, opera, bakers)
    story("Toghe a Opera", cloth, opera, tailors)
    story("Pane a Bollate", bread, bollate, bakers)
    story("Bozza", bread, opera, bakers, live=False)
    StoryPageFactory(title="Senza legami")


TITLES = ("Pane a Opera", "Toghe a Opera", "Pane a Bollate", "Senza legami")


def shown(client, query: str) -> set[str]:
    answer = client.get(f"/it/storie/?{query}")
    assert answer.status_code == 200
    return {title for title in TITLES if f">{title}</a>" in answer.content.decode()}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", set(TITLES)),
        ("topic=food", {"Pane a Opera", "Pane a Bollate"}),
        ("topic=food&prison=opera", {"Pane a Opera"}),
        ("topic=food&topic=cloth&prison=opera", {"Pane a Opera", "Toghe a Opera"}),
        ("cooperative=filo&prison=bollate", set()),
        ("topic=nothing", set(TITLES)),
        ("topic=%F0%9F&prison=", set(TITLES)),
        ("topic=nothing&prison=bollate", {"Pane a Bollate"}),
    ],
)
def test_what_is_chosen_narrows_the_list(client, told, query, titles):
    assert shown(client, query) == titles


def test_a_choice_says_how_many_stories_it_leaves(client, told):
    filters = client.get("/it/storie/?prison=opera").context["filters"]

    counts = {
        (group.name, option.value): option.count for group in filters.groups for option in group.options
    }
    assert counts == {
        ("topic", "food"): 1,
        ("topic", "cloth"): 1,
        ("cooperative", "forno"): 1,
        ("cooperative", "filo"): 1,
        ("prison", "opera"): 2,
        ("prison", "bollate"): 1,
    }


def test_each_choice_can_be_taken_away_by_itself(client, told):
    html = client.get("/it/storie/?prison=opera&topic=food").content.decode()

    assert 'href="/it/storie/?prison=opera"' in html
    assert 'href="/it/storie/?topic=food"' in html
    assert "1 risultato" in html


def test_a_narrowed_list_is_not_for_search_engines_and_touches_nobody(client, told):
    narrowed = client.get("/it/storie/?topic=food")

    assert '<meta name="robots" content="noindex, follow">' in narrowed.content.decode()
    assert 'rel="canonical" href="http://127.0.0.1:8000/it/storie/">' in narrowed.content.decode()
    assert not narrowed.cookies
    assert "Cookie" not in narrowed.headers.get("Vary", "")


def test_nothing_found_leads_back_to_all(client, told):
    html = client.get("/it/storie/?cooperative=filo&prison=bollate").content.decode()

    assert "Nessuna storia ha tutto questo" in html
    assert '<a class="button" href="/it/storie/">' in html


def test_the_next_page_keeps_what_is_chosen(client, told):
    topic = TopicFactory(code="paper", label_it="Carta", label_en="Paper")
    StoryPageFactory.create_batch(archive.A_PAGE + 1, topics=[])
    for story in StoryPageFactory._meta.model.objects.filter(topics__isnull=True):
        story.topics.add(StoryTopic(topic=topic))
        story.save()

    html = client.get("/it/storie/?topic=paper").content.decode()
    second = client.get("/it/storie/?page=2").content.decode()

    assert 'href="?topic=paper&amp;page=2"' in html
    assert '/it/storie/?page=2">' in second.partition('rel="canonical"')[2][:80]


def test_thirty_stories_are_narrowed_at_the_cost_of_three(count_queries, told):
    few = count_queries("/it/storie/?topic=food")
    topic = TopicFactory(code="food")
    for _each in range(10):
        StoryPageFactory(topics=[StoryTopic(topic=topic)], prisons=[StoryPrison(prison=PrisonFactory())])

    assert count_queries("/it/storie/?topic=food") == few
    assert few <= 10


@pytest.mark.parametrize(("language", "named"), [("it", ["Padova", "Opera"]), ("en", ["Padua", "Opera"])])
def test_prisons_to_choose_from_are_named_in_the_pages_language(language, named):
    padua = PrisonFactory(code="padova", name="Padova", english_name="Padua")
    opera = PrisonFactory(code="opera", name="Opera")
    StoryPageFactory(prisons=[StoryPrison(prison=padua), StoryPrison(prison=opera)])

    found = filters.of(StoryPage.objects.all(), QueryDict(), language, "/")

    options = next(group.options for group in found.groups if group.name == "prison")
    assert sorted(option.label for option in options) == sorted(named)
