"""Lists of cards in a fixed number of queries."""

from django.db.models import QuerySet
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core import pictures


def for_cards(pages: "PageQuerySet[Page]", role: str = "card") -> QuerySet[Page]:
    """Live and public pages with what their cards need: locale for the address, picture with its sizes."""
    return pages.live().public().select_related("locale").prefetch_related(pictures.with_sizes(role))
