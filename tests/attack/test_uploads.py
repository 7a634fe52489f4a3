"""Nobody's file is believed by its name, none costs more than it weighs, and none tells where it was made."""

import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from PIL import Image

from core import bare_pictures, bare_recordings
from core.models import Document, Picture, Recording, User
from shop.desk.importing import reading
from tests.attack import hostile_files as hostile
from tests.attack.hostile_files import PLACE

pytestmark = pytest.mark.once  # none asks the database anything of its own
KINDS = ["JPEG", "PNG", "WEBP", "GIF", "AVIF"]


def same_pixels(one: bytes, two: bytes) -> bool:
    first, second = (Image.open(io.BytesIO(data)) for data in (one, two))
    return first.size == second.size and first.convert("RGB").tobytes() == second.convert("RGB").tobytes()


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_leaves_the_place_and_the_telephone_behind_and_loses_no_pixel(kind):
    told = hostile.located(kind)
    kept = bare_pictures.bare(told)

    assert PLACE in told or b"Nadia" in told
    for words in (PLACE, b"Nadia", b"Exif", b"xmpmeta"):
        assert words not in kept
    assert not Image.open(io.BytesIO(kept)).getexif()
    assert kind == "AVIF" or same_pixels(told, kept)
    assert bare_pictures.bare(kept) == kept


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_lies_on_its_side_still_stands_upright(kind):
    told = hostile.located(kind, orientation=6)
    data = bare_pictures.bare(told)
    kept = Image.open(io.BytesIO(data))

    upright = kept.size if kind != "JPEG" else kept.size[::-1]
    assert upright == (30, 40)
    assert dict(kept.getexif()) == ({0x0112: 6} if kind == "JPEG" else {})
    assert PLACE not in data


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_what_hides_behind_the_end_of_a_picture_is_left_behind(kind):
    right = hostile.picture(kind)
    hidden = right + b"<script>alert(1)</script>" + hostile.package({"x.html": b"<html>"})

    kept = bare_pictures.bare(hidden)

    assert b"<script>" not in kept
    assert not zipfile.is_zipfile(io.BytesIO(kept))
    assert same_pixels(kept, right)


def test_frames_and_colours_are_kept():
    moving = hostile.frames("GIF", 3, 20)
    assert Image.open(io.BytesIO(bare_pictures.bare(moving))).n_frames == 3
    profile = b"p" * 200
    coloured = Image.open(io.BytesIO(bare_pictures.bare(hostile.picture("JPEG", icc_profile=profile))))
    assert coloured.info["icc_profile"] == profile
    slow = hostile.picture("JPEG", progressive=True)
    assert same_pixels(bare_pictures.bare(slow), slow)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("every", [29, pytest.param(7, marks=pytest.mark.proof)])
def test_no_broken_picture_breaks_what_reads_it(kind, every):
    """Cut off at every place, and with every byte of its head turned over."""
    right = hostile.located(kind)
    for at in range(0, len(right), every):
        turned = right[:at] + bytes([right[at] ^ 0xFF]) + right[at + 1 :]
        for broken in (right[:at], turned):
            try:
                bare_pictures.bare(broken)
            except bare_pictures.Unreadable:
                continue


@pytest.fixture
def editor(client, db):
    client.force_login(User.objects.create_superuser("admin", "admin@example.org", "x"))
    return client


def upload_picture(editor, name: str, data: bytes, **said: str):
    typed = {"title": "x", "alt_it": "x", "alt_en": "x", "shows_people": "False", "tags": "", **said}
    return editor.post(reverse("wagtailimages:add"), {**typed, "file": SimpleUploadedFile(name, data)})


def hostile_pictures() -> dict[str, bytes]:
    return {
        "svg.svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        "svg.png": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        "page.jpg": b"\xff\xd8\xff<html><script>alert(1)</script>",
        "page.gif": b"GIF89a=1;alert(1)//",
        "page.html": b"<script>alert(1)</script>",
        "entity.svg": b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><svg>&e;</svg>',
        "bomb.png": hostile.bomb_png(),
        "big.png": hostile.bomb_png(9000),
        "kind.png": hostile.picture("JPEG"),
        "cut.jpg": hostile.picture("JPEG")[:200],
        "moving.gif": hostile.frames("GIF", 31, 1400),
        "moving.webp": hostile.frames("WEBP", 31, 1400),
        "layers.psd.jpg": b"8BPS\0\1" + b"\0" * 40,
        "nothing.png": b"",
    }


def test_no_hostile_picture_comes_into_the_library_and_what_was_typed_stays(editor):
    for name, data in hostile_pictures().items():
        answer = upload_picture(editor, name, data, title="Il forno di Opera")
        assert answer.status_code == 200, name
        assert "file" in answer.context["form"].errors, name
        assert "Il forno di Opera" in answer.content.decode(), name
    assert not Picture.objects.exists()


def test_a_picture_is_bare_whichever_way_it_comes_in(editor):
    told = hostile.located("JPEG")
    assert upload_picture(editor, "a.jpg", told).status_code == 302
    many = {"title": "x", "files[]": SimpleUploadedFile("b.jpg", told)}
    editor.post(reverse("wagtailimages:add_multiple"), many)
    Picture(title="c", shows_people=False, file=ContentFile(told, name="c.jpg")).save()

    pictures = list(Picture.objects.all())
    assert len(pictures) >= 2
    for picture in pictures:
        with picture.file.open("rb") as kept:
            assert PLACE not in kept.read()
        answer = editor.get(picture.file.url)
        assert PLACE not in b"".join(answer.streaming_content)
    assert pictures[0].file_size == pictures[0].file.size


def test_a_film_forgets_where_it_was_recorded_and_nothing_in_it_moves(db):
    told = hostile.film()
    file = SimpleUploadedFile("film.mp4", told)
    kept = Recording.objects.create(title="x", file=file, seconds=3, shows_people=False)

    with kept.file.open("rb") as opened:
        after = opened.read()
    assert PLACE in told
    assert PLACE not in after
    assert len(after) == len(told)
    assert after.index(b"mdat") == told.index(b"mdat")
    assert after.count(b"m" * 20) == after.count(b"t" * 20) == 1


def test_what_tells_the_place_is_emptied_by_the_megabyte_also_under_a_long_head():
    class Metered(io.BytesIO):
        most = 0

        def write(self, data) -> int:
            self.most = max(self.most, len(data))
            return super().write(data)

    inside = PLACE * 400_000
    long = b"\0\0\0\1udta" + (16 + len(inside)).to_bytes(8, "big") + inside
    told = hostile.film() + long + hostile.film()
    file = Metered(told)
    bare_recordings.empty_tellings(file)

    assert len(long) > 3 * 1024 * 1024 >= 3 * file.most > 0
    assert PLACE not in file.getvalue()
    assert len(file.getvalue()) == len(told)
    assert file.getvalue().count(b"film" * 10) == 2


def test_a_film_that_is_looked_through_for_ever_is_refused_with_words(editor):
    for name, data in hostile.endless_films().items():
        recording = Recording(title="x", file=SimpleUploadedFile(name, data), seconds=3, shows_people=False)
        with pytest.raises(ValidationError) as refused:
            recording.full_clean()
        assert set(refused.value.message_dict) == {"file"}, name
        answer = upload_document(editor, name, data)
        assert answer.status_code == 200, name
        assert "file" in answer.context["form"].errors, name
    assert not Document.objects.exists()
    assert not Recording.objects.exists()


def test_a_film_among_the_documents_forgets_its_place_too(editor):
    assert upload_document(editor, "film.mp4", hostile.film()).status_code == 302
    with Document.objects.get().file.open("rb") as opened:
        after = opened.read()
    assert PLACE not in after
    assert len(after) == len(hostile.film())


def upload_document(editor, name: str, data: bytes):
    typed = {"title": "Listino 2026", "tags": "", "file": SimpleUploadedFile(name, data)}
    return editor.post(reverse("wagtaildocs:add"), typed)


def hostile_documents() -> dict[str, bytes]:
    return {
        "page.html": b"<script>alert(1)</script>",
        "page.svg": b"<svg onload=alert(1)>",
        "page.pdf": b"<html><script>alert(1)</script>",
        "late.txt": b"x" * 100 + b"<script>alert(1)</script>",
        "macro.docx": hostile.package({"word/document.xml": b"<x/>", "word/vbaProject.bin": b"x"}),
        "other.docx": hostile.package({"x.exe": b"MZ"}),
        "other.xlsx": hostile.package({"word/document.xml": b"<x/>"}),
        "cut.xlsx": hostile.spreadsheet(b"<x/>")[:100],
        "bomb.docx": hostile.package({"word/document.xml": bytes(101 * 1024 * 1024)}),
        "run.exe": b"MZ",
        "twice.pdf.html": b"%PDF-1.4",
    }


def test_no_hostile_document_comes_in(editor):
    for name, data in hostile_documents().items():
        answer = upload_document(editor, name, data)
        assert answer.status_code == 200, name
        assert "file" in answer.context["form"].errors, name
        assert "Listino 2026" in answer.content.decode(), name
    assert not Document.objects.exists()
    right = hostile.package({"word/document.xml": b"<x/>"})
    assert upload_document(editor, "right.docx", right).status_code == 302


def test_a_document_is_taken_home_and_never_opened_as_a_page_of_ours(client, db):
    document = Document.objects.create(title="x", file=ContentFile(b"%PDF-1.4 <script>", name="x.pdf"))
    answer = client.get(document.url)

    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    for wrong in (
        f"/documents/{document.pk}/y.pdf",
        f"/documents/{document.pk + 1}/x.pdf",
        "/documents/1/../../x",
    ):
        assert client.get(wrong).status_code == 404


def hostile_sheets() -> dict[str, bytes]:
    return {
        "a bomb": hostile.spreadsheet(hostile.SHEET % (b"a" * 61 * 1024 * 1024)),
        "an entity that grows": hostile.spreadsheet(hostile.LAUGHS + hostile.SHEET % b"&k;"),
        "an entity from outside": hostile.spreadsheet(
            b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + hostile.SHEET % b"&e;"
        ),
        "no sheet": hostile.package({"x": b"x"}),
        "no package": b"PK\x03\x04" + b"\0" * 100,
        "an entity among its names": hostile.spreadsheet(hostile.LAUGHS + b"<x>&k;</x>", "xl/workbook.xml"),
    }


def test_no_hostile_spreadsheet_is_read():
    for what, data in hostile_sheets().items():
        with pytest.raises(reading.Unreadable):
            pytest.fail(f"{what} was read as {reading.read(data)}")


def test_pictures_that_came_in_before_are_cleaned_once_under_a_new_name(db, capsys):
    picture = Picture.objects.create(
        title="x", shows_people=False, file=ContentFile(hostile.picture(), name="a.jpg")
    )
    old = picture.file.name
    picture.file.storage.delete(old)
    assert picture.file.storage.save(old, ContentFile(hostile.located("JPEG"))) == old

    call_command("bare_pictures")
    call_command("bare_pictures")

    assert capsys.readouterr().out == "Pictures cleaned: 1.\nPictures cleaned: 0.\n"
    picture.refresh_from_db()
    assert picture.file.name != old
    with picture.file.open("rb") as kept:
        assert PLACE not in kept.read()
