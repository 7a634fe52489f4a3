"""What localize remembers: the Italian sentences of a page, and their English."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

# In the place of the tool's name, on English that was kept for a changed Italian sentence: localize's editor
# shows it beside the sentence, and takes it away when somebody saves the sentence there.
KEPT = "versione precedente / previous version"
# Its English is an address, made from the English title: never a sentence that waits.
ADDRESS = "slug"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One Italian sentence in its place; `english` is None when there is none."""

    path: str
    string: int
    context: int
    italian: str
    english: str | None
    kept: bool

    @property
    def field(self) -> str:
        return self.path.partition(".")[0]


def english() -> Locale:
    return Locale.objects.get(language_code="en")


def source_of(page: Page) -> TranslationSource | None:
    """Where localize keeps the sentences of an Italian page; None when nobody began to translate it."""
    return TranslationSource.objects.filter(
        object_id=page.translation_key, locale_id=page.locale_id, translations__enabled=True
    ).first()


def translation_to(page: Page) -> Translation | None:
    """What makes this English page; None for an Italian page, or one that was written by hand."""
    found = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    )
    return found.select_related("source", "target_locale").first()


def sentences(source: TranslationSource, locale: Locale) -> list[Sentence]:
    """All of them, in the order of the page, in two queries."""
    return sentences_of([source.pk], locale)[source.pk]


def sentences_of(sources: Iterable[int], locale: Locale) -> dict[int, list[Sentence]]:
    """The same for many sources, by their keys: two queries however many they are."""
    found: dict[int, list[Sentence]] = {source: [] for source in sources}
    segments = StringSegment.objects.filter(source__in=found).select_related("string", "context")
    objects = TranslationSource.objects.filter(pk__in=found).values("object_id")
    told = StringTranslation.objects.filter(context__object_id__in=objects, locale=locale, has_error=False)
    known = {(row.translation_of_id, row.context_id): row for row in told}
    for segment in segments.order_by("order"):
        told_of_it = known.get((segment.string_id, segment.context_id))
        found[segment.source_id].append(_sentence(segment, told_of_it))
    return found


def _sentence(segment: StringSegment, told: StringTranslation | None) -> Sentence:
    return Sentence(
        path=segment.context.path,
        string=segment.string_id,
        context=segment.context_id,
        italian=segment.string.data,
        english=told.data if told else None,
        kept=bool(told and told.tool_name == KEPT),
    )


def without_english(found: Iterable[Sentence]) -> list[Sentence]:
    return [one for one in found if one.english is None and one.path != ADDRESS]


def remember(sentence: Sentence, text: str, locale: Locale, **how: Any) -> StringTranslation:
    """Store English for a sentence; `how` are further columns of localize's row."""
    row: StringTranslation = StringTranslation.objects.update_or_create(
        translation_of_id=sentence.string,
        context_id=sentence.context,
        locale=locale,
        defaults={
            "data": text,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": "",
            "has_error": False,
            "field_error": "",
            **how,
        },
    )[0]
    return row
