"""`{% shared_of page there as shared %}`: what other sites show of a page."""

from typing import Any

from django import template

from core import sharing
from core.elsewhere import Elsewhere

register = template.Library()


@register.simple_tag
def shared_of(page: Any, there: Elsewhere | None) -> sharing.Shared | None:
    """Nothing for what is no page of ours, or a page that has not been saved."""
    if not getattr(page, "pk", None) or not hasattr(page, "share_card_file"):
        return None
    return sharing.shared(page, page.share_card_file, [there.language] if there and there.url else [])
