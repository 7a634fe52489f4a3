"""What visitors type: a quantity, an address, a withdrawal. The API reads the same forms."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.lines import Line
from core.tickets import TrapForm
from shop import paying
from shop.addresses import COUNTRIES, PROVINCES, agree, by_name, is_cap
from shop.models.catalogue import MOST_PER_LINE
from shop.models.orders import DeliveryMethod
from shop.ordering import Address, Draft

ADDRESS = ("street", "postcode", "city", "province", "country")
PARCEL = (*ADDRESS, "recipient", "phone")
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
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    consent = forms.BooleanField(
        label=_("Write to me once, when it is there again. After that letter you delete my address."),
        error_messages={"required": _("Tick the box if you would like us to write to you.")},
    )


class CheckoutForm(forms.Form):
    """One page, one column, for a guest. An address is asked for only when there is a parcel."""

    use_required_attribute = False  # what is required depends on what was chosen: the server says it

    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
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
        error_messages={"required": _("Choose the province.")},
        choices=[("", "—"), *by_name(PROVINCES)],
        widget=forms.Select(attrs={"autocomplete": "shipping address-level1"}),
        help_text=_("For addresses in Italy."),
    )
    country = forms.ChoiceField(
        label=_("Country"),
        choices=list(COUNTRIES.items()),
        initial="IT",
        widget=forms.Select(attrs={"autocomplete": "shipping country"}),
    )
    phone = Line(
        label=_("Telephone"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
        help_text=_("Only for the courier."),
    )
    payment_method = forms.ChoiceField(label=_("How would you like to pay?"), widget=forms.RadioSelect)

    key = forms.CharField(required=False, validators=[key_form], widget=forms.HiddenInput)
    expected_delivery = forms.DecimalField(
        max_digits=8, decimal_places=2, min_value=0, required=False, widget=forms.HiddenInput
    )
    expected_pickup = forms.DecimalField(
        max_digits=8, decimal_places=2, min_value=0, required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ways = paying.offered()
        self.choices_of("country", by_name(COUNTRIES))
        self.choices_of("payment_method", [(way, paying.LABELS[way]) for way in ways])
        self.fields["province"].required = self.data.get("country", "IT") == "IT"
        if self.data.get("delivery_method") == DeliveryMethod.PICKUP:
            for name in ADDRESS:
                self.fields[name].required = False

    def choices_of(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        method = typed.get("delivery_method")
        if method == DeliveryMethod.DELIVERY:
            self._check_address(typed)
            if typed.get("payment_method") == paying.PAY_AT_PICKUP:
                self.add_error(
                    "payment_method",
                    gettext("You can pay in store only what you collect there: choose another way."),
                )
        elif method == DeliveryMethod.PICKUP:
            # The fields of a parcel are hidden then: what is in them neither counts nor stands in the way.
            for name in PARCEL:
                self.errors.pop(name, None)
                typed[name] = ""
        if method and self.expected_total is None:
            self.add_error(None, gettext("The total that you saw is missing: look at it and confirm."))
        return typed

    def _check_address(self, typed: dict[str, Any]) -> None:
        if typed.get("country") != "IT":
            typed["province"] = ""
            return
        postcode, province = typed.get("postcode", ""), typed.get("province", "")
        if postcode and not is_cap(postcode):
            self.add_error("postcode", gettext("An Italian postcode has five figures."))
        elif postcode and province and not agree(postcode, province):
            message = gettext("The postcode %(postcode)s is not in the province of %(province)s.")
            self.add_error("postcode", message % {"postcode": postcode, "province": PROVINCES[province]})

    @property
    def expected_total(self) -> Decimal | None:
        method = self.cleaned_data.get("delivery_method")
        return self.cleaned_data.get(f"expected_{method}")

    def draft(self, language: str) -> Draft:
        """The order that was asked for. Only of a valid form."""
        typed = self.cleaned_data
        return Draft(
            email=typed["email"],
            name=typed["name"],
            language=language,
            delivery_method=typed["delivery_method"],
            payment_method=typed["payment_method"],
            expected_total=self.expected_total or Decimal(0),
            phone=typed["phone"],
            recipient=typed["recipient"],
            address=Address(**{part: typed[part] for part in ADDRESS}),
        )


class WithdrawalForm(forms.Form):
    """Nothing is asked but what the law allows to ask."""

    name = Line(label=_("Name and surname"), max_length=120, complete="name")
    order = Line(
        label=_("Order number"),
        max_length=60,
        help_text=_("For instance VM-2026-00001: it is in every letter."),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("The receipt is sent here at once."),
    )
    lines = forms.CharField(
        label=_("What you give back"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("If it is not the whole order."),
    )
    key = forms.UUIDField(required=False, widget=forms.HiddenInput)
