"""What stands before the site throws its pages away after a hard bump, and is asked until it does."""

import datetime

import pytest
from django.utils import timezone

from core import generations, page_cache, purging
from core.models import Purge
from tests.seeing.listening import listening

pytestmark = pytest.mark.django_db


@pytest.fixture
def cdn(settings):
    with listening() as listener:
        settings.CDN_PURGE_URL = f"{listener.url}/zones/7/purge"
        settings.CDN_PURGE_HEADERS = {"Authorization": "Bearer abc", "Content-Type": "application/json"}
        settings.CDN_PURGE_BODY = '{"purge_everything": true}'
        yield listener


def test_a_hard_bump_empties_the_cdn_after_the_commit(cdn, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page_cache.hard_bump()
        assert cdn.heard == []

    (heard,) = cdn.heard
    assert (heard.method, heard.path) == ("POST", "/zones/7/purge")
    assert heard.headers["authorization"] == "Bearer abc"
    assert heard.body == '{"purge_everything": true}'
    assert Purge.objects.filter(done=None).count() == 1, "the CDN may have been given an old page meanwhile"


def test_it_is_asked_again_once_every_process_knows_however_long_the_commit_took(
    cdn, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page_cache.hard_bump()
        Purge.objects.update(next_attempt=timezone.now() - datetime.timedelta(seconds=60))
    now = timezone.now()

    assert purging.AGAIN.total_seconds() > 2 * generations.LOOK_EVERY
    assert (len(cdn.heard), purging.purge_waiting(now)) == (1, 0)
    assert purging.purge_waiting(now + purging.AGAIN) == 1
    assert len(cdn.heard) == 2
    assert not Purge.objects.filter(done=None).exists()


def test_a_queue_that_can_wait_is_told_to(cdn, monkeypatch, django_capture_on_commit_callbacks):
    asked = []
    backend = purging.purge_cdn.get_backend()
    monkeypatch.setattr(type(backend), "supports_defer", True)
    monkeypatch.setattr(
        type(backend), "enqueue", lambda self, task, args, kwargs: asked.append(task.run_after)
    )
    with django_capture_on_commit_callbacks(execute=True):
        page_cache.hard_bump()
    at_once, later = asked

    assert at_once is None
    assert later == Purge.objects.latest("next_attempt").next_attempt


def test_a_soft_bump_leaves_it_alone(cdn, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page_cache.soft_bump()
        page_cache.goods_bump()
    assert (cdn.heard, Purge.objects.count()) == ([], 0)


def test_a_refusal_is_asked_again_later_and_one_answer_settles_all(cdn, django_capture_on_commit_callbacks):
    cdn.answers = [500]
    with django_capture_on_commit_callbacks(execute=True):
        page_cache.hard_bump()
        page_cache.hard_bump()
    owed = list(Purge.objects.exclude(last_error=""))
    assert [one.done for one in owed] == [None, None]
    assert {one.last_error for one in owed} == {"HTTP 500"}
    assert len(cdn.heard) == 1

    now = timezone.now()
    assert purging.purge_waiting(now) == 0
    assert len(cdn.heard) == 1, "not before its time"
    assert purging.purge_waiting(now + datetime.timedelta(minutes=3)) == 4
    assert len(cdn.heard) == 2
    assert not Purge.objects.filter(done=None).exists()


def test_nobody_there_is_asked_again_and_again_at_most_ten_minutes_apart(settings):
    settings.CDN_PURGE_URL = "http://127.0.0.1:9/"
    now = timezone.now()
    purge = Purge.objects.create(asked=now, next_attempt=now, attempts=30)

    assert purging.purge_waiting(now) == 0

    purge.refresh_from_db()
    assert (purge.attempts, purge.last_error) == (31, "URLError")
    assert purge.next_attempt == now + datetime.timedelta(minutes=10)


def test_without_a_cdn_nothing_is_owed(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page_cache.hard_bump()
    assert Purge.objects.count() == 0


@pytest.mark.parametrize("status", [301, 302, 303])
def test_whoever_sends_us_on_is_not_followed_with_our_key(cdn, status):
    now = timezone.now()
    Purge.objects.create(asked=now, next_attempt=now)
    with listening() as stranger:
        cdn.answers, cdn.leads_to = [status], f"{stranger.url}/caught"

        assert purging.purge_waiting(now) == 0

        assert stranger.heard == []
    assert Purge.objects.get().last_error == f"HTTP {status}"
