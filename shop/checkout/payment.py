"""The second step: how it is paid, and the invoice for those who want one (law.md L36, L38)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.lines import Line, MailAddress
from core.selects import Select
from shop import paying
from shop.addresses import ELSEWHERE, PROVINCES, by_name
from shop.checkout import invoice
from shop.checkout.choices import choices_of
from shop.models.orders import BuyerKind, DeliveryMethod

BILLING = ("bill_street", "bill_postcode", "bill_city", "bill_province", "bill_country")
INVOICE = ("buyer_kind", "company", "tax_code", "vat_number", "invoice_code", "pec", "cig", *BILLING)


class PaymentForm(forms.Form):
    """What an invoice needs is looked at only when one is wanted."""

    use_required_attribute = False

    payment_method = forms.ChoiceField(label=_("How would you like to pay?"), widget=forms.RadioSelect)
    wants_invoice = forms.BooleanField(
        label=_("I need an Italian invoice"),
        required=False,
        help_text=_(
            "Without one you get no receipt by post or e-mail: the confirmation of the order is enough."
        ),
    )
    buyer_kind = forms.ChoiceField(
        label=_("Who is the invoice for?"),
        choices=BuyerKind.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    company = Line(
        label=_("Company or public body"), max_length=200, required=False, complete="billing organization"
    )
    tax_code = Line(
        label=_("Italian tax code"),
        max_length=20,
        required=False,
        help_text=_("Of a private person or of a public body."),
    )
    vat_number = Line(
        label=_("VAT number"), max_length=20, required=False, help_text=_("Of a company, in Italy or abroad.")
    )
    invoice_code = Line(
        label=_("Recipient code"),
        max_length=10,
        required=False,
        help_text=_("7 letters and figures for a company, 6 for a public body."),
    )
    pec = MailAddress(
        label=_("PEC"),
        required=False,
        complete="off",
        help_text=_("Of a company that has no recipient code."),
    )
    cig = Line(
        label=_("CIG"),
        max_length=20,
        required=False,
        help_text=_("Of a public body: 10 letters and figures."),
    )
    bill_street = Line(
        label=_("Street and number"), max_length=120, required=False, complete="billing address-line1"
    )
    bill_postcode = Line(label=_("Postcode"), max_length=12, required=False, complete="billing postal-code")
    bill_city = Line(label=_("Town"), max_length=80, required=False, complete="billing address-level2")
    bill_province = forms.ChoiceField(
        label=_("Province"),
        required=False,
        widget=Select(attrs={"autocomplete": "billing address-level1"}),
    )
    bill_country = forms.ChoiceField(
        label=_("Country"), required=False, widget=Select(attrs={"autocomplete": "billing country"})
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, before: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> None:
        """`before`: what the first step holds, cleaned."""
        super().__init__(data, **kwargs)
        self.before = before or {}
        ways = paying.offered(self.before.get("delivery_method") or None)
        choices_of(self, "payment_method", [(way, paying.LABELS[way]) for way in ways])
        choices_of(self, "bill_province", [("", "—"), *by_name(PROVINCES)])
        choices_of(self, "bill_country", [("", "—"), *by_name(ELSEWHERE)])

    @property
    def is_collected(self) -> bool:
        return self.before.get("delivery_method") == DeliveryMethod.PICKUP

    @property
    def shows_address(self) -> bool:
        """Whether there is something to be seen in the payer's own address."""
        return any(self.errors.get(name) or self[name].value() for name in BILLING)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if not typed.get("wants_invoice"):
            for name in INVOICE:
                self.errors.pop(name, None)
                typed[name] = ""
            return typed
        if not any(typed.get(name) for name in BILLING) and not self.is_collected:
            for name in BILLING:  # the invoice goes where the parcel goes
                typed[name] = ""
        else:
            invoice.check_address(self, typed)
        invoice.check_buyer(self, typed, typed.get("bill_country") or self.before.get("country", "IT"))
        return typed
