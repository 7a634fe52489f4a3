"""The forms of a product: the product itself, its sheet, its variants with a new price for each."""

from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BaseInlineFormSet, inlineformset_factory
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.models import User
from core.money import euro
from core.weekdays import Weekday
from shop import pricing
from shop.models import Allergen, Fibre, Product, Sheet, Stock, Variant
from shop.models.prices import MOST_EXPENSIVE
from shop.working_days import SATURDAY

NUTRIENTS = ("energy_kj", "energy_kcal", "fat", "saturates", "carbohydrate", "sugars", "protein", "salt")


class ProductForm(forms.ModelForm):
    class Meta:
        model = Product
        fields = ["name", "category", "producer", "workshop", "active", "retired", "substitute"]
        widgets = {"retired": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        producer, workshop = typed.get("producer"), typed.get("workshop")
        if producer and workshop and workshop.cooperative_id != producer.pk:
            self.add_error("workshop", gettext("This workshop belongs to another cooperative."))
        return typed


class SheetForm(forms.ModelForm):
    allergens = forms.MultipleChoiceField(
        label=_("allergens"), choices=Allergen.choices, widget=forms.CheckboxSelectMultiple, required=False
    )
    traces = forms.MultipleChoiceField(
        label=_("possible traces of"),
        choices=Allergen.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    class Meta:
        model = Sheet
        fields = ["kind", "allergens", "traces", *NUTRIENTS, "alcohol"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, label in Fibre.choices:
            self.fields[f"fibre_{code}"] = forms.IntegerField(
                label=gettext("%(fibre)s, %%") % {"fibre": label},
                min_value=0,
                max_value=100,
                required=False,
                initial=self.instance.fibres.get(code),
            )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        self.instance.fibres = {
            code: typed[f"fibre_{code}"] for code in Fibre.values if typed.get(f"fibre_{code}")
        }
        return typed

    def _update_errors(self, errors: Any) -> None:
        """The model speaks of one field of fibres, the form has one for each."""
        if hasattr(errors, "error_dict") and "fibres" in errors.error_dict:
            errors.error_dict.setdefault("__all__", []).extend(errors.error_dict.pop("fibres"))
        super()._update_errors(errors)  # type: ignore[misc]  # Django's own hook, unknown to its stubs


class VariantForm(forms.ModelForm):
    new_price = forms.DecimalField(
        label=_("new price with VAT"),
        min_value=Decimal("0.01"),
        max_value=MOST_EXPENSIVE,
        max_digits=6,
        decimal_places=2,
        required=False,
    )

    dispatch_weekdays = forms.TypedMultipleChoiceField(
        label=_("leaves only on"),
        choices=[(day, label) for day, label in Weekday.choices if day < SATURDAY],
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "For what must not lie in a depot over the weekend; none chosen means every working day."
        ),
    )

    class Meta:
        model = Variant
        fields = [
            "sku",
            "option_it",
            "option_en",
            "active",
            "net_quantity",
            "unit",
            "weight",
            "barcode",
            "withdrawal",
            "most_per_order",
            "dispatch_days",
            "dispatch_weekdays",
            "vat_rule",
            "position",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        now = pricing.price_of(self.instance.pk) if self.instance.pk else None
        self.fields["dispatch_days"].required = False
        self.fields["new_price"].help_text = (
            gettext("Now %(price)s. Leave it empty to keep it.") % {"price": euro(now)} if now else ""
        )

    def clean_dispatch_days(self) -> int:
        return int(
            self.cleaned_data["dispatch_days"] or Variant._meta.get_field("dispatch_days").get_default()
        )

    def clean_weight(self) -> int:
        weight = int(self.cleaned_data["weight"])
        if weight == 0:
            raise forms.ValidationError(gettext("The weight is above 0: it decides the cost of delivery."))
        return weight

    def keep(self, who: User) -> None:
        """After the row is saved: its stock row stands, and a new price is added to the old ones."""
        Stock.objects.get_or_create(variant=self.instance)
        price = self.cleaned_data.get("new_price")
        if price is not None and price != pricing.price_of(self.instance.pk):
            pricing.set_price(self.instance, price, who=who)


class Variants(BaseInlineFormSet):
    def clean(self) -> None:
        super().clean()
        if not any(form.instance.pk or form.has_changed() for form in self.forms):
            raise forms.ValidationError(gettext("A product needs at least one variant."))


VariantFormSet = inlineformset_factory(
    Product, Variant, form=VariantForm, formset=Variants, extra=1, can_delete=False
)
