"""The checkout: three steps for a guest, the same rules as everywhere, one lawful button."""

import re
from decimal import Decimal

import pytest
from django.test import Client

from core.models import Organisation
from shop.models import Basket, Order, OrderItem, Variant
from tests.shop.conftest import ADDRESS, BUYER


@pytest.fixture
def filled(panettone, visitor):
    visitor.add(panettone.sku)
    return visitor


def filled_in(**changes: str) -> dict[str, str]:
    """The first step, as somebody in Milan fills it in."""
    return {**BUYER, **ADDRESS, "delivery_method": "delivery"} | changes


def main_of(answer) -> str:
    return answer.content.decode().split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize(
    ("language", "words"), [("it", "Ordina con obbligo di pagare"), ("en", "Order with obligation to pay")]
)
def test_the_only_button_says_what_the_law_wants_it_to_say(shop, filled, language, words):
    filled.language = language
    filled.form()
    page = main_of(filled.review())

    assert [text.strip() for text in re.findall(r"<button[^>]*>([^<]*)", page)] == [words]


def test_nothing_is_ticked_beforehand(shop, filled):
    assert " checked" not in main_of(filled.checkout())
    filled.step("cassa", "checkout", {**filled_in()})
    assert " checked" not in main_of(filled.client.get("/it/cassa/pagamento/"))


def test_the_steps_lead_to_the_review_and_back_to_what_is_to_be_corrected(shop, filled):
    sent = filled.step("cassa", "checkout", filled_in())
    assert (sent.status_code, sent["Location"]) == (303, "/it/cassa/pagamento/")
    paid = filled.step("cassa/pagamento", "checkout/payment", {"payment_method": "bank_transfer"})
    assert (paid.status_code, paid["Location"]) == (303, "/it/cassa/conferma/")

    page = main_of(filled.review())

    assert [url for url in ("/it/cassa/", "/it/cassa/pagamento/") if f'href="{url}"' in page] == [
        "/it/cassa/",
        "/it/cassa/pagamento/",
    ]
    again = main_of(filled.checkout())
    assert 'value="Via Bellezza 12"' in again
    assert '<option value="MI" selected>' in again
    corrected = filled.step("cassa", "checkout", filled_in(street="Via Torino 1"))
    assert corrected["Location"] == "/it/cassa/conferma/"  # who has been at the end goes back there
    assert "Via Torino 1" in main_of(filled.review())
    assert not Order.objects.exists()


def test_a_step_is_not_reached_before_the_one_in_front_of_it(shop, filled):
    assert filled.client.get("/it/cassa/pagamento/")["Location"] == "/it/cassa/"
    assert filled.review()["Location"] == "/it/cassa/"
    filled.step("cassa", "checkout", filled_in())
    assert filled.review()["Location"] == "/it/cassa/pagamento/"
    assert filled.send({"expected_total": "31.90"}).status_code == 409


def test_all_that_matters_stands_directly_above_the_button(shop, filled, panettone):
    Variant.objects.filter(pk=panettone.pk).update(withdrawal="perishable")
    filled.form()
    page = main_of(filled.review())

    before = page[: page.index("<button")]
    for words in (
        *("1 × ", "Panettone", "In Opera", "IVA al 10", "6,90", "25,00", "31,90", "in 2–4 giorni lavorativi"),
        *("niente recesso: si deteriora in fretta", "Via Bellezza 12", "Bonifico", "Versione 2026-1"),
        "giorni lavorativi da quando arriva il pagamento",
    ):
        assert words in before, words
    assert page.count("31,90") == 1


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
    assert visitor.order()["Location"] == "/it/carrello/"


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


def test_the_cost_of_an_island_and_of_another_country_is_in_the_one_total(shop, filled):
    sicily = {"postcode": "90133", "city": "Palermo", "province": ""}
    assert filled.form(**sicily)["expected_total"] == "34.90"
    assert "Sicilia, Sardegna e Calabria" in main_of(filled.review())
    germany = {"country": "DE", "postcode": "10115", "city": "Berlin", "province": ""}
    assert filled.order(**germany).status_code == 303
    assert (Order.objects.get().country, Order.objects.get().total) == ("DE", Decimal("41.90"))


def test_a_total_that_is_not_the_true_one_is_told_and_nothing_is_ordered(shop, filled):
    for seen, status in (("30.90", 409), ("", 422), ("molto", 422)):
        answer = filled.order(expected_total=seen)
        assert answer.status_code == status
        assert not Order.objects.exists()
    assert filled.order(key="?" * 20).status_code == 422
    assert "Il totale è cambiato" in main_of(filled.order(expected_total="30.90"))


def test_a_basket_that_changed_since_it_was_looked_at_is_not_ordered(shop, filled):
    other = shop.variant(price="25.00")
    seen = filled.form()
    filled.change("PAN-CLA-1000", 0)
    filled.add(other.sku)  # the total is the same, the goods are not

    answer = filled.send(seen)

    assert answer.status_code == 409
    assert "Il carrello è cambiato da quando l’hai visto" in main_of(answer)
    assert not Order.objects.exists()


def test_a_payer_abroad_sends_to_somebody_in_italy(shop, filled):
    assert filled.order(name="John Smith", recipient="Maria Rossi").status_code == 303
    assert (Order.objects.get().name, Order.objects.get().recipient) == ("John Smith", "Maria Rossi")


def test_the_postcode_fills_the_province(shop, filled):
    sent = filled.step("cassa", "checkout", filled_in(postcode="10121", city="Torino", province=""))

    assert sent.status_code == 303
    assert Basket.objects.get().typed["province"] == "TO"


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
        ({"payment_method": "pay_at_pickup"}, "payment_method", "pay_at_pickup"),
        ({"street": ""}, "street", "obbligatorio"),
        ({"city": ""}, "city", "obbligatorio"),
        ({"postcode": ""}, "postcode", "obbligatorio"),
        ({"postcode": "2013"}, "postcode", "cinque cifre"),
        ({"postcode": "٢٠١٣٦"}, "postcode", "cinque cifre"),
        ({"postcode": "00184"}, "postcode", "Il CAP 00184 non è in provincia di Milano."),
        ({"province": "", "postcode": "20030"}, "province", "Scegli la provincia."),
        ({"province": "XX"}, "province", "XX"),
        ({"country": "US"}, "country", "US"),
        ({"country": ""}, "country", "obbligatorio"),
    ],
    ids=str,
)
def test_a_mistake_is_told_in_italian_keeps_what_was_typed_and_orders_nothing(
    shop, filled, panettone, stock_of, change, field, words
):
    answer = filled.say(**change)

    assert answer.status_code == 422
    errors = " ".join(answer.context["form"].errors[field])
    assert words.lower() in errors.lower()
    assert 'role="alert"' in main_of(answer)
    if not {"city", "payment_method"} & set(change):
        assert 'value="Milano"' in main_of(answer)
    assert not Order.objects.exists()
    assert stock_of(panettone) == (10, 0)


def test_a_nul_in_a_field_is_refused(shop, filled):
    assert filled.say(name="Anna\x00").status_code == 400
    assert not Order.objects.exists()


def test_without_an_iban_no_bank_transfer_is_offered(shop, filled):
    Organisation.objects.update(iban="")

    filled.step("cassa", "checkout", filled_in())
    assert 'value="bank_transfer"' not in main_of(filled.client.get("/it/cassa/pagamento/"))
    assert filled.order().status_code == 409
    assert not Order.objects.exists()


def test_a_parcel_that_is_too_heavy_may_still_be_collected(shop, visitor):
    stone = shop.variant(weight=30_000)
    visitor.add(stone.sku)

    assert visitor.order(expected_total="25.00").status_code == 409
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
    shop, panettone, visitor, visitor_of, django_assert_max_num_queries, settings
):
    settings.SHOP_FACTS_KEPT = 5
    before = visitor_of(Client())
    before.add(panettone.sku)
    before.checkout()
    bought = before.order()
    assert bought.status_code == 303
    before.client.get(bought["Location"])  # warm, as the budget says: somebody has just bought
    with django_assert_max_num_queries(90):
        visitor.add(panettone.sku)
        visitor.basket()
        visitor.checkout()
        visitor.step("cassa", "checkout", filled_in())
        visitor.client.get("/it/cassa/pagamento/")
        visitor.step("cassa/pagamento", "checkout/payment", {"payment_method": "bank_transfer"})
        seen = {name: str(value) for name, value in visitor.review().context["hidden"].items()}
        answer = visitor.send(seen)
        visitor.client.get(answer["Location"])
