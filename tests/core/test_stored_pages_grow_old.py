"""A stored page grows old: by a bump, soft or hard, and by the minute."""

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import RequestFactory

from core import generations, page_cache
from tests.core.reader import Reader

pytestmark = pytest.mark.usefixtures("own_generations")


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
