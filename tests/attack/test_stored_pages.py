"""Nobody can put into a stored page, or into the store, what others would then be shown."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from core import asked, generations, page_cache
from core.page_cache import PageCacheMiddleware
from core.storable import PRIVATE, SHARED
from demo.telling_factories import StoryPageFactory
from events.filters import GROUPS as EVENTS
from events.models import EventIndexPage
from home.models import HomePage
from shop.facets import TITLES
from shop.models import ShopPage
from stories.filters import GROUPS as STORIES
from stories.models import StoryIndexPage

OWN = "http://testserver"


@pytest.fixture(autouse=True)
def stored(settings, monkeypatch, tmp_path):
    settings.PAGE_CACHE = True
    settings.BASE_URL = OWN
    settings.ALLOWED_HOSTS = ["testserver", "other.example.org"]
    monkeypatch.setattr(page_cache, "store", generations.Files(tmp_path))


class Site:
    """Answers with what it can read of the request, and counts how often it is asked."""

    def __init__(self, *known: str) -> None:
        self.made = 0
        self.cache = PageCacheMiddleware(asked.knows(*known)(self.page))

    def page(self, request) -> HttpResponse:
        self.made += 1
        return HttpResponse(f"{self.made} {request.get_full_path()} {request.GET.getlist('page')}")

    def get(
        self, address: str = "/it/storie/", method: str = "get", body: bytes = b"", **headers: str
    ) -> bytes:
        sent = RequestFactory().generic(method.upper(), address, body, headers=headers)
        return self.cache(sent).content


def test_what_a_page_does_not_know_reaches_neither_it_nor_its_place_in_the_store():
    site = Site("page")
    odd = (
        "?x=<script>",
        "?fresh=1",
        "?page;x=2",
        "?PAGE=2",
        "?%00=1",
        "?x=1&x=2&utm_source=y",
        "?=",
        "?&&&",
        "?x" * 300,
    )

    answers = {site.get(f"/it/storie/{question}") for question in odd}

    assert answers == {b"1 /it/storie/ []"}
    assert list(page_cache.shelf.pages) == [f"{OWN}/it/storie/"]
    assert not page_cache.aside.pages


def test_a_question_in_another_order_is_the_same_question_and_the_last_answer_wins_in_both():
    site = Site("page", "sort")
    site.get("/it/")  # from now on it is known what the page knows

    assert site.get("/it/?page=2&sort=name") == site.get("/it/?sort=name&x=1&page=2")
    assert site.get("/it/?page=2&page=3") != site.get("/it/?page=3&page=2")
    assert site.get("/it/?page=2") == site.get("/it/?%70age=2") == site.get("/it/?page=%32")


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-Host": "evil.example"},
        {"X-Forwarded-Proto": "https"},
        {"X-Forwarded-Port": "1337"},
        {"X-Forwarded-Prefix": "/evil"},
        {"X-Original-URL": "/admin/"},
        {"X-Rewrite-URL": "/admin/"},
        {"X-HTTP-Method-Override": "POST"},
        {"Forwarded": "host=evil.example"},
        {"Accept": "application/json"},
        {"Accept-Language": "en"},
        {"Range": "bytes=0-3"},
        {"User-Agent": "<script>"},
        {"Referer": "https://evil.example/"},
        {"Cookie": "basket=9; sessionid=mine"},
        {"Authorization": "Basic eA=="},
    ],
)
@pytest.mark.django_db
def test_no_header_changes_what_the_next_reader_gets(client, headers):
    story = StoryPageFactory()
    address = story.get_url()

    poisoned = client.get(address, headers=headers)
    clean = Client().get(address)

    page_cache.shelf.clear()
    assert clean.content == Client().get(address).content
    assert poisoned.status_code == clean.status_code == 200
    assert b"evil.example" not in clean.content
    assert clean["Cache-Control"] == SHARED
    assert not clean.cookies


@pytest.mark.django_db
def test_no_page_says_by_which_host_or_question_it_was_asked(client):
    """So that even a host which is allowed by mistake, or a port, could put nothing into it."""
    story = StoryPageFactory()
    for page in (HomePage.objects.get(), story):
        address = page.get_url()
        odd = client.get(f"{address}?mark=7f3a9", headers={"Host": "other.example.org:4711"})

        assert odd.status_code == 200
        assert b"other.example.org" not in odd.content
        assert b"4711" not in odd.content
        assert b"7f3a9" not in odd.content


@pytest.mark.parametrize(
    "host", ["evil.example", "testserver.evil.example", "testserver@evil", "evil\ttestserver", ""]
)
def test_a_host_that_is_not_ours_is_refused(client, host, db):
    assert client.get("/it/", headers={"Host": host}).status_code in ({400} if host else {200, 400})


def test_every_list_knows_what_it_is_narrowed_by():
    assert EventIndexPage.parameters == {"page", "month", *EVENTS}
    assert StoryIndexPage.parameters == {"page", *STORIES}
    assert ShopPage.parameters == {"page", "sort", *TITLES}


def test_other_hosts_and_invented_questions_never_displace_the_pages_that_people_read(monkeypatch):
    site = Site("page")
    first = site.get()
    monkeypatch.setattr(page_cache, "ROOM", 40 * page_cache.shelf.size)

    for number in range(100):
        site.get("/it/", Host=f"testserver:{number}")
        site.get(f"/it/?page={number}")

    assert site.get() == first
    assert page_cache.aside.size <= 10 * page_cache.shelf.size


def test_a_view_that_does_not_say_what_it_reads_is_not_stored_with_a_question():
    made = []
    cache = PageCacheMiddleware(lambda request: HttpResponse(made.append(1) or request.get_full_path()))
    ask = RequestFactory().get

    answers = [cache(ask("/it/x/?a=<b>")) for _each in range(2)]
    plain = cache(ask("/it/x/"))

    assert [answer["Cache-Control"] for answer in answers] == [PRIVATE] * 2
    assert (plain["Cache-Control"], plain.content) == (SHARED, b"/it/x/")
    assert len(made) == 3


def test_looking_without_a_body_or_with_one_stores_nothing_odd():
    site = Site("page")

    site.get(method="head")
    assert not page_cache.shelf.pages
    fat = site.get(body=b"page=9", **{"Content-Type": "application/x-www-form-urlencoded"})
    assert fat == site.get() == b"2 /it/storie/ []"
    site.get(method="post")
    assert site.made == 3


@pytest.mark.parametrize(
    "address",
    [
        "//it/",
        "//evil.example/it/",
        "/it//",
        "/it/../it/",
        "/it/./",
        "/it/%2e%2e/",
        "/IT/",
        "/it/%00/",
        "/it/;x/",
        "/it/storie//",
    ],
)
@pytest.mark.django_db
def test_an_address_written_oddly_is_no_second_page(client, address):
    answer = client.get("/", PATH_INFO=address)  # as it came: the client would tidy it up

    assert answer.status_code in (301, 302, 400, 404)
    assert not answer.headers.get("Location", "").startswith(("//", "http", "/\\"))
    assert not page_cache.shelf.pages
    assert not page_cache.aside.pages


@pytest.mark.django_db
def test_a_preview_is_neither_stored_nor_answered_from_the_store(client):
    story = StoryPageFactory()
    public = client.get(story.get_url()).content
    story.title = "Bozza di una storia"

    shown = story.make_preview_request(preview_mode="it")

    assert "Bozza di una storia" in shown.content.decode()
    assert shown["Cache-Control"] == PRIVATE
    assert client.get(story.get_url()).content == public
