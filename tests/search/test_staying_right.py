"""What is found is what may be read now: after saving, hiding, closing, deleting, forgetting, rebuilding."""

import logging
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cooperatives.models import ServiceCooperative
from core import personal_data
from core.models import Person
from demo.event_factories import EventPageFactory, OccurrenceFactory
from demo.place_factories import CooperativeFactory, WorkshopFactory
from demo.shop_factories import ProductPageFactory, VariantFactory
from demo.telling_factories import (
    ContentPageFactory,
    CooperativePageFactory,
    SeriesFactory,
    ServicePageFactory,
    StoryPageFactory,
)
from home.models.pages import Role
from search import freshness, indexing, pages, vocabulary
from search.models import Entry, Missed, Promotion, Synonyms, Word
from search.results import find
from shop.models import DeliveryZone, Shelf
from stories.models import StoryPage

pytestmark = [pytest.mark.django_db, pytest.mark.searched]


def found(query: str, language: str = "it") -> list[str]:
    return [one.card.title for group in find(query, language).groups for one in group.results]


def test_a_saved_page_is_found_under_its_new_words_and_no_longer_under_the_old():
    story = StoryPageFactory(title="Lievito")
    assert found("lievito") == ["Lievito"]

    story.title = "Farina"
    story.save_revision().publish()

    assert (found("farina"), found("lievito")) == (["Farina"], [])
    assert not Word.objects.filter(word="lievito").exists()


@pytest.mark.parametrize("how", ["unpublish", "expire", "close", "delete"])
def test_what_may_not_be_read_is_not_found_even_before_the_index_knows(how, monkeypatch):
    story = StoryPageFactory(title="Lievito")
    monkeypatch.setattr("search.watching.later", lambda keys: None)

    if how == "unpublish":
        story.unpublish()
    elif how == "expire":
        Page.objects.filter(pk=story.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    elif how == "close":
        PageViewRestriction.objects.create(page=story.get_parent(), restriction_type="login")
    else:
        story.delete()

    assert found("lievito") == []


def test_a_closed_page_leaves_no_word_behind_and_comes_back_when_it_opens():
    story = StoryPageFactory(title="Lievito")
    closed = PageViewRestriction.objects.create(page=story.get_parent(), restriction_type="login")
    assert not Word.objects.filter(word="lievito").exists()

    closed.delete()

    assert found("lievito") == ["Lievito"]


def test_a_changed_truth_reaches_the_pages_that_tell_it():
    page = ProductPageFactory(title="Pane")

    VariantFactory(product=page.product, sku="PAN-NUO-1000")

    assert found("pan-nuo-1000") == ["Pane"]
    page.product.producer.name = "Zafferano"
    page.product.producer.save()
    assert found("zafferano") == ["Pane"]


def test_a_changed_series_reaches_its_stories_and_a_renamed_cooperative_its_services():
    story = StoryPageFactory(title="Pane", series=SeriesFactory(), part=1)
    service = ServicePageFactory(title="Stampa")
    service.cooperatives.add(ServiceCooperative(cooperative=CooperativeFactory(name="Nobile")))
    service.save_revision().publish()
    indexing.put([service.pk])
    assert found("nobile") == ["Stampa"]

    story.series.label_it = "Zafferano"
    story.series.save()
    cooperative = service.cooperatives.get().cooperative
    cooperative.name = "Zenzero"
    cooperative.save()

    assert (found("zafferano"), found("zenzero"), found("nobile")) == (["Pane"], ["Stampa"], [])


def test_a_country_to_which_we_begin_to_deliver_leads_to_the_page_of_delivery():
    page = ContentPageFactory(title="Spedizioni", role=Role.DELIVERY)
    DeliveryZone.objects.all().delete()
    assert (found("francia"), found("germania")) == ([], [])

    zone = DeliveryZone.objects.create(code="ue", label_it="Unione", label_en="Union", countries=["DE", "FR"])
    assert found("Spedite in Francia?") == [page.title]
    zone.countries = ["DE"]
    zone.save()

    assert (found("francia"), found("germania")) == ([], [page.title])


def test_a_workshop_that_goes_to_another_cooperative_changes_both():
    workshop = WorkshopFactory(name_it="Zafferano")
    before = CooperativePageFactory(title="Prima", cooperative=workshop.cooperative)
    after = CooperativePageFactory(title="Dopo", cooperative=CooperativeFactory())
    assert found("zafferano") == [before.title]

    workshop.cooperative = after.cooperative
    workshop.save()

    assert found("zafferano") == [after.title]


def test_one_page_that_cannot_be_read_keeps_no_other_out(monkeypatch, caplog):
    stories = [StoryPageFactory(title=title) for title in ("Lievito uno", "Rotta", "Lievito due")]
    Entry.objects.all().delete()
    read = pages.entry_of
    monkeypatch.setattr(pages, "entry_of", lambda page: 1 / 0 if page.title == "Rotta" else read(page))

    with caplog.at_level(logging.ERROR, "search.indexing"), pytest.raises(indexing.NotIndexed):
        indexing.put([story.pk for story in stories])

    assert set(found("lievito")) == {"Lievito uno", "Lievito due"}
    assert f"not indexed as it is now: {stories[1].pk}" in caplog.text


def test_an_event_is_read_anew_when_it_ends_and_when_its_next_date_comes_not_while_it_lasts():
    now, day = timezone.now(), timedelta(days=1)
    lasting = OccurrenceFactory(start=now - 3 * day, end=now + 3 * day).event
    ended = OccurrenceFactory(start=now - 3 * day, end=now - 2 * day).event
    going_on = OccurrenceFactory(start=now - 3 * day, end=now - 2 * day).event
    OccurrenceFactory(event=going_on, start=now + 5 * day)
    told = [
        EventPageFactory(title=f"Pane {number}", event=event)
        for number, event in enumerate((lasting, ended, going_on))
    ]
    freshness.mend(now)
    late = (timezone.localdate(now) - 3 * day).toordinal()
    Entry.objects.filter(kind="events").update(past=False, day=late)

    assert freshness.mend(now) == 2

    assert list(Entry.objects.filter(page__in=told).order_by("page").values_list("past", "day")) == [
        (False, late),
        (True, late),
        (False, timezone.localdate(now + 5 * day).toordinal()),
    ]
    assert freshness.mend(now) == 0


def test_the_words_count_the_pages_in_which_they_stand():
    first = StoryPageFactory(title="Lievito")
    StoryPageFactory(title="Lievito e farina")
    assert Word.objects.get(word="lievito").entries == 2

    first.delete()

    assert Word.objects.get(word="lievito").entries == 1


def test_a_failing_task_says_so_and_the_clock_mends_it(monkeypatch, caplog):
    later = timezone.now() + timedelta(hours=1)
    with monkeypatch.context() as broken:
        broken.setattr(pages, "entry_of", lambda page: 1 / 0)
        with caplog.at_level(logging.ERROR, "search.indexing"):
            story = StoryPageFactory(title="Lievito")
    assert f"{story.pk}" in caplog.text
    assert not freshness.state(later).is_fresh

    freshness.mend(later)

    assert found("lievito") == ["Lievito"]
    assert freshness.state(later).is_fresh


def test_a_forgotten_name_leaves_pages_words_synonyms_and_what_was_not_found():
    story = StoryPageFactory(title="Zeferino al forno")
    Synonyms.objects.create(words="Zeferino\nfornaio\npanettiere")
    Promotion.objects.create(queries="zeferino", page=ContentPageFactory(title="Chi siamo"))
    Missed.objects.create(language="it", words="zeferino bianchi")
    person = Person.objects.create(display_name="Zeferino")
    Page.objects.filter(pk=story.pk).update(
        title="Celeste al forno"
    )  # as the act does, in the same transaction

    personal_data.forget(person)

    assert not Word.objects.filter(word="zeferino").exists()
    assert not Entry.objects.filter(words__contains="zeferino").exists()
    assert "zeferino" not in vocabulary.of("it").entries
    assert [group.each for group in Synonyms.objects.all()] == [["fornaio", "panettiere"]]
    assert not Promotion.objects.exists()
    assert not Missed.objects.exists()
    assert found("celeste") == ["Celeste al forno"]


@pytest.mark.parametrize("name", ["Li Na", "Mia", "Will"])
def test_a_name_of_small_words_leaves_a_page_that_does_not_portray_its_person(name):
    """No vocabulary holds these words; the page is rewritten in the database, past every signal."""
    body = [{"type": "text", "id": "1", "value": f"<p>Al banco c’è {name}.</p>"}]
    long = [{"type": "text", "id": "1", "value": f"<p>{'pane ' * 2_000}{name}.</p>"}]
    stories = [StoryPageFactory(title="Banco", body=body), StoryPageFactory(title="Lungo", body=long)]
    person = Person.objects.create(display_name=name)
    told = Entry.objects.get(page=stories[0])
    assert name in told.text
    for story in stories:
        story.body = [{"type": "text", "id": "1", "value": "<p>Al banco c’è una persona.</p>"}]
        StoryPage.objects.filter(pk=story.pk).update(body=story.body)

    personal_data.forget(person)

    assert not Entry.objects.filter(text__contains=name).exists()
    assert set(found("persona")) == {"Banco", "Lungo"}


def test_what_is_sold_out_stands_after_what_is_there():
    gone = ProductPageFactory(title="Pane di Opera")
    there = ProductPageFactory(title="Pane di Bollate")
    assert {gone.title, there.title} == set(found("pane"))
    Shelf.objects.filter(product=gone.product).update(available=0)
    Shelf.objects.filter(product=there.product).update(available=5)

    assert found("pane") == ["Pane di Bollate", "Pane di Opera"]
