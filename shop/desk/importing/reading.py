"""A spreadsheet's bytes become rows of texts, or a sentence that says why not. Nothing is reckoned, nothing run."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext
from openpyxl import load_workbook

from shop.desk.importing.columns import by_heading

MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 60 * 1024 * 1024
MOST_ROWS = 5000
MOST_COLUMNS = 60
LONGEST = 1000  # characters of a cell
PACKED, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MACROS, OPEN_DOCUMENT = "vbaproject.bin", "mimetype"

Row = tuple[int, dict[str, str]]


class Unreadable(Exception):
    """The file cannot be taken as it is; the message is for whoever brought it."""


def read(data: bytes) -> list[Row]:
    """(number in the file, {column: text}) of every row that says something."""
    return list(_with_columns(table(data)))


def table(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """(number in the file, its cells) of every row, headings and empty ones too, whatever they are about."""
    if len(data) > MOST_BYTES:
        raise Unreadable(gettext("The file is larger than 5 MB: split it."))
    if data.startswith(OLD_EXCEL):
        raise Unreadable(gettext("This is an old Excel file, or a locked one: save it as XLSX or CSV."))
    return _from_xlsx(data) if data.startswith(PACKED) else _from_csv(data)


def _with_columns(rows: Iterator[tuple[int, list[str]]]) -> Iterator[Row]:
    filled = ((number, cells) for number, cells in rows if any(cells))
    _number, headings = next(filled, (0, []))
    columns = _columns(headings)
    count = 0
    for number, cells in filled:
        count += 1
        if count > MOST_ROWS:
            raise Unreadable(gettext("The file has more than 5000 rows: split it."))
        if len(cells) > len(columns) and any(cells[len(columns) :]):
            message = gettext("Row %(row)s has more cells than there are headings: are quotes missing?")
            raise Unreadable(message % {"row": number})
        yield number, {name: text for name, text in zip(columns, cells, strict=False) if text}
    if not count:
        raise Unreadable(gettext("There are no rows below the headings."))


def _columns(headings: list[str]) -> list[str]:
    """Every heading must be known: a slip of the pen would drop a column in silence."""
    while headings and not headings[-1]:
        headings = headings[:-1]
    known = by_heading()
    if unknown := [heading or "—" for heading in headings if heading.casefold() not in known]:
        message = gettext(
            "These headings are not known: %(what)s. Download the file of products to see them."
        )
        raise Unreadable(message % {"what": ", ".join(unknown[:5])[:300]})
    names = [known[heading.casefold()] for heading in headings]
    if "sku" not in names:
        raise Unreadable(gettext("The column of the SKU is missing: by it products are known."))
    if len(set(names)) < len(names):
        raise Unreadable(gettext("Two columns have the same heading."))
    return names


def _from_csv(data: bytes) -> Iterator[tuple[int, list[str]]]:
    text = _decoded(data)
    if "\x00" in text:
        raise Unreadable(gettext("This is not a spreadsheet: bring a CSV or an XLSX file."))
    lines = text.splitlines(keepends=True)
    skipped = 0
    if lines and lines[0].strip().casefold() in ("sep=;", "sep=,"):  # what Excel writes for itself
        lines, skipped = lines[1:], 1
    first = lines[0] if lines else ""
    delimiter = max((";", ",", "\t"), key=first.count)
    reader = csv.reader(io.StringIO("".join(lines), newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            yield reader.line_num + skipped, [_text(cell) for cell in cells]
    except csv.Error as error:
        message = gettext("Row %(row)s cannot be read: look at its quotation marks.")
        raise Unreadable(message % {"row": reader.line_num + skipped}) from error


def _decoded(data: bytes) -> str:
    """As Excel, LibreOffice and old programs on Windows write it."""
    encodings = ["utf-16"] if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable(gettext("The letters of this file cannot be read: save it as CSV UTF-8 or XLSX."))


def _from_xlsx(data: bytes) -> Iterator[tuple[int, list[str]]]:
    _check_package(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the file says of its own size need not be true
        rows = list(_limited(sheet.iter_rows(max_col=MOST_COLUMNS)))
    except Unreadable:
        raise
    except Exception as error:  # openpyxl raises whatever its parsers of XML and of zip files raise
        raise Unreadable(gettext("This XLSX file is broken: save it again, or as CSV.")) from error
    return iter(rows)


def _check_package(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = [name.casefold() for name in package.namelist()]
            unpacked = sum(part.file_size for part in package.infolist())
    except zipfile.BadZipFile as error:
        raise Unreadable(gettext("This XLSX file is broken: save it again, or as CSV.")) from error
    if OPEN_DOCUMENT in names:
        raise Unreadable(gettext("This is an OpenDocument file: save it as XLSX or CSV."))
    if any(name.endswith(MACROS) for name in names):
        raise Unreadable(gettext("There are macros in this file: save it as XLSX without macros, or as CSV."))
    if unpacked > MOST_UNPACKED:
        raise Unreadable(gettext("The file is far too large when unpacked: split it."))


def _limited(rows: Iterable[Any]) -> Iterator[tuple[int, list[str]]]:
    empty = 0
    for number, cells in enumerate(rows, 1):
        texts = [_text(_told(cell.value)) for cell in cells]
        empty = 0 if any(texts) else empty + 1
        if empty > MOST_ROWS:
            return
        if number > 4 * MOST_ROWS:
            raise Unreadable(gettext("The file has more than 5000 rows: split it."))
        yield number, texts


def _told(value: Any) -> str:
    """Numbers with a comma, whatever the program: 12.5 is twelve and a half here, 1.234 a thousand and more."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int | float):
        return f"{Decimal(repr(value)):f}".replace(".", ",").removesuffix(",0")
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def _text(cell: str) -> str:
    if len(cell) > LONGEST:
        raise Unreadable(gettext("A cell holds more than 1000 characters: it is no product's."))
    return " ".join(cell.split())
