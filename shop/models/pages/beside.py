"""What stands beside a product: what the editor chose, then whatever comes from the same hands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.db.models import Case, F, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from core import listing
from shop.models.pages.rows import RelatedProduct

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage

MOST = 4
CHOSEN, WORKSHOP, COOPERATIVE, CATEGORY = range(4)
ORDER = ("is_out", "nearness", F("place").asc(nulls_last=True), "path")


def of(page: ProductPage) -> list[int]:
    """Products: chosen ones in their order, then the same workshop, the same cooperative, the same category.

    What is sold out gives way to what is there, unless it was chosen; what is not on sale is never shown.
    """
    told: Any = type(page).objects.filter(locale=page.locale_id, alias_of__isnull=True)
    sold = told.exclude(product=page.product_id).filter(product__shelf__isnull=False)
    near = _ranked(listing.open_to_all(sold.live()), page).filter(nearness__isnull=False)
    return list(near.order_by(*ORDER).values_list("product", flat=True)[:MOST])


def read(page: ProductPage, products: Sequence[int]) -> list[ProductPage]:
    """Their pages in the language of this one, with what their cards need."""
    told: Any = type(page).objects.filter(locale=page.locale_id, alias_of__isnull=True, product__in=products)
    return list(listing.narrow(listing.for_cards(told, None)))


def _ranked(pages: Any, page: ProductPage) -> Any:
    chosen = RelatedProduct.objects.filter(page=page.pk, product=OuterRef("product"))
    conditions = [
        (Q(place__isnull=False), CHOSEN),
        (Q(product__producer=page.product.producer_id), COOPERATIVE),
        (Q(product__category=page.product.category_id), CATEGORY),
    ]
    if page.product.workshop_id:  # what is made in no workshop is not near all else that is made in none
        conditions.insert(1, (Q(product__workshop=page.product.workshop_id), WORKSHOP))
    whens = [When(condition, then=Value(how)) for condition, how in conditions]
    out = When(place__isnull=True, product__shelf__available=0, then=Value(1))
    return pages.annotate(place=Subquery(chosen.values(at=Coalesce("sort_order", 0))[:1])).annotate(
        nearness=Case(*whens, default=None, output_field=IntegerField()),
        is_out=Case(out, default=Value(0), output_field=IntegerField()),
    )
