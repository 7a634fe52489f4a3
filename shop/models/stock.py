"""What is there: stock, the ledger that explains it, batches, boxes, the flat shelf for lists."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Sum, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shop.models.catalogue import LONGEST_WAIT, Category, Product, Variant
from shop.models.prices import AppendOnly, Price


class Stock(models.Model):
    """The pieces of a variant. Changed only by shop.inventory, one statement at a time."""

    variant = models.OneToOneField(
        Variant, on_delete=models.PROTECT, related_name="stock", verbose_name=_("variant")
    )
    on_hand = models.PositiveIntegerField(_("on hand"), default=0)
    reserved = models.PositiveIntegerField(_("reserved"), default=0)
    kept_for_store = models.PositiveIntegerField(_("kept for the store"), default=0)
    low_at = models.PositiveSmallIntegerField(_("low from"), default=5)
    place = models.CharField(
        _("where it lies"), max_length=40, blank=True, help_text=_("The shelf: pick lists follow it.")
    )
    # What is not there yet and may be promised: with a day it is a pre-order until that day, without one
    # it is made to order. What arrives takes the place of what was to come.
    to_come = models.PositiveIntegerField(_("pieces that may be promised before they are there"), default=0)
    comes_on = models.DateField(_("they come on"), null=True, blank=True)
    made_in = models.PositiveSmallIntegerField(
        _("or are made within so many working days"),
        default=10,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_WAIT)],
    )

    class Meta:
        verbose_name = _("stock")
        verbose_name_plural = _("stock")
        ordering = ["variant__sku"]
        constraints = [
            models.CheckConstraint(
                condition=Q(reserved__lte=F("on_hand") + F("to_come")), name="stock_never_oversold"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.variant_id}: {self.on_hand} ({self.reserved})"

    def promised(self, today: datetime.date) -> int:
        """The pieces to come that count: a pre-order whose day has passed promises nothing any more."""
        return self.to_come if self.comes_on is None or self.comes_on > today else 0


class Batch(models.Model):
    """Pieces made together, with the day until which they are best. After it they are no longer sold."""

    variant = models.ForeignKey(
        Variant, on_delete=models.PROTECT, related_name="batches", verbose_name=_("variant")
    )
    code = models.CharField(_("batch"), max_length=40)
    best_before = models.DateField(_("best before"), null=True, blank=True)
    received = models.DateField(_("received on"), default=timezone.localdate)
    remaining = models.PositiveIntegerField(_("pieces left"), default=0)

    class Meta:
        verbose_name = _("batch")
        verbose_name_plural = _("batches")
        ordering = ["variant", "best_before", "code"]
        constraints = [models.UniqueConstraint(fields=["variant", "code"], name="batch_once")]

    def __str__(self) -> str:
        return self.code


def past_best(variant: str, today: datetime.date) -> Coalesce:
    """How many pieces of it are in batches whose day has passed; `variant` names the outer column."""
    past = Batch.objects.filter(variant=OuterRef(variant), best_before__lt=today).order_by().values("variant")
    return Coalesce(Subquery(past.annotate(pieces=Sum("remaining")).values("pieces")), 0)


def promised(today: datetime.date) -> Case:
    """`Stock.promised`, as the database reckons it."""
    counts = Q(comes_on__isnull=True) | Q(comes_on__gt=today)
    return Case(When(counts, then=F("to_come")), default=0)


def with_supply(
    variants: models.QuerySet[Variant], now: datetime.datetime | None = None
) -> models.QuerySet[Variant]:
    """Each with its stock, `past_now`: the pieces that may not be sold any more, and whether it `is_box`."""
    today = timezone.localdate(now or timezone.now())
    is_box = Exists(BoxLine.objects.filter(box=OuterRef("pk")))
    joined = variants.select_related("stock")
    return joined.annotate(past_now=past_best("pk", today), is_box=is_box)  # type: ignore[no-redef]


def stocks_of(variant_ids: Iterable[int], now: datetime.datetime | None = None) -> dict[int, Stock | None]:
    """Of each of these variants, with its `past_now`, where the rest is known; None for what has no stock."""
    wanted, today = list(variant_ids), timezone.localdate(now or timezone.now())
    if not wanted:
        return {}
    rows = Stock.objects.filter(variant__in=wanted).annotate(past_now=past_best("variant_id", today))
    return {**dict.fromkeys(wanted), **{row.variant_id: row for row in rows}}


class Reason(models.TextChoices):
    """Why pieces came or went."""

    RECEIPT = "receipt", _("received")
    SALE = "sale", _("sold online")
    COUNTER_SALE = "counter_sale", _("sold at the counter")
    RETURN = "return", _("returned")
    COUNT = "count", _("counted")
    BREAKAGE = "breakage", _("broken or lost")
    EXPIRED = "expired", _("past its day, taken off the shelf")


class StockMovement(AppendOnly):
    """The ledger: the movements of a variant sum to what is on hand."""

    variant = models.ForeignKey(
        Variant, on_delete=models.PROTECT, related_name="movements", verbose_name=_("variant")
    )
    quantity = models.IntegerField(_("pieces"))
    reason = models.CharField(_("reason"), max_length=12, choices=Reason.choices)
    batch = models.ForeignKey(
        Batch,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="movements",
        verbose_name=_("batch"),
    )
    about = models.CharField(_("about"), max_length=60, blank=True, help_text=_("An order, a delivery note."))
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    when = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("stock movement")
        verbose_name_plural = _("stock movements")
        ordering = ["-when", "-pk"]
        constraints = [models.CheckConstraint(condition=~Q(quantity=0), name="movement_moves")]
        indexes = [models.Index(fields=["variant", "-when"], name="movements_of_variant")]

    def __str__(self) -> str:
        return f"{self.quantity:+d} {self.reason}"


class BoxLineQuerySet(models.QuerySet["BoxLine"]):
    def inside(self, boxes: Iterable[int], now: datetime.datetime | None = None) -> BoxLineQuerySet:
        """The lines of these boxes, each with what its component costs and how much of it is past its day."""
        moment = now or timezone.now()
        prices = Price.objects.filter(variant=OuterRef("component"), valid_from__lte=moment)
        newest = prices.order_by("-valid_from", "-pk").values("amount")[:1]
        past = past_best("component_id", timezone.localdate(moment))
        joined = self.filter(box__in=list(boxes)).select_related(
            "component__stock", "component__vat_rule", "component__product__sheet"
        )
        told = joined.annotate(price_now=Subquery(newest), past_now=past)  # type: ignore[no-redef]
        return told.order_by("box", "pk")


class BoxLine(models.Model):
    """A box holds so many pieces of that variant. Its stock is that of what it holds."""

    box = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="contents", verbose_name=_("box"))
    component = models.ForeignKey(
        Variant, on_delete=models.PROTECT, related_name="boxes", verbose_name=_("content")
    )
    quantity = models.PositiveSmallIntegerField(_("pieces"), default=1, validators=[MinValueValidator(1)])

    objects = BoxLineQuerySet.as_manager()

    price_now: Decimal | None
    past_now: int

    class Meta:
        verbose_name = _("content of a box")
        verbose_name_plural = _("contents of boxes")
        ordering = ["box", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["box", "component"], name="component_once_a_box"),
            models.CheckConstraint(condition=~Q(box=F("component")), name="box_not_in_itself"),
            models.CheckConstraint(condition=Q(quantity__gte=1), name="box_line_holds_something"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.component_id}"

    def clean(self) -> None:
        super().clean()
        if BoxLine.objects.filter(box=self.component_id).exists():
            raise ValidationError({"component": gettext("A box cannot hold another box.")})
        if self.box_id and BoxLine.objects.filter(component=self.box_id).exists():
            raise ValidationError({"component": gettext("This is in a box itself: it cannot hold anything.")})


class Shelf(models.Model):
    """One flat row for each product on sale: lists and facets need no joins. Rebuilt by shop.shelf."""

    product = models.OneToOneField(Product, on_delete=models.CASCADE, related_name="shelf")
    category = models.ForeignKey(Category, on_delete=models.CASCADE, related_name="+")
    cooperative = models.ForeignKey("cooperatives.Cooperative", on_delete=models.CASCADE, related_name="+")
    prison = models.ForeignKey("cooperatives.Prison", on_delete=models.CASCADE, related_name="+", null=True)
    price_from = models.DecimalField(max_digits=6, decimal_places=2)
    price_to = models.DecimalField(max_digits=6, decimal_places=2)
    available = models.PositiveIntegerField()
    since = models.DateTimeField()
    # The titles of its live pages; empty where it is not told in that language.
    title_it = models.CharField(max_length=255, blank=True, default="")
    title_en = models.CharField(max_length=255, blank=True, default="")
    position = models.CharField(max_length=255, blank=True, default="")  # where its page stands in the tree
    holds = models.CharField(max_length=200, blank=True, default="")  # allergens, traces of them too
    written = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("shelf row")
        verbose_name_plural = _("shelf")
        ordering = ["-since", "product"]
        indexes = [models.Index(fields=["category", "price_from"], name="shelf_by_category")]

    def __str__(self) -> str:
        return f"{self.product_id}"
