"""Nuovo ordine al telefono: lines by SKU or search, who and where, the total before anything is placed."""

import uuid
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet

from core.lines import Line
from shop import paying, phone_orders, supply
from shop.desk.address_fields import AddressFields
from shop.desk.counter_sales import Row, typed_rows
from shop.desk.screens import Screen
from shop.drafts import Address, Draft
from shop.models import DeliveryMethod, Order, Variant
from shop.models.stock import with_supply
from shop.refusals import Refused
from shop.shipping import Destination

EMPTY_ROWS = 3
MOST_FOUND = 12
PARCEL = ("street", "postcode", "city")


class PhoneForm(AddressFields):
    name = Line(label=_("Name and surname"), max_length=120)
    email = forms.EmailField(
        label=_("E-mail"), max_length=254, help_text=_("The confirmation and the link to pay go there.")
    )
    language = forms.ChoiceField(label=_("Letters in"), choices=[("it", _("Italian")), ("en", _("English"))])
    delivery_method = forms.ChoiceField(label=_("Delivery or pickup"), choices=DeliveryMethod.choices)
    payment_method = forms.ChoiceField(
        label=_("Payment"),
        choices=[("later", _("by the link in the letter, or by transfer")), ("pickup", _("in the store"))],
    )
    is_adult = forms.BooleanField(
        label=_("The customer says to be of age (for wine, beer, liqueurs)"), required=False
    )
    field_order = ["name", "email", "phone", "language", "delivery_method", "payment_method", "is_adult"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.data.get("delivery_method") == DeliveryMethod.PICKUP:
            for name in PARCEL:
                self.fields[name].required = False

    def needs_address(self, typed: dict[str, Any]) -> bool:
        return typed.get("delivery_method") != DeliveryMethod.PICKUP

    def clean(self) -> dict[str, Any]:
        typed = super().clean()
        if typed.get("payment_method") == "pickup" and self.needs_address(typed):
            message = gettext("Only what is collected in the store can be paid there.")
            self.add_error("payment_method", message)
        return typed

    def way(self) -> str:
        if self.cleaned_data["payment_method"] == "pickup":
            return paying.PAY_AT_PICKUP
        offered = [
            way for way in paying.offered(self.cleaned_data["delivery_method"]) if way != paying.PAY_AT_PICKUP
        ]
        if not offered:
            raise Refused("payment", gettext("This way of paying is not offered here."))
        return paying.BANK_TRANSFER if paying.BANK_TRANSFER in offered else offered[0]

    def destination(self) -> Destination:
        typed = self.cleaned_data
        place = (typed["country"], typed["province"], typed["postcode"])
        return Destination(typed["delivery_method"], *place)

    def draft(self, expected: Decimal) -> Draft:
        typed = self.cleaned_data
        places = {name: typed[name] for name in ("street", "postcode", "city", "province", "country")}
        return Draft(
            email=typed["email"],
            name=typed["name"],
            language=typed["language"],
            delivery_method=typed["delivery_method"],
            payment_method=self.way(),
            expected_total=expected,
            phone=typed["phone"],
            recipient=typed["recipient"],
            address=Address(**places),
        )


class PhoneScreen(Screen):
    """GET is empty; POST looks products up, adds one, shows the total, or places: what was typed is always kept."""

    model = Order
    permission_required = "change"
    template_name = "shop/desk/phone.html"
    page_title = _("New order by phone")
    index, index_label = "orders:index", _("Orders")
    header_icon = "plus"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            "form": PhoneForm(),
            "rows": [Row() for _each in range(EMPTY_ROWS)],
            "key": uuid.uuid4(),
            **super().get_context_data(**kwargs),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        rows, form = typed_rows(request), PhoneForm(request.POST)
        if "search" in request.POST or "add" in request.POST:
            if sku := request.POST.get("add", ""):
                rows.append(Row(code=sku[:40], pieces="1"))
            return self.shown(
                PhoneForm(initial=_plain(request)), rows, found=_found(request.POST.get("q", ""))
            )
        lines = _lines(rows)
        if not lines:
            form.add_error(None, gettext("The order has no product yet."))
        if not form.is_valid() or not lines or any(row.why for row in rows):
            return self.shown(form, rows, status=422)
        return self.look_or_place(form, rows, lines)

    def look_or_place(self, form: PhoneForm, rows: list[Row], lines: dict[int, int]) -> HttpResponse:
        adult = form.cleaned_data["is_adult"]
        try:
            draft = form.draft(_amount(self.request.POST.get("expected", "")))
            if "place" in self.request.POST:
                key = self.request.POST.get("key", "")[:64]
                order = phone_orders.place(lines, draft, key, self.member, is_adult=adult)
                said = gettext("The order %(order)s is placed; its letter leaves now.") % {"order": order.ref}
                return self.back(self.request, reverse("orders:edit", args=[order.pk]), said)
            reckoning = phone_orders.look(lines, form.destination(), draft.email, is_adult=adult)
        except Refused as refusal:
            form.add_error(None, refusal.message)
            return self.shown(form, rows, status=409)
        if reckoning.problems:
            for problem in reckoning.problems:
                form.add_error(None, problem)
            return self.shown(form, rows, status=409)
        return self.shown(form, rows, reckoning=reckoning)

    def shown(self, form: PhoneForm, rows: list[Row], status: int = 200, **more: Any) -> HttpResponse:
        context = self.get_context_data()
        key = self.request.POST.get("key", "") or context["key"]
        every = [*rows, *[Row() for _each in range(EMPTY_ROWS)]]
        asked = {"q": self.request.POST.get("q", ""), "key": key}
        return self.render_to_response(
            {**context, "form": form, "rows": every, **asked, **more}, status=status
        )

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not paying.offered():
            message = gettext("No way of paying is set: nothing can be ordered.")
            return self.complain(request, reverse("orders:index"), message)
        return super().get(request, *args, **kwargs)


def _plain(request: HttpRequest) -> dict[str, str]:
    return {name: str(value) for name, value in request.POST.items()}


def _lines(rows: list[Row]) -> dict[int, int]:
    lines: dict[int, int] = {}
    for row in rows:
        if row.variant is not None and row.number:
            lines[row.variant.pk] = lines.get(row.variant.pk, 0) + row.number
    return lines


def _amount(text: str) -> Decimal:
    """What was shown; the verb compares it with what holds."""
    try:
        return forms.DecimalField(max_digits=9, decimal_places=2, min_value=0).clean(text or "0") or Decimal(
            0
        )
    except forms.ValidationError:
        return Decimal(0)


def _found(words: str) -> list[dict[str, Any]]:
    """On sale, with what each costs and how many there are."""
    said = words.replace("\x00", "").split()[:5]
    if not said:
        return []
    variants = with_supply(Variant.objects.sellable().with_price()).select_related("product", "stock")
    for word in said:
        variants = variants.filter(
            Q(sku__icontains=word) | Q(product__name__icontains=word) | Q(option_it__icontains=word)
        )
    shown = list(variants.order_by("product__name", "position", "sku")[:MOST_FOUND])
    supplies = supply.of(shown, supply.inside(shown))
    return [{"variant": one, "available": supplies[one.pk].available} for one in shown]


class PhoneViewSet(ViewSet):
    name, url_prefix = "phone", "phone-order"

    def get_urlpatterns(self) -> list[Any]:
        return [path("", PhoneScreen.as_view(), name="index")]
