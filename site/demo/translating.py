"""English pages for tests, made through localize as editors make them."""

from typing import Any

from wagtail.models import Page
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from demo.page_factories import locale
from demo.planting import translating
from demo.planting.glossary import Glossary


def translate(page: Page, english: dict[str, str]) -> Page:
    """The live English page, with this English for that Italian.

    What is not told stays Italian; what English cannot go out without counts as the same in both languages.
    """
    locale("en")
    glossary = Glossary()
    glossary.english = {**_minimum(page.specific), **english}
    translating.translate(page, glossary)
    return published(page)


def _minimum(page: Any) -> dict[str, str]:
    found = (segment for segment in extract_segments(page) if isinstance(segment, StringSegmentValue))
    told = [one for one in found if one.path.partition(".")[0] in page.english_minimum]
    return {one.string.data: one.string.data for one in told}


def published(page: Page) -> Page:
    """Localize publishes after commit; a test that rolls back never comes to it."""
    made = page.get_translations(inclusive=False).get(locale=locale("en")).specific
    if not made.live or made.has_unpublished_changes:
        made.get_latest_revision().publish()
    made.refresh_from_db()
    return made
