"""The shop and its categories: lists of products."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.query import PageQuerySet
from wagtail_localize.fields import SynchronizedField

from core import listing, pictures, tellings
from core.pages import BasePage
from core.paging import page_of
from shop.models.pages import cards
from shop.models.pages.product import ProductPage

ON_A_PAGE = 24


class Shelves(BasePage):
    """A page that lists the products below it, in the order of the tree."""

    standfirst = models.TextField(_("standfirst"), max_length=400, blank=True)

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("picture"),
    ]

    class Meta:
        abstract = True

    @property
    def card_text(self) -> str:
        return self.standfirst or self.search_description

    def product_pages(self) -> PageQuerySet[ProductPage]:
        return listing.for_cards(ProductPage.objects.descendant_of(self), None).order_by("path")

    def shelves(self) -> dict[str, Any]:
        """The categories right below, as `components/tags.html` prints them."""
        return {}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        listed = page_of(self.product_pages(), request.GET.get("page"), ON_A_PAGE)
        pictures.give_sizes(listed.object_list, "product")
        return {
            **context,
            "paging": listed,
            "items": cards.items(listed.object_list),
            "shelves": self.shelves(),
        }


class ShopPage(Shelves):
    """The front of the shop: its categories, then all that is on sale."""

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["shop.CategoryPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("shop")
        verbose_name_plural = _("shops")

    def shelves(self) -> dict[str, Any]:
        below = listing.for_cards(CategoryPage.objects.child_of(self), None).order_by("path")
        return {"title": gettext("Categories"), "links": listing.cards_of(below)}


class CategoryPage(Shelves):
    """A kind of goods, told in one language."""

    category = models.ForeignKey(
        "shop.Category", on_delete=models.PROTECT, related_name="pages", verbose_name=_("category")
    )

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["shop.ShopPage"]
    subpage_types: ClassVar[list[str]] = ["shop.ProductPage"]
    content_panels: ClassVar[list[Any]] = [*Shelves.content_panels, FieldPanel("category")]
    override_translatable_fields: ClassVar[list[Any]] = [
        *BasePage.override_translatable_fields,
        SynchronizedField("category", overridable=False),
    ]

    class Meta:
        verbose_name = _("category of the shop")
        verbose_name_plural = _("categories of the shop")

    def clean(self) -> None:
        super().clean()
        tellings.refuse_a_second(self, "category")
