"""A story starts from an example, and none of its hints can reach a reader."""

import json

import pytest
from django.urls import reverse

from core.models import Portrayal, User
from core.publishing import PublishRefused
from demo.people_factories import ConsentFactory
from demo.telling_factories import StoryIndexPageFactory, StoryPageFactory
from stories import examples
from stories.models import StoryPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def editor(client):
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "x"))
    return client


@pytest.fixture
def index():
    return StoryIndexPageFactory()


def test_a_new_story_begins_with_the_choice_of_an_example(editor, index):
    add = reverse("wagtailadmin_pages:add", args=["stories", "storypage", index.pk])

    response = editor.get(add, {"next": "/admin/"}, follow=True)

    offered = response.context["offered"]
    assert [str(example.name) for example, _labels, _address in offered] == [
        "Ritratto di un lavoro",
        "Dalla mano alla scatola",
        "Resoconto di un incontro",
        "Notizia breve",
        "Una pagina vuota",
    ]
    assert offered[3][1] == ["Testo", "Immagine"]
    assert all(address.endswith("?next=%2Fadmin%2F") for _example, _labels, address in offered)


@pytest.mark.parametrize("example", examples.EXAMPLES, ids=lambda example: example.code)
def test_each_example_opens_the_editor_with_its_blocks(editor, index, example):
    address = reverse("story_from_example", args=[index.pk, example.code])

    response = editor.get(address)

    assert response.status_code == 200
    page = response.context["form"].instance
    assert [block.block_type for block in page.body] == example.kinds
    saved_at = reverse("wagtailadmin_pages:add", args=["stories", "storypage", index.pk])
    assert f'action="{saved_at}"' in response.content.decode()
    assert StoryPage.objects.count() == 0


@pytest.mark.parametrize("example", examples.EXAMPLES, ids=lambda example: example.code)
def test_each_hint_of_an_example_fits_its_field_and_is_seen_by_the_gate(example):
    body = StoryPage(body=json.dumps(example.rows())).body
    hints = [text for block in body for text in block.block.get_searchable_content(block.value)]

    assert examples.hints_left(hints) == [text for text in hints if text]
    too_long = [
        (name, words)
        for block in body
        for name, words in written(block.block, block.value)
        if len(str(words)) > (name.field.max_length or 300)
    ]
    assert too_long == []


def written(block, value):
    """(the block of one field, its words) all the way down."""
    if hasattr(block, "child_blocks"):
        for name, child in block.child_blocks.items():
            yield from written(child, value[name])
    elif hasattr(block, "child_block"):
        for each in value:
            yield from written(block.child_block, each)
    elif value is not None and hasattr(block.field, "max_length"):
        yield block, value


@pytest.mark.parametrize(
    ("code", "kind"), [("ritratto", "recording"), ("mano-scatola", "timeline"), ("resoconto", "invitation")]
)
def test_an_example_lays_out_what_its_story_is_told_with_beside_words(code, kind):
    example = examples.called(code)

    assert kind in example.kinds
    assert example.kinds[0] == "text"


def test_an_example_that_does_not_exist_is_not_found(editor, index):
    address = reverse("story_from_example", args=[index.pk, "romanzo"])

    assert editor.get(address).status_code == 404


def test_who_may_not_add_stories_comes_to_no_editor(client, index):
    client.force_login(User.objects.create_user("lettrice", "lettrice@example.org", "x"))
    address = reverse("story_from_example", args=[index.pk, "notizia"])

    assert client.get(address).status_code == 302  # to the login


def test_a_story_that_still_holds_hints_is_refused_and_names_them():
    story = StoryPageFactory(live=False, body=json.dumps(examples.PORTRAIT.rows()))

    with pytest.raises(PublishRefused) as refused:
        story.save_revision().publish()

    reasons = refused.value.reasons
    # Three texts, two captions, three of the quote, four of the work in brief.
    assert len(reasons) == 12
    assert all(reason.startswith("C’è ancora un suggerimento dell’esempio: «✎ ") for reason in reasons)
    assert "«✎ Comincia da un gesto che si vede" in reasons[0]
    assert StoryPage.objects.live().count() == 0


@pytest.mark.parametrize(
    ("answer", "named", "reason"),
    [
        (None, False, "Rispondi alla domanda: ci sono persone che devono dare il consenso?"),
        (True, False, "Ci sono persone che devono dare il consenso: indica chi sono."),
        (
            False,
            True,
            "Sotto la domanda sono indicate persone, ma la risposta dice che nessuno deve dare il consenso.",
        ),
    ],
)
def test_a_story_says_whether_people_must_consent(answer, named, reason):
    portrayals = [Portrayal(person=ConsentFactory().person)] if named else []
    story = StoryPageFactory(live=False, shows_people=answer, portrayals=portrayals)

    assert story.refusals() == [reason]
