"""Who made a product and where: the way from it to its cooperative, its prison and its stories.

Stories stand above the shop and are read through their reverse accessor: live, public,
in the page's language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.translation import gettext
from wagtail.models import Page

from shop.models.pages.sheet import Row

if TYPE_CHECKING:
    from shop.models.catalogue import Product
    from shop.models.pages.product import ProductPage

MOST_STORIES = 3


@dataclass(frozen=True, slots=True)
class Trail:
    """`title` and `rows` are what `components/work_sheet.html` prints."""

    title: str
    rows: Sequence[Row]
    stories: Sequence[Page]

    @property
    def maker(self) -> Row:
        return self.rows[0]


def of(page: ProductPage, open_to_all: Q) -> Trail:
    product = page.product
    urls = _addresses(product, page, open_to_all)
    workshop = product.workshop
    rows = [Row(gettext("Cooperative"), product.producer.name, urls.get("cooperative", ""))]
    if workshop:
        rows.append(Row(gettext("Workshop"), workshop.name(page.language)))
    if workshop and workshop.prison:
        where = f"{workshop.prison.name}, {workshop.prison.city}"
        rows.append(Row(gettext("Where"), where, urls.get("prison", "")))
    return Trail(gettext("Who made it"), rows, stories(product, page, open_to_all))


def stories(product: Product, page: ProductPage, open_to_all: Q) -> list[Any]:
    links = getattr(product, "stories", None)
    if links is None:
        return []
    told = links.model._meta.get_field("page").related_model.objects.filter(open_to_all)
    chosen = told.live().filter(pk__in=links.values("page"), locale=page.locale_id, alias_of__isnull=True)
    return list(chosen.select_related("locale").order_by("-first_published_at", "-pk")[:MOST_STORIES])


def _addresses(product: Product, page: ProductPage, open_to_all: Q) -> dict[str, str]:
    """Of the pages of producer and prison, in one query."""
    tellings: dict[str, Any] = {"cooperative": getattr(product.producer, "pages", None)}
    if product.workshop and product.workshop.prison:
        tellings["prison"] = getattr(product.workshop.prison, "pages", None)
    tellings = {kind: found for kind, found in tellings.items() if found is not None}
    if not tellings:
        return {}
    asked = Q()
    for found in tellings.values():
        asked |= Q(pk__in=found.values("pk"))
    pages = Page.objects.live().filter(open_to_all, asked, locale=page.locale_id, alias_of__isnull=True)
    by_type = {found.model: kind for kind, found in tellings.items()}
    return {by_type[told.specific_class]: told.get_url() or "" for told in pages.select_related("locale")}
