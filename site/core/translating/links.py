"""Links inside texts lead to the reader's language."""

from collections.abc import Sequence
from typing import Any

from django.utils.html import format_html
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler


class ReadersLink(PageLinkHandler):
    """To the live page in the reader's language; without one to the live Italian page, and says so.

    Wagtail's own asks once for each link, and leads to pages that are not live. This asks once for each text.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: Sequence[dict[str, Any]]) -> list[str]:
        asked = {str(attrs.get("id")) for attrs in attrs_list}
        keys = Page.objects.filter(pk__in=[key for key in asked if key.isdigit()]).values("translation_key")
        told = list(Page.objects.filter(translation_key__in=keys).select_related("locale"))
        key_of = {str(page.pk): page.translation_key for page in told}
        live = {(page.translation_key, page.locale.language_code): page for page in told if page.live}
        here = (get_language() or "it")[:2]
        return [_opened(key_of.get(str(attrs.get("id"))), here, live) for attrs in attrs_list]


def _opened(key: Any, here: str, live: dict[tuple[Any, str], Page]) -> str:
    if page := live.get((key, here)):
        return format_html('<a href="{}">', page.get_url() or "")
    if page := live.get((key, "it")):
        return format_html('<a href="{}" hreflang="it">', page.get_url() or "")
    return "<a>"
