"""The products as a file that can be brought back: the same columns, and bringing it back changes nothing."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from core.desk.spreadsheet import as_text
from shop.desk.importing.columns import Column, all_columns, told

JOINED = (
    "vat_rule",
    "stock",
    "product__category",
    "product__producer",
    "product__workshop",
    "product__sheet",
)


def _rows(variants: Any, columns: list[Column]) -> Iterator[list[tuple[Any, str]]]:
    """(value, as text) of every cell."""
    for variant in (
        variants.with_price()
        .select_related(*JOINED)
        .prefetch_related("chosen__value")
        .iterator(chunk_size=500)
    ):
        values = [(column.code, column.now(variant)) for column in columns]
        yield [(value, told(code, value)) for code, value in values]


def as_csv(variants: Any) -> Iterator[str]:
    columns = list(all_columns().values())
    yield "\ufeff" + _line([str(column.label) for column in columns])
    for row in _rows(variants, columns):
        yield _line([as_text(text) for _value, text in row])


def _line(cells: list[str]) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerow(cells)
    return written.getvalue()


def as_xlsx(variants: Any) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "B2"
    columns = list(all_columns().values())
    sheet.append([str(column.label) for column in columns])
    for row in _rows(variants, columns):
        sheet.append([_cell(value, text) for value, text in row])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _cell(value: Any, text: str) -> Any:
    if isinstance(value, Decimal) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    return as_text(ILLEGAL_CHARACTERS_RE.sub("", text)) or None
