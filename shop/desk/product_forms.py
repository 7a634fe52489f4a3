"""The form of a product itself; its variants stand in `variant_forms`, its sheet in `sheet_forms`."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from shop.desk.choosing import ChosenProduct
from shop.models import Product


class ProductForm(forms.ModelForm):
    class Meta:
        model = Product
        fields = ["name", "category", "producer", "workshop", "active", "retired", "substitute"]
        labels = {"name": _("Name")}
        widgets = {"retired": AdminDateInput, "substitute": ChosenProduct}

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        producer, workshop = typed.get("producer"), typed.get("workshop")
        if producer and workshop and workshop.cooperative_id != producer.pk:
            self.add_error("workshop", gettext("This workshop belongs to another cooperative."))
        return typed
