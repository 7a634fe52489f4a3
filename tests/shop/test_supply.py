"""What may be sold at this moment: not what is past its day, and what is promised only until its day."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from shop import batches, inventory, supply
from shop.batches import PastItsDay
from shop.inventory import OutOfStock
from shop.models import Batch, Reason, Shelf, Stock, StockMovement, Variant
from shop.models.stock import with_supply
from shop.refusals import Refused
from shop.shelf import rebuild

TODAY = timezone.localdate()
DAY = datetime.timedelta(days=1)


def supply_of(variant):
    known = with_supply(Variant.objects.filter(pk=variant.pk))
    return supply.of(known, supply.inside(known))[variant.pk]


def arrive(variant, pieces, code, best_before):
    batch = batches.made(variant, code, best_before)
    inventory.move(variant.pk, pieces, Reason.RECEIPT, batch=batch)
    return batch


def left(variant):
    return dict(Batch.objects.filter(variant=variant).values_list("code", "remaining"))


def test_a_batch_past_its_day_is_not_sold_and_the_shelf_says_so(shop, stock_of, visitor):
    loaf = shop.variant(stock=2)
    arrive(loaf, 5, "OLD", TODAY - DAY)
    arrive(loaf, 3, "LAST-DAY", TODAY)

    rebuild()

    assert supply_of(loaf).there == 5
    assert Shelf.objects.get(product=loaf.product).available == 5
    assert visitor.add(loaf.sku, 6).status_code == 409
    with pytest.raises(OutOfStock):
        inventory.reserve(loaf.pk, 6)
    inventory.reserve(loaf.pk, 5)
    assert stock_of(loaf) == (10, 5)


def test_a_basket_filled_before_the_day_is_refused_after_it(shop, stock_of, visitor):
    loaf = shop.variant(stock=0)
    batch = arrive(loaf, 4, "NEW", TODAY + DAY)
    assert visitor.add(loaf.sku, 2).status_code == 303
    Batch.objects.filter(pk=batch.pk).update(best_before=TODAY - DAY)

    answer = visitor.order()

    assert answer.status_code == 409
    assert "esaurito" in answer.content.decode()
    assert stock_of(loaf) == (4, 0)


def test_what_expires_first_leaves_first_and_the_ledger_names_the_batches(shop, stock_of):
    loaf = shop.variant(stock=1)
    arrive(loaf, 4, "LATE", TODAY + 30 * DAY)
    arrive(loaf, 3, "SOON", TODAY + 5 * DAY)
    inventory.reserve(loaf.pk, 6)

    inventory.ship(loaf.pk, 6, about="VM-2026-00001")

    assert left(loaf) == {"LATE": 1, "SOON": 0}
    moved = StockMovement.objects.filter(variant=loaf, reason=Reason.SALE).order_by("pk")
    assert list(moved.values_list("batch__code", "quantity")) == [("SOON", -3), ("LATE", -3)]
    assert stock_of(loaf) == (2, 0)


def test_nobody_is_sent_what_is_past_its_day(shop, stock_of):
    loaf = shop.variant(stock=0)
    batch = arrive(loaf, 3, "B1", TODAY)
    inventory.reserve(loaf.pk, 2)
    Batch.objects.filter(pk=batch.pk).update(best_before=TODAY - DAY)

    with pytest.raises(PastItsDay):
        inventory.ship(loaf.pk, 2, about="VM-2026-00001")

    assert stock_of(loaf) == (3, 2)
    assert left(loaf) == {"B1": 3}
    assert not StockMovement.objects.filter(reason=Reason.SALE).exists()


def test_past_pieces_are_taken_off_the_shelf_with_their_batch(shop, stock_of):
    loaf = shop.variant(stock=1)
    batch = arrive(loaf, 3, "B1", TODAY - DAY)

    inventory.move(loaf.pk, -3, Reason.EXPIRED, batch=batch)
    with pytest.raises(Refused):
        inventory.move(loaf.pk, -1, Reason.EXPIRED, batch=batch)

    assert stock_of(loaf) == (1, 0)
    assert left(loaf) == {"B1": 0}


def test_a_batch_has_one_date(shop):
    loaf = shop.variant()
    batches.made(loaf, "B1", TODAY)

    with pytest.raises(Refused):
        batches.made(loaf, "B1", TODAY + DAY)

    assert Batch.objects.get().best_before == TODAY


def test_a_pre_order_is_taken_until_its_day_and_no_further_than_what_comes(shop, stock_of):
    panettone = shop.variant(stock=1)
    inventory.keep(panettone.pk, to_come=5, comes_on=TODAY + 20 * DAY)

    told = supply_of(panettone)
    assert (told.there, told.to_come, told.comes_on) == (1, 5, TODAY + 20 * DAY)
    inventory.reserve(panettone.pk, 6)
    with pytest.raises(OutOfStock):
        inventory.reserve(panettone.pk, 1)
    assert stock_of(panettone) == (1, 6)
    with pytest.raises(Refused):
        inventory.keep(panettone.pk, to_come=4)  # five were promised
    assert Stock.objects.get(variant=panettone).to_come == 5


def test_a_pre_order_whose_day_has_come_promises_nothing(shop):
    panettone = shop.variant(stock=0)
    inventory.keep(panettone.pk, to_come=5, comes_on=TODAY)

    assert supply_of(panettone).available == 0
    with pytest.raises(OutOfStock):
        inventory.reserve(panettone.pk, 1)


def test_what_arrives_takes_the_place_of_what_was_to_come(shop, stock_of):
    panettone = shop.variant(stock=0)
    inventory.keep(panettone.pk, to_come=5, comes_on=TODAY + DAY)
    inventory.reserve(panettone.pk, 4)
    with pytest.raises(Refused):
        inventory.ship(panettone.pk, 1, about="too early")

    inventory.move(panettone.pk, 3, Reason.RECEIPT)

    assert supply_of(panettone).available == 1
    assert Stock.objects.get(variant=panettone).to_come == 2
    inventory.ship(panettone.pk, 3, about="VM-2026-00001")
    assert stock_of(panettone) == (0, 1)


def test_what_is_made_to_order_has_a_capacity(shop):
    gown = shop.variant(stock=0)
    inventory.keep(gown.pk, to_come=2, comes_on=None, made_in=15)

    told = supply_of(gown)
    assert (told.available, told.made_in, told.comes_on) == (2, 15, None)
    inventory.reserve(gown.pk, 2)
    assert supply_of(gown).available == 0


def test_pieces_of_a_pre_order_are_not_sold_at_the_counter(shop, stock_of):
    panettone = shop.variant(stock=0)
    inventory.keep(panettone.pk, to_come=5, comes_on=TODAY + DAY)
    inventory.reserve(panettone.pk, 5)
    inventory.move(panettone.pk, 3, Reason.RECEIPT)

    with pytest.raises(Refused):
        inventory.move(panettone.pk, -1, Reason.COUNTER_SALE)

    assert stock_of(panettone) == (3, 5)


@pytest.mark.parametrize(("barcode", "is_right"), [("8001234567899", False),
                                                   ("4006381333931", True), ("96385074", True), ("12", False),
                                                   ("400638133393A", False), ("", True)])  # fmt: skip
def test_a_barcode_has_a_right_check_digit(shop, barcode, is_right):
    variant = shop.variant()
    variant.barcode = barcode

    if is_right:
        variant.full_clean()
    else:
        with pytest.raises(ValidationError) as refused:
            variant.full_clean()
        assert list(refused.value.message_dict) == ["barcode"]


def test_thirty_variants_cost_one_query(shop, django_assert_num_queries):
    product = shop.product()
    variants = [shop.variant(product=product) for _each in range(30)]
    known = with_supply(Variant.objects.filter(pk__in=[variant.pk for variant in variants]))

    with django_assert_num_queries(1):
        listed = list(known)
        assert len(supply.of(listed, supply.inside(listed))) == 30
