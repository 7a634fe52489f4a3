"""The Redis of the tests is one: it keeps, forgets what it held when its machine fails, and comes back."""

import pytest
import redis

from tests.real_redis import RealRedis

pytestmark = pytest.mark.once


def test_it_keeps_fails_and_comes_back_empty_at_the_same_address(real_redis: RealRedis):
    talk = redis.Redis.from_url(real_redis.url, socket_timeout=0.5, socket_connect_timeout=0.5)
    talk.set("a", "1")
    assert talk.get("a") == b"1"

    real_redis.freeze()
    with pytest.raises(redis.TimeoutError):
        talk.get("a")
    real_redis.thaw()
    assert talk.get("a") == b"1"

    real_redis.stop()
    with pytest.raises(redis.ConnectionError):
        talk.get("a")

    real_redis.start()
    assert talk.get("a") is None
