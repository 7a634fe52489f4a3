"""Pages for reading, kept whole: per process, with headers, ETag and the gzipped form (architecture.md).

Only answers 200 to GET under /it/ and /en/ that set no cookie and vary by none are kept, for sixty seconds at
most, under their address and what they know of the question behind it (core/asked.py). After a soft bump the
old page may be shown for five seconds while one request makes the new one; after a hard bump it is gone. While no
new one can be made for want of the database, the old one is shown for an hour at most. Everything else passes
through untouched, and says itself how it may be stored.
"""

import gzip
import hashlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers

from core import asked, minute
from core.editing import is_editing
from core.generations import Generation, store
from core.languages import LANGUAGES, of_address
from core.models import HardBump
from core.storable import is_shareable, labelled, private

KEPT = minute.LONG
LAST_RESORT = 60 * 60.0  # seconds for which an old page is shown while the database is gone
GRACE = 5.0  # seconds in which a softly outdated page may still be shown
ROOM = 64 * 1024 * 1024  # bytes of bodies in one process
ASIDE = 4  # a part of it: anybody may invent questions and, where any is allowed, hosts
TRACKING = ("utm_", "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid", "igshid")


def soft_bump(language: str | None = None) -> None:
    """After commit, let pages (of one language, or of both) be made anew within five seconds."""
    for code in [language] if language else LANGUAGES:
        transaction.on_commit(partial(store.bump, f"soft-{code}"), robust=True)


def goods_bump() -> None:
    """After commit, as a soft bump of both languages, when nothing but a price or pieces in stock changed."""
    transaction.on_commit(partial(store.bump, "goods"), robust=True)


def hard_bump() -> None:
    """After commit, make every stored page unusable at once: a withdrawal, an unpublishing, privacy.

    It is a row of the change's own transaction: whoever dies after the commit has said it (core/called_back.py).
    """
    HardBump.objects.create()
    transaction.on_commit(_call_back, robust=True)
    for ask in _elsewhere:
        ask()


def also_elsewhere(ask: Callable[[], object]) -> None:
    """Called in the transaction of each hard bump, for what stands before us and keeps pages too."""
    _elsewhere[:] = [ask]


_elsewhere: list[Callable[[], object]] = []


def _call_back() -> None:
    store.call_back(HardBump.mark())


@dataclass(slots=True)
class Stored:
    body: bytes
    zipped: bytes
    headers: list[tuple[str, str]]
    etag: str
    generation: Generation
    made: float  # when its minute began (core/minute.py)
    parameters: asked.Names | None = None  # what the page knows of a question; None when it does not say
    outdated: float = 0.0  # when somebody first saw that it is softly outdated
    remaking: bool = False

    @property
    def size(self) -> int:
        return len(self.body) + len(self.zipped)


@dataclass
class Shelf:
    """The pages one process keeps, the least recently read leaving first."""

    share: int = 1
    pages: OrderedDict[str, Stored] = field(default_factory=OrderedDict)
    size: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def usable(self, key: str, generation: Generation, *, will_keep: bool = True) -> Stored | None:
        """The page to show, or None when this request must make it; for others too when it will keep what it makes."""
        with self.lock:
            page = self.pages.get(key)
            if page is None:
                return None
            if page.generation.hard != generation.hard:
                self._drop(key)
                return None
            self.pages.move_to_end(key)
            now = time.monotonic()
            if page.generation == generation and now - page.made < KEPT:
                return page
            page.outdated = page.outdated or now
            if (page.remaking or not will_keep) and now - page.outdated < GRACE:
                return page
            page.remaking = page.remaking or will_keep
            return None

    def let_go(self, key: str) -> None:
        """Nothing came of making it anew: the next one may."""
        with self.lock:
            if page := self.pages.get(key):
                page.remaking = False

    def last_resort(self, key: str) -> Stored | None:
        """A page that is old and was not called back, for when no new one can be made."""
        with self.lock:
            page = self.pages.get(key)
            return page if page and time.monotonic() - page.made < LAST_RESORT else None

    def keep(self, key: str, page: Stored) -> None:
        with self.lock:
            self._drop(key)
            self.pages[key] = page
            self.size += page.size
            while self.size > ROOM // self.share and self.pages:
                self._drop(next(iter(self.pages)))

    def clear(self) -> None:
        with self.lock:
            self.pages.clear()
            self.size = 0

    def _drop(self, key: str) -> None:
        if old := self.pages.pop(key, None):
            self.size -= old.size


shelf = Shelf()  # pages at their plain addresses
aside = Shelf(ASIDE)  # with a question, or of another host than ours: they never displace the others


class PageCacheMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = of_address(request.path_info)
        if language is None or request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        # A preview, which Wagtail makes of a request of its own, is neither stored nor answered from what is.
        if is_editing(request) or getattr(request, "is_dummy", False):
            return private(self.get_response(request))
        _drop_tracking(request)
        if not getattr(settings, "PAGE_CACHE", True):
            return labelled(request, self.get_response(request))
        return self._stored_or_made(request, language)

    def _stored_or_made(self, request: HttpRequest, language: str) -> HttpResponse:
        here = f"{request.scheme}://{request.get_host()}{request.path_info}"
        plain = _shelf_of(here).pages.get(here)
        key = _key(request, here, plain.parameters if plain else None)
        generation, since = store.read(language), minute.since()
        will_keep = request.method == "GET"
        if page := _shelf_of(key).usable(key, generation, will_keep=will_keep):
            return _answer(request, page)
        response = labelled(request, self.get_response(request))
        if not (will_keep and is_shareable(response)):
            _shelf_of(key).let_go(key)
            old = _shelf_of(key).last_resort(key) if response.status_code == 503 else None
            return _answer(request, old) if old else response
        page = _store(response, generation, since)
        key = _key(request, here, page.parameters)
        _shelf_of(key).keep(key, page)
        return _answer(request, page)


def _shelf_of(key: str) -> Shelf:
    return shelf if key.startswith(f"{settings.BASE_URL}/") and "?" not in key else aside


def _key(request: HttpRequest, here: str, names: asked.Names | None) -> str:
    query = request.META.get("QUERY_STRING", "")
    question = asked.sorted_out(query, names) if query else ""
    return f"{here}?{question}" if question else here


def _drop_tracking(request: HttpRequest) -> None:
    """Campaign parameters make no other page and reach none: they leave the request before it is read."""
    if request.META.get("QUERY_STRING"):
        asked.narrow(request, frozenset(name for name in request.GET if not name.startswith(TRACKING)))


def _store(response: HttpResponse, generation: Generation, since: float) -> Stored:
    patch_vary_headers(response, ("Accept-Encoding",))
    body = response.content
    return Stored(
        body=body,
        zipped=gzip.compress(body, 6, mtime=0),
        headers=[
            (k, v) for k, v in response.items() if k.lower() not in ("content-length", "content-encoding")
        ],
        etag=f'W/"{hashlib.blake2b(body, digest_size=12).hexdigest()}"',
        generation=generation,
        made=since,
        parameters=getattr(response, "parameters", None),
    )


def _has_it(request: HttpRequest, page: Stored) -> bool:
    """By the mark or, for programs that ask only by date, as calendars do, by the date that they were told."""
    if mark := request.headers.get("If-None-Match"):
        return mark == page.etag
    since = request.headers.get("If-Modified-Since")
    return bool(since) and ("Last-Modified", since) in page.headers


def _answer(request: HttpRequest, page: Stored) -> HttpResponse:
    if _has_it(request, page):
        response: HttpResponse = HttpResponseNotModified()
    elif "gzip" in request.headers.get("Accept-Encoding", ""):
        response = HttpResponse(page.zipped)
        response.headers["Content-Encoding"] = "gzip"
    else:
        response = HttpResponse(page.body)
    for name, value in page.headers:
        response.headers[name] = value
    response.headers["ETag"] = page.etag
    return response
