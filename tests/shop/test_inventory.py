"""Stock changes in one statement, and the ledger says why."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Sum

from shop import inventory
from shop.inventory import NotEnough, OutOfStock
from shop.models import Reason, Stock, StockMovement, WrittenOnce


def ledger(variant) -> int:
    return StockMovement.objects.filter(variant=variant).aggregate(sum=Sum("quantity"))["sum"] or 0


def test_the_last_loaf_cannot_be_sold_twice(shop, stock_of):
    loaf = shop.variant(stock=1)
    inventory.reserve(loaf.pk, 1)

    with pytest.raises(OutOfStock):
        inventory.reserve(loaf.pk, 1)

    assert stock_of(loaf) == (1, 1)


def test_what_is_kept_for_the_store_is_not_sold_online(shop, stock_of):
    loaf = shop.variant(stock=5)
    Stock.objects.filter(variant=loaf).update(kept_for_store=3)
    inventory.reserve(loaf.pk, 2)

    with pytest.raises(OutOfStock):
        inventory.reserve(loaf.pk, 1)

    assert stock_of(loaf) == (5, 2)


def test_shipping_lowers_both_columns_and_writes_the_ledger(shop, stock_of):
    loaf = shop.variant(stock=5)
    inventory.reserve(loaf.pk, 2)
    inventory.ship(loaf.pk, 2, about="VM-2026-00001")

    assert stock_of(loaf) == (3, 0)
    assert ledger(loaf) == 3
    movement = StockMovement.objects.get(variant=loaf, reason=Reason.SALE)
    assert (movement.quantity, movement.about) == (-2, "VM-2026-00001")


def test_what_was_not_reserved_is_neither_shipped_nor_released(shop, stock_of):
    loaf = shop.variant(stock=5)

    for attempt in (inventory.release, lambda *given: inventory.ship(*given, about="")):
        with pytest.raises(NotEnough):
            attempt(loaf.pk, 1)

    assert stock_of(loaf) == (5, 0)
    assert ledger(loaf) == 5


def test_breakage_cannot_touch_what_is_reserved(shop, stock_of):
    loaf = shop.variant(stock=5)
    inventory.reserve(loaf.pk, 4)

    with pytest.raises(NotEnough):
        inventory.move(loaf.pk, -2, Reason.BREAKAGE)

    assert stock_of(loaf) == (5, 4)
    assert ledger(loaf) == 5


def test_a_count_writes_the_difference(shop, stock_of):
    loaf = shop.variant(stock=5)

    assert inventory.count(loaf.pk, 7) == 2
    assert inventory.count(loaf.pk, 7) == 0
    assert stock_of(loaf) == (7, 0)
    assert ledger(loaf) == 7


@pytest.mark.parametrize("quantity", [0, -1])
def test_a_quantity_is_at_least_one(shop, stock_of, quantity):
    loaf = shop.variant(stock=5)

    for verb in (inventory.reserve, inventory.release):
        with pytest.raises(ValueError, match="at least 1"):
            verb(loaf.pk, quantity)

    assert stock_of(loaf) == (5, 0)


def test_the_database_itself_refuses_to_oversell(shop):
    loaf = shop.variant(stock=1)

    with pytest.raises(IntegrityError), transaction.atomic():
        Stock.objects.filter(variant=loaf).update(reserved=2)


def test_the_ledger_is_only_added_to(shop):
    movement = StockMovement.objects.get(variant=shop.variant(stock=1))

    for attempt in (movement.save, movement.delete, StockMovement.objects.all().delete):
        with pytest.raises(WrittenOnce):
            attempt()
