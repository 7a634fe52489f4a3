"""Dated figures of the register, as `components/dated_number.html` prints them."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.models import Figure


@dataclass(frozen=True, slots=True)
class DatedNumber:
    """`year` is a year, or says that it is not known and when the figure was looked up."""

    number: str
    text: str
    year: str
    source: str
    url: str


def dated(figure: Figure, language: str) -> DatedNumber:
    """A row of the register, in that language."""
    text = (figure.subject_en or figure.subject_it) if language == "en" else figure.subject_it
    if figure.year:
        year = str(figure.year)
    else:
        looked_up = date_format(figure.consulted, "DATE_FORMAT") if figure.consulted else ""
        year = _("year not given, looked up on %(day)s") % {"day": looked_up}
    return DatedNumber(figure.value, text, year, figure.source, figure.source_url)
