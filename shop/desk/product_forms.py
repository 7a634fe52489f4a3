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
from shop import options, pricing
from shop.models import Option, OptionValue, Product, Stock, Variant
from shop.models.prices import MOST_EXPENSIVE
from shop.working_days import SATURDAY


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
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        now = pricing.price_of(self.instance.pk) if self.instance.pk else None
        self._ask_options()
        self.fields["dispatch_days"].required = False
        self.fields["new_price"].help_text = (
            gettext("Now %(price)s. Leave it empty to keep it.") % {"price": euro(now)} if now else ""
        )

    def _ask_options(self) -> None:
        """A choice for each option of the shop, the least used ones too: a new product may differ by any."""
        chosen = self.instance.chosen.values_list("option", "value") if self.instance.pk else ()
        now = dict(chosen)
        for option in Option.objects.prefetch_related("values"):
            self.fields[f"option_{option.pk}"] = forms.ModelChoiceField(
                label=option.label_it,
                queryset=OptionValue.objects.filter(option=option),
                initial=now.get(option.pk),
                required=False,
                empty_label="—",
            )

    @property
    def values(self) -> list[OptionValue]:
        """What was chosen of each option."""
        named = (name for name in self.fields if name.startswith("option_"))
        return [value for name in named if (value := self.cleaned_data.get(name))]

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
        options.choose(self.instance, self.values)
        price = self.cleaned_data.get("new_price")
        if price is not None and price != pricing.price_of(self.instance.pk):
            pricing.set_price(self.instance, price, who=who)


class Variants(BaseInlineFormSet):
    def clean(self) -> None:
        super().clean()
        if not any(form.instance.pk or form.has_changed() for form in self.forms):
            raise forms.ValidationError(gettext("A product needs at least one variant."))
        self._check_they_differ()

    def _check_they_differ(self) -> None:
        seen: dict[str, str] = {}
        rows: Any = self.forms
        for form in rows:
            typed = getattr(form, "cleaned_data", {})
            combination = options.combination_of(form.values) if typed.get("sku") else ""
            if combination and combination in seen:
                message = gettext("%(one)s and %(other)s have the same options.")
                raise forms.ValidationError(message % {"one": seen[combination], "other": typed["sku"]})
            seen[combination] = typed.get("sku", "")


VariantFormSet = inlineformset_factory(
    Product, Variant, form=VariantForm, formset=Variants, extra=1, can_delete=False
)
