"""Fields of public forms: a line of text is one line, and an e-mail address is spelled in one way only."""

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _

# Controls, and what Unicode and Python take for the end of a line or of a paragraph.
BREAKS = {"Cc", "Zl", "Zp"}
# They turn round the letters that follow, so that a name reads as another.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def one_line(value: str) -> None:
    if any(unicodedata.category(letter) in BREAKS or letter in TURNING for letter in value):
        raise ValidationError(_("Only letters, figures and signs, on one line."), code="control")


def readable(value: str) -> None:
    """Of several lines: nothing that nobody can see or print, nor any file for a spreadsheet hold."""
    said = value.replace("\r\n", "\n")
    if any((ord(sign) < ord(" ") and sign not in "\n\t") or sign in TURNING for sign in said):
        raise ValidationError(
            _("There are signs in it that cannot be shown: write it anew."), code="unreadable"
        )


class Line(forms.CharField):
    """One line of text with the standard word that lets a browser complete it."""

    def __init__(self, *, complete: str = "off", **kwargs: Any) -> None:
        widget = kwargs.pop("widget", None) or forms.TextInput(attrs={"autocomplete": complete})
        super().__init__(widget=widget, **kwargs)
        self.validators.append(one_line)


class MailAddress(forms.EmailField):
    """One that a letter reaches, as it will be written on it.

    Otherwise one mailbox had many spellings (signs that nobody sees, other forms of the same letters, quotes), each
    with a ceiling of its own: whoever knew them could fill it.
    """

    def __init__(self, *, complete: str = "email", **kwargs: Any) -> None:
        widget = forms.EmailInput(attrs={"autocomplete": complete})
        super().__init__(**{"max_length": 254, "widget": widget, **kwargs})

    def clean(self, value: Any) -> str:
        typed = str(super().clean(value))
        return _as_written(typed) if typed else typed


def _as_written(typed: str) -> str:
    name, _at, place = typed.rpartition("@")
    try:
        if '"' in name:
            raise ValueError(name)
        told = place if place.isascii() else place.encode("idna").decode("idna")
    except ValueError as error:
        raise ValidationError(EmailValidator.message, code="invalid") from error
    return f"{name}@{told}"
