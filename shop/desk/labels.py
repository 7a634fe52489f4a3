"""Labels for the shelf of the store: name, who made it and where, price, price by the kilo, QR code, on A4."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.languages import LANGUAGES
from shop import names, window
from shop.desk.screens import Screen
from shop.models import Category, Product, Variant
from shop.names import Name
from shop.qr_codes import address
from shop.window import PriceShown

ON_A_SHEET = 21  # three by seven, 63.5 × 38.1 mm, as in every stationer's
MOST_LISTED = 120
MOST_COPIES = 210
COPIES = "copies-"


@dataclass(frozen=True, slots=True)
class Label:
    name: Name
    maker: str
    price: PriceShown
    sku: str
    address: str


class ChoiceForm(forms.Form):
    """Which products to list, by what the shop team knows of them."""

    q = forms.CharField(label=_("Name or SKU"), max_length=80, required=False)
    category = forms.ModelChoiceField(
        Category.objects.all(), label=_("Category"), required=False, empty_label=_("All")
    )
    product = forms.ModelChoiceField(Product.objects.all(), required=False, widget=forms.HiddenInput)


class SheetForm(forms.Form):
    language = forms.ChoiceField(
        label=_("Language"), choices=[("it", _("Italian")), ("en", _("English"))], initial="it"
    )
    skip = forms.IntegerField(
        label=_("Labels already used on the first sheet"),
        min_value=0,
        max_value=ON_A_SHEET - 1,
        initial=0,
        required=False,
        help_text=_("Sheets of 21 labels, 63.5 × 38.1 mm. Print at 100 %, without margins of the printer."),
    )

    def clean_skip(self) -> int:
        return int(self.cleaned_data["skip"] or 0)


def listed(asked: dict[str, Any]) -> QuerySet[Variant]:
    """Those that can be on a shelf: on sale, with a page that anybody can read."""
    found = Variant.objects.sellable().filter(product__pages__live=True).distinct()
    if asked.get("product"):
        found = found.filter(product=asked["product"])
    if asked.get("category"):
        found = found.filter(product__category=asked["category"])
    for word in asked.get("q", "").split():
        found = found.filter(
            Q(sku__icontains=word) | Q(product__name__icontains=word) | Q(option_it__icontains=word)
        )
    return found.select_related("product__producer").order_by("product__name", "position", "sku")


class LabelsScreen(Screen):
    """GET lists; POST lists anew and keeps how many labels were typed, also of what is not in the new list."""

    model = Product
    permission_required = "change"
    template_name = "shop/desk/labels.html"
    index, index_label = "products:index", _("Products")
    header_icon = "tag"
    page_title = _("Labels for the store")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        typed = self.request.POST
        choice = ChoiceForm(typed or self.request.GET)
        asked = choice.cleaned_data if choice.is_valid() else {}
        found = list(listed(asked)[: MOST_LISTED + 1])
        shown, wanted = found[:MOST_LISTED], copies(typed)
        kept = listed({}).filter(pk__in=set(wanted) - {variant.pk for variant in shown})
        at_first = 1 if asked.get("product") else 0
        return {
            "choice": choice,
            "sheet": SheetForm(typed or None),
            "rows": [
                (one, wanted.get(one.pk, 0 if f"{COPIES}{one.pk}" in typed else at_first))
                for one in [*shown, *kept]
            ],
            "there_are_more": len(found) > MOST_LISTED,
            "most": MOST_COPIES,
            **super().get_context_data(**kwargs),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.get(request, *args, **kwargs)


class LabelsPrinted(Screen):
    """The sheets, as a page to print."""

    model = Product
    permission_required = "change"
    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.complain(request, reverse("products:labels"), str(_("Say how many labels of each.")))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form, wanted = SheetForm(request.POST), copies(request.POST)
        if not form.is_valid() or not wanted:
            return self.get(request)
        language = form.cleaned_data["language"]
        with translation.override(language):
            labels = list(made(wanted, language))
            sheets = in_sheets(labels, form.cleaned_data["skip"])
            return render(request, "shop/desk/labels_printed.html", {"sheets": sheets, "language": language})


def copies(typed: Any) -> dict[int, int]:
    """{variant: how many}; what is no number counts for none."""
    found: dict[int, int] = {}
    for name, value in typed.items():
        key = name.removeprefix(COPIES)
        if name.startswith(COPIES) and key.isdecimal() and len(key) < 10 and str(value).isdecimal():
            number = min(int(str(value)[:4]), MOST_COPIES)
            if number:
                found[int(key)] = number
    return found


def made(wanted: dict[int, int], language: str) -> Iterator[Label]:
    """In the order of the list; what has no price or no public page has no label."""
    if language not in LANGUAGES:
        return
    variants = Variant.objects.filter(pk__in=wanted).select_related(
        "product__producer", "product__workshop__prison"
    )
    ordered = list(variants.order_by("product__name", "position", "sku"))
    offered = window.offered(variant.product_id for variant in ordered)
    prices = {choice.variant.pk: choice.price for product in offered.values() for choice in product.choices}
    told = names.of(wanted)
    for variant in ordered:
        if variant.pk in prices and variant.pk in told:
            workshop = variant.product.workshop
            place = str(workshop.prison.whole(language)) if workshop and workshop.prison else ""
            maker = " · ".join(part for part in (variant.product.producer.name, place) if part)
            label = Label(
                told[variant.pk][language], maker, prices[variant.pk], variant.sku, address(variant.sku)
            )
            yield from [label] * wanted[variant.pk]


def in_sheets(labels: Sequence[Label], skip: int) -> list[list[Label | None]]:
    """By sheet; None where a label was used before."""
    all_of_them: list[Label | None] = [*([None] * skip), *labels]
    return [all_of_them[start : start + ON_A_SHEET] for start in range(0, len(all_of_them), ON_A_SHEET)]
