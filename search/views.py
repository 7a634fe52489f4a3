"""The search page, in both languages, and what it suggests while somebody types."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core import errors, limits
from search import suggesting
from search.results import LONGEST, find


@require_safe
@cache_control(private=True, no_store=True)
def search(request: HttpRequest) -> HttpResponse:
    """Not kept in the page cache: anybody may invent queries without end."""
    if refusal := limits.counted("search", limits.place(request)):
        return errors.too_many(request, refusal)
    asked = request.GET
    results = find(asked.get("q", ""), _language(), asked.get("page"), asked.get("kind", ""))
    context = {
        "results": results,
        "longest": LONGEST,
        "choices": {"title": gettext("Show only"), "links": results.choices},
        "shelves": {"title": gettext("Categories"), "links": results.shelves},
        "closest": {"title": gettext("Words that look like it"), "links": results.closest},
    }
    return render(request, "search/search.html", context)


@require_safe
@cache_control(private=True, no_store=True)
def suggest(request: HttpRequest) -> HttpResponse:
    """Titles that begin like what was typed. Whoever asks too often gets none for a while, and may still search."""
    if refusal := limits.counted("suggestions", limits.place(request)):
        wait = {"Retry-After": str(refusal.wait)}
        return JsonResponse({"suggestions": []}, status=429, headers=wait)
    found = suggesting.titles(request.GET.get("q", ""), _language())
    return JsonResponse({"suggestions": found})


def _language() -> str:
    return (get_language() or "it")[:2]
