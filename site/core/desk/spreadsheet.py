"""Files for a spreadsheet: what strangers typed must never be reckoned with."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from wagtail.admin.views.mixins import SpreadsheetExportMixin

RECKONED = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_text(value: str) -> str:
    """With a sign before it by which a spreadsheet takes it for words."""
    return f"'{value}" if value.lstrip(" ").startswith(RECKONED) else value


class SafeSpreadsheet(SpreadsheetExportMixin):
    """Wagtail's files with their words as words; it sees to formulas in XLSX only. Moments are those of Rome."""

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        if export_format == self.FORMAT_XLSX:
            told = super().preprocess_field_value(field, value, export_format)
            return ILLEGAL_CHARACTERS_RE.sub("", told) if isinstance(told, str) else told
        if hasattr(value, "astimezone"):
            return date_format(timezone.localtime(value), "Y-m-d H:i")
        return as_text("" if value is None else str(value))
