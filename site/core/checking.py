"""The words of a page, a picture or a letter, looked at with the editors' own exceptions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Proof:
    """General claims on which nothing is remarked, and what is attached to the page to prove them."""

    claims: tuple[wording.Remark, ...]
    evidence: tuple[Any, ...]


def of_page(page: Any, names: tuple[str, ...] | None = None) -> list[wording.Remark]:
    """With the descriptions of its pictures; claims pass when evidence is attached to the page."""
    return wording.remarks(_said(page), page.locale.language_code, _allowed(names, bool(_evidence(page))))


def proof_of(page: Any, names: tuple[str, ...] | None = None) -> Proof | None:
    """Shown wherever the words are: whoever reads the check must see what it was not asked to say (law.md L31)."""
    evidence = _evidence(page)
    if not evidence:
        return None
    said = wording.remarks(_said(page), page.locale.language_code, _allowed(names))
    claims = tuple(one for one in said if one.advice is wording.CLAIM)
    return Proof(claims, tuple(evidence)) if claims else None


def _said(page: Any) -> list[str]:
    pictures = Picture.objects.filter(pk__in=portraying.picture_ids(page))
    return [*texts_of(page), *(picture.alt(page.locale.language_code) for picture in pictures)]


def _evidence(page: Any) -> list[Any]:
    """Of a page as it stands in memory: a draft has its own."""
    return list(page.evidence.all()) if hasattr(page, "evidence") else []


def of_texts(texts: Mapping[str, Iterable[str]]) -> list[wording.Remark]:
    """Of texts by language, as on an issue of the newsletter or a picture."""
    return [
        remark for language, said in texts.items() for remark in wording.remarks(said, language, _allowed())
    ]


def brands() -> tuple[str, ...]:
    """Read once by whoever looks at many pages."""
    return Newsroom.load().names


def _allowed(names: tuple[str, ...] | None = None, claims: bool = False) -> wording.Allowed:
    return wording.Allowed(brands() if names is None else names, claims)
