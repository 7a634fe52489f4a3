"""What a buyer types after the order: an account for a refund, the lines of a withdrawal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from stdnum import iban
from stdnum.exceptions import ValidationError as NotAnIban

from core.lines import Line, MailAddress
from shop import order_letters, withdrawal_days
from shop.models.catalogue import WithdrawalRule
from shop.models.orders import Order, OrderItem
from shop.models.refunds import Refund

LONGEST_IBAN = 42  # 34 signs, written in fours


class IbanForm(forms.Form):
    refund = forms.ModelChoiceField(Refund.objects.none(), widget=forms.HiddenInput)
    account_holder = Line(label=_("Account holder"), max_length=120, complete="name")
    iban = Line(
        label=_("IBAN"),
        max_length=LONGEST_IBAN,
        help_text=_("27 signs for an Italian account, from IT on."),
    )

    def __init__(self, order: Order, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["refund"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Refund.objects.filter(order=order)

    def clean_iban(self) -> str:
        try:
            return str(iban.validate(self.cleaned_data["iban"]))
        except NotAnIban as error:
            message = gettext("This is not an IBAN: look at each sign, nothing was kept.")
            raise ValidationError(message) from error


class LinesForm(forms.Form):
    """A withdrawal from one known order: nothing is asked but what the law allows to ask (L17)."""

    name = Line(label=_("Name and surname"), max_length=120, complete="name")
    email = MailAddress(
        label=_("E-mail"),
        help_text=_("The receipt is sent here at once."),
    )
    key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, items: Sequence[OrderItem], language: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.items = items
        for item in items:
            left = withdrawal_days.left_of(item)
            self.fields[_field(item)] = forms.IntegerField(
                label=str(order_letters.name_of(item, language)),
                min_value=0,
                max_value=left,
                initial=left if item.withdrawal == WithdrawalRule.RIGHT else 0,
                help_text=item.get_withdrawal_display(),
                widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
                error_messages={
                    "max_value": gettext("There are %(left)s of them at most.") % {"left": left},
                    "min_value": gettext("A number of pieces is not negative."),
                    "invalid": gettext("Write the pieces as a number."),
                    "required": gettext("Write the pieces as a number."),
                },
            )

    @property
    def lines(self) -> list[forms.BoundField]:
        return [self[_field(item)] for item in self.items]

    @property
    def chosen(self) -> dict[int, int]:
        typed = self.cleaned_data
        return {item.pk: typed[_field(item)] for item in self.items if typed.get(_field(item))}

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if not self.errors and not self.chosen:
            self.add_error(None, gettext("Say how many pieces you give back, of one thing at least."))
        return typed


def _field(item: OrderItem) -> str:
    return f"line-{item.pk}"
