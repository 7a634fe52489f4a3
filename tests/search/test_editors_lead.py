"""What editors say to the search, and what it tells them of what was not found."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from core.forgetting.names import digest
from core.models import RefusedName
from demo.page_factories import in_english
from demo.telling_factories import ContentPageFactory, StoryPageFactory, plant_site
from home.models import ContentPage
from search import missing
from search.models import Missed, Promotion, Synonyms
from search.results import find

pytestmark = [pytest.mark.django_db, pytest.mark.searched]


def found(query: str, language: str = "it") -> list[str]:
    return [one.card.title for group in find(query, language).groups for one in group.results]


def test_synonyms_work_both_ways_at_once_and_only_in_their_language():
    StoryPageFactory(title="La maglietta")
    StoryPageFactory(title="La t-shirt")
    assert found("magliette") == ["La maglietta"]

    group = Synonyms.objects.create(language="it", words="maglietta\nt-shirt\nmaglia corta")

    for typed in ("magliette", "t-shirt", "maglia corta"):
        assert set(found(typed)) == {"La maglietta", "La t-shirt"}, typed
    group.language = "en"
    group.save()
    assert found("magliette") == ["La maglietta"]


@pytest.mark.parametrize(
    "words",
    ["", "maglietta", "maglietta, MAGLIETTE", "di\nmaglietta", "due tre quattro cinque sei sette\nx2"],
)
def test_a_group_that_says_nothing_is_refused_in_words(words):
    with pytest.raises(ValidationError):
        Synonyms(language="it", words=words).full_clean()


def test_a_page_stands_first_between_its_days_in_its_own_language_while_it_may_be_read(monkeypatch):
    page = ContentPageFactory(title="Aziende", search_description="Per chi compra in tanti.")
    today = timezone.localdate()
    chosen = Promotion.objects.create(queries="regali aziendali\ncesti", page=page, first=today, last=today)

    assert [card.title for card in find("Regalo aziendale", "it").promoted] == ["Aziende"]
    assert find("regalo aziendale", "en").promoted == ()
    assert find("regalo", "it").promoted == ()
    chosen.last = chosen.first = today - timedelta(days=1)
    chosen.save()
    assert find("cesti", "it").promoted == ()
    chosen.last = None
    chosen.save()
    assert [card.title for card in find("cesti", "it").promoted] == ["Aziende"]
    for expired in (timezone.now() - timedelta(minutes=1), None):
        ContentPage.objects.filter(pk=page.pk).update(expire_at=expired)
        assert bool(find("cesti", "it").promoted) is (expired is None)
    monkeypatch.setattr("search.results.seasons.closed_pages", lambda: [page.pk])
    assert find("cesti", "it").promoted == ()
    monkeypatch.undo()
    page.unpublish()
    assert find("cesti", "it").promoted == ()


def test_a_page_that_stands_first_stands_there_once_and_is_something_that_was_found(client):
    plant_site()
    page = ContentPageFactory(title="Cesti aziendali")
    Promotion.objects.create(queries="cesti\nvassoi", page=page)
    StoryPageFactory(title="I cesti")

    results = find("cesti", "it")
    assert [card.title for card in results.promoted] == ["Cesti aziendali"]
    assert [(group.kind, len(group.results)) for group in results.groups] == [("stories", 1)]
    html = client.get("/it/cerca/", {"q": "vassoi"}).content.decode()
    assert "Cesti aziendali" in html
    assert "Non abbiamo trovato niente" not in html
    assert "Non abbiamo trovato niente" in client.get("/it/cerca/", {"q": "monopattino"}).content.decode()


def test_days_the_wrong_way_round_are_refused():
    page = ContentPageFactory()
    with pytest.raises(ValidationError) as refused:
        Promotion(queries="cesti", page=page, first=date(2026, 12, 2), last=date(2026, 12, 1)).full_clean()
    assert "last" in refused.value.message_dict


def test_what_was_not_found_can_be_read_from_the_third_day_on_without_who():
    yesterday = timezone.localdate() - timedelta(days=1)
    for _day in range(2):
        for typed in ("Monopattino", "monopattino!", "Zeferino Quartaroli", "Zeferino Quartaroli"):
            find(typed, "it")
        assert not any("patt" in row.words or "zefer" in row.words for row in Missed.objects.all())
        assert not Missed.objects.readable().exists()
        Missed.objects.update(since=yesterday)

    for language in ("it", "en", "it"):
        find("monopattino", language)

    kept = Missed.objects.readable().values_list("language", "words", "times")
    assert list(kept) == [("it", "monopattino", 4)]


@pytest.mark.parametrize(
    "typed",
    [
        "anna.rossi@example.org",
        "anna rossi @ example",
        "+39 347 123 45 67",
        "3471234567",
        "20129 1",
        "RSSNNA80A41F205X",
        "VM2026000123",
        "12/03/1980",
        "mia figlia anna cerca un regalo per il nonno",
        "www.example.org",
        "¿",
    ],
)
def test_what_may_say_who_somebody_is_is_never_kept(typed):
    find(typed, "it")

    assert not Missed.objects.exists()


def test_a_name_that_was_erased_does_not_come_back_by_being_looked_for():
    RefusedName.objects.create(place="page:x", digest=digest("zeferino", "quartaroli"), words=2)

    find("Zeferino Quartaroli", "it")

    assert not Missed.objects.exists()


def test_counts_go_after_ninety_days_and_invented_words_only_push_out_what_was_asked_once(monkeypatch):
    now = timezone.now()
    Missed.objects.create(language="it", words="vecchio", since=timezone.localdate(now) - timedelta(days=91))
    Missed.objects.create(language="it", words="nuovo", since=timezone.localdate(now) - timedelta(days=89))

    assert missing.purge(now) == 1
    assert list(Missed.objects.values_list("words", flat=True)) == ["nuovo"]
    monkeypatch.setattr(missing, "MOST_ROWS", 2)
    Missed.objects.update(times=3)
    for typed in ("ancora altro", "e altro ancora", "invenzione"):
        find(typed, "it")
    assert Missed.objects.count() == 2
    assert list(Missed.objects.readable().values_list("words", flat=True)) == ["nuovo"]


def test_suggestions_are_titles_that_begin_like_what_was_typed(client: Client):
    plant_site()
    story = StoryPageFactory(title="Il panettone di Padova")
    StoryPageFactory(title="Altro", standfirst="Di panettone.")
    in_english(story, title="The panettone of Padua")

    answer = client.get("/it/cerca/suggerimenti/", {"q": "il pan"})

    assert answer.json() == {
        "suggestions": [
            {
                "title": "Il panettone di Padova",
                "parts": [["Il ", False], ["panettone", True], [" di Padova", False]],
                "url": story.get_url(),
                "kind": "Storie",
            }
        ]
    }
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert client.get("/en/search/suggestions/", {"q": "p"}).json() == {"suggestions": []}
    story.unpublish()
    assert client.get("/it/cerca/suggerimenti/", {"q": "pan"}).json() == {"suggestions": []}


def test_whoever_asks_too_often_gets_no_suggestions_and_may_still_search(client, settings):
    plant_site()
    settings.LIMITS = {**settings.LIMITS, "suggestions": (1, 60 * 60 * 24)}

    answers = [client.get("/it/cerca/suggerimenti/", {"q": "pane"}).status_code for _each in range(2)]

    assert answers == [200, 429]
    assert client.get("/it/cerca/", {"q": "pane"}).status_code == 200


def test_the_words_are_marked_and_everything_else_is_escaped(client):
    plant_site()
    StoryPageFactory(title="Uno", standfirst="Due <b>panettoni</b> & un forno.")

    html = client.get("/it/cerca/", {"q": "panetone"}).content.decode()

    assert "Due <mark>panettoni</mark> &amp; un forno." in html  # as text: no markup of a field is printed
    assert "Hai scritto «panetone»: mostriamo «panettoni»." in html


def test_one_kind_alone_keeps_the_counts_of_the_others(client):
    plant_site()
    StoryPageFactory(title="Lievito uno")
    ContentPageFactory(title="Lievito due")

    html = client.get("/it/cerca/", {"q": "lievito", "kind": "pages"}).content.decode()

    assert "Lievito due" in html
    assert "Lievito uno" not in html
    assert 'href="?q=lievito&amp;kind=stories"' in html
    assert 'aria-current="true"' in html
    assert client.get("/it/cerca/", {"q": "lievito", "kind": "nessuno"}).status_code == 200
