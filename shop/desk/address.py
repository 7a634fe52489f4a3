"""Correggi indirizzo: until the parcel has left; a different cost of delivery is said first, and confirmed."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.money import euro
from shop import correcting
from shop.desk.address_fields import AddressFields
from shop.desk.orders import OrderScreen
from shop.refusals import Refused


class AddressForm(AddressFields):
    accepted = forms.DecimalField(
        max_digits=7, decimal_places=2, min_value=0, required=False, widget=forms.HiddenInput
    )


class AddressScreen(OrderScreen):
    template_name = "shop/desk/address.html"
    header_icon = "edit"

    def get_page_title(self) -> str:
        return gettext("Correct the address of %(order)s") % {"order": self.order.ref}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = {name: getattr(self.order, name) for name in correcting.COLUMNS}
        return {**super().get_context_data(**kwargs), "form": AddressForm(initial=now)}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not correcting.may_correct(self.order):
            message = _("The parcel has left: its address cannot be changed any more.")
            return self.complain(request, self.address, str(message))
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = AddressForm(request.POST)
        if not form.is_valid():
            return self.again(form)
        accepted: Decimal | None = form.cleaned_data["accepted"]
        try:
            correcting.correct(self.order, form.columns(), self.member, accepted=accepted)
        except Refused as refusal:
            if refusal.code == "cost":
                return self.ask(form)
            form.add_error(None, refusal.message)
            return self.again(form)
        return self.back(request, self.address, gettext("The address is corrected. Print the slip again."))

    def ask(self, form: AddressForm) -> HttpResponse:
        """The same form with what it would cost, to be confirmed by a second press."""
        difference = correcting.cost_there(self.order, form.columns())
        again = self.request.POST.copy()
        again["accepted"] = f"{difference.now:.2f}"
        told = gettext(
            "Delivery there costs %(now)s instead of %(agreed)s. The customer is not charged and nothing is "
            "given back by this correction: press again if that is right, or speak to the customer first."
        ) % {"now": euro(difference.now), "agreed": euro(difference.agreed)}
        return self.again(AddressForm(again), told, status=409)

    def again(self, form: AddressForm, told: str = "", status: int = 422) -> HttpResponse:
        return self.render_to_response({**self.get_context_data(), "form": form, "told": told}, status=status)
