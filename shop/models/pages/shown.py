"""All that a product's page shows beside its words, each read when a part of the page asks for it (core/parts.py).

What shows no price is kept beyond a change of prices, so that after an order little more is read than what is sold now.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from core import listing, pictures
from core.cards import Card
from core.parts import Parts
from shop import structured, window
from shop.models.anatomy import PriceShare
from shop.models.catalogue import Product
from shop.models.pages import anatomy, beside, buying, cards, gallery, sheet, trail
from shop.window import Offered

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage

KEYS = ("chosen", "variants")  # of parts that have a print for each
NAMES = ("buying", "gallery", "substitute", "trail", "maker", "stories", "sheet", "anatomy", "related")


class Shown:
    """`asked` is the number of the variant that the address asks for, or empty."""

    def __init__(self, page: ProductPage, asked: str, known: Parts | None) -> None:
        self.page, self.asked, self.known = page, asked, known

    def _kept(self, name: Hashable, make: Callable[[], Any]) -> Any:
        return self.known.kept((name, self.page.pk), make) if self.known else make()

    @cached_property
    def related(self) -> list[cards.Item]:
        """What it costs itself is read with what these cost."""
        page = self.page
        near = self._kept("beside", lambda: beside.of(page))
        return cards.printed(near, page.language, lambda wanted: beside.read(page, wanted), self._offered)

    def _offered(self, products: Sequence[int]) -> dict[int, Offered]:
        found = window.offered([self.page.product_id, *products])
        self.page.offered = found.get(self.page.product_id)
        return found

    @cached_property
    def buying(self) -> buying.Buying | None:
        _read_with_them = self.related
        return buying.of(self.page, self.asked, self.page.zones)

    @cached_property
    def chosen(self) -> int | None:
        """The variant that is chosen, by its key."""
        return self.buying.chosen.variant.pk if self.buying and self.buying.chosen else None

    @cached_property
    def gallery(self) -> gallery.GalleryShown | None:
        self._read_pictures()
        return gallery.of(self.page, self.page.shots, self.chosen)

    @cached_property
    def trail(self) -> trail.Trail:
        return trail.of(self.page)

    @cached_property
    def maker(self) -> tuple[Card, Card | None]:
        """And where: under the name of the product."""
        made: tuple[Card, Card | None] = self._kept("maker", lambda: (self.trail.maker, self.trail.where))
        return made

    @cached_property
    def stories(self) -> tuple[Card, ...]:
        self._read_pictures()
        return self.trail.stories

    def images(self, variant: int | None) -> list[str]:
        """Where the pictures of a variant are, or those of all: for search engines."""

        def read() -> list[str]:
            self._read_pictures()
            return structured.images(self.page, variant)

        found: list[str] = self._kept(("images", variant), read)
        return found

    def _read_pictures(self) -> None:
        if not self._pictures_are_read:
            shots = [self.page, *self.trail.told, *self.page.shots]
            pictures.give_sizes(shots, "goods", "card", "thumb")
            self._pictures_are_read = True

    _pictures_are_read = False

    @cached_property
    def sheet(self) -> sheet.SheetShown:
        _read_with_them = self.related
        return sheet.of(self.page)

    @cached_property
    def variants(self) -> str:
        """Those that are on sale: the sheet says how much is in each."""
        _read_with_them = self.related
        choices = self.page.offered.choices if self.page.offered else ()
        return " ".join(str(choice.variant.pk) for choice in choices)

    @cached_property
    def anatomy(self) -> anatomy.AnatomyShown | None:
        _read_with_them = self.related
        shares = self._kept("shares", lambda: list(PriceShare.objects.filter(product=self.page.product_id)))
        return anatomy.of(shares, self.page.offered.price.amount if self.page.offered else None)

    @cached_property
    def substitute(self) -> Card | None:
        """What stands in for a product that is no longer made, when it has a page in this language."""
        product = self.page.product
        if product.retired is None or product.substitute_id is None:
            return None
        instead = Product.objects.filter(pk=product.substitute_id)
        told = listing.links(self.page.language, product=instead)["product"]
        return told[0] if told else None
