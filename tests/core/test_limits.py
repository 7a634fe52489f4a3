"""Counting: exact for any number at once, in Redis and without; nobody is refused because counting fails."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.cache import caches
from django.test import RequestFactory

from config.settings import stores
from core import limits, tallies
from tests.real_redis import RealRedis

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.once
# What a process of its own does: so many strokes, then the numbers that it got. The whole site need not start for it.
STROKES = """
import sys
from django.conf import settings
settings.configure(SECRET_KEY="only for tests", LIMITS_ROOT=sys.argv[1])
from core import tallies
print(*(tallies.add("x", int(sys.argv[2])) for _each in range(200)))
"""


@pytest.fixture
def files(settings, tmp_path):
    settings.LIMITS_ROOT, settings.LIMITS_SHARED = tmp_path / "limits", False
    return settings.LIMITS_ROOT


def in_an_hour() -> int:
    return int(time.time()) + 3600


def test_processes_of_one_host_count_exactly_together(files):
    command = [sys.executable, "-c", STROKES, str(files), str(in_an_hour())]
    environment = {"PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"}
    running = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) for _each in range(3)]
    told = [one.communicate(timeout=120)[0].split() for one in running]

    assert sorted(int(number) for numbers in told for number in numbers) == list(range(1, 601))


def test_threads_of_one_process_count_exactly_together(files):
    until = in_an_hour()
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda _each: tallies.add("x", until), range(400)))

    assert sorted(numbers) == list(range(1, 401))
    assert tallies.seen("x", until) == 400


def test_what_is_over_is_forgotten_and_what_runs_is_not(files):
    now = int(time.time())
    tallies.add("x", now + 1000)
    tallies.add("x", now + 2000)

    assert tallies.sweep(now + 1500) == 1
    assert (tallies.seen("x", now + 1000), tallies.seen("x", now + 2000)) == (0, 1)


def test_a_new_period_forgets_those_before_also_where_no_clock_runs(files):
    now = int(time.time())
    (files / str(now - 10)).mkdir(parents=True)
    (files / str(now - 10) / "x").write_text("...")

    assert [tallies.add("x", now + 1000) for _each in range(2)] == [1, 2]
    assert [folder.name for folder in files.iterdir()] == [str(now + 1000)]


def test_no_address_and_no_name_lies_on_the_disk(files):
    limits.count("newsletter:203.0.113.7", 5)

    kept = [str(path) for path in files.rglob("*")]
    assert len(kept) == 2
    assert not any("203.0.113" in path or "newsletter" in path for path in kept)


def test_the_ceiling_is_reached_and_no_later(files):
    answers = [limits.count("x", 3, 3600) is None for _each in range(5)]

    assert answers == [True, True, True, False, False]


def test_looking_does_not_count(files, settings):
    settings.LIMITS = {"guesses": (2, 3600)}

    assert [limits.used_up("guesses", "x") for _each in range(5)] == [None] * 5
    limits.counted("guesses", "x"), limits.counted("guesses", "x")
    assert limits.used_up("guesses", "x").wait > 0


def test_a_full_disk_refuses_nobody(files, monkeypatch):
    def full(*_about: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tallies.os, "open", full)

    assert [limits.count("x", 1) for _each in range(3)] == [None] * 3


@pytest.fixture
def redis(settings):
    server = RealRedis()
    server.start()
    settings.LIMITS_SHARED = True
    settings.CACHES = stores.caches(Env(server.url))
    yield server
    caches["default"].close()
    server.throw_away()


class Env:
    """Of the environment only what the cache asks of it."""

    def __init__(self, url: str) -> None:
        self.url = url

    def str(self, _name: str, default: str = "") -> str:
        return self.url


def test_requests_at_once_are_counted_exactly_by_redis(redis):
    """Two hundred at the same moment, of which a hundred are let in: not one more."""
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _each: limits.count("x", 100, 86_400) is None, range(200)))

    assert answers.count(True) == 100


def test_without_redis_the_processes_of_a_host_still_count(redis, settings, tmp_path):
    settings.LIMITS_ROOT = tmp_path
    assert [limits.count("x", 2, 86_400) is None for _each in range(3)] == [True, True, False]

    redis.stop()
    without = [limits.count("x", 2, 86_400) is None for _each in range(3)]

    assert without == [True, True, False]


@pytest.mark.parametrize(
    ("behind", "remote", "forwarded", "place"),
    [
        (False, "192.0.2.1", "203.0.113.9", "192.0.2.1"),
        (True, "10.0.0.1", "203.0.113.9, 192.0.2.1", "192.0.2.1"),
        (True, "10.0.0.1", "nonsense", ""),
        (False, "2001:db8:1:2:aaaa::1", "", "2001:db8:1:2::/64"),
    ],
)
def test_the_place_is_what_our_own_proxy_wrote(settings, behind, remote, forwarded, place):
    settings.BEHIND_PROXY = behind
    request = RequestFactory().get("/", REMOTE_ADDR=remote, headers={"X-Forwarded-For": forwarded})

    assert limits.place(request) == place
