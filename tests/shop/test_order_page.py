"""The order's secret page, in both languages."""

import datetime

import pytest
from django.utils import timezone, translation
from django.utils.formats import date_format

from core.models import Letter, Organisation
from shop import fulfilment, order_letters
from shop.adapters import serializers
from shop.models import Order, OrderItem, Variant


def test_the_page_tells_how_to_pay_and_what_was_ordered(placed, client):
    answer = client.get(f"/it/ordine/{placed.ref}/{placed.token}/")
    page = answer.content.decode()

    for words in ("IT60 X054 2811 1010 0000 0123 456", placed.ref, "56,90", "Ricevuto", "2 × ", "Panettone"):
        assert words in page
    assert f"/it/ordine/{placed.ref}/{placed.token}/recesso/" in page


def test_the_page_is_secret(placed, client):
    answer = client.get(f"/it/ordine/{placed.ref}/{placed.token}/")

    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in answer.content.decode()
    assert "sessionid" not in answer.cookies


def test_the_page_speaks_the_language_of_its_address(placed, client):
    page = client.get(f"/en/order/{placed.ref}/{placed.token}/").content.decode()

    for words in ("Panettone, baked slowly", "€56.90", "Bank transfer"):
        assert words in page


def test_once_paid_the_page_no_longer_asks_for_money(placed, client):
    fulfilment.pay(placed)
    page = client.get(f"/it/ordine/{placed.ref}/{placed.token}/").content.decode()

    assert "IT60 X054" not in page
    assert "Pagato" in page


def test_a_page_of_an_order_never_says_what_the_page_of_the_product_says_today(placed, client):
    for page in Order.objects.get().items.get().variant.product.pages.all():
        page.title = "Something else"
        page.save()

    assert "Something else" not in client.get(f"/it/ordine/{placed.ref}/{placed.token}/").content.decode()


def test_the_page_and_the_letter_say_until_when_it_can_be_collected(shop, panettone, visitor):
    visitor.add(panettone.sku)
    answer = visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")
    order = Order.objects.get()
    day = date_format(timezone.localtime(order.pay_by), "DATE_FORMAT")
    words = f"Ritira e paga entro il {day}"

    assert words in visitor.client.get(answer["Location"]).content.decode()
    letter = Letter.objects.get()
    assert words in letter.text
    assert words in letter.html


@pytest.mark.parametrize(
    ("language", "method", "words"),
    [
        ("it", "delivery", "Parte entro 2 giorni lavorativi da quando arriva il pagamento."),
        ("en", "delivery", "It leaves us within 2 working days after your payment arrives."),
        ("it", "pickup", "Le tue cose sono pronte entro 2 giorni lavorativi da quando arriva il pagamento."),
        ("en", "pickup", "Your things are ready within 2 working days after your payment arrives."),
    ],
)
def test_before_a_transfer_arrives_no_day_is_promised(shop, panettone, visitor, language, method, words):
    visitor.language = language
    visitor.add(panettone.sku)
    answer = visitor.order(delivery_method=method)
    letter = Letter.objects.get()

    for told in (visitor.client.get(answer["Location"]).content.decode(), letter.text, letter.html):
        assert words in told
        for of_a_day in (
            "Parte entro il",
            "ronte entro il",
            "ronto entro il",
            "leaves us by",
            "eady by",
        ):
            assert of_a_day not in told


def test_once_a_transfer_arrived_the_day_counts_from_there(placed):
    monday = datetime.datetime(2026, 11, 23, 9, tzinfo=datetime.UTC)
    Order.objects.update(date_created=monday)
    OrderItem.objects.update(leaves_by=datetime.date(2026, 11, 25))
    fulfilment.pay(placed)
    Order.objects.update(paid_at=monday + datetime.timedelta(days=4))

    told = order_letters.about(Order.objects.get(), "it")

    assert (told["leaves_by"], told["leaves_when_paid"]) == (datetime.date(2026, 12, 1), "")
    api = serializers.order_told(Order.objects.get())
    assert (api["leaves_by"], api["leaves_when_paid"]) == ("2026-12-01", "")
    assert [item["leaves_by"] for item in api["items"]] == ["2026-12-01"]


def test_the_api_promises_no_day_either_before_a_transfer_arrived(placed):
    OrderItem.objects.update(leaves_by=datetime.date(2026, 11, 25))

    api = serializers.order_told(Order.objects.get())

    assert (api["leaves_by"], [item["leaves_by"] for item in api["items"]]) == (None, [None])
    assert api["leaves_when_paid"] == order_letters.about(Order.objects.get(), "it")["leaves_when_paid"] != ""


@pytest.mark.parametrize(("language", "said"), [("it", "2026-11 (esempio)"), ("en", "2026-11 (example)")])
def test_an_example_of_terms_says_so_in_the_readers_language(placed, language, said):
    Organisation.objects.update(is_example=True)
    Order.objects.update(terms_version="2026-11")

    with translation.override(language):
        assert order_letters.about(Order.objects.get(), language)["terms_version"] == said
        Organisation.objects.update(is_example=False)
        assert order_letters.about(Order.objects.get(), language)["terms_version"] == "2026-11"


def test_what_leaves_on_mondays_only_may_wait_for_the_next_one(placed, panettone):
    Order.objects.update(date_created=datetime.datetime(2026, 11, 26, 9, tzinfo=datetime.UTC))
    OrderItem.objects.update(leaves_by=datetime.date(2026, 11, 30))
    Variant.objects.filter(pk=panettone.pk).update(dispatch_weekdays=[0])

    told = order_letters.about(Order.objects.get(), "en")["leaves_when_paid"]

    assert "6 " in told
