"""How a name is recognised, which tables are searched, what a date does."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core import personal_data, tick
from core.forgetting import act, places, pseudonyms, remains, rewriting
from core.forgetting.names import Name, Writing
from core.forgetting.plan import Choices
from core.models import Consent, Forgetting, Letter, Person, Portrayal
from core.models.people import OnWithdrawal
from core.personal_data import PersonalData
from demo.people_factories import ConsentFactory, PictureFactory
from demo.telling_factories import StoryPageFactory
from stories.models import StoryPage


@pytest.mark.parametrize(
    "text",
    [
        "Nicolò Della Róvere",
        "NICOLO DELLA ROVERE",
        "nicolo-della-rovere",
        "/it/storie/nicolo_della_rovere/",
        "<p>Nicolò <b>Della&nbsp;Rovere</b></p>",
        "Nicol&ograve; Della Rovere",
        "Nicolo\u0300 Della Rovere’s",
    ],
)
def test_a_name_is_found_however_it_is_written(text):
    assert Name("Nicolò Della Rovere").whole.search(text)
    assert not Name("Nicolò Della Rovere").any.search(
        Writing(Name("Nicolò Della Rovere").any, "Sole").in_text(text)
    )


@pytest.mark.parametrize("text", ["Rosaria", "arrosa", "roseto", ""])
def test_only_whole_words_are_a_name(text):
    assert not Name("Rosa").any.search(text)


def test_a_surname_counts_only_where_the_person_is_portrayed():
    name = Name("Ada Rossi")

    assert name.whole.search("maglie rossi") is None
    assert name.any.search("la signora Rossi")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Con Ada, alle sei.", "Con Sole, alle sei."),
        ("ADA", "SOLE"),
        ("/it/storie/il-pane-di-ada/", "/it/storie/il-pane-di-sole/"),
        ('[{"value": "d\\u00ec Ada"}]', '[{"value": "d\\u00ec Sole"}]'),
        ('{"body": "[{\\"value\\": \\"Ada\\"}]"}', '{"body": "[{\\"value\\": \\"Sole\\"}]"}'),
    ],
)
def test_another_name_is_written_as_the_place_asks(text, written):
    assert rewriting.rewritten(text, Writing(Name("Ada").any, "Sole").in_text) == written


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", ["Ada", "Àda bis", "Rossi", "—"])
def test_the_other_name_holds_nothing_of_the_old_one(wrong):
    with pytest.raises(ValidationError):
        pseudonyms.check(wrong, "Ada Rossi")
    pseudonyms.check(pseudonyms.propose("Ada Rossi"), "Ada Rossi")


def test_every_table_is_searched_or_said_why_not():
    assert places.unknown(["core_person", "wagtailcore_page", "django_migrations", "notes_of_somebody"]) == {
        "notes_of_somebody"
    }


@pytest.mark.django_db
def test_no_table_of_the_database_is_unknown():
    assert places.unknown(places.of_the_database()) == set()


@pytest.mark.django_db
def test_a_place_that_registers_later_is_told_whom_to_forget(monkeypatch):
    asked = []
    monkeypatch.setattr(personal_data, "_places", dict(personal_data._places))
    personal_data.register(PersonalData("later", (), forget=lambda person: asked.append(str(person)) or 1))

    act.forget(ConsentFactory(person__display_name="Nadia").person, Choices("Celeste"))

    assert asked == ["Nadia"]


@pytest.mark.django_db
def test_a_customer_of_that_name_is_somebody_else():
    letter = {"to": "nadia@example.org", "subject": "Ordine", "text": "Gentile Nadia", "language": "it"}
    kept = Letter.objects.create(kind="order_placed", about="VM-2026-00001", message_id="<1>", **letter)
    copy = Letter.objects.create(kind="newsletter", about="newsletter 1", message_id="<2>", **letter)

    act.forget(ConsentFactory(person__display_name="Nadia").person, Choices("Celeste"))

    assert Letter.objects.get(pk=kept.pk).text == "Gentile Nadia"
    assert Letter.objects.get(pk=copy.pk).text == "Gentile Celeste"


@pytest.mark.django_db
def test_on_its_day_a_name_becomes_another_and_old_versions_go(client):
    person = ConsentFactory(person__display_name="Nadia").person
    portrait = PictureFactory(shows_people=True)
    portrait.people.add(person)
    row = Portrayal(person=person, on_withdrawal=OnWithdrawal.DOWN)
    story = StoryPageFactory(title="La giornata di Nadia", picture=portrait, portrayals=[row])
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    Person.objects.filter(pk=person.pk).update(forget_on=timezone.localdate(tomorrow), later_name="Sole")

    tick.run()
    assert StoryPage.objects.get().title == "La giornata di Nadia"
    tick.run(tomorrow)

    left = StoryPage.objects.get()
    assert (left.title, left.live, left.picture, left.revisions.count()) == (
        "La giornata di Sole",
        True,
        portrait,
        0,
    )
    person.refresh_from_db()
    assert (person.display_name, person.forget_on, person.forgotten) == ("Sole", None, None)
    assert Consent.objects.get().withdrawn is None  # a name was forgotten, no consent was withdrawn
    assert Forgetting.objects.get().reason == "date"
    assert "Nadia" not in client.get(story.get_url()).content.decode()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_postgresql_is_asked_for_the_dead_rows():
    act.forget(Person.objects.create(display_name="Nadia"), Choices("Celeste"))

    assert Forgetting.objects.get().cleared is not None  # every table that was searched has been vacuumed
    assert remains.clear_waiting() is False  # and nothing waits for it any more
