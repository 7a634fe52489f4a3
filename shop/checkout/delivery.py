"""The first step: who buys, whether it is delivered or collected, where or when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.lines import Line, MailAddress
from core.selects import Select
from shop import shipping
from shop.addresses import COUNTRIES, PROVINCES, agree, by_name, is_cap, province_of, provinces_of
from shop.checkout.choices import choices_of
from shop.models.orders import DeliveryMethod
from shop.pickup import Slot

PARCEL = ("street", "postcode", "city", "province", "country", "recipient", "phone")


class DeliveryForm(forms.Form):
    """An address is asked for only when there is a parcel, an hour only when somebody comes for it."""

    use_required_attribute = False  # what is required depends on what was chosen: the server says it

    email = MailAddress(
        label=_("E-mail"),
        help_text=_("For the confirmation and for news about your order, nothing else."),
    )
    name = Line(label=_("Name and surname"), max_length=120, complete="name")
    delivery_method = forms.ChoiceField(
        label=_("How would you like to receive it?"),
        choices=DeliveryMethod.choices,
        widget=forms.RadioSelect,
    )
    recipient = Line(
        label=_("Name on the parcel"),
        max_length=120,
        required=False,
        complete="shipping name",
        help_text=_("If the parcel is for somebody else."),
    )
    street = Line(label=_("Street and number"), max_length=120, complete="shipping address-line1")
    postcode = Line(label=_("Postcode"), max_length=12, complete="shipping postal-code")
    city = Line(label=_("Town"), max_length=80, complete="shipping address-level2")
    province = forms.ChoiceField(
        label=_("Province"),
        required=False,
        choices=[("", "—"), *by_name(PROVINCES)],
        widget=Select(attrs={"autocomplete": "shipping address-level1"}),
        help_text=_("For addresses in Italy. Leave it empty and we take it from the postcode."),
    )
    country = forms.ChoiceField(
        label=_("Country"),
        initial="IT",
        widget=Select(attrs={"autocomplete": "shipping country"}),
    )
    phone = Line(
        label=_("Telephone"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
        help_text=_("Only for the courier."),
    )
    slot = forms.ChoiceField(
        label=_("When will you collect it?"),
        required=False,
        widget=Select,
        error_messages={
            "required": _("Choose when you will collect it."),
            "invalid_choice": _("This hour is not free any more: choose another one."),
        },
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, slots: Sequence[Slot] = (), **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.offer(slots)
        served = shipping.countries(shipping.zones())
        choices_of(self, "country", [row for row in by_name(COUNTRIES) if row[0] in served])
        self.fields["province"].widget.attrs["data-provinces"] = provinces_of()
        is_pickup = self.data.get("delivery_method") == DeliveryMethod.PICKUP
        self.fields["slot"].required = is_pickup and bool(slots)
        for name in PARCEL[:5]:
            self.fields[name].required = not is_pickup and name != "province"

    def offer(self, slots: Sequence[Slot]) -> None:
        """The hours to choose from; of a form that was refused too, for whoever now thinks of collecting."""
        self.slots = {slot.code: slot for slot in slots}
        choices_of(self, "slot", [("", gettext("Choose a day and an hour")), *_by_day(slots)])

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        is_pickup = typed.get("delivery_method") == DeliveryMethod.PICKUP
        # The fields of the other way are hidden then: what is in them neither counts nor stands in the way.
        for name in PARCEL if is_pickup else ("slot",):
            self.errors.pop(name, None)
            typed[name] = ""
        if is_pickup:
            typed["country"] = "IT"
        else:
            self._check_address(typed)
        return typed

    def _check_address(self, typed: dict[str, Any]) -> None:
        if typed.get("country") != "IT":
            typed["province"] = ""
            self.errors.pop("province", None)
            return
        postcode, province = typed.get("postcode", ""), typed.get("province", "")
        if not postcode or "province" in self.errors:
            return
        if not is_cap(postcode):
            self.add_error("postcode", gettext("An Italian postcode has five figures."))
        elif not province:
            self._fill_province(typed, postcode)
        elif not agree(postcode, province):
            message = gettext("The postcode %(postcode)s is not in the province of %(province)s.")
            self.add_error("postcode", message % {"postcode": postcode, "province": PROVINCES[province]})

    def _fill_province(self, typed: dict[str, Any], postcode: str) -> None:
        """Where that postcode leaves no doubt."""
        typed["province"] = province_of(postcode)
        if not typed["province"]:
            self.add_error("province", gettext("Choose the province."))


def _by_day(slots: Sequence[Slot]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (date_format(day, "l j F"), [(slot.code, slot.hours) for slot in of_day])
        for day, of_day in groupby(slots, key=lambda slot: slot.day)
    ]
