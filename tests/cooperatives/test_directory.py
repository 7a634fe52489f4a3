"""Who is a member today, who was, who is a guest: by dates."""

import datetime

import pytest

from cooperatives import directory
from cooperatives.models import Membership, ServiceCooperative
from demo.place_factories import CooperativeFactory, PrisonFactory, WorkshopFactory
from demo.telling_factories import (
    ConsultingPageFactory,
    CooperativePageFactory,
    MembershipFactory,
    PrisonPageFactory,
    ServicePageFactory,
)

pytestmark = pytest.mark.django_db
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
    for word in ("sartoria", "stampa", "teatro", "San Vittore", "Bollate"):
        assert html.count(f"{word}") == 1


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
