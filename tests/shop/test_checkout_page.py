"""The checkout: one page for a guest, the same rules as everywhere, one lawful button."""

import re
from decimal import Decimal

import pytest

from core.models import Organisation
from shop.models import Order, OrderItem, Variant


@pytest.fixture
def filled(panettone, visitor):
    visitor.add(panettone.sku)
    return visitor


def main_of(answer) -> str:
    return answer.content.decode().split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize(
    ("language", "words"), [("it", "Ordina con obbligo di pagare"), ("en", "Order with obligation to pay")]
)
def test_the_only_button_says_what_the_law_wants_it_to_say(shop, filled, language, words):
    filled.language = language
    page = main_of(filled.checkout())

    assert [text.strip() for text in re.findall(r"<button[^>]*>([^<]*)", page)] == [words]


def test_nothing_is_ticked_beforehand(shop, filled):
    assert " checked" not in main_of(filled.checkout())


def test_the_summary_stands_between_the_form_and_the_button(shop, filled):
    page = main_of(filled.checkout())

    assert page.index('name="payment_method"') < page.index("31,90") < page.index("<button")
    for words in ("1 × ", "Panettone", "IVA al 10", "6,90", "25,00", "in 2–4 giorni lavorativi"):
        assert words in page


@pytest.mark.parametrize(
    ("name", "token"),
    [
        ("email", "email"),
        ("name", "name"),
        ("phone", "tel"),
        ("street", "shipping address-line1"),
        ("postcode", "shipping postal-code"),
        ("city", "shipping address-level2"),
        ("province", "shipping address-level1"),
        ("country", "shipping country"),
    ],
)
def test_fields_carry_the_words_that_browsers_fill_in(shop, filled, name, token):
    field = re.search(rf"<(?:input|select)[^>]*name=\"{name}\"[^>]*>", main_of(filled.checkout()))

    assert field
    assert f'autocomplete="{token}"' in field[0]


def test_an_empty_basket_has_no_checkout(shop, visitor):
    assert visitor.checkout()["Location"] == "/it/carrello/"
    assert visitor.order().status_code == 422


def test_a_guest_orders_and_the_basket_is_empty(shop, filled, panettone, stock_of):
    answer = filled.order()
    order = Order.objects.get()

    assert (answer.status_code, answer["Location"]) == (303, f"/it/ordine/{order.ref}/{order.token}/")
    assert answer.cookies["basket"]["max-age"] == 0
    assert (order.email, order.name, order.city, order.province) == (
        "anna@example.org",
        "Anna Bianchi",
        "Milano",
        "MI",
    )
    assert (order.recipient, order.terms_version, order.delivery_method) == (
        "Anna Bianchi",
        "2026-1",
        "delivery",
    )
    assert order.pay_by is not None
    item = OrderItem.objects.get()
    assert (item.name_it, item.name_en, item.sku) == (
        "Panettone",
        "Panettone, baked slowly",
        "PAN-CLA-1000",
    )
    assert stock_of(panettone) == (10, 1)
    assert filled.client.get("/api/basket/count/").json() == {"count": 0}
    assert len(order.token) > 40


def test_what_is_collected_costs_no_delivery_and_keeps_no_address(shop, filled):
    answer = filled.order(
        delivery_method="pickup", payment_method="pay_at_pickup", street="x" * 500, phone="\x01"
    )
    order = Order.objects.get()

    assert answer.status_code == 303
    assert (order.total, order.delivery, order.street, order.phone) == (Decimal("25.00"), Decimal(0), "", "")


def test_an_address_on_an_island_shows_the_new_total_before_anything_is_ordered(shop, filled):
    sicily = {"postcode": "90133", "city": "Palermo", "province": "PA"}
    answer = filled.order(**sicily)

    assert answer.status_code == 409
    page = main_of(answer)
    words = "(Sicilia, Sardegna e Calabria) costa 9,90\u00a0€: in tutto 34,90\u00a0€. Controlla e conferma."
    assert words in page.split("<button")[0].rsplit("<p", 1)[1]
    assert "Il totale è cambiato" not in page
    assert 'value="90133"' in page
    assert not Order.objects.exists()
    again = filled.form(**sicily) | {"expected_delivery": answer.context["options"][0]["expected"]}
    assert filled.send(again).status_code == 303
    assert Order.objects.get().total == Decimal("34.90")


def test_a_parcel_abroad_needs_no_province(shop, filled):
    germany = {
        "country": "DE",
        "postcode": "10115",
        "city": "Berlin",
        "province": "",
        "expected_delivery": "41.90",
    }

    assert filled.order(**germany).status_code == 303
    assert (Order.objects.get().country, Order.objects.get().total) == ("DE", Decimal("41.90"))


def test_an_address_abroad_says_what_delivery_there_costs_and_is_ordered_at_the_second_press(shop, filled):
    germany = {"country": "DE", "postcode": "10115", "city": "Berlin", "province": ""}
    answer = filled.order(**germany)

    assert answer.status_code == 409
    assert "(Germania) costa 16,90\u00a0€: in tutto 41,90\u00a0€." in main_of(answer)
    assert not Order.objects.exists()
    again = filled.form(**germany) | {"expected_delivery": answer.context["options"][0]["expected"]}
    assert filled.send(again).status_code == 303
    assert Order.objects.get().total == Decimal("41.90")


def test_a_price_that_changed_is_told_as_such(shop, filled):
    answer = filled.order(expected_delivery="30.90")

    assert answer.status_code == 409
    assert "Il totale è cambiato" in main_of(answer)
    assert not Order.objects.exists()


def test_a_payer_abroad_sends_to_somebody_in_italy(shop, filled):
    assert filled.order(name="John Smith", recipient="Maria Rossi").status_code == 303
    assert (Order.objects.get().name, Order.objects.get().recipient) == ("John Smith", "Maria Rossi")


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"email": ""}, "email", "obbligatorio"),
        ({"email": "anna"}, "email", "valido"),
        ({"name": " "}, "name", "obbligatorio"),
        ({"name": "x" * 121}, "name", "120"),
        ({"name": "Anna\r\nBcc: x@y.it"}, "name", "su una riga"),
        ({"delivery_method": ""}, "delivery_method", "obbligatorio"),
        ({"delivery_method": "drone"}, "delivery_method", "drone"),
        ({"payment_method": ""}, "payment_method", "obbligatorio"),
        ({"payment_method": "pay_at_pickup"}, "payment_method", "In negozio si paga solo"),
        ({"street": ""}, "street", "obbligatorio"),
        ({"city": ""}, "city", "obbligatorio"),
        ({"postcode": ""}, "postcode", "obbligatorio"),
        ({"postcode": "2013"}, "postcode", "cinque cifre"),
        ({"postcode": "٢٠١٣٦"}, "postcode", "cinque cifre"),
        ({"postcode": "00184"}, "postcode", "Il CAP 00184 non è in provincia di Milano."),
        ({"province": ""}, "province", "Scegli la provincia."),
        ({"province": "XX"}, "province", "XX"),
        ({"country": "US"}, "country", "US"),
        ({"country": ""}, "country", "obbligatorio"),
        ({"expected_delivery": ""}, "__all__", "Manca il totale"),
        ({"expected_delivery": "molto"}, "expected_delivery", "numero"),
        ({"key": "?" * 20}, "key", "valido"),
    ],
    ids=str,
)
def test_a_mistake_is_told_in_italian_keeps_what_was_typed_and_orders_nothing(
    shop, filled, panettone, stock_of, change, field, words
):
    answer = filled.order(**change)

    assert answer.status_code == 422
    errors = " ".join(answer.context["form"].errors[field])
    assert words.lower() in errors.lower()
    assert 'role="alert"' in main_of(answer)
    if "city" not in change:
        assert 'value="Milano"' in main_of(answer)
    assert not Order.objects.exists()
    assert stock_of(panettone) == (10, 0)


def test_a_nul_in_a_field_is_refused(shop, filled):
    assert filled.order(name="Anna\x00").status_code == 400
    assert not Order.objects.exists()


def test_without_an_iban_no_bank_transfer_is_offered(shop, filled):
    Organisation.objects.update(iban="")

    assert 'value="bank_transfer"' not in main_of(filled.checkout())
    assert filled.order().status_code == 422
    assert not Order.objects.exists()


def test_what_cannot_be_given_back_is_said_before_ordering(shop, filled, panettone):
    Variant.objects.filter(pk=panettone.pk).update(withdrawal="perishable")

    assert "niente recesso: si deteriora in fretta" in main_of(filled.checkout())


def test_a_parcel_that_is_too_heavy_may_still_be_collected(shop, visitor):
    stone = shop.variant(weight=30_000)
    visitor.add(stone.sku)

    assert visitor.order(expected_delivery="25.00").status_code == 409
    assert visitor.order(delivery_method="pickup").status_code == 303


def test_who_is_signed_in_orders_too_and_owns_the_order(shop, filled, django_user_model):
    somebody = django_user_model.objects.create_user("carla", "carla@example.org", "pw")
    filled.client.force_login(somebody)

    assert filled.order().status_code == 303
    assert Order.objects.get().user == somebody


@pytest.mark.parametrize("address", ["/it/carrello/", "/it/cassa/", "/it/recesso/"])
@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "PURGE"])
def test_pages_know_three_methods_only(shop, client, address, method):
    assert client.generic(method, address).status_code == 405


def test_the_whole_purchase_costs_few_queries(
    shop, panettone, visitor, django_assert_max_num_queries, settings
):
    settings.SHOP_FACTS_KEPT = 5
    visitor.basket()
    with django_assert_max_num_queries(90):
        visitor.add(panettone.sku)
        visitor.basket()
        answer = visitor.order()  # looks at the checkout, then orders
        visitor.client.get(answer["Location"])
