"""The address of a request as a log may hold it: whole where everybody may read it, otherwise its route.

A secret page has its token in the path; an address that leads nowhere may be a mistyped one, or hold a name that the
site has forgotten.
"""

from typing import Any

READ = (200, 304)
PLACES = ("it", "en", "admin", "api", "documents", "media", "static", "p")
PAGES = "wagtail_serve"
OPEN = ("/healthz/", "/readyz/")


def of(request: Any, status: int) -> str:
    match = getattr(request, "resolver_match", None)
    if match is not None and match.view_name != PAGES:
        return _route(match)
    if (
        status in READ or request.path in OPEN
    ):  # a page, or a file: what a secret page answers was matched above
        return str(request.path)
    first = str(request.path).split("/")[1:2]
    return f"/{first[0]}/…" if first and first[0] in PLACES else "/…"


def _route(match: Any) -> str:
    """With the numbers of rows, which mean nothing to anybody else."""
    route = str(match.route)
    for name, value in match.kwargs.items():
        if isinstance(value, int):
            route = route.replace(f"<int:{name}>", str(value))
    return f"/{route}"
