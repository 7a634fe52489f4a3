"""A list to choose from, printed at once.

Django prints each of its options by three templates: a hundred provinces cost more than all the rest of a page.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

Option = tuple[str, str]  # value and words
Group = tuple[str, tuple[Option, ...]]  # words, or none, and what stands under them


class Select(forms.Select):
    """The same fields, words and marks as Django's own."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        widget = forms.Widget.get_context(self, name, value, attrs)["widget"]
        chosen = frozenset(self.format_value(value))
        inside = _printed(tuple(_groups(self.choices)), chosen)
        return format_html('<select name="{}"{}>{}</select>', name, flatatt(widget["attrs"]), inside)


def _groups(choices: Iterable[Any]) -> Iterable[Group]:
    for value, words in choices:
        if isinstance(words, list | tuple):
            yield str(value or ""), tuple((_said(inner), str(label)) for inner, label in words)
        else:
            yield "", ((_said(value), str(words)),)


def _said(value: Any) -> str:
    return "" if value is None else str(value)


@lru_cache(maxsize=512)
def _printed(groups: tuple[Group, ...], chosen: frozenset[str]) -> SafeString:
    """Kept, since the same provinces are shown to everybody."""
    left = set(chosen)  # of equal values only the first is marked
    return format_html_join("", "{}", ((_group(label, options, left),) for label, options in groups))


def _group(label: str, options: Iterable[Option], chosen: set[str]) -> SafeString:
    printed = format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, _mark(value, chosen), words) for value, words in options),
    )
    return format_html('<optgroup label="{}">{}</optgroup>', label, printed) if label else printed


def _mark(value: str, chosen: set[str]) -> SafeString:
    if value not in chosen:
        return SafeString("")
    chosen.discard(value)
    return SafeString(" selected")
