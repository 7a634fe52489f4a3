"""An address as the desk types it: of a parcel, whether it is corrected or taken by telephone."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.lines import Line
from shop.addresses import COUNTRIES, PROVINCES, agree, by_name, is_cap
from shop.drafts import ADDRESS


class AddressFields(forms.Form):
    recipient = Line(label=_("Name on the parcel"), max_length=120, required=False)
    street = Line(label=_("Street and number"), max_length=120)
    postcode = Line(label=_("Postcode"), max_length=12)
    city = Line(label=_("Town"), max_length=80)
    province = forms.ChoiceField(
        label=_("Province"), choices=[("", "—"), *by_name(PROVINCES)], required=False
    )
    country = forms.ChoiceField(label=_("Country"), choices=list(COUNTRIES.items()), initial="IT")
    phone = Line(label=_("Telephone"), max_length=30, required=False)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if typed.get("country") != "IT":
            typed["province"] = ""
        elif self.needs_address(typed):
            self._check_italian(typed)
        return typed

    def needs_address(self, typed: dict[str, Any]) -> bool:
        return True

    def _check_italian(self, typed: dict[str, Any]) -> None:
        postcode, province = typed.get("postcode", ""), typed.get("province", "")
        if not province:
            self.add_error("province", gettext("Choose the province."))
        if postcode and not is_cap(postcode):
            self.add_error("postcode", gettext("An Italian postcode has five figures."))
        elif postcode and province and not agree(postcode, province):
            message = gettext("The postcode %(postcode)s is not in the province of %(province)s.")
            self.add_error("postcode", message % {"postcode": postcode, "province": PROVINCES[province]})

    def columns(self) -> dict[str, str]:
        return {name: self.cleaned_data.get(name, "") for name in (*ADDRESS, "recipient", "phone")}
