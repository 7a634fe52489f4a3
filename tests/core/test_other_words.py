"""What is written in both languages beside pages: a list for each, and nothing forgotten."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.log_actions import registry

from config import roles
from core.desk import other_words
from core.models import Picture, User
from demo.people_factories import PictureFactory, RecordingFactory
from demo.telling_factories import TopicFactory, plant_site
from stories.models import Topic

pytestmark = [pytest.mark.django_db, pytest.mark.once]
OURS = ("core", "cooperatives", "shop", "events", "stories", "home", "search")
# Copies: what an order said stays said; a figure is corrected on its page; the shelf holds the pages' own titles.
COPIES = {"core.Figure", "shop.Order", "shop.OrderItem", "shop.OrderRow", "shop.Shelf", "shop.OrderContent"}


@pytest.fixture
def site():
    plant_site()
    roles.grant()


def enter(client, role: str) -> User:
    user = User.objects.create_user(role.lower(), password="x")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return user


def sent(client, address: str, **typed: str) -> dict[str, str]:
    """The form as the browser sends it, with what was typed."""
    formset = client.get(address).context["formset"]
    data = {f"form-{name}": str(value) for name, value in formset.management_form.initial.items()}
    for form in formset:
        data[f"{form.prefix}-id"] = str(form.instance.pk)
        for name in form.fields:
            if name != "id":
                data[f"{form.prefix}-{name}"] = str(getattr(form.instance, name))
    return data | typed


def test_every_pair_of_languages_has_its_list():
    listed = {(words.model._meta.label, name) for words in other_words.registered() for name in words.fields}
    paired = set()
    for app in OURS:
        for model in apps.get_app_config(app).get_models():
            names = {
                field.name for field in model._meta.concrete_fields if field.get_internal_type() in TEXTS
            }
            pairs = {name[:-3] for name in names if name.endswith("_it") and f"{name[:-2]}en" in names}
            paired |= {(model._meta.label, name) for name in pairs if model._meta.label not in COPIES}

    assert paired - listed == set()
    assert len(listed) > 12


TEXTS = ("CharField", "TextField", "FileField")


def test_a_translator_writes_an_alternative_text_and_nothing_else_of_the_picture(client, site):
    enter(client, "Traduzioni")
    first, second = (
        PictureFactory(title="Forno", alt_it="Il forno"),
        PictureFactory(title="Mani", alt_it="Le mani"),
    )
    Picture.objects.filter(pk__in=[first.pk, second.pk]).update(alt_en="")
    kinds = client.get("/admin/da-tradurre/parole/").context["kinds"]
    assert next(line[1:] for line in kinds if line[0].name == "immagini") == (2, 2)

    address = "/admin/da-tradurre/parole/immagini/"
    screen = client.get(address).content.decode()
    assert "Il forno" in screen
    data = sent(client, address, **{"form-0-alt_en": "The oven"})
    Picture.objects.filter(pk=first.pk).update(alt_it="Il forno nuovo")  # meanwhile, by somebody else
    assert client.post(address, data).status_code == 302

    first.refresh_from_db()
    assert (first.alt_it, first.alt_en) == ("Il forno nuovo", "The oven")
    assert Picture.objects.get(pk=second.pk).alt_en == ""
    assert registry.get_logs_for_instance(first).filter(action="wagtail.edit").count() == 1
    assert "Il forno nuovo" not in client.get(address).content.decode()
    assert "Il forno nuovo" in client.get(f"{address}?show=all&q=forno").content.decode()


def test_what_a_row_needs_is_not_emptied(client, site):
    enter(client, "Redazione")
    topic = TopicFactory(code="food", label_it="Pane", label_en="Bread")
    address = "/admin/da-tradurre/parole/argomenti/?show=all"

    answer = client.post(address, sent(client, address, **{"form-0-label_en": ""}))

    assert answer.status_code == 422
    assert "obbligatorio" in answer.content.decode()
    assert Topic.objects.get(pk=topic.pk).label_en == "Bread"


def test_each_sees_the_lists_of_what_they_keep(client, site):
    enter(client, "Bottega")
    names = {line[0].name for line in client.get("/admin/da-tradurre/parole/").context["kinds"]}
    assert {"categorie", "zone", "chiusure"} <= names
    assert not {"argomenti", "avvisi", "laboratori"} & names
    assert client.get("/admin/da-tradurre/parole/argomenti/").status_code == 404


def test_a_form_that_makes_no_sense_is_answered(client, site):
    enter(client, "Redazione")
    PictureFactory(title="Forno", alt_it="Il forno")
    for data in (
        {},
        {"form-TOTAL_FORMS": "x"},
        {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-id": "999999", "form-0-alt_en": "x"},
        {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-id": "x", "form-0-alt_en": "x"},
    ):
        assert client.post("/admin/da-tradurre/parole/immagini/", data).status_code == 422, data
    assert client.get("/admin/da-tradurre/parole/immagini/?page=x&show=x").status_code == 200


def test_thirty_rows_cost_as_much_as_three(client, site):
    enter(client, "Traduzioni")

    def cost(number: int) -> int:
        for _each in range(number):
            PictureFactory(alt_it="Il forno")
        Picture.objects.update(alt_en="")
        client.get("/admin/da-tradurre/parole/immagini/")
        with CaptureQueriesContext(connection) as captured:
            client.get("/admin/da-tradurre/parole/immagini/")
        return len(captured)

    few = cost(3)
    assert cost(20) == few


def test_the_captions_of_a_film_in_which_somebody_speaks_are_brought_in_there(client, site):
    enter(client, "Traduzioni")
    said = {"file__filename": "forno.webm", "file__data": b"\x1aE\xdf\xa3webm"}
    captions = ContentFile(b"WEBVTT\n\n00:00.000 --> 00:01.000\nAcqua.\n", "forno-it.vtt")
    film = RecordingFactory(**said, captions_it=captions)
    RecordingFactory(**said, captions_it=captions, spoken="")
    RecordingFactory()
    address = "/admin/da-tradurre/parole/sottotitoli/"
    kinds = client.get("/admin/da-tradurre/parole/").context["kinds"]
    assert next(line[1:] for line in kinds if line[0].name == "sottotitoli") == (1, 1)
    screen = client.get(address).content.decode()
    assert f'<a href="{film.captions_it.url}">' in screen

    typed = sent(client, address)
    refused = client.post(address, typed | {"form-0-captions_en": ContentFile(b"MZ\x90", "film.vtt")})
    film.refresh_from_db()
    assert (refused.status_code, bool(film.captions_en)) == (422, False)
    assert "comincia con WEBVTT" in refused.content.decode()

    answer = client.post(address, typed | {"form-0-captions_en": ContentFile(b"WEBVTT\n", "film-en.vtt")})

    film.refresh_from_db()
    assert (answer.status_code, film.captions_en.read()) == (302, b"WEBVTT\n")
    assert client.get(address).context["formset"].forms == []
