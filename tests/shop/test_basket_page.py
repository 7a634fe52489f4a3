"""The basket's page, without JavaScript."""

import pytest

from demo.people_factories import PictureFactory
from shop import names
from shop.models import Basket, BasketItem, ProductPage, Stock, Variant
from shop.models.pages.rows import ProductPicture


def pieces(answer) -> str:
    return answer.cookies["basket"].value


def test_adding_leads_back_to_the_basket_and_tells_the_count_in_a_cookie(shop, panettone, visitor):
    answer = visitor.add(panettone.sku, 2)

    assert (answer.status_code, answer["Location"]) == (303, "/it/carrello/")
    assert pieces(answer) == "2"
    assert pieces(visitor.add(panettone.sku)) == "3"
    assert BasketItem.objects.get().quantity == 3


def test_the_quantity_may_be_left_out(shop, panettone, visitor):
    visitor.client.post("/it/carrello/", {"sku": panettone.sku}, headers={"sec-fetch-site": "same-origin"})

    assert BasketItem.objects.get().quantity == 1


def test_the_basket_stays_the_same_in_the_other_language(shop, panettone, visitor):
    visitor.add(panettone.sku, 2)
    visitor.language = "en"
    page = visitor.basket().content.decode()

    assert "Panettone, baked slowly" in page
    assert "€50.00" in page
    visitor.add(panettone.sku)
    assert BasketItem.objects.get().quantity == 3


def test_a_name_that_has_no_english_is_shown_in_italian_and_says_so(shop, visitor):
    torrone = shop.variant(product=shop.product("Torrone di Caltanissetta", None))
    visitor.language = "en"
    visitor.add(torrone.sku)
    page = visitor.basket().content.decode()

    assert "Torrone di Caltanissetta" in page
    words = page.split('class="words"')[1].split("</article>")[0]
    assert words.startswith(">")
    assert '<h3 class="name" lang="it">' in words
    assert '<span class="visually-hidden" lang="it">: Torrone di Caltanissetta</span>' in words


def test_the_quantity_is_changed_and_the_line_taken_out(shop, panettone, visitor):
    visitor.add(panettone.sku)

    assert pieces(visitor.change(panettone.sku, 4)) == "4"
    assert BasketItem.objects.get().quantity == 4
    out = visitor.client.post("/it/carrello/riga/", {"line": panettone.sku, "quantity": "4", "do": "remove"})
    assert out.status_code == 303
    assert out.cookies["basket"]["max-age"] == 0
    assert not BasketItem.objects.exists()


def test_a_line_whose_sku_was_renamed_is_changed_and_taken_out(shop, panettone, visitor, api):
    visitor.add(panettone.sku)
    Variant.objects.filter(pk=panettone.pk).update(sku="PAN-NEW")

    assert pieces(visitor.change("PAN-NEW", 4)) == "4"
    assert [line["ref"] for line in api("get", "basket/").json()["items"]] == ["PAN-NEW"]
    assert visitor.change("PAN-NEW", 0).status_code == 303
    assert not BasketItem.objects.exists()


@pytest.mark.parametrize(
    ("sku", "quantity", "status", "words"),
    [
        ("PAN-CLA-1000", 11, 409, "Ne restano solo 10."),
        ("PAN-CLA-1000", 0, 400, "da 1 a 99"),
        ("PAN-CLA-1000", 100, 400, "da 1 a 99"),
        ("PAN-CLA-1000", "due", 400, "da 1 a 99"),
        ("NO-SUCH", 1, 404, "Questo prodotto non esiste."),
        ("", 1, 400, "da 1 a 99"),
        ("x" * 500, 1, 400, "da 1 a 99"),
    ],
)
def test_what_cannot_be_added_is_told_and_nothing_is_kept(
    shop, panettone, visitor, sku, quantity, status, words
):
    answer = visitor.add(sku, quantity)

    assert answer.status_code == status
    assert words in answer.content.decode()
    assert not Basket.objects.exists()


def test_the_limit_of_an_order_is_told(shop, visitor):
    scarce = shop.variant(stock=20, most_per_order=2)
    visitor.add(scarce.sku, 2)

    assert "Al massimo 2 pezzi per ordine." in visitor.add(scarce.sku).content.decode()
    assert BasketItem.objects.get().quantity == 2


def test_stock_that_shrank_is_told_before_paying_and_can_be_mended(shop, panettone, visitor):
    visitor.add(panettone.sku, 5)
    Stock.objects.filter(variant=panettone).update(on_hand=3)
    page = visitor.basket().content.decode()

    assert "Ne restano solo 3." in page
    assert "/it/cassa/" not in page.split("<main")[1].split("</main>")[0]
    assert visitor.change(panettone.sku, 3).status_code == 303
    assert "/it/cassa/" in visitor.basket().content.decode()


def test_the_basket_tells_delivery_and_ways_to_pay(shop, panettone, visitor):
    visitor.add(panettone.sku)
    page = visitor.basket().content.decode()

    for words in ("6,90", "31,90", "Spediamo in Italia e nell’Unione europea", "Bonifico", "54,00"):
        assert words in page


@pytest.mark.parametrize("address", ["/it/carrello/", "/en/basket/"])
def test_the_basket_is_neither_stored_nor_indexed(shop, client, address):
    answer = client.get(address)

    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"


def test_changing_language_on_a_refused_change_leads_to_the_basket(shop, client):
    assert client.get("/en/basket/line/")["Location"] == "/en/basket/"


def test_what_is_sold_out_is_told_with_the_way_back_to_it(shop, visitor):
    gone = shop.variant(
        product=shop.product("Colomba", "Dove"), stock=0, sku="DOV-L", option_it="Grande", option_en="Large"
    )
    visitor.language = "en"

    answer = visitor.add(gone.sku)

    assert answer.status_code == 409
    alert = answer.context["alert"]
    assert (alert["title"], alert["label"]) == ("This product is sold out.", "Back to Dove, Large")
    assert alert["url"] == names.of([gone.pk])[gone.pk]["en"].url + "?sku=DOV-L"
    assert f'<p><a href="{alert["url"]}">Back to Dove, Large</a></p>' in answer.content.decode()
    assert not BasketItem.objects.exists()


def test_each_variant_is_shown_in_its_own_picture_or_its_products(shop, visitor):
    page = ProductPage.objects.get(product=shop.product("Maglietta", None))
    page.picture = PictureFactory()
    page.save()
    green, cream = (shop.variant(product=page.product, option_it=colour) for colour in ("verde", "crema"))
    own = PictureFactory()
    ProductPicture.objects.create(page=page, picture=own, variant=cream, sort_order=0)
    for variant in (green, cream):
        visitor.add(variant.sku)

    lines = {line["key"]: line["image"] for line in visitor.basket().context["lines"]}

    assert lines == {green.sku: page.picture, cream.sku: own}
