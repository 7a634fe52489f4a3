"""A picture for each line of a basket."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce

from core import pictures
from core.languages import LANGUAGES
from core.models import Picture
from core.pieces import Pieces
from shop.lines import Line
from shop.models.catalogue import Variant
from shop.models.pages import ProductPage
from shop.models.pages.rows import ProductPicture

kept = Pieces()  # by variant; nothing for what has none


def thumbnails(lines: Sequence[Line]) -> dict[int, Picture]:
    """By variant, its own before its product's, as a thumbnail: three queries at most, whatever their number."""
    known = kept.of(LANGUAGES[0])  # the same in all of them
    asked = [line.variant.pk for line in lines]
    if missing := [variant for variant in asked if variant not in known]:
        found = _read(missing)
        known |= {variant: found.get(variant) for variant in missing}
    return {variant: known[variant] for variant in asked if known[variant]}


def _read(asked: Sequence[int]) -> dict[int, Picture]:
    own = ProductPicture.objects.filter(variant=OuterRef("pk"), page__live=True).values("picture")
    common = ProductPage.objects.live().filter(product=OuterRef("product"), picture__isnull=False)
    seen = Coalesce(Subquery(own[:1]), Subquery(common.order_by("pk").values("picture")[:1]))
    variants = Variant.objects.filter(pk__in=asked)
    chosen = dict(variants.order_by().values_list("pk", seen))
    known = pictures.sized("thumb").in_bulk({picture for picture in chosen.values() if picture})
    return {variant: known[picture] for variant, picture in chosen.items() if picture in known}
