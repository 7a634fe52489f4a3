"""English pages for tests, made through localize as editors make them."""

from wagtail.models import Page

from demo.page_factories import locale
from demo.planting import translating
from demo.planting.words import Glossary


def translate(page: Page, english: dict[str, str]) -> Page:
    """The live English page, with this English for that Italian; what is not told stays Italian."""
    locale("en")
    glossary = Glossary()
    glossary.english = dict(english)
    translating.translate(page, glossary)
    return published(page)


def published(page: Page) -> Page:
    """Localize publishes after commit; a test that rolls back never comes to it."""
    made = page.get_translations(inclusive=False).get(locale=locale("en")).specific
    if not made.live or made.has_unpublished_changes:
        made.get_latest_revision().publish()
    made.refresh_from_db()
    return made
