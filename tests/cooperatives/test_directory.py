"""Who is a member today, who was, who is a guest: by dates."""

import datetime
import re

import pytest
from django.utils import translation

from cooperatives import directory, standing
from cooperatives.models import CooperativePage, Membership, Prison, ServiceCooperative
from demo.place_factories import CooperativeFactory, PrisonFactory, WorkshopFactory
from demo.telling_factories import (
    ConsultingPageFactory,
    CooperativePageFactory,
    MembershipFactory,
    PrisonPageFactory,
    ServicePageFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]
TODAY = datetime.date(2026, 11, 22)
DAY = datetime.timedelta(days=1)


def member(name: str, kind: str = "member", **dates: datetime.date) -> None:
    page = CooperativePageFactory(title=name, cooperative__name=name)
    MembershipFactory(cooperative=page.cooperative, kind=kind, **dates)


def titles(cards) -> list[str]:
    return [card.title for card in cards]


def test_membership_is_read_on_the_day():
    member("Alice")
    member("Estia", "founder", end=TODAY)
    member("Bee", end=TODAY + DAY)
    member("Futura", start=TODAY + DAY)
    member("Giotto", "guest")

    found = directory.cooperatives("it", TODAY)

    assert titles(found.members) == ["Alice", "Bee"]
    assert titles(found.past) == ["Estia"]
    assert titles(found.guests) == ["Futura", "Giotto"]


def test_whoever_comes_back_is_a_member_again():
    member("Alice", end=TODAY - DAY)
    again = directory.Cooperative.objects.get()
    MembershipFactory(cooperative=again, kind=Membership.Kind.MEMBER, start=TODAY)

    assert titles(directory.cooperatives("it", TODAY).members) == ["Alice"]


def test_the_page_says_trades_and_prisons(client):
    member("Alice")
    cooperative = directory.Cooperative.objects.get()
    for name, trade in (("San Vittore", "tailoring"), ("Bollate", "tailoring"), ("Bollate", "print")):
        prison = PrisonFactory(name=name, code=name.lower().replace(" ", "-"))
        WorkshopFactory(cooperative=cooperative, prison=prison, trade=trade)
    WorkshopFactory(cooperative=cooperative, prison=None, trade="theatre")

    html = client.get("/it/cooperative/").content.decode()

    assert "Le socie" in html
    assert "Produttori ospiti" not in html
    assert re.search(r'class="meta">\s*sartoria, stampa, teatro · San Vittore, Bollate\s*<', html)


@pytest.mark.once
@pytest.mark.parametrize("address", ["/it/cooperative/", "/it/carceri/"])
def test_thirty_places_cost_as_much_as_three(count_queries, address):
    def plant(number: int) -> None:
        for _each in range(number):
            workshop = WorkshopFactory(cooperative=CooperativeFactory(), prison=PrisonFactory())
            CooperativePageFactory(cooperative=workshop.cooperative)
            PrisonPageFactory(prison=workshop.prison)

    plant(3)
    few = count_queries(address)
    plant(27)

    assert count_queries(address) == few


def test_consulting_lists_its_services_and_each_says_who_does_it(client):
    consulting = ConsultingPageFactory()
    who = CooperativePageFactory(title="Zerografica", slug="zerografica")
    service = ServicePageFactory(
        parent=consulting,
        title="Stampa su stoffa",
        slug="stampa",
        cooperatives=[ServiceCooperative(cooperative=who.cooperative)],
    )
    ServicePageFactory(parent=consulting, title="In preparazione", live=False)

    listed = client.get("/it/consulenza/").content.decode()

    assert 'href="/it/consulenza/stampa/"' in listed
    assert "In preparazione" not in listed
    assert 'href="/it/cooperative/zerografica/"' in client.get(service.get_url()).content.decode()


def test_among_all_services_each_stands_once_and_says_for_whom_else_it_is(client):
    consulting = ConsultingPageFactory()
    both = {"for_cooperatives": True, "for_companies": True, "for_institutions": False}
    ServicePageFactory(parent=consulting, title="Stampa su stoffa", **both)
    ServicePageFactory(parent=consulting, title="Visite", **(both | {"for_cooperatives": False}))

    def read(address):
        told = client.get(address).content.decode()
        return told, [told.count(f">{title}</a>") for title in ("Stampa su stoffa", "Visite")]

    everything, times = read("/it/consulenza/")
    assert times == [1, 1]
    assert "Anche per aziende" in everything
    for one, expected in (("cooperative", [1, 0]), ("aziende", [1, 1])):
        only, times = read(f"/it/consulenza/?per={one}")
        assert times == expected
        assert "nche per" not in only


def years(kind: str, start: int, end: int | None = None) -> Membership:
    left = datetime.date(end, 12, 31) if end else None
    return Membership(kind=kind, start=datetime.date(start, 1, 1), end=left)


def test_membership_is_said_with_its_years():
    rows = [years("member", 2023), years("founder", 2015, 2021), years("guest", 2027)]

    with translation.override("it"):
        assert standing.said(rows, TODAY) == ["socia fondatrice, dal 2015 al 2021", "socia dal 2023"]
    with translation.override("en"):
        assert standing.said([years("guest", 2018)], TODAY) == ["guest producer since 2018"]


@pytest.fixture
def four():
    """Alice sews in San Vittore and prints in Bollate; Zero prints in Bollate; In Opera bakes; one is outside."""
    for name, code, at in (
        ("San Vittore", "san-vittore", ("45.46180", "9.16610")),
        ("Bollate", "bollate", ("45.53070", "9.10000")),
        ("Opera", "opera", ("45.37350", "9.21960")),
    ):
        prison = PrisonFactory(name=name, code=code, latitude=at[0], longitude=at[1])
        PrisonPageFactory(prison=prison, title=name)
    work = (
        ("Alice", "san-vittore", "tailoring"),
        ("Alice", "bollate", "print"),
        ("Zero", "bollate", "print"),
        ("In Opera", "opera", "bakery"),
        ("Vigne", None, "vineyard"),
    )
    for name, code, trade in work:
        page = CooperativePage.objects.filter(title=name).first()
        page = page or CooperativePageFactory(title=name, cooperative__name=name)
        prison = Prison.objects.get(code=code) if code else None
        WorkshopFactory(cooperative=page.cooperative, prison=prison, trade=trade)


ROW = re.compile(r'card-cooperative.*?<a [^>]*>([^<]+)</a>.*?class="meta">\s*([^<]*?)\s*<', re.S)
PLACE = re.compile(r'spot-name"><a [^>]*>([^<]+)</a>.*?(?=</li>)', re.S)


def listed(html: str) -> set[tuple[str, str]]:
    """(cooperative, prison) as the rows say."""
    return {
        (name, place)
        for name, meta in ROW.findall(html)
        for place in meta.partition(" · ")[2].split(", ")
        if place
    }


def mapped(html: str) -> set[tuple[str, str]]:
    """(cooperative, prison) as the words of the maps say."""
    return {
        (name, place.group(1))
        for place in PLACE.finditer(html)
        for name in re.findall(r">([^<>]+)</a>", place.group(0).partition("spot-who")[2])
    }


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("", {"Alice", "Zero", "In Opera", "Vigne"}),
        ("?trade=print", {"Alice", "Zero"}),
        ("?prison=bollate", {"Alice", "Zero"}),
        ("?trade=tailoring&prison=san-vittore", {"Alice"}),
        ("?trade=tailoring&prison=bollate", set()),
        ("?trade=nonsense&prison=nowhere", {"Alice", "Zero", "In Opera", "Vigne"}),
    ],
)
def test_the_map_says_what_the_filtered_list_says(client, four, asked, names):
    html = client.get(f"/it/cooperative/{asked}").content.decode()

    assert {name for name, _meta in ROW.findall(html)} == names
    assert mapped(html) == listed(html)
    drawn = set(re.findall(r'<a href="[^"]*" aria-label="\d+, ([^"]+)">', html))
    assert drawn == {place for _name, place in listed(html)}


def test_a_filter_says_how_many_it_leaves_and_is_taken_away_by_its_own_link(client, four):
    html = client.get("/it/cooperative/?trade=print").content.decode()

    assert re.search(r'<a href="\." aria-current="true">Stampa', html)
    assert re.search(r'href="\?trade=print&amp;prison=bollate">Bollate\s*<span class="count">2<', html)
    assert "prison=opera" not in html  # it would leave nothing
    assert "2 cooperative in elenco" in html
