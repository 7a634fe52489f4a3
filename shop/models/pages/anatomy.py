"""The anatomy of a price as a reader sees it: a bar of shares, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import localize
from django.utils.translation import gettext

from core.money import cents, euro
from shop import vat
from shop.models.anatomy import WHOLE, PriceShare
from shop.models.pages.sheet import Heading, Table
from shop.models.pages.sheet_rows import trimmed


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the drawing, in hundredths of its width; written with a point in every language."""

    number: int
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class AnatomyShown:
    """What `components/price_anatomy.html` prints."""

    title: str
    bars: Sequence[Bar]
    table: Table


def of(shares: Sequence[PriceShare], price: Decimal | None) -> AnatomyShown | None:
    """Nothing when the product does not tell it, or when its shares do not make a whole."""
    if price is None or sum((share.percent for share in shares), Decimal(0)) != WHOLE:
        return None
    amounts = vat.split(cents(price), {share.pk: share.percent for share in shares})
    rows = [
        (str(share.get_kind_display()), f"{localize(trimmed(share.percent))} %", euro(amounts[share.pk]))
        for share in shares
    ]
    return AnatomyShown(
        title=gettext("Where %(price)s go") % {"price": euro(price)},
        bars=bars([share.percent for share in shares]),
        table=Table(
            caption=gettext("What the price pays for"),
            headings=(
                Heading(gettext("What for")),
                Heading(gettext("Share"), number=True),
                Heading(gettext("Euro"), number=True),
            ),
            rows=rows,
        ),
    )


def bars(percents: Sequence[Decimal]) -> list[Bar]:
    start, drawn = Decimal(0), []
    for number, percent in enumerate(percents, 1):
        drawn.append(Bar(number, str(start), str(percent)))
        start += percent
    return drawn
