"""Withdrawing from a contract in two steps (law.md L17)."""

import re
import uuid

import pytest
from django.test import Client

from core.models import Letter
from shop.models import Withdrawal, WrittenOnce

TYPED = {
    "name": "Anna Bianchi",
    "order": "VM-2026-00001",
    "email": "anna@example.org",
    "lines": "Un panettone",
}


def buttons(answer) -> list[str]:
    main = answer.content.decode().split("<main")[1].split("</main>")[0]
    return [text.strip() for text in re.findall(r"<button[^>]*>([^<]*)", main)]


def confirm(client, address="/it/recesso/", **changes):
    step = client.post(address, TYPED | changes)
    return client.post(address, TYPED | changes | {"key": str(step.context["key"]), "do": "confirm"})


@pytest.mark.parametrize(
    ("address", "first", "second"),
    [
        ("/it/recesso/", "Recedere dal contratto qui", "Conferma recesso"),
        ("/en/withdrawal/", "Withdraw from contract here", "Confirm withdrawal"),
    ],
)
def test_the_two_buttons_say_what_the_law_wants_them_to_say(shop, client, address, first, second):
    assert buttons(client.get(address)) == [first]
    assert buttons(client.post(address, TYPED))[0] == second
    assert not Withdrawal.objects.exists()


def test_only_name_order_and_email_are_asked_and_lines_if_one_likes(shop, client):
    main = client.get("/it/recesso/").content.decode().split("<main")[1].split("</main>")[0]
    asked = set(re.findall(r'name="(\w+)"', main)) - {"csrfmiddlewaretoken"}

    assert asked == {"name", "order", "email", "lines"}


def test_a_confirmed_withdrawal_is_kept_and_its_receipt_written_at_once(placed, client):
    answer = confirm(client, order=placed.ref)
    row = Withdrawal.objects.get()

    assert answer.status_code == 303
    assert (row.name, row.order_reference, row.email, row.lines, row.language) == (
        "Anna Bianchi",
        placed.ref,
        "anna@example.org",
        "Un panettone",
        "it",
    )
    assert row.order == placed
    assert not row.is_flagged
    letter = Letter.objects.get(kind="withdrawal_received")
    assert letter.to == "anna@example.org"
    for words in (
        row.reference,
        placed.ref,
        "Un panettone",
        f"{row.received.astimezone():%H}:",
        "Anna Bianchi",
    ):
        assert words in letter.text
        assert words in letter.html
    page = client.get(answer["Location"])
    assert row.reference in page.content.decode()
    assert "no-store" in page["Cache-Control"]


@pytest.mark.parametrize(
    "change", [{"order": "VM-1999-00001"}, {"email": "someone@example.org"}, {"order": "?"}]
)
def test_an_unknown_order_is_accepted_and_flagged(placed, client, change):
    assert confirm(client, **({"order": placed.ref} | change)).status_code == 303

    row = Withdrawal.objects.get()
    assert row.is_flagged
    told = Letter.objects.get(kind="withdrawal_to_handle")
    assert (told.to, told.reply_to, told.language) == ("bottega@example.org", row.email, "it")
    assert told.subject == f"Recesso {row.reference}: ordine non trovato"


def test_the_shop_is_told_of_a_withdrawal_in_italian(placed, client):
    confirm(client, "/en/withdrawal/", order=placed.ref)
    receipt, news = Letter.objects.exclude(kind="order_placed").order_by("pk")

    assert (receipt.language, news.language) == ("en", "it")
    assert news.subject == f"Recesso {Withdrawal.objects.get().reference} dall’ordine {placed.ref}"
    assert "Un panettone" in news.text


def test_a_confirmation_sent_twice_is_one_withdrawal(shop, client):
    key = str(uuid.uuid4())
    answers = [client.post("/it/recesso/", TYPED | {"key": key, "do": "confirm"}) for _each in range(3)]

    assert len({answer["Location"] for answer in answers}) == 1
    assert Withdrawal.objects.count() == 1
    assert Letter.objects.filter(kind="withdrawal_received").count() == 1
    assert Letter.objects.filter(kind="withdrawal_to_handle").count() == 1


def test_what_was_typed_can_be_corrected(shop, client):
    answer = client.post("/it/recesso/", TYPED | {"do": "correct"})

    assert 'value="VM-2026-00001"' in answer.content.decode()
    assert not Withdrawal.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"order": ""},
        {"email": ""},
        {"email": "x"},
        {"lines": "x" * 1001},
        {"name": "a\nb"},
        {"key": "x"},
    ],
    ids=str,
)
def test_a_mistake_is_told_and_keeps_what_was_typed(shop, client, change):
    answer = client.post("/it/recesso/", TYPED | {"do": "confirm", "key": str(uuid.uuid4())} | change)

    assert answer.status_code == 422
    assert not Withdrawal.objects.exists()
    assert not Letter.objects.exists()


def test_a_withdrawal_is_written_once(shop, client):
    confirm(client)
    row = Withdrawal.objects.get()
    row.name = "Somebody else"

    for attempt in (row.save, row.delete, Withdrawal.objects.all().delete):
        with pytest.raises(WrittenOnce):
            attempt()


def test_the_receipt_is_found_only_by_its_key(shop, client):
    confirm(client)

    assert Client().get(f"/it/recesso/{uuid.uuid4()}/").status_code == 404
    assert Client().get(f"/it/recesso/{Withdrawal.objects.get().key}/").status_code == 200


def test_a_link_may_bring_the_order_number(shop, client):
    assert 'value="VM-2026-00007"' in client.get("/it/recesso/?order=VM-2026-00007").content.decode()
    assert client.get("/it/recesso/?order=" + "x" * 5000).status_code == 200
