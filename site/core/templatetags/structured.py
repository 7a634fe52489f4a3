"""`{% structured_of page %}`: what search engines read of a page, as a block of data."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString

from core import parts, structured

register = template.Library()


@register.simple_tag(takes_context=True)
def structured_of(context: Context, page: Any) -> SafeString:
    """Nothing for what is no page of ours, for a page that nobody else can read, and without a request."""
    request = context.get("request")
    told = getattr(page, "structured", None)
    if (
        request is None
        or told is None
        or not page.pk
        or not page.live
        or getattr(request, "is_preview", False)
    ):
        return SafeString("")
    request.frame = context.get("site")  # who we are and when we are open: known already, for menu and footer
    known = parts.of(request)
    if known is None:
        return structured.printed(told(request))
    key, shows_goods = ("structured", page.pk), getattr(page, "shows_goods", False)
    printed: SafeString = known.kept(key, lambda: structured.printed(told(request)), shows_goods=shows_goods)
    return printed
