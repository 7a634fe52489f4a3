"""Fills any block, all the way down, with what somebody may write into it, or leave out."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import Any

from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import get_page_models

MARKUP = "<i>&\"'{{ 7|add:1 }}</i>"


@dataclass(frozen=True, slots=True)
class State:
    """`number` of items in each list; `keeps` says which fields of a block are filled."""

    name: str
    words: str
    number: int = 3
    keeps: Callable[[int], bool] = lambda _place: True


STATES = (
    State("full", "Si impasta alle quattro del mattino, in silenzio. "),
    State("nothing", "", 0, lambda _place: False),
    State("half", "Si impasta.", 1, lambda place: place % 2 == 0),
    State("the other half", "Si impasta.", 1, lambda place: place % 2 == 1),
    State("long words", "Precipitevolissimevolmente" * 80),
    State("right to left", "نعجن الخبز في الرابعة صباحا ‏(بصمت)‏ 12–14. "),
    State("forty", "Si impasta.", 40),
    State("markup", MARKUP),
)


def every_block() -> Iterator[tuple[str, blocks.Block]]:
    """(where it stands, the block) of each block that is printed by a template of its own, once."""
    seen: set[str] = set()
    for model in get_page_models():
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                for name, block in field.stream_block.child_blocks.items():
                    template = str(getattr(block.meta, "template", ""))
                    if template.startswith("blocks/") and template not in seen:
                        seen.add(template)
                        yield f"{model.__name__}.{field.name}.{name}", block


def filled(block: blocks.Block, state: State, choose: Callable[[blocks.Block], Any]) -> Any:
    """`choose` says what a chooser has chosen."""
    return block.normalize(_raw(block, state, choose, True))


def _raw(block: blocks.Block, state: State, choose: Callable[[blocks.Block], Any], kept: bool) -> Any:
    if isinstance(block, blocks.StructBlock):
        children = enumerate(block.child_blocks.items())
        return {
            name: _raw(child, state, choose, kept and state.keeps(place)) for place, (name, child) in children
        }
    if isinstance(block, blocks.ListBlock):
        one = _raw(block.child_block, state, choose, kept)
        return [one] * (state.number if kept else 0)
    if not kept or not state.words:
        written = isinstance(block, (blocks.CharBlock, blocks.TextBlock, blocks.RichTextBlock))
        return "" if written else None
    return choose(block) if isinstance(block, blocks.ChooserBlock) else _written(block, state)


def _written(block: blocks.Block, state: State) -> Any:
    words = (
        state.words
        if state.words == MARKUP
        else (state.words * 40)[: getattr(block.field, "max_length", None) or 1500]
    )
    if isinstance(block, blocks.RichTextBlock):
        safe = escape(state.words)
        return f"<h2>{safe}</h2><p>{safe}</p><ul>{f'<li>{safe}</li>' * state.number}</ul>"
    kinds: tuple[tuple[Any, Any], ...] = (
        (blocks.URLBlock, "https://vimeo.com/76"),
        (blocks.IntegerBlock, 2025),
        (blocks.DecimalBlock, Decimal("9876543210.12")),
        (blocks.DateBlock, datetime.date(2026, 3, 7)),
        (blocks.BooleanBlock, True),
        ((blocks.CharBlock, blocks.TextBlock), words),
    )
    return next(value for kind, value in kinds if isinstance(block, kind))
