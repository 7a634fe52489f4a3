"""A form opened before somebody withdrew and sent after it brings no name back: every form that the admin has."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import CharField, TextField
from django.forms import BaseForm, BaseFormSet, BaseModelForm
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.views import create_redirects_from_dataset
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cooperatives import answering
from cooperatives.models import Enquiry, EnquiryStep
from core.forgetting import act, places, refusing
from core.forgetting.plan import Choices
from core.models import Newsroom, Picture, Portrayal, User
from core.models.people import OnWithdrawal
from demo.people_factories import ConsentFactory, PictureFactory
from demo.telling_factories import StoryPageFactory, plant_site
from demo.translating import translate
from shop.models import Product

pytestmark = [pytest.mark.django_db, pytest.mark.once]
NAME = "Zeferìno Quartàroli"


@dataclass
class Opened:
    """A form in somebody's browser, and where a name stands in it."""

    path: str
    row: Any
    column: str
    sent: dict[str, Any] = field(default_factory=dict)


@pytest.fixture
def admin(client):
    plant_site()
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "una frase lunga"))
    return client


def editing(world) -> list[str]:
    """The addresses at which something that is there already is changed."""
    more = {"wagtailimages:edit", "wagtaildocs:edit", "wagtailsettings:edit"}
    return [one.path for one in world if one.name in more or one.name.rpartition(":")[2] == "edit"]


def forms_in(context: Any) -> list[BaseForm]:
    found: dict[int, BaseForm] = {}
    for layer in context or ():
        for value in getattr(layer, "dicts", [layer]):
            for one in value.values() if isinstance(value, dict) else ():
                for form in one.forms if isinstance(one, BaseFormSet) else [one]:
                    if isinstance(form, BaseModelForm):
                        found[id(form)] = form
    return list(found.values())


def words_of(form: BaseModelForm) -> str | None:
    """The first field that holds words as they are typed, long enough for a name."""
    for one in form.instance._meta.concrete_fields:
        plain = type(one) in (CharField, TextField) and not one.choices and not one.unique
        if plain and one.name in form.fields and (one.max_length or 999) > len(NAME):
            return one.name
    return None


def as_in_a_browser(content: str) -> dict[str, Any]:
    sent: dict[str, Any] = {}
    page = BeautifulSoup(content, "html.parser")
    for one in page.select("main form [name], form[method=post] [name]"):
        name, kind = str(one["name"]), one.get("type")
        if one.name == "select":
            chosen = one.select_one("option[selected]") or one.select_one("option")
            sent[name] = chosen.get("value", "") if chosen else ""
        elif one.name == "textarea":
            sent[name] = one.text.removeprefix("\n")
        elif kind in ("checkbox", "radio"):
            if one.has_attr("checked"):
                sent[name] = one.get("value", "on")
        elif kind not in ("file", "submit"):
            sent[name] = one.get("value", "")
    return sent


def test_no_form_of_the_admin_that_is_sent_late_brings_a_name_back(world, client):
    admin = client
    admin.force_login(User.objects.get(username="admin"))
    person = ConsentFactory(person__display_name=NAME).person
    newsroom = Newsroom.load()
    opened: list[Opened] = []
    for path in [*editing(world), f"/admin/settings/core/newsroom/{newsroom.pk}/"]:
        answer = admin.get(path)
        for form in forms_in(answer.context):
            row, column = form.instance, words_of(form)
            # Redirects go whole: see below.
            apart = isinstance(row, Page | Redirect) or row._meta.label in places.LEFT | places.apart()
            if column and row.pk and not apart:
                type(row)._base_manager.filter(pk=row.pk).update(**{column: NAME})
                opened.append(Opened(path, row, column))
    for one in opened:
        one.sent = as_in_a_browser(admin.get(one.path).content.decode())
        assert NAME in map(str, one.sent.values()), f"{one.path} does not show what it changes"

    act.forget(person, Choices("Celeste"))

    for one in opened:
        admin.post(one.path, one.sent)
        one.row.refresh_from_db()
        assert getattr(one.row, one.column) != NAME, f"{one.path} writes the name back"
        assert "Celeste" in getattr(one.row, one.column), f"{one.path} was not forgotten"
    covered = {one.row._meta.label for one in opened}
    assert {
        "home.Newsletter",
        "stories.Series",
        "stories.Topic",
        "cooperatives.Partner",
        "home.Notice",
    } <= covered
    assert {
        "core.Picture",
        "core.Document",
        "core.Recording",
        "core.Organisation",
        "core.Newsroom",
    } <= covered
    assert {Product._meta.label, "wagtailcore.Collection", "core.Authorisation"} <= covered


def test_what_was_typed_late_stays_on_the_screen_with_the_reason(admin):
    picture = PictureFactory(title=f"Le mani di {NAME}")
    path = f"/admin/images/{picture.pk}/"
    sent = as_in_a_browser(admin.get(path).content.decode())
    act.forget(ConsentFactory(person__display_name=NAME).person, Choices("Celeste"))

    shown = admin.post(path, {**sent, "alt_it": "Due mani che impastano"}).content.decode()

    assert "Tornerebbe un nome che qui è stato cancellato" in shown
    assert "Due mani che impastano" in shown
    assert Picture.objects.get(pk=picture.pk).title == "Le mani di Celeste"


def test_somebody_else_of_that_name_may_be_written_where_the_name_never_stood(admin):
    other = PictureFactory(title="Un forno")
    act.forget(ConsentFactory(person__display_name=NAME).person, Choices("Celeste"))
    sent = as_in_a_browser(admin.get(f"/admin/images/{other.pk}/").content.decode())

    admin.post(f"/admin/images/{other.pk}/", {**sent, "title": NAME})

    assert Picture.objects.get(pk=other.pk).title == NAME


@pytest.mark.parametrize("path", ["/zeferino-quartaroli", "/it/storie/il-forno-di-zeferino"])
def test_an_address_that_went_comes_back_neither_by_hand_nor_by_a_file(admin, path):
    person = ConsentFactory(person__display_name=NAME).person
    story = StoryPageFactory(portrayals=[Portrayal(person=person)])
    Redirect.add_redirect("/it/storie/il-forno-di-zeferino", story)
    act.forget(person, Choices("Celeste"))
    assert not Redirect.objects.exists()

    to = "https://example.org/"
    by_hand = admin.post("/admin/redirects/add/", {"old_path": path, "redirect_link": to})
    columns = {"from_index": 0, "to_index": 1, "permanent": True, "site": None}
    by_file = create_redirects_from_dataset([[path, to], ["/zeferino", to]], columns)

    assert by_hand.context["form"].non_field_errors() == [refusing.late()]
    assert [row[0] for row in by_file["errors"]] == [path]
    # A word of the name may be anybody's.
    assert list(Redirect.objects.values_list("old_path", flat=True)) == ["/zeferino"]


def test_a_note_on_a_message_and_an_answer_refuse_it_too(admin):
    asked = {"subject": "x", "name": "Anna", "email": "a@example.org", "message": "?", "language": "it"}
    enquiry = Enquiry.objects.create(**asked, consented=timezone.now())
    answering.note(enquiry, f"Chiedere a {NAME}", User.objects.get())
    act.forget(ConsentFactory(person__display_name=NAME).person, Choices("Celeste"))

    for doing in ("note", "answer", "close"):
        answer = admin.post(f"/admin/enquiries/{enquiry.pk}/{doing}/", {"text": f"Sentito {NAME}."})
        assert (answer.status_code, "Sentito" in answer.content.decode()) == (422, True), doing

    assert [step.text for step in EnquiryStep.objects.filter(text__gt="")] == ["Chiedere a Celeste"]


@pytest.fixture
def sentence(admin):
    """A sentence of a story whose person withdrew, in localize's editor."""
    person = ConsentFactory(person__display_name=NAME).person
    portrayals = [Portrayal(person=person, on_withdrawal=OnWithdrawal.PSEUDONYM)]
    story = StoryPageFactory(
        title=f"Il forno di {NAME}", standfirst="Alle due di notte.", portrayals=portrayals
    )
    translate(story, {"Alle due di notte.": f"With {NAME} at two."})
    taken_home = Translation.objects.get().export_po()
    act.forget(person, Choices("Celeste"))
    translation = Translation.objects.get()
    segment = StringSegment.objects.get(source=translation.source, string__data="Alle due di notte.")
    assert StringTranslation.objects.get(translation_of=segment.string).data == "With Celeste at two."
    return translation, segment, taken_home


def test_a_sentence_translated_late_is_refused_where_it_stands(admin, sentence):
    translation, segment, _file = sentence
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])

    def say(text):
        body = encode_multipart(BOUNDARY, {"value": text})
        return admin.put(address, body, content_type=MULTIPART_CONTENT)

    answer = say("With Quartaroli at two.")

    assert (answer.status_code, answer.json()["data"]) == (200, "With Quartaroli at two.")
    assert answer.json()["error"] == refusing.late()
    told = StringTranslation.objects.filter(translation_of=segment.string)
    assert [one.data for one in told] == ["With Celeste at two."]
    assert say("At two in the morning.").json()["error"] is None
    assert [one.data for one in told.all()] == ["At two in the morning."]


def test_a_file_of_sentences_taken_home_before_is_refused_whole(admin, sentence):
    translation, segment, file = sentence
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])

    def send(text):
        return admin.post(
            address, {"file": SimpleUploadedFile("a.po", text.encode()), "next": "/admin/"}, follow=True
        )

    assert "c’è un nome che qui è stato cancellato" in send(str(file)).content.decode()
    told = StringTranslation.objects.filter(translation_of=segment.string)
    assert [one.data for one in told] == ["With Celeste at two."]
    fresh = str(translation.export_po()).replace("With Celeste at two.", "At two.")
    send(fresh)
    assert [one.data for one in told.all()] == ["At two."]
    assert "nome che qui" not in send("is no file of sentences").content.decode()
