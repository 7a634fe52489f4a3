"""Who sees what, and what may be installed or deleted (hazards 1, 9, 16, 17, 20)."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import Client
from salesman.core.utils import get_salesman_model

from shop.models import BasketItem, Order, Variant

SIX = ["Basket", "BasketItem", "Order", "OrderItem", "OrderPayment", "OrderNote"]


def test_1_salesmans_admin_is_not_installed():
    installed = {config.name for config in apps.get_app_configs()}

    assert not installed & {"salesman.admin", "wagtail_modeladmin", "wagtail.contrib.modeladmin"}


def test_1_a_state_that_does_not_exist_is_refused_by_the_database(placed):
    with pytest.raises(IntegrityError), transaction.atomic():
        Order.objects.filter(pk=placed.pk).update(status="BOGUS")


def test_1_markup_in_a_name_is_text_on_the_order_page_and_in_the_letter(shop, visitor):
    loaf = shop.variant(product=shop.product("<b>Pane</b>", "<b>Bread</b>"))
    visitor.add(loaf.sku)
    answer = visitor.order(name="<script>alert(1)</script>", street='"><img src=x>')
    page = visitor.client.get(answer["Location"]).content.decode()

    assert answer.status_code == 303
    for words in (page, visitor.basket().content.decode()):
        assert "<script>alert" not in words
        assert "<img src=x>" not in words
        assert "<b>Pane" not in words
    assert "&lt;b&gt;Pane&lt;/b&gt;" in page


@pytest.fixture
def path(placed) -> str:
    return f"/api/orders/{placed.ref}/"


def test_9_the_token_opens_its_own_order(placed, path, client):
    answer = Client().get(f"{path}?token={placed.token}")

    assert answer.status_code == 200
    assert answer.json()["ref"] == placed.ref
    assert "token" not in answer.json()
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("query", ["", "?token=", "?token=wrong", "?TOKEN=x"])
def test_9_without_its_token_an_order_is_not_there(placed, path, query):
    assert Client().get(f"{path}{query}").status_code == 404


def test_9_staff_sees_no_order_by_the_api(placed, path, admin_client):
    assert admin_client.get(path).status_code == 404
    for way in ("", "all/", "last/", f"?token={placed.token}"):
        assert admin_client.get(f"/api/orders/{way}").status_code == 404


def test_9_the_token_alone_lists_nothing(placed):
    assert Client().get(f"/api/orders/?token={placed.token}").status_code == 404


def test_9_who_is_signed_in_may_use_a_guests_token_and_sees_own_orders(placed, path, django_user_model):
    somebody = django_user_model.objects.create_user("carla", "carla@example.org", "pw")
    client = Client()
    client.force_login(somebody)

    assert client.get(path).status_code == 404
    assert client.get(f"{path}?token={placed.token}").status_code == 200
    Order.objects.filter(pk=placed.pk).update(user=somebody)
    assert client.get(path).status_code == 200


def test_9_the_order_page_needs_ref_and_token_together(placed):
    client = Client()

    assert client.get(f"/it/ordine/{placed.ref}/{placed.token}/").status_code == 200
    assert client.get(f"/en/order/{placed.ref}/{placed.token}/").status_code == 200
    assert client.get(f"/it/ordine/{placed.ref}/{placed.token}x/").status_code == 404
    assert client.get(f"/it/ordine/VM-2026-99999/{placed.token}/").status_code == 404


@pytest.mark.parametrize("address", ["/it/carrello/", "/it/cassa/", "/api/basket/", "/api/checkout/"])
def test_16_thirty_lines_cost_as_many_queries_as_three(shop, visitor, count_queries, address):
    product = shop.product()
    variants = [shop.variant(product=product, price="1.00", weight=10) for _each in range(30)]
    for variant in variants[:3]:
        visitor.add(variant.sku)
    three = count_queries(address)
    for variant in variants[3:]:
        visitor.add(variant.sku)

    assert count_queries(address) == three


def test_17_what_lies_in_a_basket_cannot_be_deleted(shop, panettone, visitor):
    visitor.add(panettone.sku)

    with pytest.raises(ProtectedError), transaction.atomic():
        panettone.delete()

    assert BasketItem.objects.get().variant == panettone


def test_17_what_was_switched_off_is_told_in_the_basket_and_can_be_taken_out(shop, panettone, visitor):
    visitor.add(panettone.sku)
    Variant.objects.filter(pk=panettone.pk).update(active=False)

    assert "Questo prodotto non è in vendita." in visitor.basket().content.decode()
    assert visitor.checkout().status_code == 200
    assert visitor.order().status_code == 409
    assert visitor.change(panettone.sku, 0).status_code == 303
    assert not BasketItem.objects.exists()


def test_17_signing_in_keeps_the_basket_and_what_it_says(shop, panettone, visitor, api, django_user_model):
    visitor.add(panettone.sku, 2)
    api("put", "basket/extra/", {"extra": {"country": "DE"}})

    visitor.client.force_login(django_user_model.objects.create_user("carla", "carla@example.org", "pw"))

    told = api("get", "basket/").json()
    assert (told["quantity"], told["extra"]) == (2, {"country": "DE"})


@pytest.mark.parametrize("name", SIX)
def test_20_all_six_models_are_ours(name):
    model = get_salesman_model(name)

    assert model._meta.label == f"shop.{name}"
    assert getattr(
        settings, f"SALESMAN_{''.join('_' + c if c.isupper() else c for c in name)[1:].upper()}_MODEL"
    )
