"""What a cell says: words, numbers as people here write them, yes or no; or, in a sentence, why it says nothing."""

from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext

from core.desk.spreadsheet import RECKONED

YES = frozenset({"sì", "si", "s", "yes", "y", "1", "x", "true", "vero"})
NO = frozenset({"no", "n", "0", "false", "falso"})


class NotRead(Exception):
    """What stands in a cell is not what its column holds; the message says so."""


def words(text: str) -> str:
    """A sign before a formula's first character is how a spreadsheet is told that these are words."""
    if text.startswith("'") and text[1:].lstrip(" ").startswith(RECKONED):
        return text[1:]
    if text.startswith("="):
        raise NotRead(gettext("This is a formula: paste its value instead."))
    return text


def number(text: str) -> Decimal:
    """12,50 and 12.50 and 1.234,50 and € 12; what could be read in two ways is refused."""
    plain = text.replace("€", "").replace(" ", "").replace("\xa0", "")
    if "," in plain:
        plain = (
            plain.replace(".", "").replace(",", ".")
            if plain.rfind(".") < plain.rfind(",")
            else plain.replace(",", "")
        )
    elif plain.count(".") == 1 and len(plain.rpartition(".")[2]) == 3:
        raise NotRead(
            gettext("Is %(text)s a thousand or a fraction? Write it with a comma, or without a point.")
            % {"text": text}
        )
    try:
        found = Decimal(plain)
    except InvalidOperation:
        raise NotRead(gettext("“%(text)s” is not a number.") % {"text": text[:40]}) from None
    if not found.is_finite() or abs(found) > 10**9:
        raise NotRead(gettext("“%(text)s” is not a number.") % {"text": text[:40]})
    return found


def euro_and_cents(text: str) -> Decimal:
    found = number(text)
    if found != found.quantize(Decimal("0.01")):
        raise NotRead(gettext("A price has two decimals at most."))
    if found <= 0:
        raise NotRead(gettext("A price is above zero."))
    return found


def whole(text: str) -> int:
    found = number(text)
    if found != found.to_integral_value() or found < 0:
        raise NotRead(gettext("Write a whole number, from 0 up."))
    return int(found)


def yes_or_no(text: str) -> bool:
    said = text.casefold()
    if said not in YES | NO:
        raise NotRead(gettext("Write yes or no."))
    return said in YES
