"""The search page, in both languages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from search.results import LONGEST, find


@require_safe
@cache_control(private=True, no_store=True)
def search(request: HttpRequest) -> HttpResponse:
    """Not kept in the page cache: anybody may invent queries without end."""
    results = find(request.GET.get("q", ""), (get_language() or "it")[:2], request.GET.get("page"))
    return render(request, "search/search.html", {"results": results, "longest": LONGEST})
