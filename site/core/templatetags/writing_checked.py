"""`{% words_in_preview page %}`: below a preview, the words that the editor may look at again."""

from typing import Any

from django import template

from core import checking

register = template.Library()


@register.inclusion_tag("layout/words_in_preview.html")
def words_in_preview(page: Any) -> dict[str, Any]:
    """Nothing for what is no page."""
    if not getattr(page, "locale_id", None):
        return {"remarks": [], "proof": None}
    return {"remarks": checking.of_page(page), "proof": checking.proof_of(page)}
