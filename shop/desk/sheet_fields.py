"""Which sentences of the sheet each kind of product says; codes and numbers stand in `sheet_forms`."""

from collections.abc import Iterator
from typing import Any

from django.forms import BoundField

from shop.desk.telling_form import SENTENCES
from shop.models import Kind
from shop.models.pages.product import FOOD_SHEET

KINDS = {
    **dict.fromkeys(FOOD_SHEET, (Kind.FOOD,)),
    "storage": (Kind.FOOD, Kind.COSMETIC),
    "origin": (Kind.FOOD, Kind.PLANT),
    "purpose": (Kind.COSMETIC,),
    "materials": (Kind.TEXTILE, Kind.PAPER, Kind.GOODS),
    "care": (Kind.TEXTILE, Kind.PLANT, Kind.GOODS),
    "warnings": (Kind.TEXTILE, Kind.COSMETIC, Kind.PAPER, Kind.PLANT, Kind.GOODS),
}


def sentences(form: Any) -> Iterator[tuple[str, BoundField]]:
    """The kinds, with spaces between them, and the field; what is filled shows for every kind."""
    for name in SENTENCES:
        kinds = () if form[name].value() else KINDS.get(name, ())
        yield " ".join(kinds), form[name]
