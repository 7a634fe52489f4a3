"""Redis goes, freezes and comes back: the site serves, waits for nobody, and shows nothing that was called back."""

import time

import pytest
from django.core.cache import cache, caches
from django.test import Client
from redis import Redis

from core import called_back, generations, health, limits, page_cache, redis_cache
from core.models import HardBump, User
from tests.real_redis import caches_on

pytestmark = [pytest.mark.once]


@pytest.fixture
def redis(real_redis, settings, monkeypatch):
    """The site's caches lie there; after a failure it is asked again at once."""
    settings.CACHES = caches_on(real_redis)
    monkeypatch.setattr(redis_cache, "PAUSE", 0.0)
    return real_redis


@pytest.fixture
def store(redis, monkeypatch):
    made = generations.Shared()
    monkeypatch.setattr(generations, "LOOK_EVERY", 0.0)
    for module in (page_cache, called_back):
        monkeypatch.setattr(module, "store", made)
    return made


def test_what_redis_holds_is_kept_as_in_djangos_own(redis):
    cache.set("price", 5)
    cache.set_many({"a": "A", "b": ("B",)})

    assert cache.get("price") == 5
    assert cache.incr("price", 2) == 7
    assert cache.get_many(["a", "b", "c"]) == {"a": "A", "b": ("B",)}
    assert (cache.add("a", "other"), cache.add("new", 1)) == (False, True)
    assert (cache.has_key("a"), cache.touch("a", 9), cache.delete("a"), cache.get("a")) == (
        True,
        True,
        True,
        None,
    )


def test_without_redis_the_cache_is_empty_and_a_lock_is_held_by_somebody_else(redis):
    cache.set("a", "A")
    redis.stop()

    assert (cache.get("a"), cache.get("a", "none"), cache.get_many(["a"])) == (None, "none", {})
    assert (cache.has_key("a"), cache.touch("a"), cache.delete("a"), cache.clear()) == (False,) * 4
    assert cache.add("lock", 1) is False
    assert cache.set("a", 1) is None
    assert cache.set_many({"a": 1, "b": 2}) == ["a", "b"]
    assert cache.delete_many(["a"]) is None
    with pytest.raises(ValueError, match="not found"):
        cache.incr("a")


def test_nobody_is_refused_where_neither_redis_nor_this_host_can_count(redis, settings, tmp_path):
    redis.stop()
    settings.LIMITS_ROOT = tmp_path / "no folder"
    settings.LIMITS_ROOT.write_bytes(b"")

    assert [limits.count("form:1.2.3.4", most=1) for _again in range(3)] == [None] * 3


def test_who_meets_the_silence_waits_half_a_second_and_the_next_hundred_not_at_all(
    redis, monkeypatch, caplog
):
    monkeypatch.setattr(redis_cache, "PAUSE", 60.0)
    cache.set("a", "A")
    redis.freeze()

    begun = time.monotonic()
    assert cache.get("a") is None
    first = time.monotonic() - begun
    assert [cache.get("a") for _each in range(100)] == [None] * 100
    redis.thaw()

    assert 0.4 < first < 2.0
    assert time.monotonic() - begun - first < 0.2
    assert [record.levelname for record in caplog.records] == ["ERROR"]  # and not a hundred
    assert "127.0.0.1" in caplog.text


def test_redis_comes_back_without_what_was_overwritten_or_deleted_while_it_was_gone(redis):
    cache.set_many({"kept": "old", "written": "old", "deleted": "old"})
    redis.freeze()
    cache.set("written", "new")
    cache.delete("deleted")
    redis.thaw()

    assert cache.get_many(["kept", "written", "deleted"]) == {"kept": "old"}
    cache.set("written", "newer")
    assert cache.get("written") == "newer"


def test_more_than_can_be_remembered_throws_all_of_ours_away_and_nothing_of_a_neighbour(redis, monkeypatch):
    neighbour = Redis.from_url(redis.url)
    neighbour.set("sites:1:written", "theirs")
    monkeypatch.setattr(redis_cache, "MOST_OWED", 2)
    cache.set_many({"kept": "old", "written": "old"})
    caches["renditions"].set("kept", "old")
    redis.freeze()
    for key in ("one", "two", "three", "written"):
        cache.set(key, "new")
    redis.thaw()

    assert cache.get_many(["kept", "written"]) == {}
    assert caches["renditions"].get("kept") is None
    assert neighbour.get("sites:1:written") == b"theirs"


@pytest.mark.django_db
def test_a_site_without_redis_is_ready_and_says_what_is_missing(redis):
    assert Client().get("/readyz/").json()["cache"] is True
    redis.stop()

    answer = Client().get("/readyz/")

    assert (answer.status_code, answer.json()["ready"], answer.json()["cache"]) == (200, True, False)
    assert health.cache_answers() is False


@pytest.mark.django_db
def test_who_signs_out_while_redis_is_gone_stays_out_when_it_is_back(redis):
    staff, copied = Client(), Client()
    staff.force_login(User.objects.create_superuser("ada"))
    assert staff.get("/admin/").status_code == 200
    copied.cookies = staff.cookies.copy()  # whoever holds the cookie
    redis.freeze()
    assert staff.get("/admin/").status_code == 200
    staff.post("/admin/logout/")
    redis.thaw()

    assert copied.get("/admin/").status_code == 302


@pytest.mark.django_db(transaction=True)
def test_a_hard_bump_made_while_redis_is_gone_holds_there_and_afterwards(redis, store):
    page_cache.hard_bump()
    before = store.read("it").hard
    redis.freeze()

    page_cache.hard_bump()
    without = store.read("it").hard
    redis.thaw()
    back = store.read("it").hard

    assert without != before
    assert back == without == HardBump.mark()
    assert generations.Shared().read("it").hard == without  # as another process reads


@pytest.mark.django_db(transaction=True)
def test_what_one_process_could_not_tell_the_clock_tells_the_others(redis, store, monkeypatch):
    page_cache.hard_bump()
    other = generations.Shared()
    before = other.read("it").hard
    HardBump.objects.create()  # and the process could not reach Redis, and ended
    monkeypatch.setattr(called_back, "store", generations.Shared())  # of a process that never missed Redis
    assert other.read("it").hard == before  # nobody told it yet

    assert called_back.settle(None) is True
    assert other.read("it").hard == HardBump.mark() != before
    assert called_back.settle(None) is False


@pytest.mark.django_db
def test_without_redis_no_page_is_trusted_for_longer_than_two_seconds(redis, store, monkeypatch):
    store.read("it")
    redis.stop()
    now = 1_000_000.0
    monkeypatch.setattr(generations.time, "monotonic", lambda: now)
    first = store.read("it")
    same = store.read("it")
    now += generations.UNHEARD
    later = store.read("it")

    assert first == same
    assert later.soft != first.soft
    assert later.hard == first.hard


@pytest.mark.django_db(transaction=True)
def test_redis_that_comes_back_empty_or_forgets_is_told_anew(redis, store):
    page_cache.hard_bump()
    before = store.read("it")
    redis.stop()
    store.read("it")
    redis.start()

    after = store.read("it")

    assert after.hard == before.hard == HardBump.mark()
    assert after.soft != before.soft  # a soft bump may have been lost
    assert cache.get("generation:hard") == before.hard
    caches["default"].delete("generation:hard")  # as Redis does when it is full
    assert store.read("it").hard == before.hard


@pytest.mark.django_db(transaction=True)
def test_of_two_hard_bumps_told_in_the_wrong_order_the_database_is_right(redis, store):
    page_cache.hard_bump()
    early = HardBump.mark()
    HardBump.objects.create()

    store.call_back(early)

    assert cache.get("generation:hard") == HardBump.mark() != early


@pytest.mark.django_db(transaction=True)
def test_a_hard_bump_of_another_host_reaches_both_languages_at_the_same_moment(redis, store, monkeypatch):
    page_cache.hard_bump()
    other, now = generations.Shared(), 1_000_000.0
    monkeypatch.setattr(generations, "LOOK_EVERY", 1.0)
    monkeypatch.setattr(generations.time, "monotonic", lambda: now)
    before = other.read("it").hard
    page_cache.hard_bump()

    now += 0.5
    assert [other.read(language).hard for language in ("en", "it")] == [before] * 2
    now += 0.5
    assert [other.read(language).hard for language in ("en", "it")] == [HardBump.mark()] * 2 != [before] * 2


@pytest.mark.django_db(transaction=True)
def test_who_was_looking_while_something_was_called_back_does_not_keep_what_it_saw(redis, store, monkeypatch):
    page_cache.hard_bump()
    monkeypatch.setattr(generations, "LOOK_EVERY", 60.0)
    store.read("it")  # so that no other look is due but the one that follows
    answer, asked = caches["default"].get_many, []

    def answered_late(_cache, keys):
        found = answer(keys)
        if not asked:
            asked.append(keys)
            page_cache.hard_bump()
        return found

    monkeypatch.setattr(type(caches["default"]), "get_many", answered_late)
    store.bump("soft-it")
    store.read("it")

    assert store.read("it").hard == HardBump.mark()


@pytest.mark.django_db(transaction=True)
def test_who_dies_between_commit_and_telling_has_told_by_the_next_tick(tmp_path, monkeypatch):
    files = generations.Files(tmp_path)
    monkeypatch.setattr(called_back, "store", files)
    called_back.settle(None)
    before = files.read("it").hard
    HardBump.objects.create()  # and the process is killed

    assert files.read("it").hard == before
    assert called_back.settle(None) is True
    assert files.read("it").hard != before
    assert called_back.settle(None) is False
