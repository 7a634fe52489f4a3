"""What changed since it was seen is told; when it arrives, and until when to order for Christmas, is reckoned."""

import datetime
from decimal import Decimal

import pytest

from shop import arrival, pricing
from shop.lines import Line
from shop.models import Basket, BasketItem, DeliveryTerms, DeliveryZone, Order, Stock
from shop.reckoning import till

D = datetime.date
NOON = datetime.time(12)


def main_of(answer) -> str:
    return answer.content.decode().split("<main")[1].split("</main>")[0]


def test_a_price_that_changed_is_told_once_looked_at_and_stops_the_checkout_until_then(
    shop, panettone, visitor
):
    visitor.add(panettone.sku)
    pricing.set_price(panettone, Decimal("27.50"))

    assert visitor.checkout()["Location"] == "/it/carrello/"
    assert "Il prezzo era 25,00\u00a0€, ora è 27,50\u00a0€." in main_of(visitor.basket())
    assert "Il prezzo era" not in main_of(visitor.basket())  # it was looked at
    assert visitor.checkout().status_code == 200
    assert BasketItem.objects.get().seen_price == Decimal("27.50")


def test_what_is_left_is_proposed(shop, panettone, visitor):
    visitor.add(panettone.sku, 5)
    Stock.objects.filter(variant=panettone).update(on_hand=3)
    page = main_of(visitor.basket())

    assert "Ne volevi 5, se ne possono avere 3: premi «Aggiorna» per prenderli." in page
    assert 'name="quantity" value="3"' in page
    assert BasketItem.objects.get().quantity == 5  # nothing changes by itself


def test_what_must_wait_now_is_told(shop, visitor):
    bread = shop.variant(stock=5)
    visitor.add(bread.sku, 2)
    Stock.objects.filter(variant=bread).update(on_hand=0, to_come=10, made_in=5)

    assert "ora bisogna aspettare i prossimi pezzi" in main_of(visitor.basket())
    assert "ora bisogna aspettare" not in main_of(visitor.basket())


def test_delivery_elsewhere_and_what_is_missing_for_free_are_told(shop, panettone, visitor):
    visitor.add(panettone.sku)
    page = main_of(visitor.basket())
    assert '<progress id="free-from" value="25" max="79">' in page
    assert "Con altri 54,00\u00a0€ la spedizione è gratuita." in page

    said = visitor.client.post("/it/carrello/spedizione/", {"country": "DE", "province": ""})

    assert said.status_code == 303
    assert "41,90" in main_of(visitor.basket())
    assert visitor.client.post("/it/carrello/spedizione/", {"country": "XX"}).status_code == 422


def test_a_present_hides_the_prices_and_carries_a_message(shop, panettone, visitor):
    visitor.add(panettone.sku)
    long = visitor.client.post("/it/carrello/regalo/", {"gift_message": "x" * 301})
    assert long.status_code == 422
    assert "x" * 301 in long.content.decode()
    visitor.client.post("/it/carrello/regalo/", {"gift_message": "Auguri,\r\nAnna", "hides_prices": "on"})
    visitor.form()
    assert "Nessun prezzo nel pacco" in main_of(visitor.review())
    visitor.order()

    assert (Order.objects.get().gift_message, Order.objects.get().hides_prices) == ("Auguri,\nAnna", True)
    visitor.add(panettone.sku)
    assert visitor.order().status_code == 303  # the next order is no present
    assert Order.objects.latest("pk").gift_message == ""


@pytest.fixture
def lines(shop, panettone, visitor) -> list[Line]:
    visitor.add(panettone.sku)
    return list(till(BasketItem.objects.get().basket.get_items()).lines)


@pytest.mark.parametrize(
    ("dispatch_days", "days_to", "last"),
    [
        (2, 4, D(2026, 12, 16)),  # leaves on the 18th, arrives on the 24th
        (0, 1, D(2026, 12, 23)),
        (2, 9, D(2026, 12, 9)),
        (5, 9, D(2026, 12, 2)),  # Sant'Ambrogio and the 8th are no working days
    ],
)
def test_the_last_day_before_christmas_follows_from_zone_and_product(lines, dispatch_days, days_to, last):
    lines[0].variant.dispatch_days = dispatch_days
    zone = DeliveryZone(days_from=1, days_to=days_to)

    assert arrival.last_order_day(lines, zone, D(2026, 12, 24), NOON) == last


def test_it_is_told_in_its_season_only():
    days = [D(2026, 11, 8), D(2026, 11, 9), D(2026, 12, 24), D(2026, 12, 25)]

    assert [arrival.christmas_eve(day) is not None for day in days] == [False, True, True, False]


def test_the_days_of_arrival_are_working_days(shop):
    zone = DeliveryZone(days_from=2, days_to=4)

    assert arrival.window(zone, D(2026, 12, 4)) == (D(2026, 12, 10), D(2026, 12, 14))


def test_the_cut_off_hour_is_the_shops_to_set(shop, panettone, visitor):
    visitor.add(panettone.sku)
    evening = datetime.datetime.fromisoformat("2026-11-23T17:00:00+01:00")
    days = []
    for hour in (NOON, datetime.time(18)):
        DeliveryTerms.objects.update(cut_off=hour)
        items = Basket.objects.get().get_items()
        days.append(till(items, evening).lines[0].leaves_by)

    assert days == [D(2026, 11, 26), D(2026, 11, 25)]


def test_thirty_lines_cost_the_basket_as_much_as_one_and_at_most_eight(
    shop, visitor, count_queries, settings
):
    settings.SHOP_FACTS_KEPT = 60
    loaf = shop.product()
    visitor.add(shop.variant(product=loaf).sku)
    visitor.basket()
    one = count_queries("/it/carrello/")
    basket = Basket.objects.get()
    for number in range(29):
        variant = shop.variant(product=loaf, option_it=str(number), price="1.00")
        BasketItem.objects.create(basket=basket, variant=variant, quantity=1, seen_price=Decimal("1.00"))

    assert count_queries("/it/carrello/") == one <= 8
