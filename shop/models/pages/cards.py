"""Products in a list: their cards, with price and stock, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.translation import get_language

from core import pictures
from core.cards import Card
from core.pieces import Pieces
from shop import window
from shop.window import Offered, PriceShown, StockShown

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage


CARD = "components/card_product.html"
kept = Pieces()  # by product, a print that was right when it was made
still = Pieces(goods=True)  # by product, the print that says what is so


@dataclass(frozen=True, slots=True)
class Item:
    """What `components/card_product.html` prints; `html` is what it printed, for the long lists that keep it."""

    card: Card
    maker: str
    price: PriceShown | None
    stock: StockShown | None
    html: str = ""


def printed(
    products: Sequence[int],
    language: str,
    read: Callable[[Sequence[int]], list[ProductPage]],
    offers: Callable[[Sequence[int]], Mapping[int, Offered]] = window.offered,
) -> list[Item]:
    """These products in their order."""
    return list(by_product(products, language, read, offers).values())


def by_product(
    products: Sequence[int],
    language: str,
    read: Callable[[Sequence[int]], list[ProductPage]],
    offers: Callable[[Sequence[int]], Mapping[int, Offered]] = window.offered,
) -> dict[int, Item]:
    """In their order, each card printed once for all lists; `read` fetches the pages not known yet.

    After a price or a piece in stock changed somewhere, one query sees which of them say something else now.
    """
    sure = still.of(language)  # first: nothing of an older moment may come into it
    unsure = [product for product in products if product not in sure]
    if unsure:
        sure |= _looked_at(unsure, kept.of(language), read, offers)
    return {product: sure[product] for product in products if product in sure}


def _looked_at(
    products: Sequence[int],
    known: dict[Hashable, Item],
    read: Callable[[Sequence[int]], list[ProductPage]],
    offers: Callable[[Sequence[int]], Mapping[int, Offered]],
) -> dict[Hashable, Item]:
    """What is known is only a hint: meanwhile somebody may put there what an older price said."""
    offered, hints = offers(products), {product: known.get(product) for product in products}
    found: dict[Hashable, Item] = {
        product: one
        for product, one in hints.items()
        if one and (one.price, one.stock) == _offer(offered.get(product))
    }
    if missing := [product for product in products if product not in found]:
        pages = read(missing)
        pictures.give_sizes(pages, "product")
        for page in pages:
            page.offered = offered.get(page.product_id)
        printed_now = {page.product_id: _printed(item(page)) for page in pages}
        known |= printed_now
        found |= printed_now
    return found


def worth(products: Sequence[int]) -> tuple[object, ...]:
    found = window.offered(products)
    return tuple(_offer(found.get(product)) for product in products)


def worth_of(pages: Sequence[ProductPage]) -> tuple[object, ...]:
    offer_together([page for page in pages if "offered" not in vars(page)])
    return tuple(_offer(page.offered) for page in pages)


def _offer(offered: Offered | None) -> tuple[PriceShown | None, StockShown | None]:
    return (offered.price, offered.stock) if offered else (None, None)


def _printed(one: Item) -> Item:
    """Without its picture, which is in the print already and would fill the memory."""
    html = render_to_string(CARD, {"item": one})
    return replace(one, card=replace(one.card, image=None), html=html)


def items(pages: Iterable[ProductPage]) -> list[Item]:
    """The pages come with what their cards need (core.listing); price and stock are read here, at once."""
    listed = list(pages)
    offer_together(listed)
    return [item(page) for page in listed]


def item(page: ProductPage) -> Item:
    """Its card says in which language it is, where that is not the reader's."""
    price, stock = _offer(page.offered)
    here = (get_language() or page.language)[:2]
    return Item(
        card=page.card if page.language == here else replace(page.card, lang=page.language),
        maker=page.maker,
        price=price,
        stock=stock,
    )


def offer_together(pages: Iterable[ProductPage]) -> None:
    """Read price and stock of all of them at once; each page then knows its own."""
    listed = list(pages)
    if not listed:
        return
    found = window.offered(page.product_id for page in listed)
    for page in listed:
        page.offered = found.get(page.product_id)
