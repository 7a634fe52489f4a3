"""The clock puts on the shelf what takes effect by itself, and reckons nothing else."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone
from treebeard.mp_tree import MP_MoveHandler
from wagtail.models import Page, PageViewRestriction

from core import unchanged
from demo.shop_factories import ProductPageFactory
from shop import inventory, shelf
from shop.models import Batch, BoxLine, Kind, Price, Sheet, Shelf, Stock

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def bread():
    """The only variant of a product, beside another product; the clock has seen both."""
    pages = [ProductPageFactory(), ProductPageFactory()]
    assert shelf.refresh() == 2
    return pages[0].product.variants.get()


def row(variant):
    return Shelf.objects.get(product=variant.product_id)


def test_with_nothing_new_nothing_is_reckoned(bread, django_assert_num_queries):
    with django_assert_num_queries(3):
        assert shelf.refresh() == 0


def test_a_price_that_takes_effect_later_stands_there_then(bread):
    now = timezone.now()
    Price.objects.create(variant=bread, amount=Decimal("7.30"), valid_from=now + DAY)
    assert shelf.refresh(now) == 0

    assert (
        shelf.refresh(now + 2 * DAY) == 1
    )  # rows are written as of now: what the clock says is only when to look
    assert shelf.refresh(now + 2 * DAY) == 0


def test_pieces_that_are_set_aside_leave_the_shelf(bread):
    there = row(bread).available
    inventory.reserve(bread.pk, 2)

    assert shelf.refresh() == 1

    assert row(bread).available == there - 2


def test_pieces_past_their_day_leave_the_shelf_and_the_box_that_holds_them(bread):
    box = ProductPageFactory().product.variants.get()
    BoxLine.objects.create(box=box, component=bread, quantity=1)
    batch = Batch.objects.create(variant=bread, code="A", remaining=3, best_before=timezone.localdate())
    assert shelf.refresh() == 1
    there = Stock.objects.get(variant=bread).on_hand
    Batch.objects.filter(pk=batch.pk).update(best_before=timezone.localdate() - DAY)

    assert shelf.refresh() == 2

    assert [row(one).available for one in (bread, box)] == [there - 3] * 2


def test_a_box_holds_gluten_as_soon_as_something_in_it_says_so(bread):
    box = ProductPageFactory().product.variants.get()
    BoxLine.objects.create(box=box, component=bread, quantity=1)
    sheet, _made = Sheet.objects.get_or_create(product=bread.product, defaults={"kind": Kind.FOOD})
    assert "gluten" not in row(box).holds
    Sheet.objects.filter(pk=sheet.pk).update(allergens=["gluten"])

    assert shelf.rebuild([bread.product_id]) == 2

    assert "gluten" in row(box).holds


def test_a_product_whose_page_is_gone_leaves_the_shelf(bread):
    bread.product.pages.get().delete()

    shelf.refresh()

    assert not Shelf.objects.filter(product=bread.product_id).exists()


def test_a_page_made_private_leaves_the_shelf_at_once_and_comes_back_when_it_is_opened(bread):
    door = PageViewRestriction.objects.create(
        page=bread.product.pages.get().get_parent(), restriction_type="login"
    )
    assert not Shelf.objects.filter(product=bread.product_id).exists()

    door.delete()

    assert row(bread).position == bread.product.pages.get().path


def test_products_that_change_places_stand_so_on_the_shelf_at_once(bread):
    first = bread.product.pages.get()
    second, third = [ProductPageFactory(parent=first.get_parent()) for _each in range(2)]

    third.move(first, pos="left")

    for page in (first, second, third):
        page.refresh_from_db()
        assert Shelf.objects.get(product=page.product_id).position == page.path
    assert third.path < first.path < second.path


def test_the_clock_sees_what_was_moved_or_closed_by_no_screen(bread):
    first = bread.product.pages.get()
    second = ProductPageFactory(parent=first.get_parent())
    shelf.refresh()
    MP_MoveHandler(second, first, "left").process()

    assert shelf.refresh() == 2

    assert row(bread).position == Page.objects.get(pk=first.pk).path
    PageViewRestriction.objects.bulk_create([PageViewRestriction(page=first, restriction_type="login")])
    shelf.refresh()
    assert not Shelf.objects.filter(product=bread.product_id).exists()


def test_after_ten_minutes_everything_is_reckoned(bread, monkeypatch):
    later = unchanged.time.monotonic() + unchanged.LONGEST
    monkeypatch.setattr(unchanged.time, "monotonic", lambda: later)

    assert shelf.refresh() == 2
