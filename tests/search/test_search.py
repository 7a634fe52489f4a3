"""One search a language, over what everybody may read."""

import pytest
from wagtail.models import PageViewRestriction

from demo.event_factories import EventPageFactory, OccurrenceFactory
from demo.shop_factories import ProductPageFactory
from demo.telling_factories import (
    ContentPageFactory,
    CooperativePageFactory,
    PrisonPageFactory,
    ServicePageFactory,
    StoryPageFactory,
    plant_site,
)
from demo.translating import translate
from search.results import A_PAGE, LONGEST, cleaned, find

pytestmark = [pytest.mark.django_db, pytest.mark.searched]


def found(query: str, language: str = "it") -> list[str]:
    return [one.card.title for group in find(query, language).groups for one in group.results]


def test_title_standfirst_and_text_are_searched():
    StoryPageFactory(title="Il panettone di Padova")
    StoryPageFactory(title="Uno", standfirst="Si comincia dal panettone.")
    StoryPageFactory(
        title="Due", body=[{"type": "text", "id": "1", "value": "<p>Poi il <b>panettone</b>.</p>"}]
    )
    StoryPageFactory(title="Tre")

    assert set(found("panettone")) == {"Il panettone di Padova", "Uno", "Due"}
    assert set(found("PANETTONE")) == set(found("panettone"))


def test_results_are_grouped_by_kind():
    StoryPageFactory(title="Pane e storie")
    ProductPageFactory(title="Pane di Opera")
    CooperativePageFactory(title="Pane cooperativa")
    PrisonPageFactory(title="Pane carcere")
    EventPageFactory(title="Pane incontro")
    ServicePageFactory(title="Pane servizio")
    ContentPageFactory(title="Pane pagina")

    results = find("pane", "it")

    assert {(group.title, len(group.results)) for group in results.groups} == {
        ("Storie", 1),
        ("Prodotti", 1),
        ("Cooperative e carceri", 2),
        ("Incontri", 1),
        ("Pagine e servizi", 2),
    }
    assert results.total == 7


def test_each_language_finds_its_own():
    plant_site()
    story = StoryPageFactory(title="Il lievito")
    translate(story, {"Il lievito": "The sourdough"})

    assert found("lievito") == ["Il lievito"]
    assert found("sourdough", "en") == ["The sourdough"]
    assert found("lievito", "en") == []
    assert found("sourdough", "it") == []


def test_drafts_and_closed_pages_are_never_found():
    StoryPageFactory(title="Lievito in bozza", live=False)
    closed = ContentPageFactory(title="Lievito riservato")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    gone = StoryPageFactory(title="Lievito ritirato")
    gone.unpublish()

    assert found("lievito") == []


NO_QUERIES = (
    "",
    "   ",
    "'\"*",
    "%",
    "(pane",
    "pane)",
    "pane AND",
    "NOT pane",
    "pane:*",
    "a & b | !c",
    "\\",
    "<b>pane</b>",
    "pane" * 500,
    "🥖",
    "مرحبا",
    "ﬁ",
    "\ud800",
    "\u202e pane",
    "'; DROP TABLE --",
)


def test_no_query_is_an_error(client):
    plant_site()
    StoryPageFactory(title="Pane")

    for address in ("/it/cerca/", "/en/search/"):
        for typed in NO_QUERIES:
            response = client.get(address, {"q": typed.encode("utf-8", "surrogatepass")})
            assert response.status_code == 200, f"{address} {typed!r}"


def test_a_nul_is_refused(client):
    assert client.get("/it/cerca/?q=pane%00").status_code == 400


def test_a_long_query_is_cut_and_spaces_are_folded():
    assert len(cleaned("a" * 500)) == LONGEST
    assert cleaned("  due \t\n parole ") == "due parole"


def test_results_come_in_pages_that_keep_the_query(client):
    plant_site()
    StoryPageFactory.create_batch(A_PAGE + 1, place="Lievito")

    html = client.get("/it/cerca/", {"q": "lievito"}).content.decode()

    assert f"{A_PAGE + 1} risultati per «lievito»" in html
    assert 'href="?q=lievito&amp;kind=stories&amp;page=2"' in html
    of_stories = {"q": "lievito", "kind": "stories"}
    assert client.get("/it/cerca/", {**of_stories, "page": "2"}).content.decode().count("card-story") == 1
    for beyond in ("9", "99999", "x", "0"):
        answer = client.get("/it/cerca/", {**of_stories, "page": beyond})
        shown = 1 if beyond.startswith("9") else A_PAGE
        assert (answer.status_code, answer.content.decode().count("card-story")) == (200, shown), beyond


def test_the_second_page_of_a_kind_leads_to_whole_lists_in_the_other_language(client):
    plant_site()
    StoryPageFactory.create_batch(A_PAGE + 1, place="Lievito")
    ContentPageFactory(title="Lievito")

    html = client.get("/it/cerca/", {"q": "lievito", "kind": "stories", "page": "2"}).content.decode()
    assert 'href="/en/search/?q=lievito&amp;kind=stories"' in html

    other = find("lievito", "it", "2", "events")
    assert {(group.kind, len(group.results)) for group in other.groups} == {("stories", 4), ("pages", 1)}


def test_nothing_found_says_so_and_what_was_typed_is_escaped(client):
    plant_site()

    html = client.get("/it/cerca/", {"q": "zzz<script>"}).content.decode()

    assert "Non abbiamo trovato niente per «zzz&lt;script&gt;»." in html
    assert "<script>" not in html


def test_the_page_is_neither_indexed_nor_kept(client):
    plant_site()

    response = client.get("/it/cerca/", {"q": "pane"})

    assert '<meta name="robots" content="noindex, follow">' in response.content.decode()
    assert response.headers["Cache-Control"] == "private, no-store"
    assert 'href="/en/search/?q=pane" hreflang="en"' in response.content.decode()
    assert client.post("/it/cerca/", {"q": "pane"}).status_code == 405


def test_many_results_of_every_kind_cost_as_much_as_few(count_queries):
    plant_site()

    def of_every_kind(number: int) -> None:
        for kind in (StoryPageFactory, ProductPageFactory, CooperativePageFactory, PrisonPageFactory):
            kind.create_batch(number, title="Lievito")
        ServicePageFactory.create_batch(number, title="Lievito")
        ContentPageFactory.create_batch(number, title="Lievito")
        for page in EventPageFactory.create_batch(number, title="Lievito"):
            OccurrenceFactory(event=page.event)

    of_every_kind(1)
    few = count_queries("/it/cerca/?q=lievito")
    of_every_kind(3)

    assert count_queries("/it/cerca/?q=lievito") <= few
    assert few <= 14
