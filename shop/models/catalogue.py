"""What is sold: categories, products and their variants. No language here but short labels for the desk."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from stdnum import ean

from shop.models.prices import Price, VatRule

MOST_PER_LINE = 99
LONGEST_WAIT = 60  # working days
LONGEST_OPTION = 80  # characters, in orders too

sku_form = RegexValidator(r"^[A-Z0-9][A-Z0-9-]{1,39}\Z", _("Capital letters, digits and hyphens only."))


def barcode_form(number: str) -> None:
    """An EAN of 8, 13 or 14 figures, or an American UPC of 12, whose check digit is right."""
    if not number.isdigit() or not ean.is_valid(number):
        raise ValidationError(gettext("The figures of this barcode are not right: copy them again."))


def weekdays_form(days: Any) -> None:
    if not isinstance(days, list) or any(day not in range(7) for day in days):
        raise ValidationError(gettext("Choose days of the week."))


class Category(models.Model):
    """A kind of goods."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    label_it = models.CharField(_("label in Italian"), max_length=80)
    label_en = models.CharField(_("label in English"), max_length=80)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    google_number = models.PositiveIntegerField(
        _("number in Google's list"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(999_999)],
        help_text=_(
            "For the file that price comparers read, from "
            "google.com/basepages/producttype/taxonomy-with-ids.it-IT.txt. Empty says nothing."
        ),
    )

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.label_it

    def label(self, language: str) -> str:
        return self.label_en if language == "en" else self.label_it


class ProductQuerySet(models.QuerySet["Product"]):
    def on_sale(self) -> ProductQuerySet:
        return self.filter(active=True, retired__isnull=True)


class Product(models.Model):
    """Something made by a cooperative. What people read about it stands on its pages."""

    name = models.CharField(_("internal name"), max_length=120)
    category = models.ForeignKey(
        Category, on_delete=models.PROTECT, related_name="products", verbose_name=_("category")
    )
    producer = models.ForeignKey(
        "cooperatives.Cooperative",
        on_delete=models.PROTECT,
        related_name="products",
        verbose_name=_("made by"),
    )
    workshop = models.ForeignKey(
        "cooperatives.Workshop",
        on_delete=models.PROTECT,
        related_name="products",
        null=True,
        blank=True,
        verbose_name=_("workshop"),
    )
    active = models.BooleanField(_("on sale"), default=True)
    retired = models.DateField(_("retired on"), null=True, blank=True)
    substitute = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("substitute"),
        help_text=_("Named on the page of a product that is no longer sold."),
    )
    created = models.DateTimeField(_("created"), default=timezone.now, editable=False)

    objects = ProductQuerySet.as_manager()

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class WithdrawalRule(models.TextChoices):
    """Whether the buyer may withdraw, said before ordering (law.md L19). Food is not exempt as such."""

    RIGHT = "right", _("14 days to change one's mind")
    PERISHABLE = "perishable", _("no withdrawal: it spoils quickly")
    SEALED = "sealed", _("no withdrawal once the seal is opened")
    BESPOKE = "bespoke", _("no withdrawal: made to measure")
    DATED = "dated", _("no withdrawal: for a fixed date")


class Unit(models.TextChoices):
    GRAMS = "g", _("g")
    MILLILITRES = "ml", _("ml")
    PIECES = "pc", _("pieces")


class VariantQuerySet(models.QuerySet["Variant"]):
    def sellable(self) -> VariantQuerySet:
        """Switched on, of a product on sale. Price, stock and a live page are looked at apart."""
        return self.filter(active=True, product__active=True, product__retired__isnull=True)

    def with_price(self, now: datetime.datetime | None = None) -> VariantQuerySet:
        """Each variant carries `price_now`, or None when it has no price yet."""
        prices = Price.objects.filter(variant=OuterRef("pk"), valid_from__lte=now or timezone.now())
        newest = prices.order_by("-valid_from", "-pk").values("amount")[:1]
        return self.annotate(price_now=Subquery(newest))  # type: ignore[no-redef]


class Variant(models.Model):
    """What a basket holds: one product in one size, colour or format, under one SKU."""

    product = models.ForeignKey(
        Product, on_delete=models.PROTECT, related_name="variants", verbose_name=_("product")
    )
    sku = models.CharField(_("SKU"), max_length=40, unique=True, validators=[sku_form])
    barcode = models.CharField(_("barcode"), max_length=14, blank=True, validators=[barcode_form])
    # Computed by shop.options from what was chosen: labels for people, the combination for the database.
    option_it = models.CharField(
        _("option in Italian"), max_length=LONGEST_OPTION, blank=True, editable=False
    )
    option_en = models.CharField(
        _("option in English"), max_length=LONGEST_OPTION, blank=True, editable=False
    )
    combination = models.CharField(max_length=80, blank=True, default="", editable=False)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    active = models.BooleanField(_("on sale"), default=True)
    net_quantity = models.DecimalField(
        _("net quantity"),
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.01"))],
    )
    unit = models.CharField(_("unit"), max_length=2, choices=Unit.choices, blank=True)
    weight = models.PositiveIntegerField(_("weight packed, in grams"), default=0)
    withdrawal = models.CharField(
        _("withdrawal"), max_length=12, choices=WithdrawalRule.choices, default=WithdrawalRule.RIGHT
    )
    most_per_order = models.PositiveSmallIntegerField(
        _("at most in one order"),
        default=MOST_PER_LINE,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_PER_LINE)],
    )
    dispatch_days = models.PositiveSmallIntegerField(
        _("leaves within so many working days"),
        default=2,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_WAIT)],
    )
    dispatch_weekdays = models.JSONField(
        _("leaves only on"),
        default=list,
        blank=True,
        validators=[weekdays_form],
        help_text=_(
            "For what must not lie in a depot over the weekend; none chosen means every working day."
        ),
    )
    vat_rule = models.ForeignKey(
        VatRule, on_delete=models.PROTECT, related_name="variants", verbose_name=_("VAT")
    )

    objects = VariantQuerySet.as_manager()

    price_now: Decimal | None
    past_now: int  # see shop.models.stock.with_supply
    is_box: bool

    class Meta:
        verbose_name = _("variant")
        verbose_name_plural = _("variants")
        ordering = ["product", "position", "sku"]
        constraints = [
            models.CheckConstraint(
                condition=Q(most_per_order__gte=1) & Q(most_per_order__lte=MOST_PER_LINE),
                name="variant_limit_in_bounds",
            ),
            models.CheckConstraint(
                condition=Q(net_quantity__isnull=True) | Q(net_quantity__gt=0),
                name="variant_quantity_positive",
            ),
            models.UniqueConstraint(fields=["barcode"], condition=~Q(barcode=""), name="barcode_once"),
            models.UniqueConstraint(
                fields=["product", "combination"], condition=~Q(combination=""), name="combination_once"
            ),
        ]

    def __str__(self) -> str:
        return self.sku

    def option(self, language: str) -> str:
        return (self.option_en or self.option_it) if language == "en" else self.option_it

    # Salesman's words for a product. What people read comes from shop.names, never from here.

    @property
    def name(self) -> str:
        return f"{self.product.name} {self.option_it}".strip()

    @property
    def code(self) -> str:
        return self.sku

    def get_price(self, request: Any) -> Decimal:
        priced = self if hasattr(self, "price_now") else Variant.objects.with_price().get(pk=self.pk)
        return priced.price_now or Decimal(0)
