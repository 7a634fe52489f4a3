"""The choices of a field that are known only when the form is shown."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.utils.choices import BaseChoiceIterator


class Known(BaseChoiceIterator):
    """Values and words as they are: Django would look into each of a hundred provinces for choices within choices."""

    def __init__(self, choices: Iterable[tuple[str, Any]]) -> None:
        self.choices = tuple(choices)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return iter(self.choices)


def choices_of(form: forms.BaseForm, name: str, choices: Iterable[tuple[str, Any]]) -> None:
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = Known(choices)
