"""The file that the courier's program reads: one row for each parcel, columns as the courier wants them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.desk.spreadsheet import as_text
from shop.models.orders import Order
from shop.models.packing import CourierFile, Encoding

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Column:
    """`heading` as Italian couriers' files call it; `tell` says what stands in the cell."""

    code: str
    label: str | Promise
    heading: str
    tell: Callable[[Order, CourierFile], str]


def _weight(order: Order, _file: CourierFile) -> str:
    """Kilograms with a comma, as the couriers' programs read them; never 0, which they refuse."""
    kilos = max(Decimal(order.weight) / 1000, Decimal("0.1"))
    return f"{kilos:.2f}".replace(".", ",")


def _phone(order: Order, _file: CourierFile) -> str:
    """00 instead of +: a spreadsheet takes a plus for the beginning of a sum."""
    phone = order.phone.strip()
    return f"00{phone[1:]}" if phone.startswith("+") else phone


COLUMNS: Mapping[str, Column] = {
    column.code: column
    for column in (
        Column("reference", _("Order number"), "Riferimento", lambda order, _file: order.ref),
        Column(
            "recipient", _("Recipient"), "Destinatario", lambda order, _file: order.recipient or order.name
        ),
        Column("street", _("Street and number"), "Indirizzo", lambda order, _file: order.street),
        Column("postcode", _("Postcode"), "CAP", lambda order, _file: order.postcode),
        Column("city", _("Town"), "Località", lambda order, _file: order.city),
        Column("province", _("Province"), "Provincia", lambda order, _file: order.province),
        Column("country", _("Country"), "Nazione", lambda order, _file: order.country),
        Column("phone", _("Telephone"), "Telefono", _phone),
        Column("weight", _("Weight in kilograms"), "Peso kg", _weight),
        Column("parcels", _("Number of parcels"), "Colli", lambda _order, _file: "1"),
        Column("note", _("Note for the courier"), "Note", lambda _order, file: file.note),
        Column("email", _("E-mail"), "Email", lambda order, _file: order.email),
        Column("sender", _("Name of the courier"), "Corriere", lambda _order, file: file.courier),
    )
}
USUAL = tuple(code for code in COLUMNS if code not in ("email", "sender"))


def format_now() -> CourierFile:
    """The shop's own row, or the usual file; whoever only looks writes none."""
    return CourierFile.objects.first() or CourierFile()


def columns_of(file: CourierFile) -> list[tuple[Column, str]]:
    """The columns in their order, each with its heading."""
    chosen = [(COLUMNS[code], heading) for code, heading in file.columns if code in COLUMNS]
    return chosen or [(COLUMNS[code], COLUMNS[code].heading) for code in USUAL]


def write(orders: Iterable[Order], file: CourierFile) -> bytes:
    """Nothing in a cell can be reckoned with or break a row."""
    columns = columns_of(file)
    written = io.StringIO()
    table = csv.writer(written, delimiter=file.separator, lineterminator="\r\n")
    table.writerow([as_text(heading) for _column, heading in columns])
    for order in orders:
        table.writerow([_cell(column.tell(order, file)) for column, _heading in columns])
    errors = "strict" if file.encoding == Encoding.UTF8 else "replace"
    return written.getvalue().encode(file.encoding, errors)


def _cell(text: str) -> str:
    return as_text(" ".join(text.replace("\x00", "").split())[:LONGEST])
