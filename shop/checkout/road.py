"""The steps of the checkout one after the other, over what was typed so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shop import pickup
from shop.checkout.delivery import DeliveryForm
from shop.checkout.payment import PaymentForm
from shop.drafts import ADDRESS, Address, Draft, Particulars
from shop.models.basket import Basket
from shop.models.orders import DeliveryMethod
from shop.pickup import Slot
from shop.reckoning import Reckoning, Till, till_of
from shop.shipping import Destination


@dataclass(frozen=True, slots=True)
class Step:
    code: str
    title: str | Promise
    url_name: str


DELIVERY = Step("delivery", _("Delivery or pickup"), "shop:checkout")
PAYMENT = Step("payment", _("Payment"), "shop:checkout_payment")
REVIEW = Step("review", _("Review and order"), "shop:checkout_review")
STEPS = (DELIVERY, PAYMENT, REVIEW)


class Road:
    """`typed`: the fields of all steps, as the basket keeps them or as a client of the API sends them at once.
    `only_shown`: nothing is ordered on it, so prices and pieces may be those that the process keeps.
    """

    def __init__(
        self, basket: Basket, typed: Mapping[str, Any] | None = None, *, only_shown: bool = False
    ) -> None:
        self.basket = basket
        self.only_shown = only_shown
        self.typed = basket.typed if typed is None else typed
        self.said: Mapping[str, Any] = basket.extra if basket.pk else {}

    @cached_property
    def till(self) -> Till:
        return till_of(self.basket, only_shown=self.only_shown)

    @cached_property
    def slots(self) -> list[Slot]:
        ready = max((line.leaves_by for line in self.till.lines), default=None)
        return pickup.slots(ready, self.till.terms) if ready else []

    def delivery(self, data: Mapping[str, Any]) -> DeliveryForm:
        """Bound to what was sent. The hours are looked up only for those who come."""
        collected = data.get("delivery_method") == DeliveryMethod.PICKUP
        return DeliveryForm(data, slots=self.slots if collected else ())

    def payment(self, data: Mapping[str, Any]) -> PaymentForm:
        return PaymentForm(data, before=self.first.cleaned_data if self.first.is_valid() else self.typed)

    def blank(self, step: Step) -> forms.Form:
        """What was typed before stands in it, and nothing is told to be wrong."""
        if step is DELIVERY:
            where = {name: self.said[name] for name in ("country", "province") if name in self.said}
            return DeliveryForm(slots=self.slots, initial={**where, **self.typed})
        return PaymentForm(before=self.typed, initial={**self.typed})

    def sent(self, step: Step, data: Mapping[str, Any]) -> forms.Form:
        return self.delivery(data) if step is DELIVERY else self.payment(data)

    @cached_property
    def first(self) -> DeliveryForm:
        return self.delivery(self.typed)

    @cached_property
    def second(self) -> PaymentForm:
        return self.payment(self.typed)

    @property
    def missing(self) -> Step | None:
        """The first step that is not yet as it must be."""
        if not self.first.is_valid():
            return DELIVERY
        return None if self.second.is_valid() else PAYMENT

    @property
    def errors(self) -> dict[str, list[str]]:
        told = {**self.first.errors, **self.second.errors}
        return {name: [str(error) for error in errors] for name, errors in told.items()}

    @property
    def destination(self) -> Destination:
        """As far as it is known: what was typed, or else what was said in the basket."""
        typed = self.first.cleaned_data if self.first.is_valid() else self.typed
        known = {**self.said, **{name: value for name, value in typed.items() if value}}
        if known.get("delivery_method", known.get("method")) == DeliveryMethod.PICKUP:
            return Destination(DeliveryMethod.PICKUP)
        places = {name: str(known[name]) for name in ("country", "province", "postcode") if name in known}
        if places.get("country", "IT") != "IT":
            places["province"] = ""
        return Destination(**places)

    @property
    def estimate(self) -> Destination:
        """What the basket's page shows: a parcel, to where the visitor said."""
        said = {name: str(self.said[name]) for name in ("country", "province") if self.said.get(name)}
        return Destination(**said)

    def reckon(self) -> Reckoning:
        return self.till.reckon(self.destination, str(self.typed.get("email", "")))

    def draft(self, language: str, expected_total: Decimal, contents: str = "") -> Draft:
        """Only where nothing is missing."""
        who, how = self.first.cleaned_data, self.second.cleaned_data
        return Draft(
            email=who["email"],
            name=who["name"],
            language=language,
            delivery_method=who["delivery_method"],
            payment_method=how["payment_method"],
            expected_total=expected_total,
            phone=who["phone"],
            recipient=who["recipient"],
            address=Address(**{part: who[part] for part in ADDRESS}),
            payer=_payer(how),
            invoice=_particulars(how),
            slot=self.first.slots.get(who["slot"]),
            contents=contents,
        )


def _payer(how: Mapping[str, Any]) -> Address | None:
    if not how.get("bill_street"):
        return None
    return Address(**{part: how[f"bill_{part}"] for part in ADDRESS})


def _particulars(how: Mapping[str, Any]) -> Particulars | None:
    if not how.get("wants_invoice"):
        return None
    return Particulars(
        kind=how["buyer_kind"],
        company=how["company"],
        tax_code=how["tax_code"],
        vat_number=how["vat_number"],
        code=how["invoice_code"],
        pec=how["pec"],
        cig=how["cig"],
    )


def kept(form: forms.Form) -> dict[str, str]:
    """The fields of a valid form as they are kept between the steps."""
    cleaned = form.cleaned_data
    return {
        name: ("on" if value else "") if isinstance(value, bool) else str(value or "")
        for name, value in ((name, cleaned.get(name)) for name in form.fields)
    }
