"""Vendite al banco: one table, written whole or not at all, store's own pieces first, corrected the same evening."""

import re
import uuid

import pytest

from core.models import User
from shop import batches, counter, inventory
from shop.counter import Table
from shop.models import BoxLine, CounterSale, Reason, Stock, StockMovement

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/counter-sales/"


@pytest.fixture
def keeper(client) -> User:
    user = User.objects.create_superuser("keeper", "keeper@example.org", password="x")
    client.force_login(user)
    return user


def pieces(variant):
    stock = Stock.objects.get(variant=variant)
    return stock.on_hand, stock.kept_for_store


def typed(client, *rows, **more):
    shown = client.get(ADDRESS)
    codes, numbers, seen = zip(*rows, strict=True)
    said = {"key": str(shown.context["key"]), "day": counter.today().isoformat()}
    return client.post(ADDRESS, {**said, "code": codes, "pieces": numbers, "seen": seen, **more})


def test_a_table_by_sku_and_barcode_is_written_and_the_stores_own_pieces_go_first(client, keeper, shop):
    bread, wine = shop.variant(sku="PANE"), shop.variant(sku="VINO", barcode="8001234567895")
    Stock.objects.filter(variant=bread).update(kept_for_store=2)

    answer = typed(client, ("pane", "3", ""), ("8001234567895", "", ""), ("PANE", "1", ""))

    assert answer.status_code == 302
    assert pieces(bread) == (6, 0)
    assert pieces(wine) == (9, 0)
    moved = StockMovement.objects.filter(reason=Reason.COUNTER_SALE)
    assert sorted(moved.values_list("quantity", "who__username")) == [(-4, "keeper"), (-1, "keeper")]
    assert dict(CounterSale.objects.values_list("variant__sku", "quantity")) == {"PANE": 4, "VINO": 1}


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (("NIENTE", "1", ""), "Nessun prodotto ha questo codice."),
        (("PANE", "x", ""), "Scrivi un numero intero di pezzi"),
        (("PANE", "11", ""), "I pezzi sono meno"),
        (("", "2", ""), "Quale prodotto?"),
    ],
)
def test_one_wrong_row_and_nothing_is_written_but_all_that_was_typed_stays(
    client, keeper, shop, row, sentence
):
    shop.variant(sku="PANE"), shop.variant(sku="VINO")

    answer = typed(client, ("VINO", "2", ""), row)

    text = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in text
    assert 'value="VINO"' in text
    assert f'value="{row[1]}"' in text
    assert not CounterSale.objects.exists()
    assert not StockMovement.objects.filter(reason=Reason.COUNTER_SALE).exists()


def test_what_is_reserved_for_orders_is_not_sold_over_the_counter(keeper, shop):
    bread = shop.variant(stock=3)
    inventory.reserve(bread.pk, 2)

    with pytest.raises(counter.RowsRefused):
        counter.write(Table({}, {}, {bread.pk: 2}), uuid.uuid4(), keeper)

    assert pieces(bread) == (3, 0)


def test_a_row_is_corrected_the_same_evening_and_goes_back_where_it_came_from(client, keeper, shop):
    bread = shop.variant(sku="PANE")
    Stock.objects.filter(variant=bread).update(kept_for_store=2)
    typed(client, ("PANE", "5", ""))
    assert pieces(bread) == (5, 0)

    typed(client, ("PANE", "4", "5"))
    assert pieces(bread) == (6, 1)
    typed(client, ("PANE", "0", "4"))

    assert pieces(bread) == (10, 2)
    assert counter.sales_of(counter.today()) == []
    assert sum(StockMovement.objects.values_list("quantity", flat=True)) == 10


def test_pieces_go_back_into_their_batch(keeper, shop):
    bread = shop.variant(stock=0)
    batch = batches.made(bread, "L1", None)
    inventory.move(bread.pk, 5, Reason.RECEIPT, batch=batch)
    counter.write(Table({}, {}, {bread.pk: 3}), uuid.uuid4(), keeper)
    batch.refresh_from_db()
    assert batch.remaining == 2

    counter.write(Table({bread.pk: 1}, {bread.pk: 3}), uuid.uuid4(), keeper)

    batch.refresh_from_db()
    assert batch.remaining == 4


def test_a_box_takes_what_is_in_it(keeper, shop):
    bread, box = shop.variant(sku="PANE"), shop.variant(sku="BOX", stock=0)
    BoxLine.objects.create(box=box, component=bread, quantity=2)

    counter.write(Table({}, {}, {box.pk: 3}), uuid.uuid4(), keeper)
    assert pieces(bread) == (4, 0)
    counter.write(Table({box.pk: 1}, {box.pk: 3}), uuid.uuid4(), keeper)

    assert pieces(bread) == (8, 0)


def test_the_button_pressed_twice_writes_once(client, keeper, shop):
    bread = shop.variant(sku="PANE")
    key = str(uuid.uuid4())

    for _press in range(2):
        typed(client, ("PANE", "2", ""), key=key)

    assert pieces(bread) == (8, 0)


def test_who_looked_before_somebody_else_wrote_looks_again(client, keeper, shop):
    bread = shop.variant(sku="PANE")
    typed(client, ("PANE", "2", ""))
    typed(client, ("PANE", "3", "2"))

    answer = typed(client, ("PANE", "5", "2"))

    assert answer.status_code == 422
    assert "Intanto qualcuno qui ha scritto 3" in answer.content.decode()
    assert pieces(bread) == (7, 0)


def test_yesterdays_table_is_not_written_today(client, keeper, shop):
    bread = shop.variant(sku="PANE")

    answer = typed(client, ("PANE", "2", ""), day="2026-01-01")

    assert answer.status_code == 422
    assert "era di ieri" in answer.content.decode()
    assert pieces(bread) == (10, 0)


def test_past_evenings_can_be_read(client, keeper, shop):
    shop.variant(sku="PANE")
    typed(client, ("PANE", "2", ""))

    text = client.get(f"{ADDRESS}{counter.today()}/").content.decode()
    assert re.search(r"PANE</td><td>2", text)
    assert client.get(f"{ADDRESS}2026-13-01/").status_code == 404
