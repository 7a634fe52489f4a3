"""The register of figures fills itself from pages, asks to look again, and never says more than they do."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from core import figures
from core.models import Figure, User
from core.publishing import PublishRefused
from demo.telling_factories import ContentPageFactory, plant_site
from demo.translating import translate

pytestmark = [pytest.mark.django_db, pytest.mark.once]
COUNTED = {"value": "14", "unit": "", "subject": "persone al lavoro", "source": "bilancio sociale"}
BOX = {"who": "sei fornai", "where": "Opera", "what": "pane", "since": "2013", "counted": "fornai"}


def figure(block: str = "a", **changes: object) -> dict[str, object]:
    return {"type": "figure", "id": block, "value": {**COUNTED, "year": 2025, **changes}}


def page(*blocks: dict[str, object]):
    plant_site()
    return ContentPageFactory(title="Numeri", slug="numeri", body=list(blocks))


def publish(page, *blocks: dict[str, object]) -> None:
    page.body = list(blocks)
    page.save_revision().publish()


def rows() -> list[tuple[str, str, str]]:
    return list(Figure.objects.order_by("value").values_list("value", "subject_it", "subject_en"))


def test_what_goes_out_is_in_the_register_once_for_both_languages():
    sheet = {"type": "work", "id": "b", "value": {**BOX, "figure": "6", "year": 2024, "source": "sito"}}
    italian = page(figure(), sheet)
    translate(italian, {"persone al lavoro": "people at work", "fornai": "bakers"})

    assert rows() == [("14", "persone al lavoro", "people at work"), ("6", "fornai", "bakers")]
    assert Figure.objects.get(value="6").place == "body.b"


def test_a_figure_that_the_page_no_longer_shows_leaves_the_register():
    italian = page(figure("a"), figure("b", value="20"))

    publish(italian, figure("b", value="21"))
    assert rows() == [("21", "persone al lavoro", "")]

    italian.unpublish()
    assert rows() == []


def test_a_draft_is_not_in_the_register():
    italian = page(figure())
    italian.body = [figure(value="99")]

    italian.save_revision()

    assert [row[0] for row in rows()] == ["14"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"year": None}, "serve un anno"),
        ({"value": "molti"}, "non c’è un numero"),
        ({"source": ""}, "serve la fonte"),
    ],
)
def test_no_number_goes_out_without_its_year_and_source(wrong, said):
    italian = page(figure())

    with pytest.raises(PublishRefused) as refused:
        publish(italian, figure(**wrong))

    assert said in refused.value.reasons[0]
    assert rows() == [("14", "persone al lavoro", "")]


def test_a_figure_is_asked_about_a_year_after_it_was_last_known_to_be_right(settings):
    settings.FIGURES_REVIEWED_AFTER_MONTHS = 12
    day = datetime.date
    page(
        figure("a", value="1", year=2025),
        figure("b", value="2", year=2024),
        figure("c", value="3", year=None, consulted="2026-01-10"),
        figure("d", value="4", year=1992, settled=True),
    )

    assert [row.value for row in Figure.objects.due(day(2026, 12, 30))] == ["2"]
    assert [row.value for row in Figure.objects.due(day(2027, 1, 10))] == ["2", "1", "3"]


def test_still_right_is_logged_and_holds_until_the_number_changes():
    italian = page(figure(year=2020))
    known = Figure.objects.get()
    editor = User.objects.create_user("redazione")

    figures.confirm(known, editor)
    publish(italian, figure(year=2020, subject="persone, oggi"))
    known.refresh_from_db()

    assert (known.confirmed, known.as_of) == (timezone.localdate(), timezone.localdate())
    entry = PageLogEntry.objects.get(action=figures.CONFIRMED)
    assert (entry.user, entry.page_id) == (editor, italian.pk)

    publish(italian, figure(year=2020, value="15"))
    known.refresh_from_db()
    assert (known.confirmed, known.as_of) == (None, datetime.date(2020, 12, 31))


def test_the_number_is_one_for_both_languages():
    italian = page(figure())
    english = translate(italian, {"persone al lavoro": "people at work", "bilancio sociale": "report"})

    publish(italian, figure(value="15"))
    english.refresh_from_db()

    assert [block.value["value"] for block in english.body] == ["15"]
    assert english.body[0].value["subject"] == "people at work"


def test_the_list_says_what_is_due_leads_to_the_block_and_costs_the_same(
    client, django_assert_max_num_queries
):
    client.force_login(User.objects.create_superuser("capo", password="x"))
    page(*(figure(f"b{number}", value=str(number), year=2020) for number in range(30)))
    known = Figure.objects.get(value="3")

    with django_assert_max_num_queries(30):
        listed = client.get(reverse("figures:index"), {"due": "true"})
    screen = client.get(reverse("figures:edit", args=[known.pk])).content.decode()
    sheet = client.get(reverse("figures:index"), {"export": "csv"})

    assert "da rivedere" in listed.content.decode()
    assert f"/edit/#:w:contentpath={known.place}" in screen
    assert b"".join(sheet.streaming_content).count(b"persone al lavoro") == 30

    client.post(reverse("figures:edit", args=[known.pk]))
    known.refresh_from_db()
    assert known.confirmed == timezone.localdate()
