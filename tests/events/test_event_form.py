"""An event on one screen: dates seen before they are saved, told before they move; nothing typed is lost."""

import datetime as dt
import re

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from config import roles
from core.models import Letter, User
from core.opening import ROME
from demo.event_factories import EventFactory, EventPageFactory, OccurrenceFactory, the_programme
from demo.place_factories import PrisonFactory
from demo.telling_factories import StoryIndexPageFactory
from events import calendars, changing
from events.desk.event_forms import EventForm
from events.models import DateRule, Event, EventPage, Occurrence, Registration
from stories.models import StoryPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]
DAY = dt.timedelta(days=1)
BLOCKS = {"page-speakers-count": "0", "page-body-count": "0"}
CHOSEN = {f"chosen-{name}_FORMS": number for name, number in (("TOTAL", 3), ("INITIAL", 0), ("MIN_NUM", 0))}


@pytest.fixture
def desk(client):
    """Signed in as who makes events, and nothing more."""
    the_programme()
    StoryIndexPageFactory()
    roles.grant()
    user = User.objects.create_user("incontri", password="x")
    user.groups.add(*roles.Group.objects.filter(name="Incontri"))
    client.force_login(user)
    return client


def typed(**more) -> dict[str, object]:
    """What the form sends when nothing but the defaults is there."""
    event = {
        "kind": "single",
        "language": "it",
        "venue": "store",
        "participation": "free",
        "price": "0",
        "booking_closes_hours": "2",
        "reminder_days": "2",
        "most_each": "4",
        "waiting_list": "on",
        "deadline_days": "15",
    }
    rule = {"rule-repeats": "once", "rule-first": "2099-12-03", "rule-opens": "18:00"}
    words = {"page-title": "Tè e parole", "page-standfirst": "", "page-search_description": ""}
    return event | rule | CHOSEN | words | BLOCKS | {"seen": ""} | more


def sent(event: Event, **more) -> dict[str, object]:
    page = EventPage.objects.get(event=event, locale__language_code="it")
    return typed(**({"seen": str(page.latest_revision_id or ""), "page-title": page.title} | more))


def test_an_event_with_its_page_is_made_on_one_screen_with_the_defaults(desk):
    answer = desk.post(reverse("events:add"), typed())

    event = Event.objects.get(code="te-e-parole")
    (row,) = event.occurrences.all()
    assert answer.url == reverse("events:edit", args=[event.pk])
    assert (row.start.astimezone(ROME).hour, row.end - row.start) == (18, dt.timedelta(minutes=90))
    page = EventPage.objects.get(event=event)
    assert (page.title, page.slug, page.live) == ("Tè e parole", "te-e-parole", False)
    assert desk.get(answer.url).status_code == 200


def test_a_button_pressed_twice_makes_one_event(desk):
    answers = [desk.post(reverse("events:add"), typed()) for _press in range(2)]
    assert len({answer.url for answer in answers}) == Event.objects.count() == 1

    desk.post(reverse("events:add"), typed(**{"rule-first": "2099-12-10"}))
    assert Event.objects.count() == 2


def test_the_form_has_a_field_for_all_that_is_sent(desk):
    html = desk.get(reverse("events:add")).content.decode()

    assert set(typed()) - set(BLOCKS) - set(re.findall(r' name="([^"]+)"', html)) == set()


def test_where_one_books_is_reached_by_https_unless_said_otherwise():
    link = EventForm.base_fields["booking_link"]

    assert link.clean("prenota.example.org/cena") == "https://prenota.example.org/cena"
    assert link.clean("http://prenota.example.org/") == "http://prenota.example.org/"


def test_dates_are_shown_before_anything_is_saved(desk):
    rhythm = {"rule-repeats": "weekly", "rule-times": "8", "rule-left_out": ["2099-12-10"], "preview": "1"}

    html = desk.post(reverse("events:add"), typed(**rhythm)).content.decode()

    assert "Ogni giovedì, 18:00–19:30, 8 volte: 8 date" in html
    assert 'value="2099-12-10" aria-label="Togli giovedì 10 dicembre 2099" checked' in html
    assert 'value="Tè e parole"' in html
    assert not Event.objects.exists()


def test_a_fair_has_hours_for_each_day(desk):
    days = {
        "kind": "fair",
        "rule-repeats": "chosen",
        "rule-first": "",
        "chosen-0-day": "2099-12-05",
        "chosen-0-opens": "10:00",
        "chosen-0-closes": "19:00",
        "chosen-1-day": "2099-12-06",
        "chosen-1-opens": "11:00",
        "chosen-1-closes": "17:00",
    }

    desk.post(reverse("events:add"), typed(**days))

    rows = Event.objects.get().occurrences.all()
    assert [(row.start.astimezone(ROME).hour, row.end.astimezone(ROME).hour) for row in rows] == [
        (10, 19),
        (11, 17),
    ]


def test_what_ends_on_the_day_after_still_does_when_it_is_saved_again(desk):
    hours = {"rule-opens": "10:00", "rule-closes": "18:00", "rule-last": "2099-12-04"}
    address = desk.post(reverse("events:add"), typed(**hours)).url
    event = Event.objects.get()
    before = event.occurrences.values("pk", "start", "end").get()

    shown = desk.get(address).context_data["rule"]["last"].value()
    assert shown == dt.date(2099, 12, 4)
    answer = desk.post(address, sent(event, **(hours | {"rule-last": shown.isoformat()})))

    assert answer.status_code == 302
    assert event.occurrences.values("pk", "start", "end").get() == before
    assert before["end"] - before["start"] == dt.timedelta(hours=32)


WRONG = [
    ({"page-title": ""}, "Campo obbligatorio"),
    ({"rule-first": ""}, "Di’ in che giorno è."),
    ({"rule-opens": ""}, "Di’ a che ora comincia."),
    ({"rule-repeats": "weekly"}, "Di’ fino a quando, o quante volte"),
    ({"rule-repeats": "weekly", "rule-until": "2099-12-01"}, "viene prima del primo"),
    ({"rule-repeats": "weekly", "rule-until": "2104-12-01"}, "più di tre anni"),
    ({"rule-repeats": "monthly-day", "rule-times": "500"}, "Al massimo 120 date"),
    ({"rule-repeats": "chosen"}, "almeno una delle date scelte"),
    ({"rule-last": "2099-12-01"}, "Finisce prima di cominciare"),
    ({"rule-repeats": "weekly", "rule-until": "2102-06-01"}, "Al massimo 120 date"),
    ({"rule-first": "0001-01-01"}, "dal 2000 al 2199"),
    ({"rule-first": "9999-12-31", "rule-opens": "23:30"}, "dal 2000 al 2199"),
    ({"rule-last": "9999-12-31"}, "dal 2000 al 2199"),
    (
        {"rule-repeats": "chosen", "chosen-0-day": "0001-01-01", "chosen-0-opens": "10:00"},
        "dal 2000 al 2199",
    ),
    ({"chosen-0-opens": "10:00"}, "Di’ in che giorno è."),
    ({"venue": "prison"}, "Indica in quale carcere"),
    ({"venue": "elsewhere"}, "come si chiama il luogo"),
    ({"participation": "phone"}, "quale numero si chiama"),
    ({"participation": "elsewhere"}, "dove si prenota"),
    ({"price": "-1"}, "maggiore o uguale a 0"),
    ({"latitude": "45.4"}, "latitudine e una longitudine"),
]


def test_what_is_wrong_is_said_keeps_what_was_typed_and_makes_nothing(desk):
    for wrong, said in WRONG:
        answer = desk.post(reverse("events:add"), typed(**({"page-standfirst": "Una sera."} | wrong)))
        html = answer.content.decode()
        assert answer.status_code == 422, wrong
        assert said in html, (wrong, re.findall(r'error-message">([^<]+)<', html))
        assert "Una sera." in html, wrong
    assert not Event.objects.exists()


def booked_event() -> tuple[Event, Occurrence]:
    event = EventFactory(participation="here", seats=10)
    EventPageFactory(event=OccurrenceFactory(event=event, seats=10).event)
    row = event.occurrences.get()
    local = row.start.astimezone(ROME)
    DateRule.objects.create(
        event=event, first=local.date(), opens=local.time(), closes=row.end.astimezone(ROME).time()
    )
    Occurrence.objects.filter(pk=row.pk).update(planned=local.date(), taken=6)
    Registration.objects.create(
        occurrence=row,
        name="Anna",
        email="anna@example.org",
        language="it",
        consented=timezone.now(),
        seats=6,
    )
    return event, Occurrence.objects.get(pk=row.pk)


def test_dates_that_are_booked_move_only_after_it_was_read_how_many_get_a_letter(desk):
    event, row = booked_event()
    address = reverse("events:edit", args=[event.pk])
    later = (row.start.astimezone(ROME) + dt.timedelta(hours=1)).time()
    ends = (row.end.astimezone(ROME) + dt.timedelta(hours=1)).time()
    form = sent(
        event,
        **{
            "participation": "here",
            "seats": "10",
            "rule-first": row.planned.isoformat(),
            "rule-opens": f"{later:%H:%M:%S.%f}",
            "rule-closes": f"{ends:%H:%M:%S.%f}",
        },
    )

    first = desk.post(address, form)
    assert (first.status_code, Letter.objects.count()) == (422, 0)
    assert "1 persona che ha prenotato riceve una lettera" in first.content.decode()
    assert Occurrence.objects.get(pk=row.pk).start == row.start

    desk.post(address, form | {"plan": first.context_data["preview"].seal})
    moved = Occurrence.objects.get(pk=row.pk)
    assert (moved.state, moved.moved_from, Letter.objects.count()) == ("moved", row.start, 1)


def test_fewer_places_than_are_taken_are_refused_and_the_whole_form_with_them(desk):
    event, row = booked_event()
    form = sent(
        event,
        **{
            "participation": "here",
            "seats": "5",
            "page-title": "Un altro titolo",
            "rule-first": row.planned.isoformat(),
            "rule-opens": f"{row.start.astimezone(ROME):%H:%M:%S.%f}",
            "rule-closes": f"{row.end.astimezone(ROME):%H:%M:%S.%f}",
        },
    )

    html = desk.post(reverse("events:edit", args=[event.pk]), form).content.decode()

    assert "6 posti sono presi" in html
    assert "Un altro titolo" in html
    assert (Event.objects.get().seats, Occurrence.objects.get().seats) == (10, 10)
    assert Event.objects.get().pages.get().get_latest_revision_as_object().title != "Un altro titolo"


def test_the_places_of_a_course_whose_first_date_is_cancelled_still_change(desk):
    event, row = booked_event()
    Event.objects.update(kind="course")
    OccurrenceFactory(event=event, start=row.start + 30 * dt.timedelta(1), end=row.end + 30 * dt.timedelta(1))
    Occurrence.objects.filter(pk=row.pk).update(state="cancelled")

    html = desk.get(reverse("events:date", args=[row.pk])).content.decode()
    assert ('value="seats"' in html, 'value="move"' in html, 'value="cancel"' in html) == (True, False, False)
    answer = desk.post(reverse("events:date", args=[row.pk]), {"act": "seats", "seats-seats": "60"})

    assert answer.status_code == 302
    assert Occurrence.objects.get(pk=row.pk).seats == 60
    assert changing.has_places(Occurrence.objects.get(pk=row.pk), timezone.now())


def test_what_is_booked_neither_goes_inside_a_prison_nor_comes_out(desk):
    event, _row = booked_event()
    prison = PrisonFactory()
    address = reverse("events:edit", args=[event.pk])
    within = {"venue": "prison", "prison": prison.pk, "participation": "here", "seats": "10"}

    html = desk.post(address, sent(event, **within)).content.decode()
    assert "non può entrare in carcere" in html
    assert Event.objects.get().venue == "store"

    Event.objects.update(venue="prison", prison=prison)
    for leaves in ({"venue": "store"}, {"participation": "free"}):
        html = desk.post(address, sent(event, **(within | leaves))).content.decode()
        assert "come chiede l’istituto" in html, leaves
    assert Event.objects.values("venue", "participation").get() == {
        "venue": "prison",
        "participation": "here",
    }


def test_one_date_is_moved_filled_and_cancelled_on_its_own_screen(desk):
    _event, row = booked_event()
    address = reverse("events:date", args=[row.pk])
    assert "1 persona ha prenotato" in desk.get(address).content.decode()
    day = row.start.astimezone(ROME).date() + DAY
    move = {"move-day": day.isoformat(), "move-opens": "20:00", "move-closes": "21:30", "act": "move"}

    assert desk.post(address, move | {"move-closes": "x"}).status_code == 422
    for never in ("0001-01-01", "9999-12-31"):
        assert desk.post(address, move | {"move-day": never}).status_code == 422
        assert desk.post(address, move | {"move-last": never}).status_code == 422
    assert desk.post(address, {"act": "seats", "seats-seats": "5"}).status_code == 422
    assert desk.post(address, {"act": "cancel"}).status_code == 422
    assert desk.post(address, {"act": "fly"}).status_code == 422
    assert Occurrence.objects.values("start", "seats", "state").get() == {
        "start": row.start,
        "seats": 10,
        "state": "scheduled",
    }

    desk.post(address, move)
    desk.post(address, {"act": "seats", "seats-seats": "12"})
    desk.post(address, {"act": "cancel", "sure": "on"})

    done = Occurrence.objects.get()
    assert (done.start.astimezone(ROME).date(), done.seats, done.state) == (day, 12, "cancelled")
    assert [change.what for change in done.changes.order_by("pk")] == ["moved", "seats", "cancelled"]
    assert "Sposta questa data" not in desk.get(address).content.decode()


def test_a_copy_has_all_but_the_dates(desk):
    event = EventFactory(
        participation="here", seats=12, price="5.00", place_name="Cortile", venue="elsewhere"
    )
    EventPageFactory(event=OccurrenceFactory(event=event).event, title="Assaggi", standfirst="Tre pani.")

    html = desk.get(reverse("events:add") + f"?copy={event.pk}").content.decode()

    assert "come copia di “Assaggi”" in html
    for kept in ('value="12"', 'value="5.00"', 'value="Cortile"', "Tre pani."):
        assert kept in html
    desk.post(reverse("events:add") + f"?copy={event.pk}", typed(**{"page-title": "Altri assaggi"}))
    assert Event.objects.get(code="altri-assaggi").occurrences.count() == 1


def test_another_place_is_told_once_to_whoever_comes_on_a_date_ahead(desk):
    event, row = booked_event()
    DateRule.objects.all().delete()  # its dates stay as they are
    over = OccurrenceFactory(event=event, start=timezone.now() - DAY, seats=5)
    Occurrence.objects.filter(pk=over.pk).update(taken=1)
    Registration.objects.create(
        occurrence=over, name="Gone", email="gone@example.org", language="it", consented=timezone.now()
    )
    known = row.sequence, over.sequence
    facts = {"rule-first": "", "participation": event.participation, "seats": event.seats}
    elsewhere = facts | {"venue": "elsewhere", "place_name": "Cortile", "address": "Via Po 1"}

    for _again in range(2):
        assert desk.post(reverse("events:edit", args=[event.pk]), sent(event, **elsewhere)).status_code == 302

    letters = Letter.objects.filter(kind="booking_place")
    assert [letter.to for letter in letters] == [booked.email for booked in row.registrations.all()]
    text = letters[0].text
    assert "Ora si tiene qui: Cortile, Via Po 1." in text
    assert "Cortile" in letters[0].calendar
    row.refresh_from_db()
    over.refresh_from_db()
    assert (row.sequence, over.sequence) == (known[0] + 1, known[1])
    told = calendars.changed(event, row, None)
    assert timezone.now() - told < DAY  # what calendars read as LAST-MODIFIED
    assert [change.after for change in row.changes.all()] == ["Cortile, Via Po 1"]


def test_the_account_of_an_event_is_a_draft_that_is_linked_to_it(desk):
    event, row = booked_event()

    answer = desk.post(reverse("event_account", args=[event.pk]))

    story = StoryPage.objects.get()
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[story.pk])
    assert (story.live, story.story_date) == (False, row.start.astimezone(ROME).date())
    assert [link.event for link in story.events.all()] == [event]
    assert [block.block_type for block in story.body][:3] == ["text", "picture", "quote"]
    assert desk.get(answer.url).status_code == 200
    assert story.title in desk.get(reverse("event_account", args=[event.pk])).content.decode()


def test_an_account_begun_twice_in_one_press_is_one_and_is_in_italian_whoever_writes_it(desk):
    event, _row = booked_event()
    UserProfile.objects.create(user=User.objects.get(username="incontri"), preferred_language="en")
    address = reverse("event_account", args=[event.pk])

    answers = [desk.post(address, {"known": "0"}) for _press in range(2)]

    story = StoryPage.objects.get()
    assert {answer.url for answer in answers} == {reverse("wagtailadmin_pages:edit", args=[story.pk])}
    assert story.title.endswith(": com’è andata") or story.title.endswith(": com'è andata"), story.title
    assert story.place == "Negozio di Milano"
    html = desk.get(address).content.decode()
    assert 'name="known" value="1"' in html
    desk.post(address, {"known": "1"})
    assert StoryPage.objects.count() == 2
