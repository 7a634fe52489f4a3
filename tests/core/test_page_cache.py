"""Pages for reading are kept whole, and only those."""

import gzip
from collections.abc import Callable

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import RequestFactory

from core import asked, generations, page_cache
from core.page_cache import PRIVATE, SHARED, PageCacheMiddleware


@pytest.fixture(autouse=True)
def own_generations(settings, monkeypatch, tmp_path):
    settings.PAGE_CACHE = True
    settings.BASE_URL = "http://testserver"
    store = generations.Files(tmp_path)
    monkeypatch.setattr(page_cache, "store", store)
    return store


class Reader:
    """Asks a site whose pages are counted."""

    def __init__(self, view: Callable[[object], HttpResponse] | None = None) -> None:
        self.made = 0
        self.view = view or (lambda request: HttpResponse(f"page {self.made}"))
        self.cache = PageCacheMiddleware(self.make)

    def make(self, request: object) -> HttpResponse:
        self.made += 1
        return self.view(request)

    def get(self, address: str = "/it/storie/", **headers: str) -> HttpResponse:
        request = RequestFactory().get(address, headers=headers)
        if cookie := headers.get("Cookie"):
            request.META["HTTP_COOKIE"] = cookie
        return self.cache(request)


@pytest.fixture
def clock(monkeypatch):
    class Clock:
        now = 1000.0

        def __call__(self) -> float:
            return self.now

    own = Clock()
    monkeypatch.setattr(page_cache.time, "monotonic", own)
    return own


def test_a_page_is_made_once_and_then_kept():
    reader = Reader()

    answers = [reader.get().content for _ in range(3)]

    assert answers == [b"page 1"] * 3
    assert reader.made == 1


def test_a_kept_page_says_how_it_may_be_stored():
    response = Reader().get()

    assert response["Cache-Control"] == SHARED
    assert response["Vary"] == "Accept-Encoding"
    assert response["ETag"].startswith('W/"')


def test_a_reader_who_has_the_page_is_told_so_without_a_body():
    reader = Reader()
    tag = reader.get()["ETag"]

    response = reader.get(**{"If-None-Match": tag})

    assert response.status_code == 304
    assert response.content == b""


def test_a_reader_who_unzips_gets_the_zipped_form():
    response = Reader().get(**{"Accept-Encoding": "gzip, br"})

    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content) == b"page 1"


def test_languages_addresses_and_queries_are_different_pages():
    reader = Reader()

    for address in ("/it/storie/", "/en/stories/", "/it/storie/?page=2"):
        reader.get(address)

    assert reader.made == 3


def test_campaign_parameters_make_no_other_page_and_reach_none():
    reader = Reader(asked.knows("page")(lambda request: HttpResponse(request.GET.urlencode())))

    answers = {reader.get(f"/it/storie/?page=2&utm_source=x{n}&fbclid={n}").content for n in range(3)}

    assert answers == {b"page=2"}
    assert reader.made == 1


@pytest.mark.parametrize("address", ["/", "/p/PAN-CLA-1000/", "/api/basket/", "/italia/"])
def test_addresses_without_a_language_are_never_kept(address):
    reader = Reader()

    reader.get(address)
    reader.get(address)

    assert reader.made == 2


def set_cookie(_request: object) -> HttpResponse:
    response = HttpResponse("yours")
    response.set_cookie("basket", "1")
    return response


def vary(_request: object) -> HttpResponse:
    return HttpResponse("yours", headers={"Vary": "Cookie"})


def private(_request: object) -> HttpResponse:
    return HttpResponse("yours", headers={"Cache-Control": "private"})


def missing(_request: object) -> HttpResponse:
    return HttpResponse("no", status=404)


@pytest.mark.parametrize("view", [set_cookie, vary, private, missing])
def test_what_belongs_to_one_visitor_or_is_no_page_is_not_kept(view):
    reader = Reader(view)

    responses = [reader.get() for _ in range(2)]

    assert reader.made == 2
    assert all("public" not in response["Cache-Control"] for response in responses)


def test_whoever_edits_passes_the_cache_by():
    reader = Reader()
    reader.get()

    response = reader.get(Cookie="editing=1")

    assert response.content == b"page 2"
    assert response["Cache-Control"] == PRIVATE


@pytest.mark.parametrize("bump", ["soft-it", "goods"])
def test_a_soft_bump_shows_the_old_page_only_while_one_reader_makes_the_new_one(own_generations, clock, bump):
    reader = Reader()
    reader.get()
    own_generations.bump(bump)
    seen_meanwhile = []
    reader.view = lambda request: meanwhile(reader, seen_meanwhile)

    assert reader.get().content == b"page new"
    assert seen_meanwhile == [b"page 1"]
    assert reader.get().content == b"page new"


def meanwhile(reader: Reader, seen: list[bytes]) -> HttpResponse:
    if not seen:
        seen.append(b"")
        seen[0] = reader.get().content
    return HttpResponse("page new")


def test_five_seconds_after_a_soft_bump_nobody_sees_the_old_page(own_generations, clock):
    reader = Reader()
    reader.get()
    own_generations.bump("soft-it")
    generation = own_generations.read("it")
    key = next(iter(page_cache.shelf.pages))
    assert page_cache.shelf.usable(key, generation) is None  # this reader makes it anew, and dies

    clock.now += 4.9
    assert reader.get().content == b"page 1"
    clock.now += 0.2
    assert reader.get().content == b"page 2"


def test_who_asks_for_the_head_alone_keeps_nobody_from_making_the_page_anew(own_generations):
    reader = Reader()
    reader.get()
    own_generations.bump("soft-it")

    head = reader.cache(RequestFactory().head("/it/storie/"))

    assert (head.status_code, reader.made) == (200, 1)
    assert reader.get().content == b"page 2"


def test_when_making_it_anew_fails_the_next_reader_tries(own_generations):
    reader = Reader()
    reader.get()
    own_generations.bump("soft-it")
    reader.view = lambda request: HttpResponse(status=500)
    assert reader.get().status_code == 500

    reader.view = lambda request: HttpResponse("page new")
    assert reader.get().content == b"page new"
    assert reader.get().content == b"page new"
    assert reader.made == 3


def test_a_soft_bump_of_one_language_leaves_the_other(own_generations):
    reader = Reader()
    reader.get("/it/storie/")
    reader.get("/en/stories/")

    own_generations.bump("soft-it")
    reader.get("/en/stories/")
    assert reader.made == 2
    reader.get("/it/storie/")
    assert reader.made == 3


def test_after_a_hard_bump_no_old_page_is_shown_even_to_a_second_process(own_generations, tmp_path):
    reader = Reader()
    reader.get()

    generations.Files(tmp_path).bump("hard")  # as another process does

    assert reader.get().content == b"page 2"


def test_a_page_begun_before_a_bump_is_old_when_it_is_ready(own_generations):
    reader = Reader()

    def bumped_while_made(_request: object) -> HttpResponse:
        if reader.made == 1:
            own_generations.bump("hard")
        return HttpResponse(f"page {reader.made}")

    reader.view = bumped_while_made
    reader.get()

    assert reader.get().content == b"page 2"


def test_a_page_is_kept_for_a_minute_at_most(clock):
    reader = Reader()
    reader.get()

    clock.now += 59
    assert reader.get().content == b"page 1"
    clock.now += 2
    assert reader.get().content == b"page 2"


def test_room_is_bounded_and_the_least_read_leaves_first(monkeypatch):
    reader = Reader()
    reader.get("/it/a/")
    one = page_cache.shelf.size
    monkeypatch.setattr(page_cache, "ROOM", 2 * one)

    reader.get("/it/b/")
    reader.get("/it/a/")
    reader.get("/it/c/")

    assert [key.split("?")[0][-5:] for key in page_cache.shelf.pages] == ["it/a/", "it/c/"]
    assert page_cache.shelf.size <= 2 * one


@pytest.mark.django_db(transaction=True)
def test_bumps_wait_for_the_commit(own_generations):
    before = own_generations.read("it")
    with transaction.atomic():
        page_cache.soft_bump()
        page_cache.hard_bump()
        assert own_generations.read("it") == before

    after = own_generations.read("it")
    assert after.soft > before.soft
    assert after.hard > before.hard


def test_two_bumps_in_one_instant_are_two(own_generations):
    seen = set()
    for _ in range(50):
        own_generations.bump("hard")
        seen.add(own_generations.read("it").hard)

    assert len(seen) == 50


def test_whoever_asks_by_the_date_that_was_told_gets_no_second_copy():
    day = "Sun, 22 Nov 2026 17:00:00 GMT"
    reader = Reader(lambda request: HttpResponse("BEGIN", headers={"Last-Modified": day}))
    ask = RequestFactory().get
    reader.cache(ask("/it/x.ics"))

    assert reader.cache(ask("/it/x.ics", headers={"If-Modified-Since": day})).status_code == 304
    other = {"If-Modified-Since": "Sun, 22 Nov 2026 16:00:00 GMT"}
    assert reader.cache(ask("/it/x.ics", headers=other)).status_code == 200
    assert reader.cache(ask("/it/x.ics", headers={**other, "If-None-Match": "no"})).status_code == 200
