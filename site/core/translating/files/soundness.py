"""Whether English may stand where it wants to stand: marks, links, placeholders, length, language."""

import html
import re
from collections import Counter

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.strings import StringValue, extract_ids

from core import tongues
from core.translating.files.lines import Line

TAG = re.compile(r"<(/?)([a-z0-9]++)[^<>]*?(/?)>", re.I)
ALONE = frozenset({"br", "hr", "img", "embed"})
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}")


def complaint(page: Page, line: Line, english: str) -> str:
    """Why this English may not be kept, in one sentence; nothing when it may."""
    if any(ord(sign) < 32 and sign not in "\t\n\r" for sign in english):
        return _("It holds signs that cannot be shown.")
    if not _tags_are_whole(english):
        return _("Its marks are broken: each one that opens must close, as in the Italian.")
    if extract_ids(english) != extract_ids(line.italian):
        return _("Its links are not those of the Italian.")
    if Counter(PLACEHOLDER.findall(english)) != Counter(PLACEHOLDER.findall(line.italian)):
        return _("Its placeholders are not those of the Italian.")
    if tongues.of(html.unescape(strip_tags(english))) == "it":
        return _("It reads as Italian, not as English.")
    most = _most(page, line.path)
    if most and len(html.unescape(strip_tags(english))) > most:
        return _("It is too long: %(most)s characters at most.") % {"most": most}
    return ""


def _tags_are_whole(english: str) -> bool:
    opened: list[str] = []
    for closing, name, alone in TAG.findall(english):
        if alone or name.lower() in ALONE:
            continue
        if not closing:
            opened.append(name.lower())
        elif not opened or opened.pop() != name.lower():
            return False
    try:
        StringValue.from_translated_html(english)
    except ValueError:  # a mark that no text may hold
        return False
    return not opened and "<" not in TAG.sub("", english)


def _most(page: Page, path: str) -> int | None:
    kind = page.specific_class
    if kind is None or "." in path:
        return None
    return getattr(kind._meta.get_field(path), "max_length", None)
