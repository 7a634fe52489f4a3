"""Hours are typed in the admin in the hour of Rome; the clock carries them out."""

import datetime
from datetime import UTC
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from core.models import User
from core.publishing import publish_scheduled
from demo.page_factories import in_english
from demo.telling_factories import ContentPageFactory, plant_site
from home.models import ContentPage
from tests.desk_forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "x"))
    return client


def schedule(editor: Client, page: ContentPage, **hours: str) -> Any:
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = as_sent(editor.get(edit).context["form"])
    return editor.post(edit, form | hours | {"action-publish": "1"})


@pytest.fixture
def tick(monkeypatch):
    """The clock's publishing at some moment, which Wagtail too takes for now."""

    def run(moment: datetime.datetime) -> tuple[int, int]:
        monkeypatch.setattr(timezone, "now", lambda: moment)
        return publish_scheduled(moment)

    return run


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2099-07-01 09:00", datetime.datetime(2099, 7, 1, 7, 0, tzinfo=UTC)),
        ("2099-12-01 09:00", datetime.datetime(2099, 12, 1, 8, 0, tzinfo=UTC)),
        # The last Sunday of March: at two it is three.
        ("2099-03-29 01:59", datetime.datetime(2099, 3, 29, 0, 59, tzinfo=UTC)),
        ("2099-03-29 03:00", datetime.datetime(2099, 3, 29, 1, 0, tzinfo=UTC)),
        # The last Sunday of October: at three it is two again.
        ("2099-10-25 01:59", datetime.datetime(2099, 10, 24, 23, 59, tzinfo=UTC)),
        ("2099-10-25 03:00", datetime.datetime(2099, 10, 25, 2, 0, tzinfo=UTC)),
    ],
)
def test_what_is_typed_is_the_hour_of_rome_and_the_clock_keeps_it(editor, tick, typed, moment):
    page = ContentPageFactory(title="Avviso", slug="avviso", live=False)

    response = schedule(editor, page, go_live_at=typed)

    assert Revision.objects.get(approved_go_live_at__isnull=False).approved_go_live_at == moment
    said = " ".join(str(message) for message in get_messages(response.wsgi_request))
    assert f"alle {typed[-5:]}, ora di Roma." in said
    assert tick(moment - datetime.timedelta(seconds=1)) == (0, 0)
    assert ContentPage.objects.get(pk=page.pk).live is False
    assert tick(moment) == (1, 0)
    assert ContentPage.objects.get(pk=page.pk).live is True


@pytest.mark.parametrize("typed", ["2099-03-29 02:30", "2099-10-25 02:30"], ids=["never", "twice"])
def test_an_hour_that_is_not_there_or_comes_twice_is_refused_in_words(editor, typed):
    page = ContentPageFactory(live=False)
    before = Revision.objects.count()

    response = schedule(editor, page, go_live_at=typed)

    assert response.status_code == 200
    assert "non può essere interpretato nel fuso orario Europe/Rome" in response.content.decode()
    assert Revision.objects.count() == before
    assert ContentPage.objects.get(pk=page.pk).live is False


def test_the_form_says_whose_hour_it_is(editor):
    page = ContentPageFactory(live=False)

    html = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert html.count("È l’ora di Roma, da qualunque posto tu scriva.") == 2


def test_a_page_goes_out_and_comes_down_at_its_hours(editor, tick):
    page = ContentPageFactory(live=False)
    schedule(editor, page, go_live_at="2099-07-01 09:00", expire_at="2099-07-08 18:00")

    assert tick(datetime.datetime(2099, 7, 1, 7, 0, tzinfo=UTC)) == (1, 0)
    assert tick(datetime.datetime(2099, 7, 8, 15, 59, tzinfo=UTC)) == (0, 0)
    assert tick(datetime.datetime(2099, 7, 8, 16, 0, tzinfo=UTC)) == (0, 1)
    page.refresh_from_db()
    assert (page.live, page.expired) == (False, True)


def test_of_two_pages_due_at_one_moment_the_italian_goes_first(monkeypatch):
    plant_site()
    italian = ContentPageFactory(title="Avviso", slug="avviso", live=False)
    english = in_english(italian, title="Notice", slug="notice")
    english.unpublish()
    order: list[str] = []
    publish = ContentPage.publish

    def noted(self: ContentPage, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        order.append(revision.as_object().title)
        return publish(self, revision, *args, **kwargs)

    monkeypatch.setattr(ContentPage, "publish", noted)
    moment = timezone.now() - datetime.timedelta(minutes=1)
    for page in (english, italian):
        page.save_revision(approved_go_live_at=moment)

    assert publish_scheduled(timezone.now()) == (2, 0)
    assert order == ["Avviso", "Notice"]
