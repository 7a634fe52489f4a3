"""A part of an order that leaves by itself: which pieces, with which courier, under which number."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shop import fulfilment
from shop.desk.orders import OrderScreen
from shop.models import OrderItem
from shop.refusals import Refused


class ParcelForm(forms.Form):
    carrier = forms.CharField(label=_("Courier"), max_length=60, required=False)
    tracking = forms.CharField(label=_("Tracking number"), max_length=80, required=False)

    def __init__(self, items: list[OrderItem], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for item in items:
            self.fields[f"line-{item.pk}"] = forms.IntegerField(
                label=f"{item.name_it} ({item.sku})",
                min_value=0,
                max_value=item.held,
                required=False,
                initial=item.held,
                help_text=gettext("%(held)s of %(sold)s pieces are still here.")
                % {"held": item.held, "sold": item.quantity},
            )
        self.order_fields(
            [*[name for name in self.fields if name.startswith("line-")], "carrier", "tracking"]
        )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if not self.errors and not self.pieces():
            self.add_error(None, gettext("Say which pieces leave."))
        return typed

    def pieces(self) -> dict[int, int]:
        typed = {int(n[5:]): value for n, value in self.cleaned_data.items() if n.startswith("line-")}
        return {item: pieces for item, pieces in typed.items() if pieces}


class ParcelScreen(OrderScreen):
    template_name = "shop/desk/parcel.html"
    header_icon = "folder-inverse"

    def get_page_title(self) -> str:
        return gettext("A parcel of %(order)s") % {"order": self.order.ref}

    def held(self) -> list[OrderItem]:
        return list(OrderItem.objects.filter(order=self.order, held__gt=0).order_by("pk"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "form": ParcelForm(self.held())}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.order.is_pickup or not self.held():
            message = gettext("Nothing is left to send in this order.")
            return self.complain(request, self.address, message)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ParcelForm(self.held(), request.POST)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "form": form}, status=422)
        said = form.cleaned_data
        try:
            fulfilment.ship(
                self.order, form.pieces(), who=self.member, carrier=said["carrier"], tracking=said["tracking"]
            )
        except Refused as refusal:
            form.add_error(None, refusal.message)
            return self.render_to_response({**self.get_context_data(), "form": form}, status=409)
        return self.back(request, self.address, gettext("The parcel is written down; its letter leaves now."))
