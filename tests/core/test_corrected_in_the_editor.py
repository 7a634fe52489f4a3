"""Publishing with the editor's own button reaches the English page too."""

import pytest
from django.contrib.messages import get_messages
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.models import Picture, User
from demo.people_factories import PictureFactory
from demo.telling_factories import ContentPageFactory, plant_site
from demo.translating import translate
from home.models import ContentPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> ContentPage:
    plant_site()
    return ContentPageFactory(title="Chi siamo", slug="chi-siamo", standfirst="Il consorzio.")


@pytest.fixture
def english(page: ContentPage) -> ContentPage:
    return translate(page, {"Chi siamo": "About us", "Il consorzio.": "The consortium."})


def publish(client, page: ContentPage, picture: Picture) -> str:
    """As the editor's button sends it, with another standfirst."""
    client.force_login(User.objects.create_superuser("capo", "", "x"))
    typed = {
        "title": "Chi siamo",
        "slug": "chi-siamo",
        "standfirst": "Il consorzio, oggi.",
        "search_description": page.search_description,
        "picture": picture.pk,
        "body": streamfield([]),
        "portrayals": inline_formset([]),
        "evidence": inline_formset([]),
        "comments": inline_formset([]),
        "action-publish": "1",
    }
    answer = client.post(f"/admin/pages/{page.pk}/edit/", nested_form_data(typed))
    assert answer.status_code == 302, answer.context["form"].errors
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def test_the_editors_button_carries_the_picture_over(client, page, english):
    picture = PictureFactory()

    said = publish(client, page, picture)

    told = ContentPage.objects.get(pk=english.pk)
    assert (told.picture, told.standfirst, told.title) == (picture, "The consortium.", "About us")
    assert "inglese è rimasta com’era" not in said


def test_whoever_publishes_is_told_that_english_could_not_follow(client, page, english, monkeypatch):
    refused = ["Manca la scheda in inglese."]
    monkeypatch.setattr(ContentPage, "refusals", lambda self: refused if self.language == "en" else [])

    said = publish(client, page, PictureFactory())

    assert "La pagina inglese è rimasta com’era" in said
    assert "<li>Manca la scheda in inglese.</li>" in said
    assert ContentPage.objects.get(pk=page.pk).standfirst == "Il consorzio, oggi."
    assert ContentPage.objects.get(pk=english.pk).picture is None


def test_whoever_publishes_many_is_told_whose_english_could_not_follow(client, page, english, monkeypatch):
    monkeypatch.setattr(
        ContentPage, "refusals", lambda self: ["Manca la scheda."] if self.language == "en" else []
    )
    other = ContentPageFactory(title="Altro", slug="altro", live=False)
    page.picture = PictureFactory()
    page.save_revision()
    client.force_login(User.objects.create_superuser("capo", "", "x"))

    address = f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&id={other.pk}&next=/admin/"
    answer = client.post(address)

    said = " ".join(str(message) for message in get_messages(answer.wsgi_request))
    assert "la loro versione inglese è rimasta com’era" in said
    assert "<li>“Chi siamo”: Manca la scheda.</li>" in said
    assert "2 pagine sono state pubblicate." in said
    assert "“Altro”" not in said
    assert ContentPage.objects.get(pk=page.pk).picture == page.picture
    assert ContentPage.objects.get(pk=english.pk).picture is None
