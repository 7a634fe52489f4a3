"""Which variants a screen works on: the same few questions for prices, counts and exports."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Cooperative
from shop.models import Category, Variant


class SelectionForm(forms.Form):
    """Asked in the address, so that a selection can be kept and shared. What is not understood narrows nothing."""

    q = forms.CharField(label=_("SKU or name"), max_length=80, required=False)
    category = forms.ModelChoiceField(
        label=_("Category"), queryset=Category.objects.all(), required=False, empty_label=_("All")
    )
    producer = forms.ModelChoiceField(
        label=_("Made by"), queryset=Cooperative.objects.all(), required=False, empty_label=_("All")
    )
    on_sale = forms.ChoiceField(
        label=_("On sale"),
        choices=[("", _("All")), ("yes", _("Yes")), ("no", _("No"))],
        required=False,
    )

    def variants(self) -> Any:
        asked: dict[str, Any] = self.cleaned_data if self.is_valid() else {}
        found = Variant.objects.select_related("product__producer", "stock")
        if words := asked.get("q", "").replace("\x00", "").strip():
            found = found.filter(Q(sku__icontains=words) | Q(product__name__icontains=words))
        if asked.get("category"):
            found = found.filter(product__category=asked["category"])
        if asked.get("producer"):
            found = found.filter(product__producer=asked["producer"])
        if asked.get("on_sale"):
            sold = Variant.objects.sellable().values("pk")
            found = found.filter(pk__in=sold) if asked["on_sale"] == "yes" else found.exclude(pk__in=sold)
        return found.order_by("product__producer__name", "product__name", "position", "sku")
