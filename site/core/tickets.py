"""A form's ticket: signed, with the moment at which the form was given out and a key of its own.

Programs that send forms fill in every field, send at once, and send the same again. Somebody in a hurry, or who came
back the day after, is asked to press once more and loses nothing of what was typed.
"""

import time
import uuid
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

SALT = "form-ticket"


@dataclass(frozen=True, slots=True)
class Ticket:
    key: uuid.UUID
    given: float


def give(at: float | None = None) -> str:
    said = {"key": uuid.uuid4().hex, "given": time.time() if at is None else at}
    return signing.dumps(said, salt=SALT, compress=False)


def read(words: str) -> Ticket | None:
    """None for what we never signed."""
    try:
        said = signing.loads(words, salt=SALT)
        return Ticket(uuid.UUID(said["key"]), float(said["given"]))
    except (signing.BadSignature, ValueError, KeyError, TypeError):
        return None


class TrapForm(forms.Form):
    """One field more, which people do not see and programs fill in. Enough where a letter asks once more."""

    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise ValidationError(gettext("Empty this field: it is there to tell people from programs."))
        return ""


class TicketedForm(TrapForm):
    """With a ticket besides."""

    ticket = forms.CharField(required=False, max_length=300, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("ticket", give())

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or {}
        ticket, now = read(typed.get("ticket", "")), time.time()
        # One given later than now is of a clock that was set back since: it would stay too quick for as long.
        if ticket is None or not 0 <= now - ticket.given <= settings.FORM_HOURS_AT_MOST * 60 * 60:
            self.ask_again(gettext("This form had been open for too long. Nothing is lost: send it again."))
        elif self.errors:
            pass  # there is enough to be told
        elif now - ticket.given < settings.FORM_SECONDS_AT_LEAST:
            self.add_error(
                None, gettext("That was quicker than we can read. Nothing is lost: send it again.")
            )
        else:
            typed["key"] = ticket.key
        return typed

    def ask_again(self, why: str) -> None:
        """With a new ticket, and all that was typed."""
        self.add_error(None, why)
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data[self.add_prefix("ticket")] = give()  # type: ignore[index]
