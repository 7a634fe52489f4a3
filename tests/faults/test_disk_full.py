"""The disk is full: an upload is refused in words, and nothing of it is left."""

import errno
import io
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from PIL import Image

from core import pictures, room, sharing
from core.models import Picture, ShareCard, User
from demo.telling_factories import ContentPageFactory, plant_site

pytestmark = [pytest.mark.django_db, pytest.mark.once]
MOST = 3


@pytest.fixture
def editor() -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.create_superuser("ada"))
    return client


def photograph(name: str = "pane.jpg") -> SimpleUploadedFile:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(drawn, "JPEG")
    return SimpleUploadedFile(name, drawn.getvalue(), "image/jpeg")


def typed() -> dict[str, object]:
    words = {"title": "Il pane", "alt_it": "Pane", "alt_en": "Bread", "shows_people": "False", "tags": ""}
    return {**words, "file": photograph(), "collection": "1"}


def test_an_upload_that_finds_no_room_is_refused_in_its_form_and_keeps_the_words(editor, monkeypatch):
    monkeypatch.setattr(room, "KEPT_FREE", 10**18)

    answer = editor.post("/admin/images/add/", typed(), headers={"Accept-Language": "it"})

    assert answer.status_code == 200
    assert "Non c’è più posto per i file sul sito" in answer.content.decode()
    assert 'value="Il pane"' in answer.content.decode()
    assert Picture.objects.count() == 0


def test_a_document_and_a_signed_paper_ask_for_room_too(monkeypatch):
    monkeypatch.setattr(room, "KEPT_FREE", 10**18)

    with pytest.raises(ValidationError, match="posto"):
        room.check(SimpleUploadedFile("a.pdf", b"%PDF-"))
    assert room.lacks(1, object()) is False  # a bucket


def test_a_disk_that_fills_while_a_file_is_written_leaves_no_row_and_no_half_file(
    editor, monkeypatch, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    fill_after(monkeypatch, 100)

    answer = editor.post("/admin/images/add/", typed())

    assert (answer.status_code, answer["Cache-Control"]) == (507, "private, no-store")
    assert Picture.objects.count() == 0
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == []


def fill_after(monkeypatch, size: int) -> None:
    """The disk takes so many bytes of a file and no more."""

    def some_then_none(self, chunk_size=None):
        yield self.read(size)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("django.core.files.uploadedfile.InMemoryUploadedFile.chunks", some_then_none)
    monkeypatch.setattr(ContentFile, "chunks", some_then_none)


def test_a_file_that_was_there_is_not_touched_by_one_that_did_not_fit(tmp_path, monkeypatch):
    store = room.Folder(location=tmp_path, allow_overwrite=True)
    store.save("pane.txt", ContentFile(b"old"))
    fill_after(monkeypatch, 2)

    with pytest.raises(OSError, match="No space"):
        store.save("other.txt", ContentFile(b"something new"))

    assert [one.name for one in tmp_path.iterdir()] == ["pane.txt"]
    assert (tmp_path / "pane.txt").read_bytes() == b"old"


def test_a_backup_that_does_not_fit_leaves_nothing_and_says_why(tmp_path, monkeypatch):
    def full(*_anything):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(
        "core.backup.database.dump", lambda _to: {}
    )  # what it needs of PostgreSQL is no matter here
    monkeypatch.setattr("core.backup.stores.pack", full)
    place = tmp_path / "backups" / "monday"

    with pytest.raises(CommandError, match="no room for a backup"):
        call_command("backup", "--to", str(place))

    assert (place.exists(), place.parent.exists()) == (False, True)


def test_a_share_card_for_which_there_is_no_room_leaves_the_old_one(tmp_path, settings, monkeypatch):
    settings.MEDIA_ROOT = tmp_path
    plant_site()
    page = ContentPageFactory()
    assert sharing.make.func(page.pk)
    card = ShareCard.objects.get(page=page.pk)
    fill_after(monkeypatch, 100)
    monkeypatch.setattr(sharing, "LOOK", "another")

    with pytest.raises(OSError, match="No space"):
        sharing.make.func(page.pk)

    assert ShareCard.objects.get(page=page.pk) == card
    assert [one.name for one in (tmp_path / "share").iterdir()] == [Path(card.file.name).name]


def test_broken_pictures_keep_no_other_waiting(tmp_path, settings):
    settings.MEDIA_ROOT, settings.PICTURES_A_TICK = tmp_path, MOST
    for number in range(MOST + 2):
        picture = Picture.objects.create(
            title=f"{number}", file=photograph(f"{number}.jpg"), shows_people=False
        )
        if number <= MOST:
            (tmp_path / picture.file.name).unlink()

    assert pictures.make_missing(None) == 1
    assert picture.renditions.count() == len(pictures.ALL_SPECS)
