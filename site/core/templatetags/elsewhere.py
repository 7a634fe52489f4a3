"""This page in the other language, and what search engines are told of its address."""

from django import template
from django.template.context import Context

from core import elsewhere, indexing

register = template.Library()


@register.simple_tag(takes_context=True)
def elsewhere_of(context: Context, page: object) -> elsewhere.Elsewhere | None:
    """`{% elsewhere_of page as there %}`. Nothing where there is no request: letters, the page of an error."""
    request = context.get("request")
    return elsewhere.elsewhere(request, page) if request is not None else None


@register.inclusion_tag("layout/indexing.html", takes_context=True)
def indexing_of(
    context: Context,
    page: object,
    there: elsewhere.Elsewhere | None,
    number: int = 1,
    narrowed: bool = False,
) -> dict[str, indexing.Indexing]:
    """`{% indexing_of page there %}`; a list says the `number` of its page, or that somebody `narrowed` it."""
    request = context.get("request")
    if request is None:
        return {"at": indexing.Indexing()}
    return {"at": indexing.of(request, page, there, number=number, narrowed=narrowed)}
