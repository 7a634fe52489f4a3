"""The picture library: no picture enters without its answers, by whatever way; sizes are made afterwards."""

import io
import json
from unittest import mock

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from wagtail.models import Collection

from config import roles
from core import pictures
from core.models import Document, Person, Picture, User
from demo.people_factories import PersonFactory
from demo.telling_factories import StoryPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.once]
ANSWERS = {"title": "Pane", "alt_it": "Due mani", "alt_en": "Two hands", "shows_people": "False", "tags": ""}


def jpeg(name: str = "pane.jpg") -> SimpleUploadedFile:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "brown").save(drawn, "JPEG")
    return SimpleUploadedFile(name, drawn.getvalue(), content_type="image/jpeg")


@pytest.fixture
def collection() -> int:
    return Collection.get_first_root_node().pk


@pytest.fixture
def sign_in(client, collection):
    roles.grant()

    def enter(group: str) -> None:
        user = User.objects.create_user(group.lower())
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)

    return enter


def said(answer) -> dict[str, list[str]]:
    return {name: list(errors) for name, errors in answer.context["form"].errors.items()}


def upload(client, collection: int, **changes):
    typed = {**ANSWERS, "collection": collection, "file": jpeg(), **changes}
    return client.post(
        "/admin/images/add/", {name: value for name, value in typed.items() if value is not None}
    )


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"alt_it": ""}, "alt_it"),
        ({"alt_en": "   "}, "alt_en"),
        ({"shows_people": None}, "shows_people"),
        ({"shows_people": "True"}, "people"),
        ({"file": SimpleUploadedFile("pane.jpg", b"<html><script>alert(1)</script>")}, "file"),
        ({"file": SimpleUploadedFile("pane.svg", b"<svg/>")}, "file"),
    ],
)
def test_a_picture_without_its_answers_stays_out(client, sign_in, collection, changes, field):
    sign_in("Redazione")

    answer = upload(client, collection, **changes)

    assert answer.status_code == 200
    assert set(said(answer)) == {field}
    assert not Picture.objects.exists()


def test_a_picture_enters_with_its_answers_or_as_decorative(client, sign_in, collection):
    sign_in("Redazione")

    assert upload(client, collection).status_code == 302
    assert upload(client, collection, alt_it="", alt_en="", is_decorative="on").status_code == 302

    first, second = Picture.objects.order_by("pk")
    assert (first.alt_it, first.shows_people, first.is_decorative) == ("Due mani", False, False)
    assert second.is_decorative


def test_who_is_shown_is_chosen_or_written_down_on_the_spot(client, sign_in, collection):
    sign_in("Redazione")
    nadia = PersonFactory(display_name="Nadia")

    upload(client, collection, shows_people="True", people=[nadia.pk], new_person="Omar")

    assert {one.display_name for one in Picture.objects.get().people.all()} == {"Nadia", "Omar"}
    assert Person.objects.get(display_name="Omar").is_pseudonym


def test_an_answer_changed_to_no_forgets_who_was_shown(client, sign_in, collection):
    sign_in("Redazione")
    upload(client, collection, shows_people="True", new_person="Omar")
    picture = Picture.objects.get()

    client.post(f"/admin/images/{picture.pk}/", {**ANSWERS, "collection": collection})

    picture.refresh_from_db()
    assert not picture.shows_people
    assert not picture.people.exists()


def test_who_does_not_keep_consents_sees_no_names_and_leaves_such_pictures_to_the_editors(
    client, sign_in, collection
):
    PersonFactory(display_name="Nadia")
    sign_in("Incontri")

    assert "Nadia" not in client.get("/admin/images/add/").content.decode()
    assert set(said(upload(client, collection, shows_people="True"))) == {"shows_people"}
    assert upload(client, collection).status_code == 302


def test_many_at_once_wait_for_their_answers_too(client, sign_in, collection):
    sign_in("Redazione")
    many = {"files[]": jpeg(), "title": "Pane", "collection": collection}

    waiting = json.loads(client.post("/admin/images/multiple/add/", many).content)

    assert waiting["success"]
    assert not Picture.objects.exists()
    number = waiting["uploaded_file_id"]
    typed = {f"uploaded-image-{number}-{name}": value for name, value in ANSWERS.items()}
    typed |= {f"uploaded-image-{number}-collection": collection}
    address = f"/admin/images/multiple/create_from_uploaded_image/{number}/"
    unanswered = {**typed, f"uploaded-image-{number}-alt_en": ""}
    assert not json.loads(client.post(address, unanswered).content)["success"]
    assert not Picture.objects.exists()
    assert json.loads(client.post(address, typed).content)["success"]
    assert Picture.objects.get().alt_en == "Two hands"


def test_the_chooser_in_a_story_asks_the_same(client, sign_in, collection):
    sign_in("Redazione")
    address = "/admin/images/chooser/create/"
    typed = {f"image-chooser-upload-{name}": value for name, value in ANSWERS.items()}
    typed |= {"image-chooser-upload-collection": collection}
    unanswered = {**typed, "image-chooser-upload-shows_people": ""}

    client.post(address, {**unanswered, "image-chooser-upload-file": jpeg()})
    assert not Picture.objects.exists()
    chosen = client.post(address, {**typed, "image-chooser-upload-file": jpeg()})

    assert json.loads(chosen.content)["step"] == "chosen"
    assert Picture.objects.get().alt_it == "Due mani"


def test_no_size_is_made_while_the_editor_waits_and_the_clock_makes_them_all(
    client, sign_in, collection, django_capture_on_commit_callbacks
):
    sign_in("Redazione")
    with django_capture_on_commit_callbacks(execute=True):
        upload(client, collection)
    picture = Picture.objects.get()
    assert not picture.renditions.filter(filter_spec__in=pictures.ALL_SPECS).exists()

    pictures.make_missing(None)

    made = set(picture.renditions.values_list("filter_spec", flat=True))
    assert set(pictures.ALL_SPECS) <= made
    assert not pictures.waiting().exists()


def test_with_a_worker_the_sizes_are_a_task_of_the_upload(
    client, sign_in, collection, django_capture_on_commit_callbacks
):
    sign_in("Redazione")
    with (
        mock.patch.object(pictures, "task_backends", {"default": object()}),
        mock.patch.object(type(pictures.make_sizes), "enqueue") as enqueue,
        django_capture_on_commit_callbacks(execute=True),
    ):
        upload(client, collection)

    assert mock.call(Picture.objects.get().pk) in enqueue.call_args_list


def test_a_moved_focal_point_takes_the_old_sizes_away(client, sign_in, collection):
    sign_in("Redazione")
    upload(client, collection)
    picture = Picture.objects.get()
    picture.get_renditions("fill-10x10")
    point = {f"focal_point_{name}": 10 for name in ("x", "y", "width", "height")}

    client.post(f"/admin/images/{picture.pk}/", {**ANSWERS, "collection": collection, **point})

    picture.refresh_from_db()
    assert picture.focal_point_x == 10
    assert not picture.renditions.exists()


@pytest.mark.indexed
def test_before_a_picture_goes_one_reads_where_it_is_used(
    client, sign_in, collection, django_capture_on_commit_callbacks
):
    sign_in("Redazione")
    upload(client, collection)
    picture = Picture.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        story = StoryPageFactory(picture=picture)
    roles.grant()  # now that there are pages

    asked = client.get(f"/admin/images/{picture.pk}/delete/").content.decode()
    used = client.get(f"/admin/images/usage/{picture.pk}/").content.decode()

    assert f"/admin/images/usage/{picture.pk}/" in asked
    assert story.title in used


@pytest.mark.parametrize(
    ("name", "content", "enters"),
    [
        ("listino.pdf", b"%PDF-1.7 ...", True),
        ("listino.pdf", b"MZ\x90\x00", False),
        ("listino.txt", "Pane è pane".encode(), True),
        ("listino.csv", b"<html><script>alert(1)</script>", False),
        ("voce.mp3", b"ID3\x04", True),
        ("voce.m4a", b"\0\0\0\x20ftypM4A ", True),
        ("voce.m4a", b"not a recording", False),
    ],
)
def test_a_document_is_what_its_name_says(client, sign_in, collection, name, content, enters):
    sign_in("Redazione")

    client.post(
        "/admin/documents/add/",
        {"title": "x", "file": SimpleUploadedFile(name, content), "collection": collection, "tags": ""},
    )

    assert Document.objects.exists() == enters
