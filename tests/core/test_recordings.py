"""Sounds and films: served in parts, looked into when they come in, published with their words and consents."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from core import recordings
from core.models import Recording
from demo.people_factories import ConsentFactory, PersonFactory, RecordingFactory
from demo.telling_factories import StoryPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    folder = tmp_path / "recordings"
    folder.mkdir()
    (folder / "forno.mp3").write_bytes(bytes(range(100)))
    return "/media/recordings/forno.mp3"


def test_whoever_seeks_gets_the_part_asked_for(client, address):
    part = client.get(address, headers={"Range": "bytes=10-19", "Accept-Encoding": "gzip"})

    assert part.status_code == 206
    assert b"".join(part.streaming_content) == bytes(range(10, 20))
    assert part.headers["Content-Range"] == "bytes 10-19/100"
    assert part.headers["Content-Type"] == "audio/mpeg"
    assert "Content-Encoding" not in part.headers


def test_the_whole_says_that_it_comes_in_parts_too(client, address):
    whole = client.get(address)

    assert whole.status_code == 200
    assert whole.headers["Content-Length"] == "100"
    assert whole.headers["Accept-Ranges"] == "bytes"
    assert client.get(address, headers={"If-None-Match": whole.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize("asked", ["bytes=200-300", "bytes=5-2"])
def test_a_part_that_is_not_there_is_refused(client, address, asked):
    assert client.get(address, headers={"Range": asked}).status_code == 416


@pytest.mark.parametrize("asked", ["miles=1-2", "bytes=x", "bytes=1-2,4-5"])
def test_nonsense_is_answered_with_the_whole(client, address, asked):
    assert client.get(address, headers={"Range": asked}).status_code == 200


@pytest.mark.parametrize(
    ("name", "data", "good"),
    [
        ("forno.mp3", b"ID3\x04", True),
        ("forno.mp3", b"<html>", False),
        ("piega.webm", b"\x1a\x45\xdf\xa3", True),
        ("piega.mp4", b"\0\0\0\x18ftypmp42", True),
        ("piega.svg", b"<svg/>", False),
    ],
)
def test_a_recording_is_what_its_name_says(name, data, good):
    recording = RecordingFactory.build(file=ContentFile(data, name=name))

    if good:
        recording.full_clean()
    else:
        with pytest.raises(ValidationError) as refused:
            recording.full_clean()
        assert set(refused.value.message_dict) == {"file"}


@pytest.mark.parametrize(
    ("data", "good"), [(b"WEBVTT\n", True), (b"1\n00:00", False), (b"WEBVTT <script>", False)]
)
def test_captions_are_web_vtt(data, good):
    recording = RecordingFactory.build(captions_it=ContentFile(data, name="forno.vtt"))

    if good:
        recording.full_clean()
    else:
        with pytest.raises(ValidationError) as refused:
            recording.full_clean()
        assert set(refused.value.message_dict) == {"captions_it"}


def reasons(recording: Recording, language: str = "it") -> list[str]:
    return recordings.missing([recording], language)


def test_its_words_are_needed_in_the_language_of_the_page():
    recording = RecordingFactory(title="Il forno", transcript_en=" ")

    assert reasons(recording) == []
    assert reasons(recording, "en") == ["La registrazione «Il forno» non ha la trascrizione in inglese."]


def test_a_film_in_which_somebody_speaks_needs_captions():
    film = RecordingFactory(title="La piega", file__filename="piega.webm", spoken="it")
    silent = RecordingFactory(file__filename="piega.webm", spoken="")

    assert reasons(film) == ["Il filmato «La piega» non ha i sottotitoli in italiano."]
    assert reasons(silent) == []


def test_whoever_is_heard_or_seen_has_agreed_to_it():
    samuele = PersonFactory(display_name="Samuele")
    recording = RecordingFactory(title="Il forno", shows_people=True)
    row = {"type": "recording", "id": "1", "value": {"recording": recording.pk, "caption": "La notte"}}
    story = StoryPageFactory(live=False, body=[row])
    assert story.refusals() == [
        "Nella registrazione «Il forno» ci sono persone: di’ chi ha dato il consenso."
    ]

    recording.heard.add(samuele)
    ConsentFactory(person=samuele, scopes=["text", "face"])
    assert story.refusals() == ["Manca il consenso di Samuele per: voce."]

    ConsentFactory(person=samuele, scopes=["voice"])
    assert story.refusals() == []
