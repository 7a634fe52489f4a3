"""Answering for a page of the tree.

Wagtail walks from the Site row through the home page and down, two queries a level. A page's address is known whole,
so that it is found at once, with all that its type reads beside itself.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from core import asked


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's view, told which page it is: its hooks, restrictions and answers stay its own.

    The attribute is the one in which Wagtail keeps the page for the rest of a request; with another name in some
    later version, Wagtail would find the same page by itself.
    """
    page = find(path, get_language() or "")
    request._wagtail_route_for_request = RouteResult(page)  # type: ignore[attr-defined]
    names = getattr(page, "parameters", ())
    return asked.answered(request, names, lambda: views.serve(request, path))


def find(path: str, language: str) -> Page:
    """The live page at that address below the language's home page, as its own type; Http404 without one."""
    parts = [part for part in path.split("/") if part]
    for root in Site.get_site_root_paths():
        if root.language_code == language:
            address = root.root_path + "".join(f"{part}/" for part in parts)
            return _typed(address, parts)
    raise Http404(path)


def _typed(address: str, parts: list[str]) -> Page:
    found = Page.objects.live().filter(url_path=address)
    if parts:
        found = found.filter(slug=parts[-1])  # which is indexed; the whole address is not
    page = found.only("pk", "content_type").first()
    kind = page.specific_class if page else None
    if page is None or kind is None:
        raise Http404(address)
    joins = (*getattr(kind, "card_joins", ()), *getattr(kind, "page_joins", ()))
    return kind.objects.select_related("locale", *joins).get(pk=page.pk)
