"""The variants of a product on the desk's form: what every one needs, its options, and the rest folded away."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q
from django.forms import BaseInlineFormSet, BoundField, inlineformset_factory
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.models import User
from core.money import euro
from core.weekdays import Weekday
from shop import inventory, options, pricing, vat
from shop.models import (
    Option,
    OptionValue,
    Product,
    Reason,
    Stock,
    Variant,
    VariantOption,
    VatRule,
    WithdrawalRule,
)
from shop.models.prices import MOST_EXPENSIVE
from shop.working_days import SATURDAY

MOST_PIECES = 100_000
EVERY = ("sku", "new_price", "vat_rule", "weight", "net_quantity", "unit", "first_stock", "active")
EXPERT = ("barcode", "withdrawal", "most_per_order", "dispatch_days", "dispatch_weekdays")


class VariantForm(forms.ModelForm):
    new_price = forms.DecimalField(
        label=_("new price with VAT"),
        min_value=Decimal("0.01"),
        max_value=MOST_EXPENSIVE,
        max_digits=6,
        decimal_places=2,
        required=False,
    )
    first_stock = forms.IntegerField(
        label=_("Pieces on the shelf"),
        min_value=0,
        max_value=MOST_PIECES,
        required=False,
        help_text=_("The first count; later pieces come and go under Stock."),
    )
    dispatch_weekdays = forms.TypedMultipleChoiceField(
        label=_("Leaves only on"),
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
            *("sku", "active", "net_quantity", "unit", "weight", "barcode", "withdrawal", "most_per_order"),
            *("dispatch_days", "dispatch_weekdays", "vat_rule"),
        ]

    def __init__(self, *args: Any, used: frozenset[int] = frozenset(), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.used = {f"option_{option}" for option in used}
        is_new = not self.instance.pk
        now = None if is_new else pricing.price_of(self.instance.pk)
        self.fields["dispatch_days"].required = False
        price = gettext("price with VAT") if is_new else gettext("new price with VAT")
        self.fields["new_price"].label = capfirst(price)
        self.fields["new_price"].help_text = (
            gettext("Now %(price)s. Leave it empty to keep it.") % {"price": euro(now)} if now else ""
        )
        self.fields["weight"].help_text = _("It decides the cost of delivery.")
        self._offer_rules()
        self._ask_options()
        if is_new:
            self.fields["weight"].initial = None
            self._offer_withdrawals()
        else:
            del self.fields["first_stock"]

    def _offer_rules(self) -> None:
        """The rules in force, each by its name, and the one that it has."""
        in_force = [rule.pk for rule in vat.rules_on(timezone.localdate()).values()]
        field: Any = self.fields["vat_rule"]
        field.queryset = VatRule.objects.filter(Q(pk__in=in_force) | Q(pk=self.instance.vat_rule_id))
        field.help_text = _("If yours is not there, ask the accountant; it is added under Settings.")

    def _offer_withdrawals(self) -> None:
        field: Any = self.fields["withdrawal"]
        field.choices = [("", _("like the others of its category")), *WithdrawalRule.choices]
        field.required, field.initial = False, ""

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

    def of(self, names: Iterable[str]) -> list[BoundField]:
        return [self[name] for name in names if name in self.fields]

    @property
    def every(self) -> list[BoundField]:
        return self.of(EVERY)

    @property
    def options(self) -> list[BoundField]:
        """By what it differs from the other variants: the options that they have, all where they have none yet."""
        named = [name for name in self.fields if name.startswith("option_")]
        return self.of(name for name in named if name in self.used or not self.used)

    @property
    def more_options(self) -> list[BoundField]:
        shown = {field.name for field in self.options}
        return self.of(name for name in self.fields if name.startswith("option_") and name not in shown)

    @property
    def expert(self) -> list[BoundField]:
        return self.of(EXPERT)

    @property
    def expert_is_wrong(self) -> bool:
        return any(field.errors for field in self.expert)

    def clean_dispatch_days(self) -> int:
        return int(
            self.cleaned_data["dispatch_days"] or Variant._meta.get_field("dispatch_days").get_default()
        )

    def clean_weight(self) -> int:
        weight = int(self.cleaned_data["weight"])
        if weight == 0:
            raise forms.ValidationError(gettext("The weight is above 0: it decides the cost of delivery."))
        return weight

    def clean_withdrawal(self) -> str:
        return self.cleaned_data["withdrawal"] or WithdrawalRule.RIGHT

    def settle(self, product: Product) -> None:
        """Before the row is saved: what was left open follows the category."""
        if not self.instance.pk and not self.data.get(self.add_prefix("withdrawal")):
            self.instance.withdrawal = usual_withdrawal(product)

    def keep(self, who: User) -> None:
        """After the row is saved: its stock row stands, and a new price is added to the old ones."""
        Stock.objects.get_or_create(variant=self.instance)
        options.choose(self.instance, self.values)
        price = self.cleaned_data.get("new_price")
        if price is not None and price != pricing.price_of(self.instance.pk):
            pricing.set_price(self.instance, price, who=who)
        if pieces := self.cleaned_data.get("first_stock"):
            about = gettext("First count")
            inventory.move(self.instance.pk, pieces, Reason.RECEIPT, who=who, about=about)


def usual_withdrawal(product: Product) -> str:
    """What most variants of its category have; the right to withdraw where there are none."""
    others = Variant.objects.filter(product__category=product.category_id)
    counted = Counter(others.values_list("withdrawal", flat=True)).most_common(1)
    return counted[0][0] if counted else WithdrawalRule.RIGHT


class Variants(BaseInlineFormSet):
    @cached_property
    def used(self) -> frozenset[int]:
        """The options that its variants have, or that those it is a copy of have."""
        begun = {name for row in self.initial_extra or [] for name in row if name.startswith("option_")}
        chosen = VariantOption.objects.filter(variant__product=self.instance.pk)
        kept = chosen.values_list("option", flat=True) if self.instance.pk else ()
        return frozenset(kept) | {int(name.removeprefix("option_")) for name in begun}

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "used": self.used}

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

    def keep(self, product: Product, who: User) -> None:
        self.instance = product
        # In the order of their keys, as every verb locks them: the rows below stand in the order of the form.
        list(product.variants.select_for_update(no_key=True).order_by("pk").values_list("pk"))
        rows: list[Any] = self.forms
        for form in rows:
            form.settle(product)
        self.save()
        for form in rows:
            if form.instance.pk:
                form.keep(who)


def variant_rows(blank: int) -> Any:
    """The rows of the variants that there are, and so many blank ones below."""
    return inlineformset_factory(
        Product, Variant, form=VariantForm, formset=Variants, extra=blank, can_delete=False, max_num=200
    )
