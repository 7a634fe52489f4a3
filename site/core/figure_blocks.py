"""The places in a page's content where a figure is typed, with its year and its source.

What stands in the block is the truth. The register (core.figures) reads it; nothing is ever written back.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, DateBlock, IntegerBlock, StructBlock, URLBlock
from wagtail.blocks.struct_block import BlockGroup

from core.shared_blocks import Number


@dataclass(frozen=True, slots=True)
class Typed:
    """A figure as it stands in a block, in the page's language."""

    value: str
    unit: str
    subject: str
    year: int | None
    consulted: datetime.date | None
    source: str
    source_url: str
    settled: bool

    @property
    def is_dated(self) -> bool:
        return self.year is not None or self.consulted is not None


def _year(**options: Any) -> IntegerBlock:
    return IntegerBlock(label=_("Year"), required=False, min_value=1900, max_value=2100, **options)


def _consulted() -> DateBlock:
    return DateBlock(
        label=_("Looked up on"),
        required=False,
        help_text=_("Only when the source gives no year: the page then says so, with this day."),
    )


def _settled() -> BooleanBlock:
    return BooleanBlock(
        label=_("It will not change any more"),
        required=False,
        help_text=_("A founding year, a prize: nobody will be asked to look at it again."),
    )


class FigureBlock(StructBlock):
    """A block that may hold one figure. Whoever adds another place for figures adds a subclass, and is done."""

    def typed(self, value: Any) -> Typed | None:
        raise NotImplementedError


class DatedFigure(FigureBlock):
    """A number with its year and source; without a year, with the day on which it was looked up."""

    value = Number(
        label=_("Figure"),
        max_length=40,
        help_text=_("Only the number, the same in both languages: 14, 20–25, 100+."),
    )
    unit = CharBlock(
        label=_("Unit"),
        required=False,
        default="",
        max_length=30,
        help_text=_("€, m², hours: if there is one."),
    )
    subject = CharBlock(label=_("What is counted"), max_length=160)
    year = _year()
    consulted = _consulted()
    source = CharBlock(label=_("Source"), max_length=200)
    source_url = URLBlock(label=_("Address of the source"), required=False)
    settled = _settled()

    def typed(self, value: Any) -> Typed | None:
        return Typed(
            value=value["value"],
            unit=value.get("unit") or "",
            subject=value["subject"],
            year=value["year"],
            consulted=value["consulted"],
            source=value["source"],
            source_url=value["source_url"] or "",
            settled=bool(value.get("settled")),
        )

    class Meta:
        icon = "decimal"
        form_layout = BlockGroup(
            children=["value", "unit", "subject", "year", "consulted", "source"],
            settings=["source_url", "settled"],
        )
        template = "blocks/figure.html"
        label = _("Dated figure")
        description = _("A number, with the year and the source it comes from.")
        group = _("Others")
        preview_value = {
            "value": "14",
            "subject": _("people at work in the workshop"),
            "year": 2025,
            "source": _("the cooperative's social report"),
        }


class WorkSheet(FigureBlock):
    """The recurring fact box: who works, where, at what, since when, how many."""

    who = CharBlock(label=_("Who"), required=False, max_length=160)
    where = CharBlock(label=_("Where"), required=False, max_length=160)
    what = CharBlock(label=_("At what"), required=False, max_length=200)
    since = CharBlock(label=_("Since"), required=False, max_length=60)
    figure = Number(
        label=_("How many"),
        required=False,
        max_length=40,
        help_text=_("Only the number, the same in both languages: 14, 20–25, 100+."),
    )
    counted = CharBlock(label=_("What is counted"), required=False, default="", max_length=120)
    year = _year()
    consulted = _consulted()
    source = CharBlock(label=_("Source"), required=False, max_length=200)
    source_url = URLBlock(label=_("Address of the source"), required=False)
    settled = _settled()

    def typed(self, value: Any) -> Typed | None:
        if not value["figure"]:
            return None
        return Typed(
            value=value["figure"],
            unit="",
            subject=value.get("counted") or "",
            year=value.get("year"),
            consulted=value.get("consulted"),
            source=value["source"] or "",
            source_url=value.get("source_url") or "",
            settled=bool(value.get("settled")),
        )

    class Meta:
        icon = "clipboard-list"
        form_layout = BlockGroup(
            children=["who", "where", "what", "since", "figure", "counted", "year", "consulted", "source"],
            settings=["source_url", "settled"],
        )
        template = "blocks/work_sheet.html"
        label = _("Work in brief")
        description = _("Who works, where, at what, since when.")
        group = _("Others")
        preview_value = {
            "who": _("six bakers"),
            "where": _("the workshop of a prison near Milan"),
            "what": _("bread and panettone"),
            "since": "2013",
            "figure": "6",
            "counted": _("people at work in the workshop"),
            "year": 2025,
            "source": _("the cooperative's social report"),
        }
