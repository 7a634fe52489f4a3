"""This page in the other language: `{% elsewhere_of page as there %}`, `{% alternates_of there as x %}`."""

from django import template
from django.template.context import Context

from core import elsewhere

register = template.Library()


@register.simple_tag(takes_context=True)
def elsewhere_of(context: Context, page: object) -> elsewhere.Elsewhere | None:
    """Nothing where there is no request: letters, the page of an error."""
    request = context.get("request")
    return elsewhere.elsewhere(request, page) if request is not None else None


@register.simple_tag(takes_context=True)
def alternates_of(context: Context, there: elsewhere.Elsewhere | None) -> list[tuple[str, str]]:
    request = context.get("request")
    return elsewhere.alternates(request, there) if request is not None and there else []
