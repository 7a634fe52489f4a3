""" "Oggi": only one's own jobs, the rest counted, one friendly sentence when there are none."""

import datetime

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.desk import today
from core.models import Letter, User

MOMENT = datetime.datetime(2026, 11, 20, 9, 30, tzinfo=datetime.UTC)


@pytest.fixture
def registered(monkeypatch):
    """Only what the test registers."""
    monkeypatch.setattr(today, "_registered", {})
    return today.register


def jobs(name: str, found, may=lambda user: True, order: int = 10) -> today.Jobs:
    return today.Jobs(name, f"About {name}", order, may, lambda user: found, lambda: f"/all/{name}/", most=2)


def letters() -> today.Rows:
    return today.Rows(Letter.objects.order_by("pk"), lambda letter: today.Job(letter.subject, "/x/"))


def write(number: int) -> None:
    Letter.objects.bulk_create(
        Letter(kind="x", to="a@example.org", language="it", subject=f"L{n}", text="", message_id=f"{n}")
        for n in range(number)
    )


@pytest.fixture
def editor(db, client) -> User:
    user = User.objects.create_user("editor", password="x")
    group = Group.objects.create(name="Those who write")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    client.force_login(user)
    return user


def test_one_sees_only_what_one_may_do_in_the_given_order(editor, registered):
    job = today.Job("Do it", "/do/", since=MOMENT)
    registered(jobs("second", [job], order=20))
    registered(jobs("first", [job], order=10))
    registered(jobs("others", [job], may=lambda user: user.is_superuser))
    registered(jobs("nothing", []))

    assert [heading.name for heading in today.for_user(editor)] == ["first", "second"]


def test_what_is_not_shown_is_counted(editor, registered):
    write(5)
    registered(jobs("letters", letters()))

    (heading,) = today.for_user(editor)

    assert [job.title for job in heading.jobs] == ["L0", "L1"]
    assert (heading.left, heading.more) == (3, "/all/letters/")


def test_five_rows_cost_as_much_as_fifty(editor, registered):
    registered(jobs("letters", letters()))
    write(5)
    with CaptureQueriesContext(connection) as few:
        today.for_user(editor)
    Letter.objects.all().delete()
    write(50)
    with CaptureQueriesContext(connection) as many:
        today.for_user(editor)

    assert len(few) == len(many) == 1


def test_the_first_page_of_the_admin_holds_the_jobs_and_nothing_of_wagtails(client, editor, registered):
    registered(jobs("letters", [today.Job("Reply to <Anna>", "/reply/", "since Monday", MOMENT)]))

    shown = client.get("/admin/").content.decode()

    assert '<a href="/reply/">Reply to &lt;Anna&gt;</a>' in shown
    assert "since Monday" in shown
    assert "20/11/2026" in shown
    assert "10:30" in shown  # in Rome
    for foreign in ("guide.wagtail.org", "w-summary", 'role="search"'):
        assert foreign not in shown.split("<main")[1].split("</main")[0]


def test_one_sentence_says_that_nothing_waits(client, editor, registered):
    registered(jobs("letters", []))

    shown = client.get("/admin/").content.decode()

    assert shown.count("today__nothing") == 1
    assert "today-letters" not in shown
