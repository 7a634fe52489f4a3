"""Withdrawal erases: afterwards the name is nowhere, in no table, no file, no answer (law.md L45)."""

import time

import pytest
from wagtail.models import Page

from core.forgetting import act
from core.forgetting.plan import Choices
from tests.core.forgotten import dressed, in_answers, in_files, in_the_database

pytestmark = pytest.mark.django_db
DECIDED = Choices("Celeste")


@pytest.fixture
def person():
    return dressed()


@pytest.fixture
def withdraw(person, django_capture_on_commit_callbacks):
    def done(choices=DECIDED):
        with django_capture_on_commit_callbacks(execute=True):
            return act.forget(person, choices)

    return done


def addresses() -> list[str]:
    pages = [page.get_url() for page in Page.objects.filter(depth__gt=1)]
    found = ["/it/cerca/?q=zeferino+quartaroli", "/en/search/?q=zeferino+quartaroli", "/sitemap.xml"]
    return [*filter(None, pages), *found, "/it/storie/feed/", "/en/storie/feed/"]


def test_the_name_is_nowhere_within_a_minute(client, person, withdraw, settings):
    settings.PAGE_CACHE = True
    before = addresses()
    assert list(in_answers(client, before))
    assert list(in_the_database())
    assert list(in_files())
    began = time.monotonic()

    withdraw()

    assert list(in_the_database()) == []
    assert list(in_files()) == []
    assert list(in_answers(client, [*before, *addresses()])) == []
    assert time.monotonic() - began < 60
