"""With the library in a bucket, what is withheld is withheld there too: nothing in it has an address of its own."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, storages
from django.test import override_settings
from django.utils import timezone

from core import hiding
from core.bucket import Bucket
from core.models import Person, Recording, User
from core.models.consents import Scope
from core.withheld import BehindTheDoor
from demo.people_factories import POINT, ConsentFactory, PictureFactory, RecordingFactory

SIGNED = "https://bucket.example/{name}?signature=x"
DAY = datetime.timedelta(days=1)


class Elsewhere(BehindTheDoor, InMemoryStorage):
    """A store of which only its own addresses can fetch."""

    def handed_out(self, name: str) -> str:
        return SIGNED.format(name=name)


@pytest.fixture
def bucket(settings):
    """Afterwards the stores are the very ones that the models' fields hold."""
    stores = {**settings.STORAGES, "default": {"BACKEND": "tests.core.test_bucket.Elsewhere"}}
    kept = storages._storages
    with override_settings(STORAGES=stores):
        yield
    storages._storages = kept


@pytest.fixture
def person(db) -> Person:
    scopes = [Scope.FACE, Scope.VOICE]
    return ConsentFactory(scopes=scopes, expires=timezone.localdate() + 10 * DAY).person


def test_a_bucket_has_only_addresses_of_ours_and_signs_its_own_for_a_minute(settings):
    store = Bucket(
        bucket_name="library",
        access_key="a",
        secret_key="b",
        region_name="eu-south-1",
        signature_version="s3v4",
        querystring_auth=True,
    )

    assert store.url("recordings/a b.mp3") == "/media/recordings/a%20b.mp3"
    signed = store.handed_out("recordings/a b.mp3")
    assert signed.startswith("https://")
    assert "recordings/a%20b.mp3?" in signed
    assert "X-Amz-Expires=60" in signed


@pytest.mark.django_db
def test_the_door_sends_on_to_the_bucket_for_a_minute(client, bucket, person):
    picture = PictureFactory(file=ContentFile(POINT, name="mani.png"))

    answer = client.get(picture.file.url)

    assert picture.file.url == f"/media/{picture.file.name}"
    assert (answer.status_code, answer["Location"]) == (302, SIGNED.format(name=picture.file.name))
    assert answer["Cache-Control"] == "public, max-age=30"
    assert client.get("/media/documents/x.pdf").status_code == 404


def test_when_a_consent_ends_the_door_hands_out_neither_picture_nor_voice(
    client, bucket, person, django_capture_on_commit_callbacks
):
    picture = PictureFactory(shows_people=True, file=ContentFile(POINT, name="volto.png"))
    picture.people.add(person)
    size = picture.get_rendition("width-10")
    voice: Recording = RecordingFactory(
        shows_people=True,
        file=ContentFile(b"ID3", name="voce.mp3"),
        captions_it=ContentFile(b"WEBVTT\n", name="voce.vtt"),
    )
    voice.heard.add(person)
    addresses = [one.url for one in (picture.file, size.file, voice.file)]
    assert {client.get(one).status_code for one in addresses} == {302}
    captions = client.get(voice.captions_it.url)
    assert (captions.status_code, captions.content) == (
        200,
        b"WEBVTT\n",
    )  # no browser takes them from elsewhere

    person.consents.update(expires=timezone.localdate() - DAY)
    with django_capture_on_commit_callbacks(execute=True):
        hiding.settle(timezone.now())

    closed = [*addresses, voice.captions_it.url]
    assert {client.get(one).status_code for one in closed} == {404}
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "x"))
    assert {client.get(one)["Cache-Control"] for one in closed} == {"private, no-store"}
