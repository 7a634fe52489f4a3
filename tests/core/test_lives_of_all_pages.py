"""The whole life of one page of every type that editors make, in both languages, side by side.

After each step: what answers, what leads to it, what is found, and what each language says of the other.
"""

import datetime
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Page

from core.models import User
from core.publishing import publish_scheduled
from core.translating import memory, starting, states
from core.translating.states import State
from demo.event_factories import EventPageFactory
from demo.page_factories import in_english, locale
from demo.shop_factories import (
    CategoryFactory,
    CategoryPageFactory,
    ProductFactory,
    ProductPageFactory,
    SeasonPageFactory,
    the_shop,
)
from demo.telling_factories import (
    ConsultingPageFactory,
    ContentPageFactory,
    CooperativePageFactory,
    PrisonPageFactory,
    SeriesPageFactory,
    ServicePageFactory,
    StoryPageFactory,
    TopicPageFactory,
    plant_site,
)
from tests.core.living import (
    Lives,
    Pages,
    Seen,
    addresses_of,
    english_of,
    look,
    move,
    publish,
    publish_english,
    say,
    seen,
)
from tests.shop.test_seasons import season

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.searched]
MAKERS: dict[str, Callable[..., Page]] = {
    "story": StoryPageFactory,
    "product": ProductPageFactory,
    "event": EventPageFactory,
    "cooperative": CooperativePageFactory,
    "prison": PrisonPageFactory,
    "content": ContentPageFactory,
    "service": ServicePageFactory,
    "season": SeasonPageFactory,
    "category": CategoryPageFactory,
    "topic": TopicPageFactory,
    "series": SeriesPageFactory,
}


NOWHERE = Seen(set(), set(), set(), set())


def planted(kinds: Iterable[str]) -> Pages:
    """Drafts below live pages."""
    category = CategoryPageFactory()
    given: dict[str, dict[str, Any]] = {
        "product": {"product": ProductFactory(category=category.category), "parent": category},
        "season": {"parent": the_shop(), "season": season()},
        "category": {"category": CategoryFactory(code="nuova")},
    }
    said = {
        "title": "Lievito",
        "search_description": "Il lievito, alle quattro.",
        "seo_title": "Il lievito",
        "live": False,
    }
    return {
        kind: MAKERS[kind](
            slug=f"lievito-{kind}", **{**said, "title": f"Lievito {kind}"}, **given.get(kind, {})
        )
        for kind in kinds
    }


def told_in_english(page: Page, title: str) -> None:
    """Every sentence of it."""
    words = {
        one.italian: title if one.path == "title" else f"Baked in English: {one.path}"
        for one in memory.sentences(memory.source_of(page), locale("en"))
        if one.path != memory.ADDRESS
    }
    say(page, words)


SOME = ("product", "event", "service")  # a story's life is followed in test_life_of_a_page.py


@pytest.mark.parametrize(
    "kinds", [SOME, pytest.param(tuple(MAKERS), marks=pytest.mark.proof)], ids=["some", "every"]
)
def test_one_page_of_each_type_from_its_first_draft_to_its_end(
    client, django_capture_on_commit_callbacks, kinds
):
    plant_site()
    User.objects.create_superuser("capo", "", "x")
    lives = Lives(client, django_capture_on_commit_callbacks, planted(kinds))
    scheduled_and_out(lives)
    translated(lives)
    changed_and_cleared(lives)
    renamed(lives)
    moved(lives)
    withdrawn_and_deleted(lives)


def scheduled_and_out(lives: Lives) -> None:
    """Italian alone, and it says so."""
    now, hour = timezone.now(), datetime.timedelta(hours=1)
    for page in lives.pages.values():
        publish(page, go_live_at=now + hour)
    lives.are(NOWHERE, "scheduled")

    for page in lives.pages.values():
        page.go_live_at = now - hour  # the hour has come
        page.save_revision(approved_go_live_at=page.go_live_at)
    with lives.commits(execute=True):
        assert publish_scheduled(now) == (len(lives.pages), 0)
    lives.pages = {kind: Page.objects.get(pk=page.pk).specific for kind, page in lives.pages.items()}

    assert addresses_of(lives.pages) == lives.italian
    lives.are(lives.everywhere, "out")
    for kind, address in lives.italian.items():
        found = look(lives.client, address)
        assert (found.says_untranslated, found.alternates) == (True, {}), kind


def translated(lives: Lives) -> None:
    """Nothing leaks before English is published; then each leads to the other, and both say so to machines."""
    for kind, page in lives.pages.items():
        starting.start(page)
        told_in_english(page, f"Sourdough {kind}")
    drafts = {kind: english_of(page) for kind, page in lives.pages.items()}
    above = Page.objects.filter(locale=locale("en"), live=False).exclude(
        pk__in=[one.pk for one in drafts.values()]
    )
    for page in above.order_by("depth"):
        told_in_english(page.get_translations().get(locale=locale()), f"Above {page.pk}")
        publish_english(page.get_translations().get(locale=locale()))
    hidden = {kind: f"{draft.get_parent().get_url()}{draft.slug}/" for kind, draft in drafts.items()}
    assert seen(lives.client, "en", hidden) == NOWHERE

    with lives.commits(execute=True):
        lives.there = addresses_of({kind: publish_english(page) for kind, page in lives.pages.items()})

    assert {kind: f"/{address.split('/')[-2]}/" for kind, address in lives.there.items()} == {
        kind: f"/sourdough-{kind}/" for kind in lives.pages
    }
    lives.are(lives.everywhere, "translated")
    for kind, page in lives.pages.items():
        here, there = lives.italian[kind], lives.there[kind]
        for address, other in ((here, there), (there, here)):
            found = look(lives.client, address)
            pair = {"it": here, "en": there, "x-default": here}
            assert (found.switcher, found.says_untranslated, found.alternates) == (other, False, pair), (
                address
            )
        assert states.of(page).state == State.FINE, kind


def changed_and_cleared(lives: Lives) -> None:
    """English keeps its sentence until somebody looks, loses what Italian has lost, and goes out by the list."""
    for kind, page in lives.pages.items():
        publish(page, search_description="Il lievito, alle cinque.", seo_title="")
        twin = english_of(page)
        assert (twin.search_description, twin.seo_title) == ("Baked in English: search_description", ""), kind
        assert states.of(page).state == State.STALE, kind
        say(page, {"Il lievito, alle cinque.": "The sourdough, at five."})
        assert states.of(page).state == State.READY, kind

    lives.client.force_login(User.objects.get())
    with lives.commits(execute=True):
        lives.client.post(
            "/admin/da-tradurre/pubblica/", {"page": [page.pk for page in lives.pages.values()]}
        )
    lives.client.logout()

    said = {kind: english_of(page).search_description for kind, page in lives.pages.items()}
    assert said == dict.fromkeys(lives.pages, "The sourdough, at five.")


def renamed(lives: Lives) -> None:
    for kind, page in lives.pages.items():
        with lives.commits(execute=True):
            publish(page, slug=f"il-lievito-{kind}")
            publish(english_of(page), slug=f"the-sourdough-{kind}")

    lives.lead_on(lives.pages)


def moved(lives: Lives) -> None:
    """Where the type has another place to stand: English goes along."""
    places = {kind: place for kind, place in other_places().items() if kind in lives.pages}
    for kind, place in places.items():
        with lives.commits(execute=True):
            move(lives.pages[kind], place)

    lives.lead_on(places)
    lives.are(lives.everywhere, "moved")


def withdrawn_and_deleted(lives: Lives) -> None:
    """Both languages at once, everywhere; their addresses lead nowhere."""
    with lives.commits(execute=True):
        for page in lives.pages.values():
            page.unpublish()
    lives.are(NOWHERE, "withdrawn")

    lives.client.force_login(User.objects.get())
    for page in lives.pages.values():
        lives.client.post(f"/admin/pages/{page.pk}/delete/")
    keys = [page.translation_key for page in lives.pages.values()]
    assert not Page.objects.filter(translation_key__in=keys).exists()


def other_places() -> Pages:
    """In both languages."""
    places = {"content": ContentPageFactory(slug="altro"), "service": ConsultingPageFactory()}
    for place in places.values():
        in_english(place, slug=f"{place.slug}-en")
    return places
