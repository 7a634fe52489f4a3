"""`{% picture_for picture "card" %}`: a picture in a role, with every size that has been made."""

from typing import Any

from django import template
from django.utils.translation import get_language

from core import pictures
from core.models import Picture

register = template.Library()


@register.inclusion_tag("components/picture.html")
def picture_for(
    picture: Picture | None, role: str, lazy: bool = True, alt: str | None = None
) -> dict[str, Any]:
    """Nothing for no picture, and for one in which somebody does not agree to be seen.

    `alt=""` where the link beside it already says what it shows.
    """
    if pictures.open_to_all(picture) is None or picture is None:
        return {"shown": None}
    facts = pictures.shown(picture, role, get_language() or "it", lazy)
    return {"shown": facts, "alt": facts.alt if alt is None else alt}
