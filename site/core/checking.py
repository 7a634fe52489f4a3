"""The words of a page, a picture or a letter, looked at with the editors' own exceptions."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from core import portraying, wording
from core.models import Newsroom, Picture

# Of what Wagtail gives every page, only these are sentences.
COMMON = {"title", "seo_title", "search_description"}


def texts_of(page: Any) -> list[str]:
    """Everything that is written on a page of any type, as plain text."""
    texts = []
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            texts += field.stream_block.get_searchable_content(field.value_from_object(page))
        elif isinstance(field, RichTextField):
            texts.append(get_text_for_indexing(field.value_from_object(page) or ""))
        elif _is_sentence(field):
            texts.append(str(field.value_from_object(page) or ""))
    return [text for text in texts if text.strip()]


def _is_sentence(field: Any) -> bool:
    if not isinstance(field, models.CharField | models.TextField) or field.choices:
        return False
    if isinstance(field, models.SlugField | models.EmailField | models.URLField):
        return False
    common = field.model is Page
    return field.name in COMMON if common else True


def of_page(page: Any) -> list[wording.Remark]:
    """With the descriptions of its pictures; claims pass when evidence is attached to the page."""
    language = page.locale.language_code
    pictures = Picture.objects.filter(pk__in=portraying.picture_ids(page))
    descriptions = [picture.alt(language) for picture in pictures]
    proven = bool(page.evidence.all()) if hasattr(page, "evidence") else False
    return wording.remarks([*texts_of(page), *descriptions], language, _allowed(proven))


def of_texts(texts: Mapping[str, Iterable[str]]) -> list[wording.Remark]:
    """Of texts by language, as on an issue of the newsletter or a picture."""
    return [
        remark for language, said in texts.items() for remark in wording.remarks(said, language, _allowed())
    ]


def _allowed(claims: bool = False) -> wording.Allowed:
    return wording.Allowed(Newsroom.load().names, claims)
