"""Fields printed at once are what Django's templates would have printed."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates, get_default_renderer
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from core.inputs import PRINTED, FormRenderer

WIDGETS = [
    forms.TextInput(attrs={"maxlength": 40, "required": True, "autofocus": False}),
    forms.EmailInput(attrs={"autocomplete": "email"}),
    forms.NumberInput(attrs={"min": 0, "step": "0.01"}),
    forms.PasswordInput(render_value=True),
    forms.HiddenInput(),
    forms.URLInput(),
    forms.CheckboxInput(attrs={"id": "adult"}),
]
VALUES = [None, "", "Anna", '"><script>', 0, 3.5, True, mark_safe("<b>"), format_html("{}", "&")]


@pytest.mark.parametrize("widget", WIDGETS, ids=lambda widget: type(widget).__name__)
def test_a_field_is_printed_as_django_prints_it(widget):
    assert widget.template_name in PRINTED
    for value in VALUES:
        mine, djangos = (
            widget.render("name", value, {"class": 'a"b'}, renderer)
            for renderer in (FormRenderer(), DjangoTemplates())
        )
        assert mine == djangos.strip()


def test_all_forms_of_the_site_are_printed_so():
    assert isinstance(get_default_renderer(), FormRenderer)
