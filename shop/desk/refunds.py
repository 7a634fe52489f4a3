"""The refund dialog: what may still be given back, line by line. What becomes of a refund: shop.desk.given_back."""

import uuid
from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.money import euro
from shop import refunding
from shop.desk.orders import OrderScreen
from shop.refund_reckoning import Refundable
from shop.refusals import Refused


def money(label: Any, most: Decimal) -> forms.DecimalField:
    """An amount up to what is left; nothing when it is empty."""
    return forms.DecimalField(
        label=label,
        max_digits=9,
        decimal_places=2,
        min_value=0,
        max_value=most,
        required=False,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "size": 8}),
        help_text=gettext("At most %(most)s.") % {"most": euro(most)},
    )


class RefundForm(forms.Form):
    """One field for each line that holds something, and for delivery and what was paid too much where there is any."""

    restock = forms.BooleanField(
        label=_("What had left comes back into the stock"),
        required=False,
        help_text=_("Pieces that never left are for sale again by themselves."),
    )
    why = forms.CharField(label=_("Why"), max_length=200, help_text=_("The customer reads it in the letter."))
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, left: Refundable, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.left = left
        for line in left.lines:
            if line.quantity:
                self.fields[f"line-{line.item.pk}"] = self.pieces(line)
        if left.delivery:
            self.fields["delivery"] = money(_("Delivery"), left.delivery)
        if left.surplus:
            self.fields["surplus"] = money(_("Paid too much"), left.surplus)
        self.order_fields([*[n for n in self.fields if n not in ("restock", "why")], "restock", "why"])

    def pieces(self, line: Any) -> forms.IntegerField:
        told = {"pieces": line.quantity, "amount": euro(line.amount), "sold": line.item.quantity}
        return forms.IntegerField(
            label=f"{line.item.name_it} ({line.item.sku})",
            min_value=0,
            max_value=line.quantity,
            required=False,
            help_text=gettext("%(pieces)s of %(sold)s pieces can be given back, worth %(amount)s.") % told,
        )

    def lines(self) -> dict[int, int]:
        typed = {int(n[5:]): value for n, value in self.cleaned_data.items() if n.startswith("line-")}
        return {item: pieces for item, pieces in typed.items() if pieces}


class RefundScreen(OrderScreen):
    """An address may fill the fields before, as from a withdrawal: ?line-12=2&delivery=6,90&why=…"""

    template_name = "shop/desk/refund.html"
    header_icon = "history"

    def get_page_title(self) -> str:
        return gettext("Refund of %(order)s") % {"order": self.order.ref}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        left = refunding.refundable(self.order)
        asked = {name: value for name, value in self.request.GET.items() if "\x00" not in value}
        form = RefundForm(left, initial={**asked, "key": uuid.uuid4()})
        return {**super().get_context_data(**kwargs), "left": left, "form": form}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not refunding.refundable(self.order).total:
            message = gettext("Nothing is left to be given back of this order.")
            return self.complain(request, self.address, message)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = RefundForm(refunding.refundable(self.order), request.POST)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "form": form}, status=422)
        said = form.cleaned_data
        try:
            row = refunding.refund(
                self.order,
                form.lines(),
                delivery=said.get("delivery") or Decimal(0),
                surplus=said.get("surplus") or Decimal(0),
                restock=said["restock"],
                why=said["why"],
                who=self.member,
                key=f"desk:{said['key']}",
            )
        except Refused as refusal:
            form.add_error(None, refusal.message)
            return self.render_to_response({**self.get_context_data(), "form": form}, status=409)
        told = gettext("The refund of %(amount)s is written down.") % {"amount": euro(row.amount)}
        return self.back(request, self.address, told)
