"""/p/<SKU>/ leads to the product in the visitor's language."""

import pytest

from shop.models import ProductPage, Variant


@pytest.mark.parametrize(("language", "start"), [("it", "/it/"), ("en", "/en/"), ("de", "/it/")])
def test_the_short_address_speaks_the_visitors_language(shop, panettone, client, language, start):
    answer = client.get("/p/PAN-CLA-1000/", headers={"accept-language": language})

    assert answer.status_code == 302
    assert answer["Location"].startswith(start)
    assert answer["Vary"] == "Accept-Language"
    assert "sessionid" not in answer.cookies


def test_capitals_do_not_matter(shop, panettone, client):
    assert client.get("/p/pan-cla-1000/").status_code == 302


def test_without_english_it_leads_to_the_italian_page(shop, client):
    shop.variant(sku="TOR-001", product=shop.product("Torrone", None))

    assert client.get("/p/TOR-001/", headers={"accept-language": "en"})["Location"].startswith("/it/")


def test_sold_out_and_switched_off_variants_still_lead_to_their_page(shop, panettone, client):
    Variant.objects.update(active=False)

    assert client.get("/p/PAN-CLA-1000/").status_code == 302


@pytest.mark.parametrize("sku", ["NO-SUCH", "%00", "x" * 300, "PAN-CLA-1000%0A", "' OR 1=1"])
def test_what_does_not_exist_is_not_found(shop, panettone, client, sku):
    assert client.get(f"/p/{sku}/").status_code in (400, 404)


def test_a_draft_has_no_address(shop, panettone, client):
    ProductPage.objects.update(live=False)

    assert client.get("/p/PAN-CLA-1000/").status_code == 404
