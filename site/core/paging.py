"""One way to page through a list."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import EmptyPage, Page, PageNotAnInteger, Paginator
from django.db.models import QuerySet
from django.http import Http404


def page_of(items: QuerySet[Any] | Sequence[Any], number: str | None, size: int) -> Page[Any]:
    """The page with that number (as typed in the address); the first when none is given.

    Raises Http404 for a number that is not one or has no page, so that such addresses are not indexed.
    """
    try:
        return Paginator(items, size).page(number or 1)
    except (PageNotAnInteger, EmptyPage) as error:
        raise Http404(str(error)) from error
