"""Why a product may not be published yet, as sentences for the editor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from shop.models.catalogue import Variant
from shop.models.pages.needs import Facts, missing
from shop.models.sheets import Sheet
from shop.models.stock import BoxLine
from shop.models.vocabularies import Kind

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage


def refusals(page: ProductPage) -> Iterator[str]:
    variants = list(Variant.objects.filter(product=page.product_id, active=True).with_price())
    if not any(variant.price_now for variant in variants):
        yield gettext("The product needs at least one variant on sale, with a price.")
    yield from _alike(variants)
    sheet = Sheet.objects.filter(product=page.product_id).select_related("product__producer", "responsible")
    codes = sheet.first()
    if codes is None:
        yield gettext(
            "Say on the product which sheet it needs: food, clothes, cosmetics, paper, plants, other."
        )
        return
    if lacking := missing(Facts(page, codes, variants)):
        yield gettext("The product's sheet (%(kind)s) is not complete. Missing: %(what)s.") % {
            "kind": codes.get_kind_display(),
            "what": ", ".join(lacking),
        }
    if codes.kind == Kind.BOX:
        yield from _of_box(page, variants)


def _alike(variants: Sequence[Variant]) -> Iterator[str]:
    """Of several variants each says by what it differs: nobody can choose between two that look the same."""
    labels = Counter(variant.option_it for variant in variants)
    same = [variant.sku for variant in variants if labels[variant.option_it] > 1]
    if same:
        yield gettext("Say by what these variants differ (size, colour, format): %(what)s.") % {
            "what": ", ".join(same)
        }


def _of_box(page: ProductPage, variants: Sequence[Variant]) -> Iterator[str]:
    """A box says the sheets of what is in it (law.md L26), and so each must have one in its language."""
    lines = BoxLine.objects.inside(variant.pk for variant in variants)
    inside = list(
        lines.select_related("component__product__producer", "component__product__sheet__responsible")
    )
    if not inside:
        yield gettext("Say on the product what is in the box.")
    if unpriced := [line.component.sku for line in inside if not line.price_now]:
        yield gettext("In the box are things without a price: %(what)s.") % {"what": ", ".join(unpriced)}
    pages = (
        type(page)
        .objects.live()
        .filter(
            locale=page.locale_id,
            alias_of__isnull=True,
            product__in=[line.component.product_id for line in inside],
        )
    )
    told = {each.product_id: each for each in pages.select_related("locale")}
    if untold := [line.component.sku for line in inside if line.component.product_id not in told]:
        yield gettext("In the box are things without a page in this language: %(what)s.") % {
            "what": ", ".join(untold)
        }
    for line in inside:
        if line.component.product_id in told:
            yield from _of_content(told[line.component.product_id], line)


def _of_content(page: ProductPage, line: BoxLine) -> Iterator[str]:
    """It was complete when it was published; what it is made of may have changed since."""
    codes: Sheet | None = getattr(line.component.product, "sheet", None)
    lacking = missing(Facts(page, codes, [line.component])) if codes else [gettext("its sheet")]
    if lacking:
        yield gettext("In the box, the sheet of %(sku)s is not complete. Missing: %(what)s.") % {
            "sku": line.component.sku,
            "what": ", ".join(lacking),
        }
