"""What `make bench` fills the shop with is lawful: it could have been typed."""

import datetime
from itertools import pairwise

import pytest
from django.db.models import F, Sum
from django.utils import timezone
from wagtail.models import Page

from core.models import Letter, Organisation
from core.opening import ROME
from demo.crowd import goods
from demo.crowd import orders as planted
from demo.page_factories import in_english
from demo.shop_factories import CategoryPageFactory, ProductPageFactory, VariantFactory, the_shop
from shop import defaults, order_search, packing, takings
from shop.models import (
    MOVES,
    Order,
    OrderItem,
    OrderState,
    ProductPage,
    Shelf,
    Stock,
    StockMovement,
    Variant,
)
from shop.models.order_rows import OrderCounter

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop():
    """Two products, one of them with two sizes, in both languages."""
    shelf = CategoryPageFactory(title="Forno", slug="forno")
    in_english(shelf, title="Bakery", slug="bakery")
    for title in ("Taralli", "Grissini"):
        page = ProductPageFactory(
            parent=shelf, title=title, slug=title.lower(), product__category=shelf.category
        )
        in_english(page, title=f"{title} in English", slug=f"{title.lower()}-en")
    VariantFactory(product=page.product, sku="GRI-500")
    return the_shop()


def test_it_makes_as_many_variants_as_asked_with_pages_in_both_languages(shop, client):
    before = Variant.objects.count()

    products = goods.plant(30)

    assert Variant.objects.count() == before + 30
    assert Shelf.objects.exclude(title_en="").count() == products + 2
    assert Page.find_problems() == ([], [], [], [], [])
    for page in ProductPage.objects.order_by("-pk")[:2]:
        assert client.get(page.get_url()).status_code == 200
        assert page.refusals() == []
        assert page.get_translations().count() == 1


def test_the_ledger_of_each_sums_to_what_is_there(shop):
    goods.plant(30)

    moved = dict(StockMovement.objects.order_by().values_list("variant").annotate(Sum("quantity")))

    assert {stock.variant_id: moved.get(stock.variant_id, 0) for stock in Stock.objects.all()} == {
        stock.variant_id: stock.on_hand for stock in Stock.objects.all()
    }


def test_a_full_shop_costs_the_queries_of_an_empty_one(shop, count_queries):
    few = count_queries(shop.get_url())

    goods.plant(60)

    assert count_queries(shop.get_url()) == few <= 10


@pytest.fixture
def orders(shop, monkeypatch):
    """Of a year, by the parcels' real prices, so many that some of the last days are in every state."""
    monkeypatch.setattr(planted, "BASKETS", 12)
    defaults.write()
    Organisation.objects.update_or_create(pk=1, defaults={"iban": "IT60X0542811101000000123456"})
    before = dict(Stock.objects.values_list("variant", F("on_hand") - F("reserved")))
    planted.plant(150)
    return before


def test_planted_orders_are_numbered_reckoned_and_paid_as_the_shop_would_have_done(orders):
    assert Order.objects.count() == 150
    for year in OrderCounter.objects.all():
        refs = sorted(Order.objects.filter(ref__startswith=f"VM-{year.year}-").values_list("ref", flat=True))
        assert refs == [f"VM-{year.year}-{number:05d}" for number in range(1, year.last + 1)]
    for order in Order.objects.prefetch_related("items", "vat_rows", "log"):
        assert sum(item.total for item in order.items.all()) == order.subtotal
        assert sum(row.net + row.vat for row in order.vat_rows.all()) == order.total
        assert order.amount_paid == (order.total if order.paid_at else 0)
        steps = list(order.log.all())
        assert [steps[0].after, steps[-1].after] == [OrderState.PLACED, order.status]
        assert all(two.after in MOVES[one.after] for one, two in pairwise(steps))
        assert order.date_created == steps[0].when
    assert set(Order.objects.values_list("status", flat=True)) >= {
        *(OrderState.PLACED, OrderState.PAID, OrderState.PREPARING),
        *(OrderState.DELIVERED, OrderState.CANCELLED, OrderState.EXPIRED),
    }


def test_planted_orders_leave_as_much_to_be_bought_and_a_ledger_that_sums(orders):
    held = dict(OrderItem.objects.order_by().values_list("variant").annotate(Sum("held")))
    moved = dict(StockMovement.objects.order_by().values_list("variant").annotate(Sum("quantity")))

    for stock in Stock.objects.all():
        assert stock.on_hand == moved.get(stock.variant_id, 0)
        assert stock.reserved == held.get(stock.variant_id, 0)
        assert stock.on_hand - stock.reserved == orders[stock.variant_id]
    assert sum(held.values()) > 0
    for item in OrderItem.objects.select_related("order"):
        assert (item.held, item.shipped) == {
            **dict.fromkeys([OrderState.CANCELLED, OrderState.EXPIRED], (0, 0)),
            **dict.fromkeys([OrderState.SHIPPED, OrderState.DELIVERED], (0, item.quantity)),
        }.get(item.order.status, (item.quantity, 0))


def test_planted_orders_are_found_packed_and_told_to_the_tax_office(orders):
    today = timezone.localdate(timezone=ROME)
    rows = takings.register(today - datetime.timedelta(days=400), today)

    assert sum(row.gross for row in rows) == sum(order.total for order in takings.online())
    assert len(packing.ready()) == packing.to_pack().count() > 0
    assert order_search.find(Order.objects.all(), "Ferrari").count() > 0
    assert not Letter.objects.due(timezone.now()).exists()
