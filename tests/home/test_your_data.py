"""Seeing, taking and erasing what is kept about an address, by a link that goes to it (GDPR art. 15, 17)."""

import datetime
import json
import re

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from config import roles
from core import data_requests, personal_data, tickets
from core.models import DataRequest, Letter, Organisation, Subscriber
from shop.models import BuyerKind, Order, OrderPayment


@pytest.fixture
def known(db):
    """A reader, and somebody with an order that is paid."""
    Organisation.load()
    Subscriber.objects.create(email="ada@example.org", language="it", text_version="1", token="a")
    order = Order.objects.create(
        ref="VM-2026-00001",
        idempotency_key="x",
        email="Ada@example.org",
        name="Ada",
        phone="02 1",
        language="it",
        delivery_method="pickup",
        payment_method="bank_transfer",
        buyer_kind=BuyerKind.PRIVATE,
        total=1,
        subtotal=1,
        status="delivered",
        token="t" * 20,
    )
    OrderPayment.objects.create(order=order, amount=1, payment_method="bank_transfer", transaction_id="1")


def ask(client, email="ada@example.org", address="/it/i-tuoi-dati/"):
    return client.post(address, {"email": email, "ticket": tickets.give(at=timezone.now().timestamp() - 60)})


def link_of(letter) -> str:
    return re.search(r"https?://[^/]+(/\S+/)", letter.text)[1]


def test_a_link_by_letter_shows_gives_and_erases_once(client, known):
    assert client.get("/it/i-tuoi-dati/").status_code == 200
    answer = ask(client)
    assert (answer.status_code, answer["Location"]) == (303, "/it/i-tuoi-dati/guarda-nella-posta/")
    assert client.get(answer["Location"]).status_code == 200
    link = link_of(Letter.objects.get(kind="your_data"))

    for _each in range(2):  # a program that follows links uses nothing up
        shown = client.get(link)
    page = shown.content.decode()
    assert "VM-2026-00001" in page
    assert "norme fiscali" in page
    assert "no-store" in shown["Cache-Control"]
    given = client.post(f"{link}scarica/")
    told = json.loads(given.content)["data"]
    assert told["orders"][0]["name"] == "Ada"
    assert told["newsletter"][0]["email"] == "ada@example.org"
    assert "attachment" in given["Content-Disposition"]
    assert client.post(f"{link}scarica/").status_code == 409

    assert client.post(f"{link}cancella/").status_code == 422
    assert Subscriber.objects.exists()
    done = client.post(f"{link}cancella/", {"sure": "yes"})
    assert done.status_code == 200
    assert "VM-2026-00001" in done.content.decode()
    order = Order.objects.get()
    assert (order.name, order.phone) == ("Ada", "")
    assert not Subscriber.objects.exists()
    assert not Letter.objects.filter(to__iexact="ada@example.org").exists()
    for address in (link, f"{link}scarica/", f"{link}cancella/"):
        assert client.get(address).status_code == 410


def test_who_is_not_known_hears_the_same_and_english_is_english(client, known):
    answer = ask(client, "nobody@example.org", "/en/your-data/")
    assert answer["Location"] == "/en/your-data/check-your-post/"
    letter = Letter.objects.get()
    assert (letter.to, letter.language) == ("nobody@example.org", "en")
    assert "Nothing is kept about this address." not in client.get(link_of(letter)).content.decode()
    assert "/en/your-data/" in letter.text


def test_a_link_lives_for_a_day_and_few_are_sent(client, known):
    assert [ask(client).status_code for _each in range(7)] == [303] * 7
    assert DataRequest.objects.count() == 5
    row = DataRequest.objects.first()
    later = timezone.now() + datetime.timedelta(hours=24, minutes=1)

    assert data_requests.find(row.token)
    assert data_requests.find(row.token, later) is None
    assert client.get("/it/i-tuoi-dati/never-given/").status_code == 410
    personal_data.purge(later)
    assert not DataRequest.objects.exists()


def test_a_program_and_a_wrong_address_are_told_so(client, known):
    for wrong in ({"email": "x"}, {"email": "a@b.it", "website": "spam"}, {"email": "a@b.it", "ticket": ""}):
        answer = client.post("/it/i-tuoi-dati/", {"ticket": tickets.give(at=0), **wrong})
        assert answer.status_code == 422
        assert not DataRequest.objects.exists()


def test_staff_do_the_same_for_who_telephones(client, known, django_user_model):
    roles.grant()
    member = django_user_model.objects.create_user("bottega", "b@example.org", "pw")
    member.groups.add(Group.objects.get(name="Bottega"))
    client.force_login(member)
    address = "/admin/data-of-a-person/"

    assert client.get(address).status_code == 200
    assert "VM-2026-00001" in client.post(address, {"email": "ada@example.org"}).content.decode()
    given = client.post(address, {"email": "ada@example.org", "do": "download"})
    assert json.loads(given.content)["data"]["orders"]
    assert client.post(address, {"email": "ada@example.org", "do": "erase"}).status_code == 422
    assert Subscriber.objects.exists()
    done = client.post(address, {"email": "ada@example.org", "do": "erase", "sure": "on"})
    assert "norme fiscali" in done.content.decode()
    assert not Subscriber.objects.exists()
    assert client.post(address, {"email": "x"}).status_code == 422
