"""Reading leftwards: from truth to the pages that tell it, and from a row to the pages that link to it.

Every truth that pages tell has the reverse accessor `pages`; every link from a page is a child row with a
`page`.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core import listing


def pages_of(rows: "QuerySet[Any]", language: str, role: str | None = "card") -> "QuerySet[Any]":
    """The live public pages of a language that tell these rows, with what their cards need."""
    relation: Any = rows.model._meta.get_field("pages")
    told = {f"{relation.field.name}__in": rows, "locale__language_code": language}
    return listing.for_cards(relation.related_model.objects.filter(**told), role)


def pages_linking(links: "QuerySet[Any]", language: str, role: str | None = "card") -> "QuerySet[Any]":
    """The live public pages of a language to which these child rows belong."""
    linking: Any = links.model._meta.get_field("page").related_model
    found = linking.objects.filter(pk__in=links.values("page"), locale__language_code=language)
    return listing.for_cards(found, role)


def refuse_a_second(page: Any, truth: str) -> None:
    """For `clean`: at most one page of a type and language tells the same row."""
    row_id = getattr(page, f"{truth}_id")
    if row_id is None or page.locale_id is None:
        return
    same = type(page).objects.filter(**{f"{truth}_id": row_id}, locale_id=page.locale_id)
    if same.exclude(pk=page.pk).exists():
        raise ValidationError({truth: _("There is already a page about it in this language.")})
