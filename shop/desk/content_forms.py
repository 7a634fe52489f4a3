"""The forms of what only some products have: the contents of a box, the anatomy of a price."""

from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shop.desk.choosing import LooseVariant
from shop.models import BoxLine, PriceShare, Product, ShareKind, Stock, Variant
from shop.models.anatomy import WHOLE

MOST_OF_ONE = 99


class ContentForm(forms.Form):
    component = forms.ModelChoiceField(
        label=_("content"), queryset=Variant.objects.none(), required=False, widget=LooseVariant
    )
    quantity = forms.IntegerField(label=_("pieces"), min_value=1, max_value=MOST_OF_ONE, initial=1)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        loose = Variant.objects.filter(contents__isnull=True).select_related("product")
        self.fields["component"].queryset = loose.order_by("sku")  # type: ignore[attr-defined]


class Contents(BaseFormSet):
    """What is in the first variant of a product. Every row is optional; a row without a content is left out."""

    def __init__(
        self, data: Any = None, *, product: Product, like: Product | None = None, **kwargs: Any
    ) -> None:
        self.product = product
        self.kept = _inside(product)
        begun = self.kept or _inside(like or product)
        rows = [{"component": component, "quantity": quantity} for component, quantity in begun.items()]
        # A row that was sent back as it stood counts as typed: what is left out of a box leaves it.
        super().__init__(data, initial=rows if data is None else None, **kwargs)

    def wanted(self) -> dict[Variant, int]:
        typed = [form.cleaned_data for form in self.forms if form.cleaned_data.get("component")]
        return {row["component"]: row["quantity"] for row in typed}

    def clean(self) -> None:
        if any(self.errors):
            return
        filled = [form for form in self.forms if form.cleaned_data.get("component")]
        if len(self.wanted()) < len(filled):
            raise forms.ValidationError(gettext("The same thing stands twice in the box: write how many."))
        if any(component.product_id == self.product.pk for component in self.wanted()):
            raise forms.ValidationError(gettext("A box cannot hold itself."))
        if filled and self.product.pk:
            self._check_it_may_be_a_box()

    def _check_it_may_be_a_box(self) -> None:
        own = Stock.objects.filter(variant__product=self.product)
        if not self.kept and own.filter(on_hand__gt=0).exists():
            message = gettext("It still has pieces of its own: move them off the shelf first.")
            raise forms.ValidationError(message)
        if BoxLine.objects.filter(component__product=self.product).exists():
            raise forms.ValidationError(gettext("This is in a box itself: it cannot hold anything."))

    def keep(self, box: Variant) -> None:
        wanted = {component.pk: quantity for component, quantity in self.wanted().items()}
        BoxLine.objects.filter(box=box).exclude(component__in=wanted).delete()
        for component, quantity in wanted.items():
            BoxLine.objects.update_or_create(box=box, component_id=component, defaults={"quantity": quantity})


def _inside(product: Product) -> dict[int, int]:
    kept = BoxLine.objects.filter(box__product=product.pk) if product.pk else BoxLine.objects.none()
    return {line.component_id: line.quantity for line in kept.order_by("pk")}


ContentFormSet = formset_factory(ContentForm, formset=Contents, extra=3)


class AnatomyForm(forms.Form):
    """Shares that make 100 % together, or none at all."""

    def __init__(self, *args: Any, product: Product, like: Product | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.product = product
        told = product if product.pk else like
        kept = PriceShare.objects.filter(product=told) if told else PriceShare.objects.none()
        now = dict(kept.values_list("kind", "percent"))
        for kind, label in ShareKind.choices:
            self.fields[kind] = forms.DecimalField(
                label=gettext("%(what)s, %%") % {"what": label},
                min_value=Decimal(0),
                max_value=WHOLE,
                max_digits=4,
                decimal_places=1,
                required=False,
                initial=now.get(kind),
            )

    def shares(self) -> dict[str, Decimal]:
        return {kind: share for kind in ShareKind.values if (share := self.cleaned_data.get(kind))}

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        together = sum(self.shares().values(), Decimal(0))
        if not self.errors and together not in (0, WHOLE):
            message = gettext(
                "The shares of the price make %(sum)s %%: they must make 100 %%, or all be empty."
            )
            raise forms.ValidationError(message % {"sum": f"{together.normalize():f}"})
        return typed

    def keep(self, product: Product) -> None:
        shares = self.shares()
        PriceShare.objects.filter(product=product).exclude(kind__in=shares).delete()
        for kind, percent in shares.items():
            PriceShare.objects.update_or_create(product=product, kind=kind, defaults={"percent": percent})
