"""The prices of many variants at once: what each would become, then all of them or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core import page_cache
from core.models import User
from core.money import cents
from shop import shelf
from shop.models.catalogue import Variant
from shop.models.prices import MOST_EXPENSIVE, Price
from shop.refusals import Refused


class How(models.TextChoices):
    PERCENT = "percent", _("by so many per cent")
    AMOUNT = "amount", _("by so many euro")
    FIXED = "fixed", _("to this price")


class Ending(models.TextChoices):
    """On what the new price ends; the nearest such price, the dearer of two that are as near."""

    ANY = "", _("as it comes")
    WHOLE = "0.00", _("on ,00")
    HALF = "0.50", _("on ,50")
    NINETY = "0.90", _("on ,90")


@dataclass(frozen=True, slots=True)
class Change:
    how: How
    value: Decimal
    ending: Ending = Ending.ANY


@dataclass(frozen=True, slots=True)
class Line:
    """One variant before and after. With a `refusal` it is left as it is."""

    variant: Variant
    before: Decimal | None
    after: Decimal | None
    refusal: str = ""


def becomes(before: Decimal, change: Change) -> Decimal:
    """The new price, which may be one that no variant can have."""
    if change.how == How.FIXED:
        wanted = change.value
    elif change.how == How.AMOUNT:
        wanted = before + change.value
    else:
        wanted = before * (100 + change.value) / 100
    return cents(wanted) if change.ending == Ending.ANY else _ending_on(wanted, Decimal(change.ending))


def _ending_on(wanted: Decimal, ending: Decimal) -> Decimal:
    return (wanted - ending).to_integral_value(ROUND_HALF_UP) + ending


def preview(variants: Iterable[Variant], change: Change) -> list[Line]:
    """What the change would do to each; they come `with_price`."""
    return [_line(variant, change) for variant in variants]


def _line(variant: Variant, change: Change) -> Line:
    before = variant.price_now
    if before is None and change.how != How.FIXED:
        return Line(variant, None, None, gettext("It has no price yet."))
    after = becomes(before or Decimal(0), change)
    if after <= 0:
        return Line(variant, before, after, gettext("The price would not be above zero."))
    if after > MOST_EXPENSIVE:
        return Line(variant, before, after, gettext("The price would be too high."))
    if after == before:
        return Line(variant, before, after, gettext("It stays the same."))
    return Line(variant, before, after)


@transaction.atomic
def apply(wanted: Mapping[int, tuple[Decimal | None, Decimal]], *, who: User | None = None) -> int:
    """Write {variant: (before, after)}; Refused, with nothing written, when a price is no longer `before`."""
    locked = Variant.objects.select_for_update(of=("self",)).filter(pk__in=wanted).order_by("pk")
    products = dict(locked.values_list("pk", "product_id"))
    now = {one.pk: one.price_now for one in Variant.objects.filter(pk__in=products).with_price()}
    changed = [key for key, (before, _after) in wanted.items() if key not in now or now[key] != before]
    if changed:
        raise stale(changed)
    moment = timezone.now()
    Price.objects.bulk_create(
        [
            Price(variant_id=key, amount=after, who=who, valid_from=moment)
            for key, (_before, after) in sorted(wanted.items())
        ],
        batch_size=500,
    )
    shelf.rebuild(sorted(set(products.values())))
    page_cache.goods_bump()
    return len(wanted)


def stale(changed: Sequence[int]) -> Refused:
    skus = ", ".join(
        Variant.objects.filter(pk__in=changed).order_by("sku").values_list("sku", flat=True)[:10]
    )
    message = gettext(
        "Nothing was written: somebody has changed %(what)s since you looked. Look at the preview again."
    )
    return Refused("stale", message % {"what": skus})
