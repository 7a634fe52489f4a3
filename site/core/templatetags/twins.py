"""What a confirmation lists before pages go or move: `{% pages_that_go page %}`, `{% pages_that_move page place %}`.

Both take a page or a list of them.
"""

from collections.abc import Iterable
from typing import Any

from django import template
from wagtail.models import Page

from core import twins

register = template.Library()
TEMPLATE = "core/desk/affected.html"


@register.inclusion_tag(TEMPLATE)
def pages_that_go(pages: Page | Iterable[Any], below: bool = True) -> dict[str, Any]:
    return {"rows": twins.affected(_listed(pages), below)}


@register.inclusion_tag(TEMPLATE)
def pages_that_move(page: Page, destination: Page) -> dict[str, Any]:
    return {"rows": twins.affected_by_move(page, destination), "moving": True}


def _listed(pages: Page | Iterable[Any]) -> list[Page]:
    """Wagtail's lists of many pages hold dictionaries with an `item`."""
    if isinstance(pages, Page):
        return [pages]
    return [one["item"] if isinstance(one, dict) else one for one in pages]
