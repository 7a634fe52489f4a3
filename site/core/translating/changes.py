"""What changed in Italian since its English was written: old and new Italian, and the English of now."""

from dataclasses import dataclass

from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from core.translating import memory


@dataclass(frozen=True, slots=True)
class Change:
    """`before` and `english` are empty for a sentence that is new."""

    before: str
    after: str
    english: str


def of(page: Page) -> list[Change]:
    """In the order of the page; three queries."""
    source = memory.source_of(page)
    if source is None:
        return []
    locale = memory.english()
    found = [one for one in memory.sentences(source, locale) if one.path != memory.ADDRESS]
    open_ones = [one for one in found if one.kept or one.english is None]
    old = _old_italian([one.context for one in open_ones], locale.pk)
    return [
        Change(old.get((one.context, one.english), ""), one.italian, one.english or "") for one in open_ones
    ]


def _old_italian(contexts: list[int], locale: int) -> dict[tuple[int, str | None], str]:
    """The Italian for which this English was written, by place and English."""
    written = StringTranslation.objects.filter(context__in=contexts, locale=locale)
    written = written.exclude(tool_name=memory.KEPT).select_related("translation_of").order_by("updated_at")
    return {(row.context_id, row.data): row.translation_of.data for row in written}
