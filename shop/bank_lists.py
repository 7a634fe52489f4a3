"""A bank's list of movements, as its website gives it: bytes become rows of money that came in.

Banks agree on nothing: signs between the cells, letters, dates, commas, the lines above the table. Columns are known
by their headings; a row that is not understood is told with its number, never guessed.
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext

from shop.refusals import Refused

MOST_BYTES = 2 * 1024 * 1024
MOST_ROWS = 5000
LINES_ABOVE = 40
SEPARATORS = (";", "\t", ",", "|")
DATES = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%Y/%m/%d", "%d/%m/%y", "%d-%m-%y", "%Y%m%d")
EARLIEST = datetime.date(2020, 1, 1)

DATE = (
    *("data contabile", "data operazione", "data movimento", "data registrazione", "data op", "data", "date"),
    *("booking date", "completed date", "transaction date", "contabile", "data contabilita"),
)
VALUE_DATE = ("data valuta", "valuta", "value date")
AMOUNT = ("importo", "amount", "importo eur", "importo in euro", "importo euro", "importo movimento")
CREDIT = ("entrate", "avere", "accrediti", "accredito", "credit", "entrata", "importo avere", "money in")
DEBIT = ("uscite", "dare", "addebiti", "addebito", "debit", "uscita", "importo dare", "money out")
BALANCE = ("saldo", "balance", "saldo contabile", "saldo disponibile", "saldo progressivo")
CURRENCY = ("divisa", "currency", "valuta importo")
NOT_EURO = re.compile(r"^(?!EUR$)[A-Z]{3}$")
MONEY = re.compile(r"^([+\-−(]?)(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?([-)]?)$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Movement:
    """`text` is what the bank says of it. It names strangers: read, hashed, never kept."""

    number: int
    day: datetime.date
    amount: Decimal
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class BankList:
    movements: tuple[Movement, ...]
    unread: tuple[tuple[int, str], ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Columns:
    day: int
    amount: int | None
    credit: int | None
    debit: int | None
    silent: frozenset[int]  # dates, amounts, balances: nothing to be read in them


class Unreadable(Refused):
    def __init__(self, message: str) -> None:
        super().__init__("unreadable", message)


def read(data: bytes, today: datetime.date) -> BankList:
    """All movements that came in; Unreadable when no table with a day and an amount is found."""
    if len(data) > MOST_BYTES:
        raise Unreadable(gettext("The file is larger than 2 MB: export a shorter period."))
    if data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"):
        raise Unreadable(gettext("This is no CSV file: on the bank’s website choose “CSV”."))
    columns, rows = _table(_decoded(data))
    seen: Counter[str] = Counter()
    movements, unread, left_out = [], [], 0
    for number, cells in rows:
        try:
            found = _movement(number, cells, columns, today)
        except ValueError as error:
            unread.append((number, str(error)))
            continue
        if found is None:
            left_out += 1
            continue
        # Two transfers may be alike to the letter: the second of a file is the second of every file.
        seen[found.digest] += 1
        digest = hashlib.sha256(f"{found.digest}#{seen[found.digest]}".encode()).hexdigest()
        movements.append(Movement(number, found.day, found.amount, found.text, digest))
    return BankList(tuple(movements), tuple(unread), left_out)


def _decoded(data: bytes) -> str:
    encodings = (
        ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252", "latin-1")
    )
    for encoding in encodings:
        try:
            return data.decode(encoding).replace("\x00", "")
        except UnicodeDecodeError:
            continue
    raise Unreadable(gettext("The letters of this file cannot be read: export it again as CSV."))


def _table(text: str) -> tuple[Columns, list[tuple[int, list[str]]]]:
    for separator in SEPARATORS:
        rows = list(_cells(text, separator))
        for at, (_number, cells) in enumerate(rows[:LINES_ABOVE]):
            if columns := _columns(cells):
                below = [(number, row) for number, row in rows[at + 1 :] if any(row)]
                if len(below) > MOST_ROWS:
                    raise Unreadable(gettext("The file has more than 5000 rows: export a shorter period."))
                return columns, below
    raise Unreadable(gettext("No row with headings was found: a column for the day and one for the amount."))


def _cells(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for cells in reader:
            yield reader.line_num, [" ".join(cell.split()) for cell in cells]
    except csv.Error as error:
        message = gettext("Row %(row)s cannot be read: look at its quotation marks.")
        raise Unreadable(message % {"row": reader.line_num}) from error


def _columns(cells: Sequence[str]) -> Columns | None:
    names = [_plain(cell) for cell in cells]
    day = _first(names, DATE)
    day = day if day is not None else _first(names, VALUE_DATE)
    amount, credit, debit = _first(names, AMOUNT), _first(names, CREDIT), _first(names, DEBIT)
    if day is None or (amount is None and credit is None):
        return None
    wordless = {*DATE, *VALUE_DATE, *AMOUNT, *CREDIT, *DEBIT, *BALANCE, *CURRENCY}
    silent = frozenset(at for at, name in enumerate(names) if name in wordless)
    return Columns(day, amount, credit, debit, silent)


def _plain(heading: str) -> str:
    letters = unicodedata.normalize("NFKD", heading.casefold())
    return " ".join(re.sub(r"[^a-z ]", " ", letters.replace("\u0300", "")).split())


def _first(names: Sequence[str], known: Sequence[str]) -> int | None:
    return next((names.index(name) for name in known if name in names), None)


def _movement(number: int, cells: Sequence[str], columns: Columns, today: datetime.date) -> Movement | None:
    """None for money that went out; ValueError, in words, for a row that says no day or no amount."""
    padded = [*cells, *[""] * (max(columns.silent) + 1 - len(cells))]
    amount = _came_in(padded, columns)
    day = _day(padded[columns.day], today)
    if amount <= 0:
        return None
    if any(NOT_EURO.match(padded[at]) for at in columns.silent):
        raise ValueError(gettext("it is not in euro"))
    text = " ".join(cell for at, cell in enumerate(cells) if at not in columns.silent and cell)
    digest = hashlib.sha256(f"{day.isoformat()}|{amount}|{text.casefold()}".encode()).hexdigest()
    return Movement(number, day, amount, text, digest)


def _came_in(cells: Sequence[str], columns: Columns) -> Decimal:
    if columns.credit is not None and cells[columns.credit]:
        return money(cells[columns.credit])
    if columns.debit is not None and cells[columns.debit]:
        return -abs(money(cells[columns.debit]))
    if columns.amount is not None:
        return money(cells[columns.amount])
    raise ValueError(gettext("it says no amount"))


def money(text: str) -> Decimal:
    """1.234,56 and 1,234.56 and 1234,5: after the last sign stand the cents; three figures are thousands."""
    bare = re.sub(r"(?i)eur|€|['’\s\u00a0\u202f]", "", text)
    found = MONEY.match(bare)
    if found is None:
        raise ValueError(gettext("its amount is not understood"))  # and not repeated: it may be a name
    before, whole, cents, behind = found.groups()
    sign = -1 if before in ("-", "−", "(") or behind == "-" else 1
    return sign * Decimal(f"{re.sub('[.,]', '', whole)}.{(cents or '0'):0<2}")


def _day(text: str, today: datetime.date) -> datetime.date:
    bare = re.split(r"[ T]", text.strip(), maxsplit=1)[0]
    for form in DATES:
        try:
            day = datetime.datetime.strptime(bare, form).date()  # noqa: DTZ007 - a bank's day has no hour
        except ValueError:
            continue
        if EARLIEST <= day <= today + datetime.timedelta(days=7):
            return day
    raise ValueError(gettext("its day is not understood"))
