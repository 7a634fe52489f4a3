"""Labels for the shelf of the store."""

import pytest

from demo.page_factories import in_english
from demo.shop_factories import ProductPageFactory, VariantFactory
from shop.desk import labels
from shop.qr_codes import address

pytestmark = [pytest.mark.django_db, pytest.mark.once]
PRINT = "/admin/products/labels/print/"


@pytest.fixture
def taralli():
    page = ProductPageFactory(food=True, title="Taralli", slug="taralli")
    in_english(page, title="Taralli of Opera", slug="taralli-of-opera")
    return page.product.variants.get()


def test_a_label_says_name_maker_price_price_by_the_kilo_and_address(admin_client, taralli, settings):
    answer = admin_client.post(PRINT, {"language": "it", "skip": "2", f"copies-{taralli.pk}": "3"})
    text = answer.content.decode()

    assert answer.status_code == 200
    assert text.count("<h2>Taralli</h2>") == 3
    assert text.count('<div class="label"></div>') == 2
    workshop = taralli.product.workshop
    for said in (
        taralli.product.producer.name,
        workshop.prison.whole("it"),
        "10,00\u00a0€",
        "40,00\u00a0€/kg",
    ):
        assert said in text
    assert f'src="/p/{taralli.sku}/qr.svg" alt="{settings.BASE_URL}/p/{taralli.sku}/"' in text
    assert address(taralli.sku) == f"{settings.BASE_URL}/p/{taralli.sku}/"


def test_in_english_it_says_the_same(admin_client, taralli):
    text = admin_client.post(PRINT, {"language": "en", f"copies-{taralli.pk}": "1"}).content.decode()

    assert "<h2>Taralli of Opera</h2>" in text
    assert "€40.00/kg" in text
    assert '<html lang="en">' in text


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"copies-1": "x"},
        {"copies-x": "1"},
        {"skip": "99"},
        {"language": "de"},
        {"copies-99999999999": "1"},
    ],
)
def test_what_makes_no_label_leads_back_and_says_so(admin_client, taralli, typed):
    answer = admin_client.post(PRINT, {"language": "it"} | typed)

    assert (answer.status_code, answer["Location"]) == (302, "/admin/products/labels/")


def test_twenty_two_labels_are_two_sheets():
    sheets = labels.in_sheets(["label"] * 20, 2)

    assert [len(sheet) for sheet in sheets] == [21, 1]


def test_only_what_can_stand_on_a_shelf_is_listed_and_is_found_by_name_and_sku(admin_client, taralli):
    VariantFactory(product=taralli.product, sku="TAR-OFF", active=False)
    ProductPageFactory(title="Pane")

    listed = admin_client.get("/admin/products/labels/", {"q": f"prodotto {taralli.sku}"}).context["rows"]
    everything = admin_client.get("/admin/products/labels/").context["rows"]

    assert [variant.pk for variant, _copies in listed] == [taralli.pk]
    assert len(everything) == 2


def test_what_was_typed_stays_when_the_list_is_narrowed_and_grown_again(admin_client, taralli):
    other = ProductPageFactory(food=True, title="Pane").product.variants.get()
    typed = {f"copies-{taralli.pk}": "3", f"copies-{other.pk}": "0", "language": "en", "skip": "4"}

    narrowed = admin_client.post("/admin/products/labels/", {"q": other.sku, **typed})
    direct = admin_client.get("/admin/products/labels/", {"product": other.product_id})

    assert [(one.pk, number) for one, number in narrowed.context["rows"]] == [(other.pk, 0), (taralli.pk, 3)]
    assert f'name="copies-{taralli.pk}" value="3"' in narrowed.content.decode()
    assert [narrowed.context["sheet"][name].value() for name in ("language", "skip")] == ["en", "4"]
    assert [(one.pk, number) for one, number in direct.context["rows"]] == [(other.pk, 1)]
