"""One gate for every way of publishing, and a clock that one bad page does not stop."""

import datetime

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision
from wagtail.users.models import UserProfile

from core.models import User
from core.publishing import PublishRefused, publish_scheduled
from demo.telling_factories import ContentPageFactory
from home.models import ContentPage
from tests.desk_forms import as_sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def gate(monkeypatch):
    """Refuses pages called «No», and breaks on those called «Guasto»."""

    def refusals(self: ContentPage) -> list[str]:
        if self.title == "Guasto":
            raise RuntimeError("broken")
        return ["Manca il sommario."] if self.title == "No" else []

    monkeypatch.setattr(ContentPage, "refusals", refusals)


def draft(title: str) -> ContentPage:
    return ContentPageFactory(title=title, slug=title.lower(), live=False)


def scheduled(title: str, when: datetime.datetime) -> ContentPage:
    page = draft(title)
    page.go_live_at = when
    revision = page.save_revision(approved_go_live_at=when)
    assert Revision.objects.get(pk=revision.pk).approved_go_live_at == when
    return page


@pytest.mark.usefixtures("gate")
def test_a_refused_page_is_not_published_and_says_why():
    page = draft("No")

    with pytest.raises(PublishRefused) as refused:
        page.get_latest_revision().publish()

    page.refresh_from_db()
    assert page.live is False
    assert refused.value.reasons == ["Manca il sommario."]


@pytest.mark.usefixtures("gate")
def test_in_the_admin_a_refusal_is_a_message_and_the_way_back(client):
    page = draft("No")
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "x"))

    response = client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&next=/admin/")

    assert response.status_code == 302
    assert response["Location"] == "/admin/"
    said = [str(message) for message in get_messages(response.wsgi_request)]
    assert len(said) == 1
    assert "“No”: Manca il sommario." in said[0]
    page.refresh_from_db()
    assert page.live is False


@pytest.mark.usefixtures("gate")
def test_of_many_pages_published_at_once_those_that_may_go_out_and_the_others_say_why(client):
    good, bad = draft("Bene"), draft("No")
    below = [
        ContentPageFactory(parent=bad, title=title, slug=title.lower(), live=False) for title in ("Giù", "No")
    ]
    other = draft("Anche")
    keys = "&".join(f"id={page.pk}" for page in (bad, good, other))
    address = f"/admin/bulk/wagtailcore/page/publish/?{keys}&next=/admin/"

    for language, head, out in (
        ("it", "Queste non sono state pubblicate", "3 pagine sono state pubblicate"),
        ("en", "These were not published", "3 pages have been published"),
    ):
        ContentPage.objects.filter(pk__in=[good.pk, other.pk, below[0].pk]).update(live=False)
        desk = User.objects.create_superuser(language, f"{language}@example.org", "x")
        UserProfile.objects.create(user=desk, preferred_language=language)
        client.cookies.clear()  # what was said to the other
        client.force_login(desk)
        response = client.post(address, {"include_descendants": "on"})

        said = " ".join(str(message) for message in get_messages(response.wsgi_request))
        assert (response.status_code, response["Location"]) == (302, "/admin/")
        assert (head in said, said.count("“No”: Manca il sommario."), out in said) == (True, 2, True), said
        live = set(ContentPage.objects.live().values_list("pk", flat=True))
        assert live == {good.pk, other.pk, below[0].pk}


@pytest.mark.usefixtures("gate")
@pytest.mark.parametrize("live", [False, True])
def test_the_editors_own_button_asks_the_gate_and_keeps_what_was_typed(client, live):
    page = ContentPageFactory(title="Bene", slug="bene", live=live)
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "x"))
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    typed = as_sent(client.get(edit).context["form"]) | {"title": "No", "action-publish": "1"}

    response = client.post(edit, typed)

    assert (response.status_code, response["Location"]) == (302, edit)
    assert "Manca il sommario." in " ".join(str(one) for one in get_messages(response.wsgi_request))
    page.refresh_from_db()
    assert page.live is live
    assert page.title == ("Bene" if live else "No")  # of a draft nobody reads, Wagtail writes the row too
    assert page.get_latest_revision_as_object().title == "No"


@pytest.mark.usefixtures("gate")
def test_the_clock_publishes_what_is_due_past_what_is_refused_or_broken():
    now = timezone.now()
    hour = datetime.timedelta(hours=1)
    refused, broken = scheduled("No", now - 3 * hour), scheduled("Guasto", now - 2 * hour)
    due, later = scheduled("Bene", now - hour), scheduled("Poi", now + hour)

    assert publish_scheduled(now) == (1, 0)

    live = {page.title: ContentPage.objects.get(pk=page.pk).live for page in (refused, broken, due, later)}
    assert live == {"No": False, "Guasto": False, "Bene": True, "Poi": False}
    waiting = Revision.objects.filter(approved_go_live_at__isnull=False)
    assert {revision.as_object().title for revision in waiting} == {"Guasto", "Poi"}
    assert PageLogEntry.objects.filter(page=refused.pk, action="wagtail.schedule.cancel").count() == 1


def test_the_clock_takes_down_what_has_expired():
    page = ContentPageFactory(title="Vecchia", slug="vecchia")
    ContentPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - datetime.timedelta(minutes=1))

    assert publish_scheduled(timezone.now()) == (0, 1)

    page.refresh_from_db()
    assert (page.live, page.expired) == (False, True)
