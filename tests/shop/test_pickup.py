"""Who collects in the store chooses one of its hours, and nobody gets one that is full."""

import datetime

import pytest

from core.models import Closure, Letter, OpeningHours
from shop import pickup
from shop.models import DeliveryTerms, Order

TUESDAY = datetime.date(2026, 12, 1)
COLLECTED = {"delivery_method": "pickup", "payment_method": "pay_at_pickup"}


@pytest.fixture
def hours(shop):
    for weekday in range(1, 6):  # closed on Mondays and Sundays
        OpeningHours.objects.create(weekday=weekday, opens="10:00", closes="13:00")
        OpeningHours.objects.create(weekday=weekday, opens="15:00", closes="19:00")


def codes(terms: DeliveryTerms, ready: datetime.date = TUESDAY) -> list[str]:
    return [slot.code for slot in pickup.slots(ready, terms)]


def test_the_opening_hours_are_divided_from_the_day_after_all_is_ready(hours):
    assert codes(DeliveryTerms(slot_minutes=120, slot_days=2)) == [
        *("2026-12-02T10:00", "2026-12-02T15:00", "2026-12-02T17:00"),
        *("2026-12-03T10:00", "2026-12-03T15:00", "2026-12-03T17:00"),
    ]
    morning = pickup.slots(TUESDAY, DeliveryTerms(slot_minutes=120, slot_days=1))[0]
    assert morning.hours == "10:00–13:00"  # longer rather than a rest of an hour


def test_a_closure_has_no_hours_and_without_opening_hours_there_is_none(hours):
    Closure.objects.create(first=TUESDAY, last=datetime.date(2026, 12, 3))
    assert codes(DeliveryTerms(slot_days=1))[0] == "2026-12-04T10:00"
    OpeningHours.objects.all().delete()
    assert codes(DeliveryTerms()) == []


def test_it_is_chosen_stored_and_told(hours, panettone, visitor):
    visitor.add(panettone.sku)
    step = visitor.say(**COLLECTED)
    assert step.status_code == 422
    assert "Scegli quando vieni a ritirare." in step.content.decode()
    slot = next(iter(step.context["form"].slots.values()))
    assert visitor.say(**COLLECTED, slot=slot.code) is None

    answer = visitor.send({name: str(value) for name, value in visitor.review().context["hidden"].items()})

    assert answer.status_code == 303
    order = Order.objects.get()
    assert (order.pickup_on, order.pickup_from, order.pickup_until) == (slot.day, slot.opens, slot.closes)
    assert order.pay_by.date() >= slot.day
    told = f"dalle {slot.opens:%H:%M} alle {slot.closes:%H:%M}"
    assert told in visitor.client.get(answer["Location"]).content.decode()
    assert told in Letter.objects.get(kind="order_placed").text


def test_a_full_hour_is_offered_to_nobody_else(hours, panettone, visitor, client_of_another):
    DeliveryTerms.objects.update(slot_places=1)
    visitor.add(panettone.sku)
    client_of_another.add(panettone.sku)
    slots = visitor.step("cassa", "checkout", {"delivery_method": "pickup"}).context["form"].slots
    first = next(iter(slots))
    seen = visitor.form(**COLLECTED, slot=first)
    late = client_of_another.form(**COLLECTED, slot=first)
    assert visitor.send(seen).status_code == 303

    answer = client_of_another.send(late)

    assert answer.status_code == 409
    assert "Quest’orario non è più libero: scegline un altro." in answer.content.decode()
    assert Order.objects.count() == 1
    assert first not in answer.context["form"].slots


def test_the_api_tells_the_hours_and_takes_one(hours, panettone, api, checkout_data):
    api("post", "basket/", {"sku": panettone.sku})
    slots = api("get", "checkout/").json()["slots"]
    data = {**checkout_data, **COLLECTED, "expected_total": "25.00", "shipping_address": {}}

    assert list(api("post", "checkout/", data).json()) == ["slot"]
    assert api("post", "checkout/", {**data, "slot": slots[0]["slot"]}).status_code == 201
    assert Order.objects.get().pickup_on.isoformat() == slots[0]["day"]
