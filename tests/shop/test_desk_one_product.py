"""One product, one form: truth, words and draft in one act; what is missing; publishing; a copy; two at one desk."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import Group

from config import roles
from core.models import User
from core.translating import starting
from demo.shop_factories import CategoryPageFactory, ProductPageFactory, VatRuleFactory, WorkshopFactory
from demo.telling_factories import plant_site
from demo.translating import translate
from shop.models import BoxLine, Price, Product, ProductPage, Stock, StockMovement, Variant

pytestmark = [pytest.mark.django_db, pytest.mark.once]

GOODS = {
    "page-materials": "Vela di nylon, 30 × 40 cm",
    "page-warnings": "Nessuna avvertenza.",
    "sheet-identifier": "Borsa 2026",
    "sheet-is_unpacked": "on",
}


@pytest.fixture
def desk(client):
    plant_site()
    place = CategoryPageFactory(category__code="borse")
    starting.start(place)
    roles.grant()
    user = User.objects.create_user("bottega", "bottega@example.org")
    user.groups.add(Group.objects.get(name="Bottega"))
    client.force_login(user)
    client.place = place
    return client


def typed(place, **said):
    workshop = WorkshopFactory()
    form = {
        "name": "Borsa di vela",
        "active": "on",
        "seen": "",
        "category": place.category.pk,
        "producer": workshop.cooperative.pk,
        "workshop": workshop.pk,
        "sheet-kind": "goods",
        "variants-TOTAL_FORMS": "1",
        "variants-INITIAL_FORMS": "0",
        "variants-0-sku": "BOR-VEL",
        "variants-0-new_price": "48.00",
        "variants-0-vat_rule": VatRuleFactory().pk,
        "variants-0-weight": "400",
        "variants-0-first_stock": "7",
        "variants-0-withdrawal": "",
        "variants-0-most_per_order": "99",
        "variants-0-dispatch_days": "2",
        "variants-0-position": "0",
        "variants-0-active": "on",
        "contents-TOTAL_FORMS": "0",
        "contents-INITIAL_FORMS": "0",
        "page-body-count": "0",
        "page-standfirst": "Cucita a Bollate con una vela che ha navigato.",
        "page-search_description": "Una borsa cucita con una vela.",
    }
    return form | said


def made():
    product = Product.objects.get(name="Borsa di vela")
    return product, ProductPage.objects.get(product=product, locale__language_code="it")


def test_one_screen_makes_product_price_stock_and_draft(desk):
    answer = desk.post("/admin/products/new/", typed(desk.place))

    product, page = made()
    assert answer.url == f"/admin/products/{product.pk}/"
    assert (page.title, page.live, page.get_parent().pk) == ("Borsa di vela", False, desk.place.pk)
    assert page.get_latest_revision_as_object().standfirst.startswith("Cucita a Bollate")
    variant = product.variants.get()
    assert Price.objects.get(variant=variant).amount == Decimal("48.00")
    assert Stock.objects.get(variant=variant).on_hand == 7
    moved = StockMovement.objects.get(variant=variant)
    assert (moved.quantity, moved.reason, moved.who.username) == (7, "receipt", "bottega")


def test_what_is_wrong_keeps_all_that_was_typed_and_makes_nothing(desk):
    form = typed(desk.place, **{"variants-0-vat_rule": "", "page-standfirst": "Parole <b>mie</b>"})

    answer = desk.post("/admin/products/new/", form)

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Parole &lt;b&gt;mie&lt;/b&gt;" in text
    assert 'value="BOR-VEL"' in text
    counts = [model.objects.count() for model in (Product, Variant, Price, Stock, ProductPage)]
    assert counts == [0, 0, 0, 0, 0]


def test_publishing_is_refused_with_the_list_and_the_draft_is_kept_then_it_goes_out(desk):
    refused = desk.post("/admin/products/new/", typed(desk.place, publish="1"), follow=True)
    product, page = made()
    text = refused.content.decode()
    assert "materiali e misure, avvertenze" in text
    assert page.live is False

    kept = {"variants-0-id": product.variants.get().pk, "variants-INITIAL_FORMS": "1"}
    form = typed(desk.place, publish="1", seen=str(page.latest_revision_id), **GOODS, **kept)
    form |= {
        "workshop": product.workshop.pk,
        "producer": product.producer.pk,
        "variants-0-withdrawal": "right",
    }
    del form["variants-0-new_price"], form["variants-0-first_stock"]
    shown = desk.post(f"/admin/products/{product.pk}/", form, follow=True).content.decode()

    page.refresh_from_db()
    assert page.live is True
    assert "Nessuno ha cominciato a scriverlo." in shown
    assert f"/admin/da-tradurre/{page.pk}/inizia/" in shown
    assert Price.objects.count() == 1
    assert Stock.objects.get().on_hand == 7


def test_the_shop_writes_the_english_of_products_and_of_nothing_else(desk):
    page = ProductPageFactory()
    home = page.get_ancestors().get(depth=2)

    begun = desk.post(f"/admin/da-tradurre/{page.pk}/inizia/")

    english = page.get_translations().get()
    assert begun.url == f"/admin/pages/{english.pk}/edit/"
    shown = desk.get(f"/admin/products/{page.product.pk}/").content.decode()
    assert "Ancora da tradurre in inglese" in shown
    assert desk.post(f"/admin/da-tradurre/{home.pk}/inizia/").status_code == 302
    listed = desk.get("/admin/da-tradurre/").content.decode()
    assert page.title in listed
    assert f"/admin/da-tradurre/{home.pk}/" not in listed


def test_who_saves_over_somebody_elses_words_is_asked_first(desk):
    desk.post("/admin/products/new/", typed(desk.place))
    product, page = made()
    seen = str(page.latest_revision_id)
    other = page.get_latest_revision_as_object()
    other.standfirst = "Parole di un altro."
    other.save_revision()
    kept = {"variants-0-id": product.variants.get().pk, "variants-INITIAL_FORMS": "1"}
    form = typed(desk.place, seen=seen, **kept, **{"page-standfirst": "Parole mie."})
    form |= {
        "workshop": product.workshop.pk,
        "producer": product.producer.pk,
        "variants-0-withdrawal": "right",
    }

    answer = desk.post(f"/admin/products/{product.pk}/", form)

    assert answer.status_code == 422
    assert "Parole mie." in answer.content.decode()
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().standfirst == "Parole di un altro."


def test_a_copy_takes_all_but_what_must_differ_and_its_english(desk):
    model = ProductPageFactory(product__name="Pochette", standfirst="Piccola e robusta.")
    variant = model.product.variants.get()
    Variant.objects.filter(pk=variant.pk).update(barcode="8012345678901", weight=321)
    translate(model, {"Piccola e robusta.": "Small and sturdy."})
    shown = desk.get("/admin/products/new/", {"copy": model.product.pk}).content.decode()
    assert "Piccola e robusta." in shown
    assert 'value="321"' in shown
    assert f'value="{variant.sku}"' not in shown
    assert "8012345678901" not in shown

    form = typed(desk.place, **{"page-standfirst": "Piccola e robusta.", "variants-0-sku": "POC-2"})
    form["category"] = model.product.category.pk
    desk.post(f"/admin/products/new/?copy={model.product.pk}", form)

    _product, page = made()
    english = page.get_translations().get()
    assert english.live is False
    assert english.specific.get_latest_revision_as_object().standfirst == "Small and sturdy."


def test_a_copy_without_a_sku_is_not_made(desk):
    model = ProductPageFactory()

    answer = desk.post(
        f"/admin/products/new/?copy={model.product.pk}", typed(desk.place, **{"variants-0-sku": ""})
    )

    assert answer.status_code == 422
    assert Product.objects.count() == 1
    assert not BoxLine.objects.exists()


@pytest.mark.parametrize("garbage", ["nine", "-1", "99999999999999", "²"])
def test_addresses_that_nobody_wrote_open_or_are_not_found(desk, garbage):
    assert desk.get("/admin/products/new/", {"variants": garbage}).status_code == 200
    assert desk.get("/admin/products/new/", {"copy": garbage}).status_code in (200, 404)
