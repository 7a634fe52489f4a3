"""Workflows when they are wanted, and what a page was before: looked at, compared, brought back."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, PageLogEntry, Workflow, WorkflowPage, WorkflowTask

from config import roles
from core.models import Document, Portrayal, User
from demo.event_factories import EventPageFactory
from demo.people_factories import ConsentFactory, PictureFactory
from demo.shop_factories import ProductPageFactory
from demo.telling_factories import (
    ContentPageFactory,
    CooperativePageFactory,
    PrisonPageFactory,
    ServicePageFactory,
    StoryPageFactory,
    TopicFactory,
)
from stories.models import StoryPage, StoryTopic

pytestmark = [pytest.mark.django_db, pytest.mark.once]
EVERY_KIND = (
    ContentPageFactory,
    CooperativePageFactory,
    EventPageFactory,
    PrisonPageFactory,
    ProductPageFactory,
    ServicePageFactory,
    StoryPageFactory,
)


@pytest.fixture
def writer() -> User:
    """Somebody of the editors' team; call it once the pages stand, whose permissions it is given."""
    user = User.objects.create_user("redazione", "redazione@example.org", "x", is_staff=True)
    user.groups.add(Group.objects.get_or_create(name="Redazione")[0])
    return user


def signed_in(user: User) -> Client:
    roles.grant()
    client = Client()
    client.force_login(user)
    return client


def said(response: Any) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def under_review(page: StoryPage, user: User) -> Any:
    """The page waits for the approval of the editors' team, which its writer asked for."""
    workflow = Workflow.objects.create(name="Rilettura")
    task = GroupApprovalTask.objects.create(name="Rileggere")
    task.groups.set(Group.objects.filter(name="Redazione"))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=page.get_parent())
    return workflow.start(page, user).current_task_state


def approve(client: Client, page: StoryPage, state: Any) -> Any:
    return client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk]), {"comment": ""}
    )


def test_whoever_writes_publishes_alone(writer):
    story = StoryPageFactory(live=False)
    client = signed_in(writer)

    html = client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()

    assert 'name="action-publish"' in html
    assert 'name="action-submit"' not in html


def test_approving_publishes_and_the_history_says_that_it_was_ones_own(writer, settings):
    settings.WAGTAIL_WORKFLOW_ENABLED = True
    story = StoryPageFactory(live=False)
    client = signed_in(writer)

    approve(client, story, under_review(story, writer))

    assert StoryPage.objects.get(pk=story.pk).live is True
    entry = PageLogEntry.objects.get(page=story.pk, action="core.approve_own")
    assert (entry.user, entry.message) == (writer, "Approvata da chi aveva chiesto l’approvazione")


def test_an_approval_that_the_gate_refuses_is_a_message_and_the_page_still_waits(writer, settings):
    settings.WAGTAIL_WORKFLOW_ENABLED = True
    story = StoryPageFactory(live=False, shows_people=None)
    client = signed_in(writer)
    state = under_review(story, writer)

    response = approve(client, story, state)

    assert response.status_code == 302, [rows.errors for rows in response.context["form"].formsets.values()]
    assert "Rispondi alla domanda: ci sono persone che devono dare il consenso?" in said(response)
    assert StoryPage.objects.get(pk=story.pk).live is False
    state.refresh_from_db()
    assert (state.status, state.workflow_state.status) == ("in_progress", "in_progress")
    assert not PageLogEntry.objects.filter(page=story.pk, action="core.approve_own").exists()


def test_what_a_story_was_comes_back_as_a_draft_with_all_that_belonged_to_it(writer):
    person, topic, picture = ConsentFactory().person, TopicFactory(), PictureFactory()
    story = StoryPageFactory(
        title="Il forno",
        portrayals=[Portrayal(person=person)],
        topics=[StoryTopic(topic=topic)],
        body=[
            {"type": "text", "id": "1", "value": "<p>Alle quattro.</p>"},
            {"type": "picture", "id": "2", "value": {"picture": picture.pk, "caption": "Il banco"}},
        ],
    )
    before = story.latest_revision
    story.title, story.body, story.topics, story.portrayals, story.shows_people = "La pala", [], [], [], False
    story.save_revision().publish()
    client = signed_in(writer)

    revert = reverse("wagtailadmin_pages:revisions_revert", args=[story.pk, before.pk])
    sent = _with_rows(client.get(revert).context["form"]) | {"revision": before.pk}
    response = client.post(revert, sent)

    assert response.status_code == 302, [rows.errors for rows in response.context["form"].formsets.values()]
    live = StoryPage.objects.get(pk=story.pk)
    draft = live.get_latest_revision_as_object()
    assert (live.title, len(live.body), live.topics.count()) == ("La pala", 0, 0)
    assert (draft.title, draft.shows_people) == ("Il forno", True)
    assert [block.block_type for block in draft.body] == ["text", "picture"]
    assert draft.body[1].value["picture"] == picture
    assert [row.topic for row in draft.topics.all()] == [topic]
    assert [row.person for row in draft.portrayals.all()] == [person]
    assert PageLogEntry.objects.filter(page=story.pk, action="wagtail.revert").count() == 1


def test_two_moments_of_every_kind_of_page_are_compared(client):
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "x"))
    wrong = []
    for factory in EVERY_KIND:
        page = factory()
        before = page.latest_revision
        page.title = "Un altro titolo"
        after = page.save_revision()

        answer = client.get(
            reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, before.pk, after.pk])
        )

        if answer.status_code != 200 or "Un altro titolo" not in answer.content.decode():
            wrong.append(f"{factory.__name__}: {answer.status_code}")
        history = client.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
        if history.status_code != 200:
            wrong.append(f"{factory.__name__}: history {history.status_code}")
    assert wrong == []


@pytest.mark.indexed
def test_before_something_is_deleted_one_sees_where_it_is_used(client):
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "x"))
    document = Document.objects.create(title="Statuto", file="statuto.pdf")
    linked = ContentPageFactory(title="Orari", slug="orari")
    link = f'<a linktype="page" id="{linked.pk}">qui</a> <a linktype="document" id="{document.pk}">lo statuto</a>'
    ContentPageFactory(
        title="Visite", slug="visite", body=[{"type": "text", "id": "1", "value": f"<p>{link}</p>"}]
    )

    for asked, usage in (
        (
            reverse("wagtailadmin_pages:delete", args=[linked.pk]),
            reverse("wagtailadmin_pages:usage", args=[linked.pk]),
        ),
        (
            reverse("wagtaildocs:delete", args=[document.pk]),
            reverse("wagtaildocs:document_usage", args=[document.pk]),
        ),
    ):
        assert usage in client.get(asked).content.decode()
        assert "Visite" in client.get(usage).content.decode()


def _with_rows(form: Any) -> dict[str, Any]:
    """The whole form as it opens, its blocks and its rows too."""
    sent: dict[str, Any] = {
        name: form.get_initial_for_field(field, name)
        for name, field in form.fields.items()
        if name != "body" and form.get_initial_for_field(field, name) is not None
    }
    rows = form.instance.body.raw_data
    sent["body-count"] = str(len(rows))
    for number, row in enumerate(rows):
        place = f"body-{number}"
        sent |= {f"{place}-{name}": value for name, value in (("id", row["id"]), ("type", row["type"]))}
        sent |= {f"{place}-order": str(number), f"{place}-deleted": ""}
        if row["type"] == "picture":
            sent |= {f"{place}-value-{name}": value for name, value in row["value"].items()}
        else:
            sent[f"{place}-value"] = '{"blocks": [{"key": "a", "type": "unstyled", "text": "Alle quattro.", '
            sent[f"{place}-value"] += (
                '"depth": 0, "inlineStyleRanges": [], "entityRanges": []}], "entityMap": {}}'
            )
    for formset in form.formsets.values():
        sent[f"{formset.prefix}-TOTAL_FORMS"] = len(formset.forms)
        sent[f"{formset.prefix}-INITIAL_FORMS"] = formset.initial_form_count()
        for child in formset.forms:
            for name, field in child.fields.items():
                value = child.get_initial_for_field(field, name)
                sent[child.add_prefix(name)] = "" if value is None else getattr(value, "pk", value)
    return sent
