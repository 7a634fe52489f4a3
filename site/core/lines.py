"""Fields of public forms: a line of text is one line."""

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def one_line(value: str) -> None:
    if any(unicodedata.category(letter) == "Cc" for letter in value):
        raise ValidationError(_("Only letters, figures and signs, on one line."), code="control")


class Line(forms.CharField):
    """One line of text with the standard word that lets a browser complete it."""

    def __init__(self, *, complete: str = "off", **kwargs: Any) -> None:
        widget = kwargs.pop("widget", None) or forms.TextInput(attrs={"autocomplete": complete})
        super().__init__(widget=widget, **kwargs)
        self.validators.append(one_line)
