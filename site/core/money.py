"""Amounts in euro, as Decimal with two places. A shelf price holds its VAT."""

from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import get_language

CENT = Decimal("0.01")


def cents(value: Decimal | int | str) -> Decimal:
    """Rounded to the cent, half up (0.125 is 0.13), as invoices in Italy are."""
    return Decimal(value).quantize(CENT, rounding=ROUND_HALF_UP)


def euro(value: Decimal | int | str, language: str | None = None) -> str:
    """`1.234,50 €` in Italian, `€1,234.50` in English; the space is one that does not break."""
    amount = cents(value)
    sign, digits = ("−" if amount < 0 else ""), f"{abs(amount):,.2f}"
    if (language or get_language() or "it")[:2] == "en":
        return f"{sign}€{digits}"
    return f"{sign}{digits.translate(str.maketrans(',.', '.,'))}\u00a0€"
