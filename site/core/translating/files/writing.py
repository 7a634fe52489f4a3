"""The file that a translator takes home.

Each sentence says in its context of which page and of which place it is, so that one file may hold many pages. Where
Italian has changed, the present English stands marked as fuzzy, with the older Italian, as translators know it.
"""

from collections.abc import Iterable

import polib
from django.conf import settings
from django.db.models import Field
from django.utils.text import capfirst
from wagtail.models import Page

from core.translating.files import lines
from core.translating.files.lines import Line

BETWEEN = "/"
UNSETTLED = "fuzzy"
HEADER = {
    "Language": "en",
    "X-Source-Language": "it",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


def file_of(pages: Iterable[Page], *, only_open: bool) -> polib.POFile:
    """All sentences of these Italian pages, or those alone that wait for English."""
    po = polib.POFile(wrapwidth=0)
    po.metadata = {"Project-Id-Version": settings.WAGTAIL_SITE_NAME, **HEADER}
    for page, found in lines.of(pages).items():
        po.extend(_entry(page, line) for line in found if line.is_open or not only_open)
    return po


def context(page: Page, path: str) -> str:
    return f"{page.translation_key}{BETWEEN}{path}"


def _entry(page: Page, line: Line) -> polib.POEntry:
    return polib.POEntry(
        msgid=line.italian,
        msgstr=line.english,
        msgctxt=context(page, line.path),
        comment=f"{page.draft_title or page.title}: {_label(page, line.path)}",
        flags=[UNSETTLED] if line.waits else [],
        previous_msgid=line.before or None,
    )


def _label(page: Page, path: str) -> str:
    """The name of the field in which it stands, as the editor's form says it."""
    kind = page.specific_class
    names = {field.name: field for field in kind._meta.get_fields()} if kind else {}
    field = names.get(path.partition(".")[0])
    return capfirst(str(field.verbose_name)) if isinstance(field, Field) else path
