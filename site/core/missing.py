"""Which addresses people ask for in vain: counted by day, with nothing of who asked (product.md J5).

A process counts in memory and writes every ten seconds at most, a bounded number of addresses: a flood costs a flood of
additions to a dictionary. What is in memory when a process is killed is lost, and no harm is done.
"""

import datetime
import logging
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import F, Max, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.urls import URLResolver, get_resolver
from django.utils import timezone, translation

from core.forgetting.names import digests
from core.languages import LANGUAGES
from core.models import MissingPage, RefusedName
from core.models.missing import LONGEST
from core.opening import ROME

EVERY = 10.0  # seconds between two writings of one process
HELD = 200  # addresses in memory
A_DAY = 1000  # addresses kept of one day
KEPT = datetime.timedelta(days=90)
# What programs try that look for weak doors: no reader ever followed a link to it.
PROBES = re.compile(
    r"\.(php\d?|aspx?|jspx?|cgi|env|git|svn|sql|bak|old|zip|tar|t?gz|rar|ya?ml|ini|log|sh|exe|dll|action|do)(/|$)"
    r"|(^|/)(wp-|wordpress|xmlrpc|cgi-bin|phpmyadmin|pma|adminer|vendor|node_modules|actuator|solr|jenkins|owa|ecp)"
    r"|(^|/)(\.|%2e|apple-touch-icon|favicon|ads\.txt|security\.txt|autodiscover|telescope|_ignition|boaform)"
    r"|[<>\"'`{}|\\^\s]|\.\.|//",
    re.IGNORECASE,
)
# A password of an address, an e-mail, a telephone: what only one person was ever given.
SECRET = re.compile(
    r"@|%40|/(?=\w*\d)(?=\w*[A-Za-z])\w{16,}(?![\w-])|\d{7,}|[0-9a-f]{8}-[0-9a-f]{4}-"
    r"|/(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{16,}(?![\w-])"
)
GIVEN = re.compile(r"<\w+:(token|key)>")  # a part of a route that only one person was ever given
NO_PAGES = ("/admin/", "/api/", "/static/", "/media/", "/documents/", "/p/", "/healthz/", "/readyz/")

logger = logging.getLogger(__name__)


class Tally:
    """What one process has counted and not written."""

    def __init__(self) -> None:
        self.counted: Counter[str] = Counter()
        self.written = -EVERY
        self._lock = threading.Lock()

    def add(self, path: str) -> None:
        with self._lock:
            if path in self.counted or len(self.counted) < HELD:
                self.counted[path] += 1

    def due(self) -> Counter[str]:
        """What is to be written now, taken out; nothing while the last writing is too near."""
        with self._lock:
            if not self.counted or time.monotonic() - self.written < EVERY:
                return Counter()
            self.written = time.monotonic()
            taken, self.counted = self.counted, Counter()
            return taken


tally = Tally()


class MissingPagesMiddleware:
    """Outside of the redirects: what they lead on from is not missing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 404 and is_a_page(request):
            tally.add(request.path)
            write(tally)
        return response


def is_a_page(request: HttpRequest) -> bool:
    """Whether somebody looked for a page of ours, as far as the address can tell."""
    path, match = request.path, request.resolver_match
    if request.method != "GET" or len(path) > LONGEST or path.startswith(NO_PAGES):
        return False
    # Forms, orders, bookings: their addresses are somebody's own.
    if match is not None and match.view_name != "wagtail_serve":
        return False
    if PROBES.search(path) or SECRET.search(path):
        return False
    return not private_parts().intersection(path.casefold().split("/")[1:3])


@cache
def private_parts() -> frozenset[str]:
    """How addresses begin that hold somebody's token, in each language: cut or mistyped, they still are somebody's."""
    found: set[str] = set()
    for language in LANGUAGES:
        with translation.override(language):
            found |= {route.partition("/")[0] for route in _routes(get_resolver()) if GIVEN.search(route)}
    return frozenset(found)


def _routes(resolver: URLResolver) -> Iterator[str]:
    """As they are read after the language, in the language of now."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from _routes(pattern)
        else:
            yield str(pattern.pattern)


def write(held: Tally) -> None:
    """Add what is due to the rows of today. A database that does not answer costs the count, not the answer."""
    taken = held.due()
    if not taken:
        return
    try:
        keep(taken, timezone.localdate(timezone=ROME))
    except DatabaseError:
        logger.warning("missing pages: %s counts were lost", sum(taken.values()))


def keep(taken: Counter[str], day: datetime.date) -> None:
    """One statement for each address that has a row, one for all that have none."""
    with transaction.atomic():
        today = MissingPage.objects.filter(day=day)
        new = [
            path
            for path, times in sorted(taken.items())
            if not today.filter(path=path).update(times=F("times") + times)
        ]
        if not new:
            return
        room = max(0, A_DAY - today.count())
        rows = [MissingPage(path=path, day=day, times=taken[path]) for path in _nameless(new)]
        MissingPage.objects.bulk_create(rows[:room], ignore_conflicts=True)


def _nameless(paths: Iterable[str]) -> list[str]:
    """Without those in which a name stands that was erased from the site: old links to it are asked for for years."""
    refused = list(RefusedName.objects.values_list("digest", "words").distinct())
    lengths, marks = {length for _mark, length in refused}, {mark for mark, _length in refused}
    return [path for path in paths if not any(digests(path, length) & marks for length in lengths)]


def addresses() -> "QuerySet[MissingPage, Any]":
    """Each address with how often it was asked for, and when last: the most wanted first."""
    counted = MissingPage.objects.values("path").annotate(asked=Sum("times"), last=Max("day"))
    return counted.order_by("-asked", "-last", "path")


def purge(now: datetime.datetime) -> int:
    return MissingPage.objects.filter(day__lt=timezone.localdate(now) - KEPT).delete()[0]
