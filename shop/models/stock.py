"""What is there: stock, the ledger that explains it, batches, boxes, the flat shelf for lists."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shop.models.catalogue import Category, Product, Variant
from shop.models.prices import AppendOnly


class Stock(models.Model):
    """The pieces of a variant. Changed only by shop.inventory, one statement at a time."""

    variant = models.OneToOneField(
        Variant, on_delete=models.PROTECT, related_name="stock", verbose_name=_("variant")
    )
    on_hand = models.PositiveIntegerField(_("on hand"), default=0)
    reserved = models.PositiveIntegerField(_("reserved"), default=0)
    kept_for_store = models.PositiveIntegerField(_("kept for the store"), default=0)
    low_at = models.PositiveSmallIntegerField(_("low from"), default=5)

    class Meta:
        verbose_name = _("stock")
        verbose_name_plural = _("stock")
        ordering = ["variant__sku"]
        constraints = [
            models.CheckConstraint(condition=Q(reserved__lte=F("on_hand")), name="stock_never_oversold"),
        ]

    def __str__(self) -> str:
        return f"{self.variant_id}: {self.on_hand} ({self.reserved})"

    @property
    def available(self) -> int:
        return max(0, self.on_hand - self.reserved - self.kept_for_store)


class Batch(models.Model):
    """Pieces made together, with the day until which they are best."""

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


class Reason(models.TextChoices):
    """Why pieces came or went."""

    RECEIPT = "receipt", _("received")
    SALE = "sale", _("sold online")
    COUNTER_SALE = "counter_sale", _("sold at the counter")
    RETURN = "return", _("returned")
    COUNT = "count", _("counted")
    BREAKAGE = "breakage", _("broken or lost")


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


class BoxLine(models.Model):
    """A box holds so many pieces of that variant."""

    box = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="contents", verbose_name=_("box"))
    component = models.ForeignKey(
        Variant, on_delete=models.PROTECT, related_name="boxes", verbose_name=_("content")
    )
    quantity = models.PositiveSmallIntegerField(_("pieces"), default=1, validators=[MinValueValidator(1)])

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

    class Meta:
        verbose_name = _("shelf row")
        verbose_name_plural = _("shelf")
        ordering = ["-since", "product"]
        indexes = [models.Index(fields=["category", "price_from"], name="shelf_by_category")]

    def __str__(self) -> str:
        return f"{self.product_id}"
