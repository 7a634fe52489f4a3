"""Whatever anybody may send has a ceiling; two hundred buyers behind one address are below it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from core import ceilings
from demo.shop_factories import place_order
from shop.models import Order
from tests.shop.doors import Door, doors
from tests.shop.test_fuzz import stripe as stripe
from tests.shop.test_fuzz import world as world

pytestmark = [pytest.mark.django_db, pytest.mark.once]
# Addresses that take nothing (405), or where there is nothing to guess; each with the reason.
TAKES_NOTHING = 405


def everything_is_used_up(settings: Any) -> None:
    settings.LIMITS_TIMES = 0


def sent(client: Client, door: Door, known: tuple[str, ...]) -> Any:
    return client.post(door.address(known), {}, headers={"Sec-Fetch-Site": "same-origin"})


def test_every_address_that_takes_something_has_a_ceiling(world, settings):
    """A view that is written tomorrow has it too: who wants none says why in `ceilings.EXEMPT`."""
    everything_is_used_up(settings)
    open_ones, refused = set(), 0
    for door in doors():
        answer = sent(world.client, door, world.known.get(door.name, ()))
        if answer.status_code == 429:
            refused += 1
            assert int(answer["Retry-After"]) > 0, door.name
            assert answer["Cache-Control"] == "private, no-store", door.name
        elif answer.status_code != TAKES_NOTHING:
            open_ones.add(door.name)

    assert open_ones == set(ceilings.EXEMPT)
    assert refused > 60


def test_a_signed_message_of_the_provider_is_never_refused(world, stripe, settings):
    everything_is_used_up(settings)
    body, signature = stripe.signed(stripe.event("refund.updated", {}, number="evt_test_ceiling"))

    answer = world.ask(
        "POST", "/api/stripe/webhook/", body.encode(), "application/json", {"stripe-signature": signature}
    )

    assert answer == 200


def test_what_was_typed_is_kept_and_nothing_is_done(settings, shop, panettone, visitor):
    visitor.add(panettone.sku)
    settings.LIMITS = {**settings.LIMITS, "sent": (0, 3600)}
    answer = visitor.client.post(
        "/it/cassa/",
        {"name": "Anna <b>Bianchi</b>", "password": "segreta"},
        headers={"Accept-Language": "it"},
    )

    words = answer.content.decode()
    assert answer.status_code == 429
    assert 'name="name" value="Anna &lt;b&gt;Bianchi&lt;/b&gt;"' in words
    assert "segreta" not in words
    assert 'action="/it/cassa/"' in words
    assert "Manda quello che ho scritto" in words


def test_a_program_is_answered_in_json_in_its_language(settings, shop):
    settings.LIMITS = {**settings.LIMITS, "api_from": (0, 3600)}
    for language, said in (("it", "Troppe richieste"), ("en", "Too many requests")):
        answer = Client(headers={"Accept-Language": language}).get("/api/basket/")

        assert answer.status_code == 429
        assert json.loads(answer.content)["code"] == "too_many"
        assert json.loads(answer.content)["detail"].startswith(said)
        assert int(answer["Retry-After"]) > 0


def test_two_hundred_buyers_behind_one_address_are_not_refused(settings, shop):
    """Forty things sent by each within the ten minutes, and an order from each: below every ceiling by address."""
    for name, each in (("sent_from", 40), ("api_from", 40), ("ordered_from", 2), ("vouchers_from", 1)):
        most, _within = settings.LIMITS[name]
        assert most >= 200 * each, name
    per_minute = settings.LIMITS["search"][0]
    assert per_minute >= 200 * 5


def test_one_visitor_stops_and_the_next_one_behind_the_same_address_goes_on(settings, shop, panettone):
    settings.LIMITS = {**settings.LIMITS, "sent": (2, 86_400)}
    one, other = Client(), Client()
    form = {"sku": panettone.sku, "quantity": "1"}
    same = {"Sec-Fetch-Site": "same-origin"}

    answers = [one.post("/it/carrello/", form, headers=same).status_code for _each in range(4)]

    assert answers == [303, 303, 303, 429]  # the first came before there was a session
    assert other.post("/it/carrello/", form, headers=same).status_code == 303


def test_codes_of_vouchers_cannot_be_guessed(settings, shop, panettone, visitor):
    settings.LIMITS = {**settings.LIMITS, "vouchers": (3, 86_400)}
    visitor.add(panettone.sku)

    def guess(code: str) -> Any:
        return visitor.client.post("/it/carrello/buono/", {"voucher": code})

    answers = [guess(f"NATALE{number}").status_code for number in range(4)]

    assert answers == [409, 409, 409, 429]
    assert 'value="NATALE9"' in guess("NATALE9").content.decode()


def test_secret_addresses_cannot_be_guessed_and_right_ones_open_always(settings, shop, panettone):
    settings.LIMITS = {**settings.LIMITS, "guesses": (3, 86_400)}
    placed = place_order(panettone)
    right, wrong = f"/it/ordine/{placed.ref}/{placed.token}/", f"/it/ordine/{placed.ref}/no/"
    client = Client()

    assert [client.get(right).status_code for _each in range(8)] == [200] * 8
    assert [client.get(wrong).status_code for _each in range(4)] == [404, 404, 404, 429]
    assert client.get(f"/api/orders/{placed.ref}/?token=x").status_code == 429
    assert int(client.get(wrong)["Retry-After"]) > 0
    # Whoever knows theirs is not shut out by somebody who guesses at the same address.
    assert client.get(right).status_code == 200
    assert client.get(f"/api/orders/{placed.ref}/?token={placed.token}").status_code == 200


def test_invented_sessions_fill_no_disk_once_their_address_is_refused(settings, shop, panettone, tmp_path):
    settings.LIMITS_ROOT, settings.LIMITS_SHARED = tmp_path, False
    settings.LIMITS = {**settings.LIMITS, "sent": (2, 86_400), "sent_from": (3, 86_400)}
    form = {"sku": panettone.sku, "quantity": "1"}

    def send(session: str, at: str = "192.0.2.9") -> int:
        client = Client(REMOTE_ADDR=at)
        client.cookies["sessionid"] = session
        return client.post("/it/carrello/", form, headers={"Sec-Fetch-Site": "same-origin"}).status_code

    def tallies() -> int:
        return sum(path.is_file() for path in tmp_path.rglob("*"))

    assert [send(f"invented{number}") for number in range(3)] == [303] * 3
    before = tallies()
    assert [send(f"another{number}") for number in range(5)] == [429] * 5
    assert tallies() == before
    # One visitor who goes on takes nothing from the others behind the same address.
    assert [send("one", "192.0.2.10") for _each in range(5)] == [303, 303, 429, 429, 429]
    assert send("other", "192.0.2.10") == 303


def test_one_address_of_email_does_not_empty_the_shelves(settings, shop, panettone, visitor):
    settings.LIMITS = {**settings.LIMITS, "ordered_by": (0, 86_400)}
    visitor.add(panettone.sku)
    visitor.say()

    answer = visitor.client.post(
        "/it/cassa/conferma/",
        {
            name: str(value)
            for name, value in visitor.client.get("/it/cassa/conferma/").context["hidden"].items()
        },
    )

    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0
    assert Order.objects.count() == 0
