"""`{% lang_of page "place" %}`: an attribute where the page's words are still in the other language."""

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
def lang_of(page: Any, field: str) -> SafeString:
    """Nothing for a page without such words, which is nearly every page."""
    return mark_safe(' lang="it"' if field in getattr(page, "untranslated", ()) else "")  # noqa: S308 - one of two constants
