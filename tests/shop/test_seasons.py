"""Collections that open and close by themselves: on their page, on the shelf, on the home page, nowhere else."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.generations import store
from core.opening import ROME
from demo.page_factories import in_english, the_home
from demo.shop_factories import CategoryPageFactory, ProductPageFactory, SeasonPageFactory, the_shop
from home import turning
from shop import seasons
from shop.models import Season, SeasonProduct
from shop.rack import racks

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def fresh_racks():
    racks.forget()
    yield
    racks.forget()


def season(code="natale", opens=-1, closes=1, **columns):
    today = seasons.today()
    days = {"opens": today + opens * DAY, "closes": today + closes * DAY}
    labels = {"label_it": code.title(), "label_en": f"{code} in English"}
    return Season.objects.create(code=code, **days, **labels, **columns)


def choose(one, *pages):
    for order, page in enumerate(pages):
        SeasonProduct.objects.create(season=one, product=page.product, sort_order=order)


def told(one, **fields):
    fields = {"title": one.label_it, "slug": one.code, "standfirst": "Per le feste.", **fields}
    return SeasonPageFactory(season=one, parent=the_shop(), **fields)


@pytest.fixture
def bakery():
    return CategoryPageFactory(title="Forno", slug="forno")


def put(bakery, title):
    return ProductPageFactory(parent=bakery, title=title, product__category=bakery.category)


def titles(answer):
    return [item.card.title for item in answer.context["items"]]


@pytest.mark.parametrize(
    ("day", "is_open", "opens"),
    [
        ((2026, 10, 31), False, (2026, 11, 1)),
        ((2026, 11, 1), True, (2027, 11, 1)),
        ((2027, 1, 6), True, (2027, 11, 1)),
        ((2027, 1, 7), False, (2027, 11, 1)),
        ((2031, 12, 24), True, (2032, 11, 1)),
    ],
)
def test_what_comes_every_year_opens_on_the_same_days(day, is_open, opens):
    christmas = Season(opens=datetime.date(2026, 11, 1), closes=datetime.date(2027, 1, 6), every_year=True)

    assert christmas.is_open(datetime.date(*day)) is is_open
    assert christmas.next_opening(datetime.date(*day)) == datetime.date(*opens)


def test_what_moves_opens_once_and_both_its_days_belong_to_it():
    easter = Season(opens=datetime.date(2027, 3, 1), closes=datetime.date(2027, 3, 28))

    days = [datetime.date(2027, 3, day) for day in (1, 28, 29)]
    assert [easter.is_open(day) for day in days] == [True, True, False]
    assert easter.next_opening(datetime.date(2027, 2, 1)) == datetime.date(2027, 3, 1)
    assert easter.next_opening(datetime.date(2027, 4, 1)) is None


def test_a_leap_day_and_a_span_longer_than_a_year():
    leap = Season(opens=datetime.date(2028, 2, 29), closes=datetime.date(2028, 3, 2), every_year=True)
    assert leap.is_open(datetime.date(2029, 2, 28))

    leap.closes = datetime.date(2029, 3, 1)
    with pytest.raises(ValidationError):
        leap.clean()


def test_it_lists_what_was_chosen_in_that_order_and_then_its_category(client, bakery):
    pane, taralli, grissini = (put(bakery, title) for title in ("Pane", "Taralli", "Grissini"))
    torrone = ProductPageFactory(title="Torrone")
    one = season(category=bakery.category)
    choose(one, torrone, grissini)
    page = told(one)

    answer = client.get(page.url)

    assert titles(answer) == ["Torrone", "Grissini", "Pane", "Taralli"]
    assert titles(client.get(page.url, {"sort": "name"})) == ["Grissini", "Pane", "Taralli", "Torrone"]
    assert titles(client.get(page.url, {"category": str(bakery.category.pk)})) == [
        "Grissini",
        "Pane",
        "Taralli",
    ]
    assert {pane.url, taralli.url} <= {item.card.url for item in answer.context["items"]}


def test_an_open_one_is_a_facet_of_the_shop_and_of_its_categories_a_closed_one_is_not(client, bakery):
    pane, _taralli = put(bakery, "Pane"), put(bakery, "Taralli")
    choose(season(), pane)
    choose(season("pasqua", opens=5, closes=9), pane)

    for address in (the_shop().url, bakery.url):
        answer = client.get(address, {"season": "natale"})
        group = next(group for group in answer.context["found"].groups if group.name == "season")
        assert titles(answer) == ["Pane"]
        assert [(option.value, option.count) for option in group.options] == [("natale", 1)]
        assert titles(client.get(address, {"season": "pasqua"})) == ["Pane", "Taralli"]


@pytest.mark.searched
def test_a_closed_one_says_when_it_opens_and_nobody_is_led_there(client, bakery):
    choose(closed := season("pasqua", opens=5, closes=9), put(bakery, "Colomba"))
    page = told(closed)

    answer = client.get(page.url)
    text = answer.content.decode()

    assert answer.status_code == 200
    assert "Riapre il" in text
    assert "Colomba" not in text
    assert '<meta name="robots" content="noindex">' in text
    assert page.url not in client.get("/sitemap-it.xml").content.decode()
    assert page.url not in client.get(the_shop().url).content.decode()
    assert page.url not in client.get("/it/cerca/", {"q": "pasqua"}).content.decode()
    Season.objects.update(opens=closed.opens - 90 * DAY, closes=closed.closes - 90 * DAY)
    assert "Per ora è chiusa" in client.get(page.url).content.decode()


@pytest.mark.searched
def test_an_open_one_is_led_to_from_shop_home_search_and_sitemap(client, bakery):
    pages = [put(bakery, f"Pane {number}") for number in range(6)]
    choose(one := season(), *reversed(pages))
    page = told(one)

    home = client.get(the_home().url)

    assert [item.card.title for item in home.context["front"].products] == [
        f"Pane {number}" for number in (5, 4, 3, 2)
    ]
    for address in (the_home().url, the_shop().url, "/sitemap-it.xml", "/it/cerca/?q=natale"):
        assert page.url in client.get(address).content.decode(), address


def test_english_readers_find_it_in_english(client, bakery):
    pane = put(bakery, "Pane")
    choose(one := season(), pane)
    english = in_english(told(one), title="Christmas", slug="christmas")
    in_english(pane, title="Bread", slug="bread")
    racks.forget()

    answer = client.get(english.url)

    assert titles(answer) == ["Bread"]
    assert "Until" in answer.content.decode()


def test_it_turns_at_midnight_in_rome_on_pages_that_are_stored(
    client, bakery, settings, monkeypatch, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE = True
    store.bump("soft-it")  # nothing of another test is kept
    choose(one := season(opens=0, closes=0), put(bakery, "Panettone"))
    page = told(one)
    last = datetime.datetime.combine(one.closes, datetime.time(23, 59, 30), tzinfo=ROME)
    monkeypatch.setattr(timezone, "now", lambda: last)
    turning.turn(last)
    assert "Panettone" in client.get(page.url).content.decode()

    monkeypatch.setattr(timezone, "now", lambda: last + datetime.timedelta(minutes=1))
    assert "Panettone" in client.get(page.url).content.decode()  # as it was stored
    with django_capture_on_commit_callbacks(execute=True):
        assert turning.turn(last + datetime.timedelta(minutes=1)) is True

    assert "Per ora è chiusa" in client.get(page.url).content.decode()


def test_a_list_of_a_collection_stays_within_its_budget(client, bakery, count_queries):
    choose(one := season(), *(put(bakery, f"Pane {number}") for number in range(6)))
    page = told(one)

    assert count_queries(page.url) <= 10
    assert count_queries(the_shop().url) <= 10
    assert count_queries(bakery.url) <= 10
    assert count_queries(the_home().url) <= 14
