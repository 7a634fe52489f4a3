"""The filters above the desk's lists: one form for all three, with the fields that each of them has."""

from typing import Any

import django_filters
from django import forms
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from cooperatives.models import Cooperative
from shop import paying
from shop.models import Category, DeliveryMethod, Order, OrderState, Product, Variant
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
    date_created = django_filters.DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)

    class Meta:
        model = Order
        fields: list[str] = []


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
