"""In the editor of an Italian page: `{% how_english_stands page user %}`."""

from typing import Any

from django import template

from core.desk.localize import may_translate
from core.translating import states

register = template.Library()


@register.inclusion_tag("core/desk/how_english_stands.html")
def how_english_stands(page: Any, user: Any) -> dict[str, Any]:
    """Nothing for an English page, or one that readers do not see and nobody began to translate."""
    if not page.pk or page.locale.language_code != "it":
        return {}
    row = states.of(page)
    may = row is not None and may_translate(user, page)
    return {"row": row, "State": states.State, "may": may}
