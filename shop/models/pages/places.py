"""The shop and its categories: lists of products."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from core import listing, tellings
from core.pages import DESCRIPTION, BasePage
from core.paging import page_of
from core.pieces import Pieces
from shop import seasons
from shop.facets import TITLES, Facets
from shop.models.pages import listed
from shop.models.pages.product import FOOD_SHEET, GOODS_SHEET, ProductPage
from shop.rack import Bits, Rack, racks

ON_A_PAGE = 24
SHEET = {*FOOD_SHEET, *GOODS_SHEET}  # which no card reads
kept = Pieces()  # by the shop's page, the links to its categories


class Shelves(BasePage):
    """A page that lists products from the shelf, in the order of the tree unless asked otherwise."""

    hidden_facets: ClassVar[tuple[str, ...]] = ()
    parameters: ClassVar[frozenset[str]] = frozenset(["page", "sort", *TITLES])

    standfirst = models.TextField(_("standfirst"), max_length=400, blank=True)

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("picture"),
        DESCRIPTION,
    ]

    class Meta:
        abstract = True

    @property
    def card_text(self) -> str:
        return self.standfirst or self.search_description

    @property
    def natural_order(self) -> str:
        """Which order of the rack it has when nobody asks for another."""
        return ""

    def within(self, rack: Rack) -> Bits:
        """The rows of the shelf that are listed here before anything is filtered."""
        return rack.all

    def pages_of(self, products: Sequence[int]) -> list[ProductPage]:
        """The pages that tell these products in this language, in the same order."""
        told = ProductPage.objects.filter(product__in=products, alias_of__isnull=True).order_by()
        # By key: asked for the language in one statement, SQLite walks through all pages of that language.
        keys = [key for key, locale in told.values_list("pk", "locale_id") if locale == self.locale_id]
        listed = listing.for_cards(ProductPage.objects.filter(pk__in=keys), None).defer("body", *SHEET)
        by_product = {page.product_id: page for page in listed}
        return [by_product[product] for product in products if product in by_product]

    def shelves(self) -> dict[str, Any]:
        """The categories right below, as `components/tags.html` prints them."""
        return {}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        known, rack = listed.known(request, self.language), racks.get(self.language)
        found = Facets(rack, request.GET, self.within(rack), self.hidden_facets, self.natural_order)
        paging = page_of(found.products, request.GET.get("page"), ON_A_PAGE)
        return {
            **context,
            "paging": paging,
            "found": found,
            "shelves": self.shelves(),
            "shelf": listed.printed(self, found, paging, known),
        }


class ShopPage(Shelves):
    """The front of the shop: its categories, then all that is on sale."""

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["shop.CategoryPage", "shop.SeasonPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("shop")
        verbose_name_plural = _("shops")

    def shelves(self) -> dict[str, Any]:
        """The collections that are open today, then the categories."""
        known = kept.of(self.language)
        if self.pk not in known:
            below = listing.for_cards(CategoryPage.objects.child_of(self), None).order_by("path")
            open_now = [page.card for page in seasons.open_pages(self.language)]
            known[self.pk] = (*open_now, *listing.cards_of(below))
        return {"title": gettext("Categories"), "links": known[self.pk]}


class CategoryPage(Shelves):
    """A kind of goods, told in one language."""

    hidden_facets = ("category",)

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

    def within(self, rack: Rack) -> Bits:
        return rack.of("category", str(self.category_id))
