"""The shop and its categories: lists of products."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail_localize.fields import SynchronizedField

from core.pages import BasePage
from core.paging import page_of
from core.pictures import with_sizes
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

    def product_pages(self, open_to_all: Q) -> PageQuerySet[ProductPage]:
        below = ProductPage.objects.descendant_of(self).live().filter(open_to_all).order_by("path")
        return below.select_related("locale", *ProductPage.FOR_ITS_CARD).prefetch_related(
            with_sizes("product")
        )

    def shelves(self, open_to_all: Q) -> dict[str, Any]:
        """The categories right below, as `components/tags.html` prints them."""
        return {}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        open_to_all = ~Page.objects.all().private_q()
        listed = page_of(self.product_pages(open_to_all), request.GET.get("page"), ON_A_PAGE)
        return {
            **context,
            "paging": listed,
            "items": cards.items(listed.object_list),
            "shelves": self.shelves(open_to_all),
        }


class ShopPage(Shelves):
    """The front of the shop: its categories, then all that is on sale."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["shop.CategoryPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("shop")
        verbose_name_plural = _("shops")

    def shelves(self, open_to_all: Q) -> dict[str, Any]:
        below = CategoryPage.objects.child_of(self).live().filter(open_to_all).select_related("locale")
        return {"title": gettext("Categories"), "links": [category.card for category in below]}


class CategoryPage(Shelves):
    """A kind of goods, told in one language."""

    category = models.ForeignKey(
        "shop.Category", on_delete=models.PROTECT, related_name="pages", verbose_name=_("category")
    )

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
        others = CategoryPage.objects.filter(category=self.category_id, locale=self.locale_id)
        if self.alias_of_id is None and others.exclude(pk=self.pk).filter(alias_of__isnull=True).exists():
            raise ValidationError({"category": gettext("This category has a page in this language already.")})
