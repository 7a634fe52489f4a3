"""The product inside a text: chosen once, shown in the reader's language, with the price and stock of now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import PageChooserBlock

from core import pictures
from core.listing import for_cards
from core.shared_blocks import Shared
from shop.models.pages import ProductPage, cards
from shop.models.pages.cards import Item


class Together:
    """The products of one text, read at once when the first of them is printed."""

    def __init__(self, pages: Sequence[ProductPage]) -> None:
        self.keys = {page.translation_key for page in pages if page is not None}

    def give(self, items: Mapping[Any, Item], language: str) -> None:
        """Items that the page has read already, by translation key: nothing is read again when none is missing."""
        if self.keys <= items.keys():
            self.items = {(key, language): items[key] for key in self.keys}

    @cached_property
    def items(self) -> dict[tuple[Any, str], Item]:
        told = for_cards(ProductPage.objects.filter(translation_key__in=self.keys), None)
        pages = list(told.filter(alias_of__isnull=True))
        cards.offer_together(pages)
        pictures.give_sizes(pages, "product")
        return {(page.translation_key, page.language): cards.item(page) for page in pages}

    def item(self, page: ProductPage, language: str) -> Item | None:
        """In that language; without it in Italian, marked as such by its card."""
        here = self.items.get((page.translation_key, language))
        return here or self.items.get((page.translation_key, "it"))


class ProductBlock(Shared, PageChooserBlock):
    """A product page, whatever language it was chosen in."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(page_type="shop.ProductPage", **kwargs)

    def bulk_to_python(self, values: Sequence[Any]) -> list[Any]:
        pages = super().bulk_to_python(values)
        together = Together([page for page in pages if page is not None])
        for page in pages:
            if page is not None:
                page.together = together
        return pages

    def get_preview_value(self) -> ProductPage | None:
        """The newest that is on sale."""
        return ProductPage.objects.live().filter(locale__language_code="it").order_by("-pk").first()

    def get_context(
        self, value: ProductPage | None, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        if value is None:  # a draft has not chosen yet
            return {**context, "item": None}
        together = getattr(value, "together", None) or Together([value])
        context["item"] = together.item(value, (get_language() or "it")[:2])
        return context

    class Meta:
        icon = "tag"
        template = "blocks/product.html"
        label = _("Product")
        description = _("A product of the shop, with its price and stock of today.")
        group = _("Every day")
