"""What stands for a row in an address is a number from 1 on; what is searched for in the admin is never a command."""

import pytest
from django.db import OperationalError
from django.test import Client
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from core import outage
from core.input import may_be
from core.models import User
from demo.telling_factories import StoryPageFactory

TYPED = (
    '"',
    'a"b',
    '"; DROP TABLE x --',
    '" OR title:*',
    "'",
    "a AND",
    "NEAR(",
    "*",
    "^a",
    "{title}:a",
    "%s",
    "-",
)


@pytest.mark.parametrize(
    ("name", "part", "may"),
    [
        ("pk", 1, True),
        ("page_id", 2**31 - 1, True),
        ("page_id", 2**31, False),
        ("revision_id", 0, False),
        ("number", 0, True),
        ("number", 2**63, False),
        ("pk", "17", True),
        ("pk", "0", False),
        ("pk", "9" * 5000, False),
        ("pk", "٣", False),
        ("pk", "' OR 1=1 --", False),
        ("slug", "' OR 1=1 --", True),
    ],
)
def test_a_part_of_an_address_that_names_no_row_is_known_at_once(name, part, may):
    assert may_be(name, part) is may


@pytest.mark.django_db
def test_whatever_is_searched_for_in_the_admin_is_words():
    StoryPageFactory(title="Pane")
    backend = get_search_backend()
    for typed in TYPED:
        for find in (backend.search, backend.autocomplete):
            found = list(find(typed, Page))
            assert not found or typed == "-", typed  # in which PostgreSQL finds no word, and so no condition
    browser = Client(raise_request_exception=False)
    browser.force_login(User.objects.create_superuser("admin"))
    assert {browser.get("/admin/pages/", {"q": typed}).status_code for typed in TYPED[:4]} == {200}
    assert not outage.database.is_gone


@pytest.mark.parametrize(
    "said", ['fts5: syntax error near ";"', "unterminated string", "unknown special query: x"]
)
def test_a_question_that_sqlite_does_not_understand_does_not_shut_the_site(said):
    assert not outage.is_gone(OperationalError(said))
    assert outage.is_gone(OperationalError("disk I/O error"))
