"""What may stand in the address of a page behind the question mark: each says what it knows, and reads nothing else.

A stored page is found by what it knows alone. So a campaign's sign, a slip of the pen or a number that somebody
invents makes no second copy of it, and no word of theirs reaches it. Who says nothing is stored without a question
only.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from operator import itemgetter
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]
Names = frozenset[str]


def known(names: Iterable[str]) -> Names:
    """With those by which `make bench` has a page made anew; there are none in production."""
    return frozenset([*names, *settings.MEASURED_PARAMETERS])


def narrow(request: HttpRequest, names: Names) -> None:
    """Whatever is not known leaves the request before it is read."""
    if all(name in names for name in request.GET):
        return
    query = request.GET.copy()
    for name in [name for name in query if name not in names]:
        del query[name]
    request.META["QUERY_STRING"] = query.urlencode()
    del request.GET  # a cached property: read again from the query string


def sorted_out(query: str, names: Names | None = None) -> str:
    """The same for every order of the names; of their values the order stays, for the last may win.

    None: everything is known.
    """
    pairs = parse_qsl(query, keep_blank_values=True)
    known_pairs = [pair for pair in pairs if names is None or pair[0] in names]
    return urlencode(sorted(known_pairs, key=itemgetter(0)))


def knows(*names: str) -> Callable[[View], View]:
    """For a view whose answer is stored: what it reads of the question."""

    def with_names(view: View) -> View:
        @wraps(view)
        def asked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            return answered(request, names, lambda: view(request, *args, **kwargs))

        return asked

    return with_names


def answered(request: HttpRequest, names: Iterable[str], answer: Callable[[], HttpResponse]) -> HttpResponse:
    """What `answer` makes of a request that asks nothing else; the page cache is told so."""
    understood = known(names)
    narrow(request, understood)
    response = answer()
    response.parameters = understood  # type: ignore[attr-defined]
    return response
