"""The choices of a field that are known only when the form is shown."""

from typing import Any

from django import forms


def choices_of(form: forms.BaseForm, name: str, choices: list[Any]) -> None:
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = choices
