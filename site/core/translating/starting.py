"""Beginning an English page, and giving it an address of its own."""

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.operations import translate_object

from core.models import User
from core.translating import memory


@transaction.atomic
def start(page: Page, user: User | None = None) -> Page:
    """The English draft of an Italian page; what is there already is left as it is.

    The pages above come first: localize would make them aliases, which are live and in Italian.
    """
    locale = memory.english()
    for above in page.get_ancestors(inclusive=True).filter(depth__gte=2).order_by("depth"):
        if not above.get_translations().filter(locale=locale).exists():
            _begin(above.specific, user)
    return page.get_translations().get(locale=locale).specific


def _begin(page: Page, user: User | None) -> None:
    if not page.live:
        # What was typed last stands in the newest revision, not in the row of a draft.
        TranslationSource.update_or_create_from_instance(page.get_latest_revision_as_object())
    translate_object(page, [memory.english()], user=user)


def name_address(translation: Translation) -> None:
    """An English page is found under its English title, unless a translator chose its address."""
    found = memory.sentences(translation.source, translation.target_locale)
    by_path = {sentence.path: sentence for sentence in found}
    title, address = by_path.get("title"), by_path.get(memory.ADDRESS)
    if title and title.english and address and address.english is None:
        memory.remember(address, slugify(title.english), translation.target_locale)
