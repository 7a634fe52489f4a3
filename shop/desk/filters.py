"""The filters above the desk's lists: one form for all three, with the fields that each of them has."""

import datetime
from typing import Any

import django_filters
from django import forms
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from cooperatives.models import Cooperative
from core.opening import ROME
from shop import paying, problems
from shop.models import Category, DeliveryMethod, Order, OrderItem, OrderState, Product, Variant
from shop.models.stock import past_best


class DeskFilters(WagtailFilterSet):
    """Choices stand open, one under the other, "All" first."""

    @staticmethod
    def choice(label: Any, choices: Any, **kwargs: Any) -> django_filters.ChoiceFilter:
        return django_filters.ChoiceFilter(
            label=label, choices=choices, empty_label=_("All"), widget=forms.RadioSelect, **kwargs
        )


class OrderFilters(DeskFilters):
    status = django_filters.MultipleChoiceFilter(
        label=_("State"), choices=OrderState.choices, widget=forms.CheckboxSelectMultiple
    )
    payment_method = DeskFilters.choice(_("Way of paying"), tuple(paying.LABELS.items()))
    delivery_method = DeskFilters.choice(_("Delivery or pickup"), DeliveryMethod.choices)
    paid = DeskFilters.choice(_("Paid"), (("yes", _("Yes")), ("no", _("No"))), method="by_money")
    leaves = DeskFilters.choice(
        _("To leave by"),
        (("late", _("late")), ("today", _("today")), ("week", _("within a week"))),
        method="by_day",
    )
    problem = DeskFilters.choice(
        _("With a problem"), (("any", _("any")), *problems.KINDS.items()), method="by_problem"
    )
    date_created = django_filters.DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)

    class Meta:
        model = Order
        fields: list[str] = []

    def by_money(self, orders: QuerySet[Order], _name: str, value: str) -> QuerySet[Order]:
        return orders.filter(paid_at__isnull=value != "yes")

    def by_day(self, orders: QuerySet[Order], _name: str, value: str) -> QuerySet[Order]:
        """By the day that was promised for what has not left yet."""
        today = timezone.localdate(timezone=ROME)
        days = {"late": -1, "today": 0}.get(value, 7)
        waiting = OrderItem.objects.filter(
            order=OuterRef("pk"), held__gt=0, leaves_by__lte=today + datetime.timedelta(days=days)
        )
        return orders.filter(status__in=[OrderState.PAID, OrderState.PREPARING]).filter(Exists(waiting))

    def by_problem(self, orders: QuerySet[Order], _name: str, value: str) -> QuerySet[Order]:
        return problems.of_any(orders) if value == "any" else problems.of_kind(orders, value)


class ProductFilters(DeskFilters):
    category = django_filters.ModelChoiceFilter(label=_("Category"), queryset=Category.objects.all())
    producer = django_filters.ModelChoiceFilter(label=_("Made by"), queryset=Cooperative.objects.all())
    active = DeskFilters.choice(_("On sale"), ((True, _("Yes")), (False, _("No"))))

    class Meta:
        model = Product
        fields: list[str] = []


class StockFilters(DeskFilters):
    low = DeskFilters.choice(
        _("Pieces left"), (("low", _("few or none")), ("none", _("none"))), method="by_pieces_left"
    )
    category = django_filters.ModelChoiceFilter(
        label=_("Category"), field_name="product__category", queryset=Category.objects.all()
    )
    producer = django_filters.ModelChoiceFilter(
        label=_("Made by"), field_name="product__producer", queryset=Cooperative.objects.all()
    )

    class Meta:
        model = Variant
        fields: list[str] = []

    def by_pieces_left(self, variants: QuerySet[Variant], _name: str, value: str) -> QuerySet[Variant]:
        past = past_best("pk", timezone.localdate())
        taken = F("stock__reserved") + F("stock__kept_for_store") + past
        none = Q(stock__isnull=True) | Q(stock__on_hand__lte=taken)
        return variants.filter(
            none if value == "none" else none | Q(stock__on_hand__lte=taken + F("stock__low_at"))
        )
