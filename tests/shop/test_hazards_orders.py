"""What went wrong with orders in a trial of Salesman, and does not here (hazards 2, 4)."""

import datetime
from decimal import Decimal

import pytest

from core.models import Letter
from shop import ordering, pricing
from shop.models import (
    Order,
    OrderCounter,
    Price,
    Product,
    Stock,
    Variant,
)


def nothing_moved(variant: Variant) -> None:
    assert not Order.objects.exists()
    assert not OrderCounter.objects.filter(last__gt=0).exists()
    assert not Letter.objects.exists()
    assert not Stock.objects.filter(variant=variant, reserved__gt=0).exists()


def test_2_the_same_submission_again_gives_the_same_order(shop, panettone, visitor, stock_of):
    visitor.add(panettone.sku, 2)
    typed = visitor.form()

    answers = [visitor.send(typed) for _each in range(3)]

    assert [answer.status_code for answer in answers] == [303, 303, 303]
    assert len({answer["Location"] for answer in answers}) == 1
    assert Order.objects.count() == 1
    assert stock_of(panettone) == (10, 2)
    assert Letter.objects.filter(kind="order_placed").count() == 1


def test_2_a_key_means_nothing_beside_another_basket(shop, panettone, visitor, client_of_another, stock_of):
    visitor.add(panettone.sku)
    typed = visitor.form(key="the-same-key")
    first = visitor.send(typed)
    client_of_another.add(panettone.sku)

    second = client_of_another.send(client_of_another.form(key="the-same-key"))

    assert first.status_code == second.status_code == 303
    assert first["Location"] != second["Location"]
    assert Order.objects.count() == 2
    assert stock_of(panettone) == (10, 2)


@pytest.mark.parametrize(
    ("now", "reference"),
    [
        ("2026-12-31T22:59:59+00:00", "VM-2026-00001"),
        ("2026-12-31T23:00:00+00:00", "VM-2027-00001"),  # already the new year in Rome
    ],
)
def test_2_the_year_of_a_reference_is_that_of_rome(db, now, reference):
    assert ordering.next_reference(datetime.datetime.fromisoformat(now)) == reference


def test_2_references_go_up_by_one_and_begin_again_each_year(db):
    autumn = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
    spring = datetime.datetime(2027, 3, 1, tzinfo=datetime.UTC)

    assert [ordering.next_reference(autumn) for _each in range(3)] == [
        "VM-2026-00001",
        "VM-2026-00002",
        "VM-2026-00003",
    ]
    assert ordering.next_reference(spring) == "VM-2027-00001"


def test_4_a_price_that_rose_meanwhile_is_refused_and_the_new_total_shown(shop, panettone, visitor):
    visitor.add(panettone.sku)
    typed = visitor.form()
    pricing.set_price(panettone, Decimal("29.00"))

    answer = visitor.send(typed)

    assert answer.status_code == 409
    assert answer.context["hidden"]["expected_total"] == "35.90"
    assert "35,90" in answer.content.decode()
    assert "anna@example.org" in answer.content.decode()
    nothing_moved(panettone)
    assert visitor.send(typed | {"expected_total": "35.90"}).status_code == 303


def without_price(variant: Variant) -> None:
    Price._base_manager.filter(variant=variant).delete()


@pytest.mark.parametrize(
    "change",
    [
        lambda variant: Variant.objects.filter(pk=variant.pk).update(active=False),
        lambda variant: Product.objects.filter(pk=variant.product_id).update(active=False),
        lambda variant: Product.objects.filter(pk=variant.product_id).update(retired="2026-01-01"),
        lambda variant: variant.product.pages.update(live=False),
        lambda variant: Stock.objects.filter(variant=variant).update(on_hand=1),
        lambda variant: Stock.objects.filter(variant=variant).update(on_hand=0),
        lambda variant: Stock.objects.filter(variant=variant).delete(),
        lambda variant: Variant.objects.filter(pk=variant.pk).update(most_per_order=1),
        without_price,
    ],
    ids=["off", "product off", "retired", "draft", "fewer", "none", "no stock", "limit", "no price"],
)
def test_4_what_stopped_being_buyable_is_refused_under_the_lock(shop, panettone, visitor, change):
    visitor.add(panettone.sku, 2)
    typed = visitor.form()
    change(panettone)

    assert visitor.basket().status_code == 200
    assert visitor.checkout().status_code == 200
    assert visitor.send(typed).status_code == 409
    nothing_moved(panettone)


def test_4_a_private_page_hides_its_product(shop, panettone, visitor):
    panettone.product.pages.first().view_restrictions.create(restriction_type="login")
    for page in panettone.product.pages.all():
        page.view_restrictions.get_or_create(restriction_type="login")

    assert visitor.add(panettone.sku).status_code == 409
    nothing_moved(panettone)
