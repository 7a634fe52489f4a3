"""Products in a list: their cards, with price and stock, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import get_language

from core.cards import Card
from shop import window
from shop.window import PriceShown, StockShown

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage


@dataclass(frozen=True, slots=True)
class Item:
    """What `components/card_product.html` prints."""

    card: Card
    maker: str
    price: PriceShown | None
    stock: StockShown | None


def items(pages: Iterable[ProductPage]) -> list[Item]:
    """The pages come with what their cards need (core.listing); price and stock are read here, at once."""
    listed = list(pages)
    offer_together(listed)
    return [item(page) for page in listed]


def item(page: ProductPage) -> Item:
    """Its card says in which language it is, where that is not the reader's."""
    offered = page.offered
    here = (get_language() or page.language)[:2]
    return Item(
        card=page.card if page.language == here else replace(page.card, lang=page.language),
        maker=page.maker,
        price=offered.price if offered else None,
        stock=offered.stock if offered else None,
    )


def offer_together(pages: Iterable[ProductPage]) -> None:
    """Read price and stock of all of them at once; each page then knows its own."""
    listed = list(pages)
    if not listed:
        return
    found = window.offered(page.product_id for page in listed)
    for page in listed:
        page.offered = found.get(page.product_id)
