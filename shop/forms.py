"""What visitors type: a quantity, an address, a withdrawal. The API reads the same forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from core.lines import Line, MailAddress, readable
from core.selects import Select
from core.tickets import TrapForm
from shop import shipping
from shop.addresses import COUNTRIES, PROVINCES, by_name
from shop.checkout.choices import choices_of
from shop.models.catalogue import MOST_PER_LINE

key_form = RegexValidator(r"^[A-Za-z0-9_-]{8,64}\Z")


class AddForm(forms.Form):
    sku = forms.CharField(max_length=40)
    quantity = forms.IntegerField(min_value=1, max_value=MOST_PER_LINE, required=False)

    def clean_quantity(self) -> int:
        given = self.cleaned_data["quantity"]
        return 1 if given is None else int(given)


class ChangeForm(forms.Form):
    line = forms.CharField(max_length=40)
    quantity = forms.IntegerField(min_value=0, max_value=MOST_PER_LINE)


class TellMeForm(TrapForm):
    """An address, for one letter, and a box that nobody ticks but the reader."""

    variant = forms.CharField(max_length=40, widget=forms.HiddenInput)
    email = MailAddress(
        label=_("E-mail address"),
    )
    consent = forms.BooleanField(
        label=_("Write to me once, when it is there again. After that letter you delete my address."),
        error_messages={"required": _("Tick the box if you would like us to write to you.")},
    )


class OrderForm(forms.Form):
    """The last press: what was seen, and a key that makes a second press find the first order."""

    key = forms.CharField(required=False, validators=[key_form], widget=forms.HiddenInput)
    expected_total = forms.DecimalField(
        max_digits=8,
        decimal_places=2,
        min_value=0,
        widget=forms.HiddenInput,
        error_messages={"required": _("The total that you saw is missing: look at it and confirm.")},
    )
    contents = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)


class VoucherForm(forms.Form):
    voucher = Line(label=_("Voucher"), max_length=40)


class GiftForm(forms.Form):
    """A present: a few words on a card, and nothing in the parcel that says what it cost."""

    gift_message = forms.CharField(
        label=_("Gift message"),
        max_length=300,
        required=False,
        validators=[readable],
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        help_text=_("We write it on a card: 300 characters at most."),
    )
    hides_prices = forms.BooleanField(
        label=_("No prices in the parcel"),
        required=False,
        help_text=_("It comes with a slip without amounts. The parcel's address may be somebody else's."),
    )

    def clean_gift_message(self) -> str:
        return "\n".join(str(self.cleaned_data["gift_message"]).split("\r\n")).strip()


class EstimateForm(forms.Form):
    """Where it would go, to see what delivery costs before anything else is typed."""

    country = forms.ChoiceField(label=_("Country"), initial="IT", widget=Select)
    province = forms.ChoiceField(
        label=_("Province"), required=False, help_text=_("In Italy only."), widget=Select
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        served = shipping.countries(shipping.zones())
        choices_of(self, "country", [row for row in by_name(COUNTRIES) if row[0] in served])
        choices_of(self, "province", [("", "—"), *by_name(PROVINCES)])


class WithdrawalForm(forms.Form):
    """Nothing is asked but what the law allows to ask."""

    name = Line(label=_("Name and surname"), max_length=120, complete="name")
    order = Line(
        label=_("Order number"),
        max_length=60,
        help_text=_("For instance VM-2026-00001: it is in every letter."),
    )
    email = MailAddress(
        label=_("E-mail"),
        help_text=_("The receipt is sent here at once."),
    )
    lines = forms.CharField(
        label=_("What you give back"),
        max_length=1000,
        required=False,
        validators=[readable],
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("If it is not the whole order."),
    )
    key = forms.UUIDField(required=False, widget=forms.HiddenInput)
