"""What somebody types who books a place, and who changes a booking."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.lines import Line, MailAddress
from core.tickets import TicketedForm
from events.booking import Details

# The name goes into a letter to an address that somebody typed: nobody sends links to strangers through us.
LINK = re.compile(r"://|www\.|@|\.[a-z]{2,}/", re.IGNORECASE)


def people(most: int) -> list[tuple[int, str]]:
    return [
        (number, ngettext("%(number)s person", "%(number)s people", number) % {"number": number})
        for number in range(1, most + 1)
    ]


class Number(forms.TypedChoiceField):
    """How many people, as a list: nothing to mistype."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, **kwargs)


class BookingForm(TicketedForm):
    """`waits` is shown once it was said that fewer places are left than were asked for."""

    seats = Number(label=_("How many people"))
    name = Line(label=_("Name and surname"), max_length=120, complete="name")
    email = MailAddress(
        label=_("E-mail"),
        help_text=_("The confirmation comes here, and whatever changes."),
    )
    phone = Line(
        label=_("Telephone"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
        help_text=_("Only to reach you if something changes on the last day."),
    )
    waits = forms.BooleanField(
        label=_("I would rather wait until there are places for all of us."), required=False
    )
    consent = forms.BooleanField(
        label=_("I agree that my data are used for this booking, as the privacy notice says."),
        error_messages={"required": _("Tick the box: without your consent we may not keep the booking.")},
    )

    field_order = ("seats", "name", "email", "phone", "waits", "consent", "website")

    def __init__(self, most: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seats"].choices = people(most)  # type: ignore[attr-defined]

    def clean_name(self) -> str:
        name = str(self.cleaned_data["name"])
        if LINK.search(name):
            raise ValidationError(gettext("Only the name, without addresses."))
        return name

    @property
    def number(self) -> int:
        """How many people were chosen, before anything else is looked at; 1 while nothing was."""
        typed = str(self["seats"].value() or "")
        chosen = {str(value) for value, _label in self.fields["seats"].choices}  # type: ignore[attr-defined]
        return int(typed) if typed in chosen else 1

    def details(self) -> Details:
        """Only of a valid form."""
        typed = self.cleaned_data
        names = ("name", "email", "phone", "seats", "waits")
        return Details(**{name: typed[name] for name in names})


class NumberForm(forms.Form):
    """Another number of people for a booking that stands."""

    seats = Number(label=_("How many people"))

    def __init__(self, most: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seats"].choices = people(most)  # type: ignore[attr-defined]
