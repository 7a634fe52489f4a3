"""The page cache by itself, and time that stands still."""

import pytest

from core import generations, page_cache


@pytest.fixture
def own_generations(settings, monkeypatch, tmp_path):
    settings.PAGE_CACHE = True
    settings.BASE_URL = "http://testserver"
    store = generations.Files(tmp_path)
    monkeypatch.setattr(page_cache, "store", store)
    return store


@pytest.fixture
def clock(monkeypatch):
    class Clock:
        now = 1000.0

        def __call__(self) -> float:
            return self.now

    own = Clock()
    monkeypatch.setattr(page_cache.time, "monotonic", own)
    return own
