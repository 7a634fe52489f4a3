"""Orders: Salesman's rows with our own columns. What an order says is frozen; what happens is logged."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Never

from django.db import models
from django.db.models import F, Q, Sum
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from salesman.orders.models import BaseOrder, BaseOrderItem, BaseOrderNote, BaseOrderPayment

from shop.models.catalogue import Variant, WithdrawalRule
from shop.models.order_states import MOVES as MOVES
from shop.models.order_states import OrderState as OrderState
from shop.models.prices import WrittenOnce


def adds_up(whole: str, *parts: str, less: str = "") -> Q:
    """The parts make the whole to the cent. A bare "=" fails on SQLite, which keeps decimals as floats."""
    half = Decimal("0.005")
    together = sum((F(part) for part in parts[1:]), start=F(parts[0]))
    if less:
        together -= F(less)
    return Q(**{f"{whole}__gt": together - half}) & Q(**{f"{whole}__lt": together + half})


class DeliveryMethod(models.TextChoices):
    DELIVERY = "delivery", _("Delivery")
    PICKUP = "pickup", _("Collect in store")


class BuyerKind(models.TextChoices):
    PRIVATE = "private", _("Private person")
    COMPANY = "company", _("Company")
    PUBLIC = "public", _("Public body")
    ABROAD = "abroad", _("Abroad")


class Order(BaseOrder):
    """What somebody ordered, at what price, under which terms."""

    status = models.CharField(
        _("state"), max_length=12, choices=OrderState.choices, default=OrderState.PLACED, db_index=True
    )
    language = models.CharField(_("language"), max_length=5)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    delivery_method = models.CharField(_("delivery or pickup"), max_length=10, choices=DeliveryMethod.choices)
    payment_method = models.CharField(_("way of paying"), max_length=30)
    delivery = models.DecimalField(
        _("delivery, with VAT"), max_digits=7, decimal_places=2, default=Decimal(0)
    )
    # On the goods alone: free delivery is a delivery of nothing.
    discount = models.DecimalField(
        _("discount, with VAT"), max_digits=9, decimal_places=2, default=Decimal(0)
    )
    voucher_code = models.CharField(_("voucher"), max_length=30, blank=True)
    weight = models.PositiveIntegerField(_("weight in grams"), default=0)
    terms_version = models.CharField(_("version of the terms"), max_length=40, blank=True)
    # Scoped by basket before it is stored: a key guessed or repeated by somebody else opens nothing.
    idempotency_key = models.CharField(max_length=128, unique=True, editable=False)

    buyer_kind = models.CharField(
        _("buyer"), max_length=10, choices=BuyerKind.choices, default=BuyerKind.PRIVATE
    )
    name = models.CharField(_("name and surname"), max_length=120)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    recipient = models.CharField(_("recipient"), max_length=120, blank=True)
    street = models.CharField(_("street and number"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=12, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)
    province = models.CharField(_("province"), max_length=2, blank=True)
    country = models.CharField(_("country"), max_length=2, default="IT")
    # The payer's own address, when it is not where the parcel goes.
    bill_street = models.CharField(_("payer's street and number"), max_length=120, blank=True)
    bill_postcode = models.CharField(_("payer's postcode"), max_length=12, blank=True)
    bill_city = models.CharField(_("payer's city"), max_length=80, blank=True)
    bill_province = models.CharField(_("payer's province"), max_length=2, blank=True)
    bill_country = models.CharField(_("payer's country"), max_length=2, blank=True)
    gift_message = models.TextField(_("gift message"), max_length=300, blank=True)
    hides_prices = models.BooleanField(_("no prices in the parcel"), default=False)
    # When it is collected in the store, where the buyer chose an hour.
    pickup_on = models.DateField(_("collected on"), null=True, blank=True)
    pickup_from = models.TimeField(_("collected from"), null=True, blank=True)
    pickup_until = models.TimeField(_("collected until"), null=True, blank=True)
    is_adult = models.BooleanField(_("said to be of age"), default=False)
    wants_invoice = models.BooleanField(_("wants an invoice"), default=False)
    company = models.CharField(_("company or body"), max_length=200, blank=True)
    tax_code = models.CharField(_("Italian tax code"), max_length=16, blank=True)
    vat_number = models.CharField(_("VAT number"), max_length=14, blank=True)
    invoice_code = models.CharField(_("recipient code"), max_length=7, blank=True)
    pec = models.EmailField(_("PEC"), blank=True)
    cig = models.CharField(_("CIG"), max_length=10, blank=True)

    pay_by = models.DateTimeField(_("to be paid by"), null=True, blank=True)
    paid_at = models.DateTimeField(_("paid"), null=True, blank=True)
    ready_at = models.DateTimeField(_("ready to be collected"), null=True, blank=True)
    shipped_at = models.DateTimeField(_("shipped"), null=True, blank=True)
    delivered_at = models.DateTimeField(_("delivered"), null=True, blank=True)
    closed_at = models.DateTimeField(_("cancelled or expired"), null=True, blank=True)
    forgotten_at = models.DateTimeField(_("personal data removed"), null=True, blank=True, editable=False)

    objects = models.Manager()
    Status = OrderState

    class Meta(BaseOrder.Meta):
        verbose_name = _("order")
        verbose_name_plural = _("orders")
        ordering = ["-date_created", "-pk"]
        indexes = [
            models.Index(fields=["email"], name="orders_by_email"),
            models.Index(fields=["status", "pay_by"], name="orders_unpaid"),
            models.Index(fields=["pickup_on", "pickup_from"], name="orders_to_be_collected"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=OrderState.values), name="order_state_is_known"),
            models.CheckConstraint(
                condition=adds_up("total", "subtotal", "delivery", less="discount"),
                name="order_total_adds_up",
            ),
            models.CheckConstraint(
                condition=Q(discount__gte=0) & Q(discount__lte=F("subtotal")), name="order_discount_in_bounds"
            ),
            models.CheckConstraint(condition=Q(total__gte=0), name="order_total_not_negative"),
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Salesman's reads `_extra` and `status` here: with only() or defer() that recurses for ever.
        ClusterableModel.__init__(self, *args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Salesman's raises on update_fields=None and sends `status_changed` inside the transaction.
        ClusterableModel.save(self, *args, **kwargs)

    @property
    def status_display(self) -> str:
        return self.get_status_display()

    @property
    def extra(self) -> dict[str, Any]:
        return {key: value for key, value in self._extra.items() if key != "rows"}

    @property
    def extra_rows(self) -> list[Any]:
        return list(self._extra.get("rows", []))

    @property
    def amount_paid(self) -> Decimal:
        """Asked each time: a cached sum is stale as soon as somebody pays."""
        paid = OrderPayment.objects.filter(order=self).aggregate(sum=Sum("amount"))["sum"]
        return paid or Decimal(0)

    @property
    def is_pickup(self) -> bool:
        return self.delivery_method == DeliveryMethod.PICKUP


class OrderItem(BaseOrderItem):
    """One line as it was sold: names in both languages, price, VAT. Only `held` and `shipped` ever change."""

    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="order_items")
    sku = models.CharField(_("SKU"), max_length=40)
    name_it = models.CharField(_("name in Italian"), max_length=255)
    # Empty when the page had no English at that time: the Italian name is then shown, marked as Italian.
    name_en = models.CharField(_("name in English"), max_length=255, blank=True)
    option_it = models.CharField(_("option in Italian"), max_length=80, blank=True)
    option_en = models.CharField(_("option in English"), max_length=80, blank=True)
    producer = models.CharField(_("made by"), max_length=200, blank=True)
    withdrawal = models.CharField(_("withdrawal"), max_length=12, choices=WithdrawalRule.choices)
    vat_name = models.CharField(_("VAT rule"), max_length=80)
    vat_basis = models.CharField(_("legal basis"), max_length=200, blank=True)
    # None for a box whose contents have several rates: each is told by its OrderContent.
    vat_rate = models.DecimalField(_("VAT rate, %"), max_digits=4, decimal_places=2, null=True)
    net = models.DecimalField(_("without VAT"), max_digits=18, decimal_places=2)
    vat = models.DecimalField(_("VAT"), max_digits=18, decimal_places=2)
    # Its share of the voucher: `total` is what the line cost before it.
    discount = models.DecimalField(_("discount"), max_digits=9, decimal_places=2, default=Decimal(0))
    held = models.PositiveIntegerField(_("pieces reserved"), default=0)
    shipped = models.PositiveIntegerField(_("pieces shipped"), default=0)
    leaves_by = models.DateField(_("leaves by"), null=True, blank=True)
    # Codes of shop.models.vocabularies.Allergen, as the sheet said when it was sold; a box has those of its contents.
    allergens = models.JSONField(_("allergens"), default=list, blank=True)
    traces = models.JSONField(_("possible traces of"), default=list, blank=True)

    class Meta(BaseOrderItem.Meta):
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(quantity__gte=F("held") + F("shipped")), name="order_item_holds_no_more_than_sold"
            ),
            models.CheckConstraint(condition=adds_up("total", "net", "vat"), name="order_item_vat_adds_up"),
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        models.Model.__init__(self, *args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise WrittenOnce(self._meta.label)
        models.Model.save(self, *args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Never:
        raise WrittenOnce(self._meta.label)

    @property
    def extra(self) -> dict[str, Any]:
        return {key: value for key, value in self._extra.items() if key != "rows"}

    @property
    def extra_rows(self) -> list[Any]:
        return list(self._extra.get("rows", []))

    @property
    def name(self) -> str:
        return self.name_it

    @property
    def code(self) -> str:
        return self.sku


class OrderPayment(BaseOrderPayment):
    """Money that came in for an order."""

    class Meta(BaseOrderPayment.Meta):
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="payment_positive")]


class OrderNote(BaseOrderNote):
    """A word of the shop about an order."""

    who = models.ForeignKey("core.User", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta(BaseOrderNote.Meta):
        ordering = ["pk"]
