"""A list to choose from is what Django would have printed."""

import pytest
from bs4 import BeautifulSoup
from django import forms

from core.selects import Select

CHOICES = [
    ("", "—"),
    ("MI", "Milano & d’intorni <b>"),
    ("Lunedì", [("10:00", "10:00"), ("11:00", "11:00")]),
    (3, "Tre"),
]


@pytest.mark.parametrize("value", [None, "", "MI", "11:00", 3, '"><script>'])
def test_it_prints_what_django_prints(value):
    attrs = {"autocomplete": "shipping address-level1", "required": True, "disabled": False, "id": "id_a"}

    printed = [kind(attrs, CHOICES).render("province", value) for kind in (forms.Select, Select)]

    django, ours = (_read(each) for each in printed)
    assert ours == django
    assert "<script>" not in printed[1]


def _read(printed):
    found = BeautifulSoup(printed, "html.parser").find_all(True)
    return [(one.name, one.attrs, (one.string or "").strip()) for one in found]
