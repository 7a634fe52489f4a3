"""English pages as editors make them: through localize, string by string."""

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from demo.planting import remembering
from demo.planting.glossary import Glossary


def translate(page: Page, glossary: Glossary) -> tuple[Page, list[str]]:
    """Publish the English page with what the glossary knows; returns it and the Italian strings that stay.

    Submitting makes a draft; the strings are stored as a translator's; saving the target publishes it.
    """
    english = Locale.objects.get(language_code="en")
    source = remembering.source_of(page)
    translation, _made = Translation.objects.get_or_create(source=source, target_locale=english)
    segments = StringSegment.objects.filter(source=source).select_related("string", "context")
    rows, left = [], []
    for segment in segments:
        italian = segment.string.data
        if (told := glossary.english.get(italian)) is None:
            left.append(italian)
            continue
        rows.append(
            StringTranslation(
                translation_of=segment.string,
                locale=english,
                context=segment.context,
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                data=told,
            )
        )
    StringTranslation.objects.bulk_create(rows, ignore_conflicts=True)
    translation.save_target(publish=False)
    translated = source.get_translated_instance(english)
    # Localize itself would publish after the commit; here the next page may need this one's address at once.
    translated.get_latest_revision().publish()
    return translated, left
