"""The card that other sites show when somebody shares a page."""

import datetime
import re

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image, ImageFont

from core import sharing
from core.forgetting import act
from core.forgetting.plan import Choices
from core.models import ShareCard
from core.share_drawing import FONTS, Words, card
from demo.people_factories import ConsentFactory, PersonFactory, PictureFactory
from demo.telling_factories import StoryPageFactory, plant_site

pytestmark = pytest.mark.django_db


def told(**words):
    plant_site()
    return StoryPageFactory(title="Il forno apre alle due", picture=PictureFactory(), **words)


def test_a_card_has_the_size_that_other_sites_ask_for(tmp_path):
    file = tmp_path / "card.jpg"
    file.write_bytes(card(Words("Perché la città è così più giù", "Opera · 3 novembre 2026"), None))

    with Image.open(file) as drawn:
        assert (drawn.format, drawn.size) == ("JPEG", (1200, 630))
    assert file.stat().st_size < 100_000


@pytest.mark.parametrize("name", ["InterDisplay-Bold", "Inter-Medium"])
def test_the_letters_have_every_accent(name):
    font = ImageFont.truetype(str(FONTS / f"{name}.otf"), 40)
    missing = bytes(font.getmask("\uffff"))

    for letter in "àèéìíòóùúÀÈÉÌÒÙçñöüßšžłőæœ«»“”‘’–—…€·→":
        assert bytes(font.getmask(letter)) != missing, letter


@pytest.mark.parametrize("title", ["", "Parolalunghissimachenonfiniscemai" * 8, "tre parole corte " * 40])
def test_any_title_can_be_drawn(title):
    assert card(Words(title, title), None).startswith(b"\xff\xd8")


def test_a_public_page_gets_a_card_without_its_title_in_the_address(client):
    page = told()

    assert sharing.make.func(page.pk) is True

    name = ShareCard.objects.get(page=page).file.name
    assert re.fullmatch(r"share/[0-9a-f]{32}\.jpg", name)
    text = client.get(page.get_url()).content.decode()
    assert f'<meta property="og:image" content="http://127.0.0.1:8000/media/{name}">' in text
    shown = client.get(f"/media/{name}")
    assert (shown.status_code, shown["Content-Type"]) == (200, "image/jpeg")
    assert b"".join(shown.streaming_content).startswith(b"\xff\xd8")
    assert '<meta property="og:title" content="Il forno apre alle due">' in text
    assert '<meta property="og:type" content="article">' in text
    assert '<meta property="og:locale" content="it_IT">' in text


def test_until_it_is_made_the_house_s_own_card_is_shown(client):
    page = told()

    assert (
        'content="http://127.0.0.1:8000/static/icons/share.jpg"'
        in client.get(page.get_url()).content.decode()
    )
    assert not ShareCard.objects.exists()  # nothing is made in a request


def test_it_is_drawn_anew_only_when_title_or_picture_change():
    page = told()
    sharing.make.func(page.pk)
    first = ShareCard.objects.get(page=page).file.name

    assert sharing.make.func(page.pk) is False
    page.title = "Il forno chiude a mezzogiorno"
    page.save()
    assert sharing.make.func(page.pk) is True

    assert ShareCard.objects.get(page=page).file.name != first


def test_without_a_worker_the_first_card_is_the_clock_s(django_capture_on_commit_callbacks):
    page = told()
    with django_capture_on_commit_callbacks(execute=True):
        sharing.make_after_commit(page)
    assert not ShareCard.objects.exists()

    sharing.sweep(timezone.now())
    first = ShareCard.objects.get(page=page).fingerprint
    page.title = "Il forno apre alle tre"
    page.save()
    with django_capture_on_commit_callbacks(execute=True):
        sharing.make_after_commit(page)

    assert ShareCard.objects.get(page=page).fingerprint != first


def test_it_goes_with_its_page(django_capture_on_commit_callbacks):
    page = told()
    sharing.make.func(page.pk)
    name = ShareCard.objects.get(page=page).file.name
    assert default_storage.exists(name)

    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()

    assert not ShareCard.objects.exists()
    assert not default_storage.exists(name)


def test_it_loses_its_picture_with_the_consent_of_whom_that_shows():
    today = timezone.localdate()
    person = PersonFactory()
    consent = ConsentFactory(
        person=person, scopes=["face", "social"], given=today, expires=today + datetime.timedelta(days=9)
    )
    page = told()
    page.picture.shows_people = True
    page.picture.save()
    page.picture.people.add(person)
    sharing.sweep(timezone.now())
    assert ShareCard.objects.get(page=page).picture == page.picture

    consent.withdrawn = timezone.now()
    consent.save()
    sharing.sweep(timezone.now())

    assert ShareCard.objects.get(page=page).picture is None


def test_forgetting_somebody_takes_away_the_cards_that_show_them():
    person = PersonFactory()
    page = told()
    page.picture.people.add(person)
    sharing.make.func(page.pk)

    act.forget(person, Choices("Celeste"))

    assert not ShareCard.objects.filter(page=page).exists()


def test_files_without_a_page_are_swept_away():
    page = told()
    sharing.make.func(page.pk)
    name = ShareCard.objects.get(page=page).file.name
    ShareCard.objects.all().delete()

    sharing._tidy(timezone.now() + datetime.timedelta(hours=2))

    assert not default_storage.exists(name)
