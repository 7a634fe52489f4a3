"""What the courier's file of numbers says: its headings in many spellings, references however they are written."""

import datetime
import re
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext

from core.opening import ROME
from shop.desk.importing import reading
from shop.desk.importing.reading import Unreadable

HEADINGS = {
    "reference": (
        *("riferimento", "rif", "riferimento mittente", "rif mittente", "riferimento cliente"),
        *("ordine", "numero ordine", "n ordine", "order", "order number", "reference", "ref"),
    ),
    "tracking": (
        *("tracking", "tracking number", "numero tracking", "numero di tracking", "codice tracking"),
        *("numero spedizione", "numero di spedizione", "n spedizione", "codice spedizione", "spedizione"),
        *("lettera di vettura", "numero lettera di vettura", "ldv", "waybill", "awb", "segnacollo"),
    ),
    "courier": ("corriere", "vettore", "courier", "carrier"),
    "delivered": (
        *("consegnato", "consegnato il", "consegnata il", "data consegna", "data di consegna"),
        *("delivered", "delivered on", "delivery date"),
    ),
}
BY_HEADING = {name: code for code, names in HEADINGS.items() for name in names}
DATES = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%y", "%Y%m%d")
LONGEST = {"tracking": 80, "courier": 60}


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    cells: dict[str, str]


def read(data: bytes) -> list[Row]:
    """Rows by our names of the columns. Columns that say nothing to us are left aside, as couriers have many."""
    filled = ((number, cells) for number, cells in reading.table(data) if any(cells))
    _number, headings = next(filled, (0, []))
    columns = [BY_HEADING.get(_plain(heading), "") for heading in headings]
    for code, why in (
        ("reference", gettext("The column with the order's number is missing: call it “Riferimento”.")),
        ("tracking", gettext("The column with the tracking number is missing: call it “Tracking”.")),
    ):
        if code not in columns:
            raise Unreadable(why)
        if columns.count(code) > 1:
            raise Unreadable(gettext("Two columns have the same heading."))
    rows = [Row(number, _named(columns, cells)) for number, cells in filled]
    if not rows:
        raise Unreadable(gettext("There are no rows below the headings."))
    if len(rows) > reading.MOST_ROWS:
        raise Unreadable(gettext("The file has more than 5000 rows: split it."))
    return rows


def _plain(heading: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", heading.casefold()).split())


def _named(columns: list[str], cells: list[str]) -> dict[str, str]:
    """A sign before a formula's first character is how our own files say that these are words."""
    told = zip(columns, cells, strict=False)
    return {code: text.removeprefix("'").strip()[:250] for code, text in told if code and text}


def moment(text: str) -> datetime.datetime | None:
    """Noon in Rome of the day that a cell says; None when it says no day."""
    day = text.replace("T", " ").split(" ")[0]
    for form in DATES:
        try:
            read_as = datetime.datetime.strptime(day, form)  # noqa: DTZ007 - the zone comes with the next line
        except ValueError:
            continue
        noon = datetime.datetime.combine(read_as.date(), datetime.time(12), ROME)
        return min(noon, timezone.now()) if read_as.date() == timezone.localdate(timezone=ROME) else noon
    return None
