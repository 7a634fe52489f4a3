"""Menu and footer, as users.md decided them."""

import pytest

from demo.event_factories import EventIndexPageFactory
from demo.shop_factories import ShopPageFactory
from demo.telling_factories import (
    CompaniesPageFactory,
    ConsultingPageFactory,
    ContentPageFactory,
    CooperativeIndexPageFactory,
    PrisonIndexPageFactory,
    StoryIndexPageFactory,
    plant_site,
)
from demo.translating import translate
from home.navigation import navigation

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def whole_site():
    plant_site()
    made = [
        make()
        for make in (
            StoryIndexPageFactory,
            ShopPageFactory,
            EventIndexPageFactory,
            CooperativeIndexPageFactory,
            PrisonIndexPageFactory,
            CompaniesPageFactory,
            ConsultingPageFactory,
        )
    ]
    made += [
        ContentPageFactory(role=role, title=role, slug=role)
        for role in ("about", "store", "press", "contact", "delivery", "questions", "privacy", "terms")
    ]
    return made


def test_the_menu_in_italian(whole_site):
    menu = navigation("it").menu

    assert [entry.title for entry in menu] == [
        "Storie",
        "Bottega online",
        "Incontri",
        "Cooperative e carceri",
        "Aziende e servizi",
        "Chi siamo",
    ]
    assert [child.title for child in menu[3].children] == ["Cooperative", "Carceri"]
    assert [child.url for child in menu[5].children] == [
        "/it/about/",
        "/it/store/",
        "/it/consulenza/",
        "/it/press/",
        "/it/contact/",
    ]


def test_the_menu_in_english_holds_what_is_translated(whole_site):
    for page in whole_site[:4]:
        translate(page, {})

    menu = navigation("en").menu

    assert [entry.title for entry in menu] == ["Stories", "Online shop", "Events", "Cooperatives & prisons"]
    assert menu[3].children == ()  # the prisons are missing: one child is no choice


def test_what_is_taken_down_leaves_the_menu(whole_site):
    whole_site[0].unpublish()

    assert "Storie" not in [entry.title for entry in navigation("it").menu]


def test_the_footer_leads_to_help_and_small_print(whole_site):
    found = navigation("it")

    assert [entry.title for entry in found.help] == ["Contatti", "Spedizioni e resi", "Domande"]
    assert [entry.url for entry in found.small_print] == ["/it/privacy/", "/it/terms/"]
    assert found.by_role["delivery"] == "/it/delivery/"
    assert found.by_type["storyindexpage"] == "/it/storie/"


def test_the_whole_navigation_costs_one_query(whole_site, django_assert_num_queries):
    navigation("it")

    with django_assert_num_queries(1):
        navigation("it")
