"""Pages for reading are kept whole, and only those."""

import gzip

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from core import asked, page_cache
from core.storable import PRIVATE, SHARED
from tests.core.reader import Reader

pytestmark = pytest.mark.usefixtures("own_generations")


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


def test_whoever_asks_by_the_date_that_was_told_gets_no_second_copy():
    day = "Sun, 22 Nov 2026 17:00:00 GMT"
    reader = Reader(lambda request: HttpResponse("BEGIN", headers={"Last-Modified": day}))
    ask = RequestFactory().get
    reader.cache(ask("/it/x.ics"))

    assert reader.cache(ask("/it/x.ics", headers={"If-Modified-Since": day})).status_code == 304
    other = {"If-Modified-Since": "Sun, 22 Nov 2026 16:00:00 GMT"}
    assert reader.cache(ask("/it/x.ics", headers=other)).status_code == 200
    assert reader.cache(ask("/it/x.ics", headers={**other, "If-None-Match": "no"})).status_code == 200
