"""Words that mean the same, and pages that stand first; what is there already stays as it is."""

from wagtail.models import Page

from demo.texts.search import FIRST, SYNONYMS
from search.models import Promotion, Synonyms


def plant() -> None:
    if Synonyms.objects.exists() or Promotion.objects.exists():
        return
    for language, groups in SYNONYMS.items():
        Synonyms.objects.bulk_create(Synonyms(language=language, words="\n".join(group)) for group in groups)
    for italian, english, slug in FIRST:
        page = Page.objects.filter(slug=slug, locale__language_code="it", depth=3).first()
        if page is None:
            continue
        Promotion.objects.create(queries=italian, page=page)
        for told in page.get_translations().filter(live=True):
            Promotion.objects.create(queries=english, page=told)
