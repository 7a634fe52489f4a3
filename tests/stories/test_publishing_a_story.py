"""A story is published only with what it needs, and with the consent of those whom it shows."""

import datetime

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from core.models import Portrayal
from core.models.consents import Scope
from core.publishing import PublishRefused
from demo.people_factories import ConsentFactory, PersonFactory, PictureFactory
from demo.telling_factories import ContentPageFactory, StoryPageFactory
from stories.models import StoryPage

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def reasons(story: StoryPage) -> list[str]:
    """Why the draft is refused; nothing of it is live afterwards."""
    with pytest.raises(PublishRefused) as refused:
        story.save_revision().publish()
    assert StoryPage.objects.live().count() == 0
    return refused.value.reasons


def picture_row(key: int, number: int = 1) -> dict[str, object]:
    return {"type": "picture", "id": str(number), "value": {"picture": key, "caption": ""}}


def gallery_row(key: int) -> dict[str, object]:
    items = [{**picture_row(key, number), "type": "item"} for number in (1, 2)]
    return {"type": "gallery", "id": "9", "value": {"pictures": items}}


def test_a_complete_story_is_published():
    assert StoryPageFactory().live is True


def test_a_story_without_standfirst_or_description_is_refused():
    story = StoryPageFactory(live=False, search_description="")
    story.standfirst = "  "

    assert story.refusals() == ["Manca il sommario.", "Manca la descrizione per i motori di ricerca."]


def test_nobody_is_portrayed_without_a_consent():
    person = PersonFactory(display_name="Davide")
    story = StoryPageFactory(live=False, portrayals=[Portrayal(person=person)])

    assert reasons(story) == ["Manca il consenso di Davide per: testo."]


def test_a_reason_names_person_use_and_what_became_of_the_consent():
    yesterday, tomorrow = timezone.localdate() - DAY, timezone.localdate() + DAY
    for changes, reason in (
        (
            {"expires": yesterday},
            f"Il consenso di Davide è scaduto, valeva fino al {date_format(yesterday)}, per: testo.",
        ),
        ({"given": tomorrow}, f"Il consenso di Davide vale solo dal {date_format(tomorrow)}, per: testo."),
        ({"withdrawn": timezone.now()}, "Davide ha ritirato il consenso per: testo."),
        ({"scopes": [Scope.FACE, Scope.NAME]}, "Manca il consenso di Davide per: testo."),
    ):
        consent = ConsentFactory(person__display_name="Davide", **changes)
        story = StoryPageFactory(live=False, portrayals=[Portrayal(person=consent.person)])

        assert reasons(story) == [reason]


def test_a_consent_holds_on_its_last_day():
    consent = ConsentFactory(expires=timezone.localdate())

    assert StoryPageFactory(portrayals=[Portrayal(person=consent.person)]).live is True


def test_a_picture_that_shows_people_names_them():
    story = StoryPageFactory(live=False, picture=PictureFactory(title="Forno", shows_people=True))

    assert reasons(story) == ["L’immagine «Forno» mostra persone e non dice chi ha dato il consenso."]


def test_each_person_in_a_picture_agreed_to_be_seen():
    picture = PictureFactory(title="Forno", shows_people=True)
    agrees = ConsentFactory().person
    only_text = ConsentFactory(person__display_name="Elena", scopes=[Scope.TEXT]).person
    picture.people.add(agrees, only_text)
    story = StoryPageFactory(live=False, picture=picture)

    assert reasons(story) == ["Manca il consenso di Elena per: volto nell’immagine «Forno»."]

    ConsentFactory(person=only_text, scopes=[Scope.FACE])
    story.save_revision().publish()
    assert StoryPage.objects.live().get() == story


@pytest.mark.parametrize("row", [picture_row, gallery_row], ids=["in the text", "in a gallery"])
def test_pictures_of_the_content_are_asked_about_too(row):
    picture = PictureFactory(title="Forno", shows_people=True)
    story = StoryPageFactory(live=False, body=[row(picture.pk)])

    assert reasons(story) == ["L’immagine «Forno» mostra persone e non dice chi ha dato il consenso."]


def test_the_gate_holds_for_pages_of_information_too():
    with pytest.raises(PublishRefused):
        ContentPageFactory(picture=PictureFactory(shows_people=True))
