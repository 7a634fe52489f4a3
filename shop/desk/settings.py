"""What the shop sets for itself: where parcels go and for how much, categories, VAT rules."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from core.desk import TruthViewSet
from shop.addresses import is_cap
from shop.models import Category, DeliveryBand, DeliverySurcharge, DeliveryTerms, DeliveryZone, VatRule


class CodesField(forms.CharField):
    """Codes of two letters, typed with spaces or commas between them."""

    def prepare_value(self, value: Any) -> Any:
        return " ".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        codes = (super().to_python(value) or "").replace(",", " ").upper().split()
        if wrong := [code for code in codes if len(code) != 2 or not code.isalpha()]:
            raise ValidationError(
                gettext("Not a code of two letters: %(codes)s.") % {"codes": ", ".join(wrong)}
            )
        return list(dict.fromkeys(codes))

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """Each code was looked at above."""


class PostcodesField(forms.CharField):
    """Italian postcodes, typed with spaces, commas or new lines between them."""

    def prepare_value(self, value: Any) -> Any:
        return " ".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        codes = (super().to_python(value) or "").replace(",", " ").split()
        if wrong := [code for code in codes if not is_cap(code)]:
            raise ValidationError(
                gettext("Not a postcode of five figures: %(codes)s.") % {"codes": ", ".join(wrong)}
            )
        return list(dict.fromkeys(codes))

    def run_validators(self, value: Any) -> None:
        """Each code was looked at above."""


class ZoneForm(WagtailAdminModelForm):
    postcodes = PostcodesField(
        label=_("postcodes"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Five figures each; besides the provinces."),
    )

    countries = CodesField(label=_("Countries"), help_text=_("Codes of two letters: IT FR DE"))
    provinces = CodesField(
        label=_("Provinces"), required=False, help_text=_("Codes of two letters; empty for all of them.")
    )


class ZoneViewSet(TruthViewSet):
    model = DeliveryZone
    name = url_prefix = "delivery-zones"
    icon = "site"
    list_display = ["label_it", "free_above", "days_from", "days_to", "is_example"]
    search_fields = ["label_it", "label_en"]
    ordering = "position"
    edit_handler = ObjectList(
        base_form_class=ZoneForm,
        children=[
            FieldRowPanel([FieldPanel("label_it"), FieldPanel("label_en")]),
            FieldPanel("code"),
            MultiFieldPanel(
                [FieldPanel("countries"), FieldPanel("provinces"), FieldPanel("postcodes")],
                heading=_("Where"),
            ),
            FieldPanel("free_above"),
            FieldRowPanel([FieldPanel("days_from"), FieldPanel("days_to")]),
            FieldPanel("position", help_text=_("The first zone in order that holds the address decides.")),
            FieldPanel("is_example"),
        ],
    )


class BandViewSet(TruthViewSet):
    model = DeliveryBand
    name = url_prefix = "delivery-prices"
    icon = "tag"
    list_display = ["zone", "up_to", "price"]
    list_filter = ["zone"]
    search_fields = ["zone__label_it"]
    panels = [FieldPanel(name) for name in ("zone", "up_to", "price")]


class SurchargeForm(WagtailAdminModelForm):
    postcodes = PostcodesField(
        label=_("postcodes"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Five figures each; empty for the whole zone."),
    )

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean()
        if not typed.get("zone") and not typed.get("postcodes") and "postcodes" not in self.errors:
            self.add_error("postcodes", gettext("Choose a zone or write some postcodes."))
        return typed


class SurchargeViewSet(TruthViewSet):
    model = DeliverySurcharge
    name = url_prefix = "delivery-surcharges"
    icon = "plus"
    list_display = ["label_it", "zone", "amount", "is_example"]
    search_fields = ["label_it", "label_en"]
    edit_handler = ObjectList(
        base_form_class=SurchargeForm,
        children=[
            FieldRowPanel([FieldPanel("label_it"), FieldPanel("label_en")]),
            FieldPanel("amount"),
            MultiFieldPanel([FieldPanel("zone"), FieldPanel("postcodes")], heading=_("Where")),
            FieldPanel("is_example"),
        ],
    )


class TermsViewSet(TruthViewSet):
    """One row, which is never added or deleted by hand."""

    model = DeliveryTerms
    name = url_prefix = "delivery-terms"
    icon = "time"
    list_display = ["cut_off", "slot_minutes", "slot_places", "slot_days"]
    panels = [FieldPanel(name) for name in ("cut_off", "slot_minutes", "slot_days", "slot_places")]


class CategoryViewSet(TruthViewSet):
    model = Category
    name = url_prefix = "categories"
    icon = "folder-inverse"
    list_display = ["label_it", "label_en", "position", "google_number"]
    search_fields = ["label_it", "label_en"]
    panels = [FieldPanel(name) for name in ("label_it", "label_en", "code", "position", "google_number")]


class VatRuleViewSet(TruthViewSet):
    model = VatRule
    name = url_prefix = "vat-rules"
    icon = "table"
    list_display = ["name", "rate", "valid_from", "legal_basis"]
    search_fields = ["name", "legal_basis"]
    panels = [
        FieldPanel(
            "name", help_text=_("When the law changes a rate, add a rule of the same name from that day on.")
        ),
        FieldRowPanel([FieldPanel("rate"), FieldPanel("valid_from")]),
        FieldPanel("legal_basis"),
    ]
