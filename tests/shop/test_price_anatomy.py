"""Where the money of a price goes: shares that make a whole, a bar and the same as a table."""

from decimal import Decimal

import pytest

from demo.shop_factories import ProductPageFactory
from shop.models import PriceShare
from shop.models.pages import anatomy

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    made = ProductPageFactory(title="Taralli", slug="taralli")
    for kind, percent in (("materials", "33.3"), ("wages", "45.5"), ("vat", "21.2")):
        PriceShare.objects.create(product=made.product, kind=kind, percent=Decimal(percent))
    return made


def test_the_page_shows_the_shares_with_their_euro(client, page):
    text = client.get(page.url).content.decode()

    assert "Dove vanno 10,00\u00a0€" in text
    assert "paghe e contributi di chi lavora in carcere" in text
    assert "45,5 %" in text
    assert '<rect class="share share-2" x="45.5" y="0" width="33.3" height="6" />' in text
    assert "style=" not in text.split("price-anatomy")[1].split("</section>")[0]


def test_the_euro_make_the_price_to_the_cent(page):
    told = anatomy.of(list(page.product.price_shares.all()), Decimal("9.99"))

    assert [row[2] for row in told.table.rows] == ["4,54\u00a0€", "3,33\u00a0€", "2,12\u00a0€"]


def test_shares_that_make_no_whole_are_not_shown(client, page):
    PriceShare.objects.filter(kind="vat").delete()

    assert anatomy.of(list(page.product.price_shares.all()), Decimal(10)) is None
    assert "Dove vanno" not in client.get(page.url).content.decode()
