"""Calendars, read by a library that did not write them, and compared to the database."""

import datetime
import uuid
from unittest.mock import Mock
from zoneinfo import ZoneInfo

import pytest
import vobject
from django.utils import timezone
from django.utils.http import http_date
from wagtail.models import PageViewRestriction

from core.generations import Generation
from core.models import HardBump, Organisation
from core.opening import ROME
from demo.event_factories import EventFactory, EventPageFactory, OccurrenceFactory
from demo.page_factories import in_english
from events import calendars, changing, detail, feeds, timezone_of_rome
from events.models import Event, EventPage, Occurrence, Registration, Series

pytestmark = pytest.mark.once

FEEDS = {"it": "/it/incontri/calendario.ics", "en": "/en/events/calendar.ics"}
HOUR = datetime.timedelta(hours=1)


def entries(text):
    read = vobject.readOne(text if isinstance(text, str) else text.decode())
    return {str(one.uid.value): one for one in getattr(read, "vevent_list", [])}


def dated(**facts):
    event = EventFactory(code=f"e-{uuid.uuid4().hex[:8]}")
    date = OccurrenceFactory(event=event, **facts)
    return EventPageFactory(
        event=event, title="Pane, olio; vino \\ «è»", standfirst="Una sera.\nDue bicchieri."
    ), date


@pytest.mark.django_db
def test_a_feed_says_field_by_field_what_the_database_says(client):
    house = Organisation.load()
    house.street, house.postcode, house.city = "Viale dei Mille 1", "20129", "Milano"
    house.latitude, house.longitude = "45.46800", "9.21500"
    house.save()
    page, date = dated(sequence=3)
    date.refresh_from_db()

    answer = client.get(FEEDS["it"])

    entry = entries(answer.content)[str(date.uid)]
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert (entry.summary.value, entry.summary.params["LANGUAGE"]) == (page.title, ["it"])
    assert entry.dtstart.value == date.start.replace(microsecond=0)
    assert entry.dtend.value == date.end.replace(microsecond=0)
    assert entry.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Rome"]
    assert (entry.status.value, entry.sequence.value) == ("CONFIRMED", "3")
    assert entry.location.value == "Consorzio Viale dei Mille, Viale dei Mille 1, 20129 Milano"
    assert entry.geo.value == "45.468;9.215"
    assert entry.url.value == f"http://127.0.0.1:8000{page.get_url()}"
    assert entry.description.value.startswith("Una sera.\nDue bicchieri.")
    assert entry.last_modified.value == page.last_published_at.replace(microsecond=0)
    assert entry.dtstamp.value == entry.last_modified.value
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    assert "set-cookie" not in answer.headers
    assert answer.content == client.get(FEEDS["it"]).content


@pytest.mark.django_db
def test_moved_and_cancelled_dates_keep_their_identity(client):
    _page, date = dated()
    first = entries(client.get(FEEDS["it"]).content)[str(date.uid)]
    Occurrence.objects.filter(pk=date.pk).update(
        start=date.start + 24 * HOUR, end=date.end + 24 * HOUR, state="moved", sequence=1
    )
    second = entries(client.get(FEEDS["it"]).content)[str(date.uid)]
    Occurrence.objects.filter(pk=date.pk).update(state="cancelled", sequence=2)
    third = entries(client.get(FEEDS["it"]).content)[str(date.uid)]

    assert [one.status.value for one in (first, second, third)] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert [one.sequence.value for one in (first, second, third)] == ["0", "1", "2"]
    assert second.dtstart.value - first.dtstart.value == 24 * HOUR
    assert second.description.value.startswith("Spostato")
    assert third.summary.value == "Annullato: Pane, olio; vino \\ «è»"
    assert third.transp.value == "TRANSPARENT"


@pytest.mark.django_db
def test_a_feed_holds_what_anybody_may_know_of_and_no_more(client):
    now = timezone.now()
    coming = dated()[1]
    running = dated(start=now - HOUR, end=now + HOUR)[1]
    lately = dated(start=now - 48 * HOUR, end=now - 47 * HOUR)[1]
    long_ago = dated(start=now - calendars.KEPT - 2 * HOUR, end=now - calendars.KEPT - HOUR)[1]
    off_and_over = dated(start=now - 48 * HOUR, end=now - 47 * HOUR, state="cancelled")[1]
    draft = OccurrenceFactory(event=EventFactory(code="draft"))
    EventPageFactory(event=draft.event, live=False)
    gone_page, gone = dated()
    gone_page.unpublish()
    private_page, private = dated()
    PageViewRestriction.objects.create(page=private_page, restriction_type="login")

    told = set(entries(client.get(FEEDS["it"]).content))

    assert told == {str(one.uid) for one in (coming, running, lately)}
    assert not told & {str(one.uid) for one in (long_ago, off_and_over, draft, gone, private)}
    assert client.get(FEEDS["en"]).status_code == 404  # there is no English list of events


@pytest.mark.django_db
def test_both_languages_tell_the_same_dates_in_their_own_words(client, django_assert_max_num_queries):
    page, date = dated()
    in_english(page, title="Bread and oil", standfirst="An evening.")
    answers = {language: client.get(address).content for language, address in FEEDS.items()}

    italian, english = (entries(answers[language])[str(date.uid)] for language in ("it", "en"))
    assert english.summary.value == "Bread and oil"
    assert italian.dtstart.value == english.dtstart.value
    assert b"X-WR-CALNAME:Incontri in Viale dei Mille" in answers["it"]
    assert b"X-WR-CALNAME:Events at Viale dei Mille" in answers["en"]
    for _number in range(5):
        dated()
    with django_assert_max_num_queries(9):
        client.get(FEEDS["it"])


@pytest.mark.django_db
def test_what_has_no_english_page_is_in_the_english_feeds_and_series_in_italian(client):
    series = Series.objects.create(code="pane", label_it="Pane", label_en="Bread")
    pages = []
    for title in ("Pane", "Vino", "Olio"):
        _page, date = dated()
        Event.objects.filter(pk=date.event_id).update(series=series)
        EventPage.objects.filter(event=date.event).update(title=title)
        pages.append((EventPage.objects.get(event=date.event), date))
    (told, _date), (drafted, draft_date), (_alone, alone_date) = pages
    english = in_english(told, title="Bread")
    in_english(drafted, title="Half translated").unpublish()

    found = entries(client.get(FEEDS["en"]).content)

    assert len(found) == 3
    assert {str(one.summary.value) for one in found.values()} == {
        "Bread",
        "Vino (in Italian)",
        "Olio (in Italian)",
    }
    for date in (draft_date, alone_date):
        assert found[str(date.uid)].summary.params["LANGUAGE"] == ["it"]
    atom = client.get("/en/events/feed/").content.decode()
    for title in ("Bread", "Vino (in Italian)", "Olio (in Italian)"):
        assert f"<title>{title}</title>" in atom
    assert "Half translated" not in atom
    others = detail.detail(english, timezone.now()).series.others
    assert [(card.title, card.lang) for card in others] == [("Vino", "it"), ("Olio", "it")]
    italian = entries(client.get(FEEDS["it"]).content)
    assert {str(one.summary.value) for one in italian.values()} == {"Pane", "Vino", "Olio"}


@pytest.mark.django_db
def test_an_event_has_a_file_of_its_own_that_follows_it_to_another_title(client):
    now = timezone.now()
    page, over = dated(start=now - 9 * HOUR, end=now - 8 * HOUR)
    coming = OccurrenceFactory(event=page.event)
    old = f"{page.get_url()}calendario.ics"

    answer = client.get(old)
    assert answer["Content-Disposition"] == f'attachment; filename="{page.slug}.ics"'
    assert set(entries(answer.content)) == {str(coming.uid)}
    coming.delete()
    assert set(entries(client.get(old).content)) == {str(over.uid)}
    assert client.get("/it/incontri/niente/calendario.ics").status_code == 404


@pytest.mark.django_db
def test_a_booking_carries_its_date_in_the_language_of_whoever_booked():
    page, date = dated()
    in_english(page, title="Bread and oil")
    booked = Registration.objects.create(
        occurrence=date, name="Anna", email="a@example.org", language="en", consented=timezone.now()
    )

    text = calendars.of_booking(booked)

    entry = entries(text)[str(date.uid)]
    assert entry.summary.value == "Bread and oil"
    assert "Anna" not in text
    page.unpublish()
    assert str(date.uid) in calendars.of_booking(Registration.objects.get())


@pytest.mark.django_db
def test_a_booking_s_calendar_never_tells_of_a_page_that_nobody_may_read():
    page, date = dated()
    draft = in_english(page, title="Half translated", standfirst="An even", directions="Left at")
    draft.unpublish()
    booked = Registration.objects.create(
        occurrence=date, name="Anna", email="a@example.org", language="en", consented=timezone.now()
    )

    text = calendars.of_booking(booked)

    entry = entries(text)[str(date.uid)]
    assert entry.summary.value == "Pane, olio; vino \\ «è» (in Italian)"
    assert entry.summary.params["LANGUAGE"] == ["it"]
    assert "Una sera." in entry.description.value
    assert "An even" not in text
    assert "Left at" not in text
    page.refresh_from_db()
    page.unpublish()
    assert "Due bicchieri" not in calendars.of_booking(Registration.objects.get())


def test_the_rule_of_the_clocks_is_the_table_s_in_every_hour_around_a_change():
    text = (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + timezone_of_rome.component().to_ical() + b"END:VCALENDAR\r\n"
    )
    zone = vobject.readOne(text.decode()).vtimezone.tzinfo
    changes = [
        moment
        for year in range(1997, 2038)
        for month in (3, 10)
        for moment in _around(datetime.datetime(year, month, 31, 1, tzinfo=datetime.UTC))
    ]

    told = {moment: moment.astimezone(ROME).replace(tzinfo=None) for moment in changes}
    wrong = [
        moment
        for moment, shown in told.items()
        if shown.replace(tzinfo=zone, fold=moment.astimezone(ROME).fold).utcoffset()
        != moment.astimezone(ROME).utcoffset()
    ]
    assert wrong == []


def _around(last_of_month):
    sunday = last_of_month - datetime.timedelta(days=(last_of_month.weekday() + 1) % 7)
    return [sunday + hours * HOUR for hours in range(-30, 31)]


@pytest.mark.django_db
@pytest.mark.parametrize("reader", ["America/New_York", "Europe/Rome", "Asia/Tokyo"])
def test_a_reader_in_another_zone_sees_the_same_instants_across_both_changes(reader):
    starts = [
        datetime.datetime(2027, month, day, hour, 30, tzinfo=ROME)
        for month, days in ((3, (26, 27, 28, 29)), (10, (30, 31)), (11, (1, 7, 8)))
        for day in days
        for hour in (0, 1, 4, 12, 23)
    ]
    event = EventFactory(code="weekly")
    ends = [start.astimezone(datetime.UTC) + 2 * HOUR for start in starts]
    dates = [
        OccurrenceFactory(event=event, start=start, end=end) for start, end in zip(starts, ends, strict=True)
    ]
    page = EventPageFactory(event=event)

    told = entries(calendars.of_page(page, "it", now=starts[0] - HOUR))

    zone = ZoneInfo(reader)
    assert {uid: one.dtstart.value.astimezone(zone) for uid, one in told.items()} == {
        str(date.uid): date.start.astimezone(zone) for date in dates
    }
    assert {uid: one.dtend.value.astimezone(zone) for uid, one in told.items()} == {
        str(date.uid): date.end.astimezone(zone) for date in dates
    }


@pytest.mark.django_db
def test_who_asks_by_the_date_hears_of_what_was_called_back_where_generations_are_no_times(
    client, monkeypatch
):
    dated()
    on_redis = Mock(read=lambda language: Generation(soft=0, hard=1))
    monkeypatch.setattr(feeds, "store", on_redis)
    before = client.get(FEEDS["it"])["Last-Modified"]
    called_back = timezone.now() + HOUR

    HardBump.objects.create(at=called_back)

    assert client.get(FEEDS["it"])["Last-Modified"] == http_date(called_back.timestamp()) != before


@pytest.mark.django_db
def test_what_is_called_back_while_a_calendar_is_written_is_newer_than_its_date(client, monkeypatch):
    dated()
    late, write = timezone.now() + HOUR, calendars.feed

    def slowly(language):
        body = write(language)
        HardBump.objects.create(at=late)
        return body

    monkeypatch.setattr(calendars, "feed", slowly)

    old, new = (client.get(FEEDS["it"])["Last-Modified"] for _each in range(2))

    assert old != http_date(late.timestamp()) == new


@pytest.mark.django_db
def test_a_change_is_in_the_file_at_once_and_the_pictures_that_are_shared_are_drawn_anew(monkeypatch):
    page, date = dated()
    drawn = []
    monkeypatch.setattr("events.changing.sharing.make_after_commit", drawn.append)
    before = entries(calendars.of_page(page, "it"))[str(date.uid)]

    changing.move(date, date.start + 24 * HOUR, date.end + 24 * HOUR, who=None)

    fresh = EventPage.objects.get(pk=page.pk)
    after = entries(calendars.of_page(fresh, "it"))[str(date.uid)]
    moved = date.changes.get().at.replace(microsecond=0)
    assert (before.sequence.value, after.sequence.value) == ("0", "1")
    assert after.last_modified.value == moved >= before.last_modified.value
    assert after.description.value.startswith("Spostato: era annunciato per il ")
    assert [one.pk for one in drawn] == [page.pk]


@pytest.mark.django_db
def test_an_event_that_was_given_another_address_leads_its_calendar_on(
    client, django_capture_on_commit_callbacks
):
    page, _date = dated()
    old = f"{page.get_url()}calendario.ics"
    with django_capture_on_commit_callbacks(execute=True):
        page.slug = "un-altro-titolo"
        page.save_revision().publish()

    answer = client.get(old)

    assert (answer.status_code, answer["Location"]) == (301, "/it/incontri/un-altro-titolo/calendario.ics")


@pytest.mark.django_db
def test_a_course_goes_into_a_calendar_with_all_its_dates():
    event = EventFactory(code="course", kind=Event.Kind.COURSE)
    dates = [OccurrenceFactory(event=event) for _number in range(3)]
    EventPageFactory(event=event)
    booked = Registration.objects.create(
        occurrence=dates[0], name="Anna", email="a@example.org", language="it", consented=timezone.now()
    )

    assert set(entries(calendars.of_booking(booked))) == {str(date.uid) for date in dates}


@pytest.mark.django_db
def test_pages_offer_the_calendars_and_the_feed(client):
    page, _date = dated()

    shown = client.get(page.get_url()).content.decode()
    listed = client.get("/it/incontri/").content.decode()

    assert f'href="{page.get_url()}calendario.ics"' in shown
    assert 'href="webcal://127.0.0.1:8000/it/incontri/calendario.ics"' in listed
    assert 'type="application/atom+xml"' in listed
    feed = client.get("/it/incontri/feed/")
    assert feed["Content-Type"].startswith("application/atom+xml")
    assert "Due bicchieri" in feed.content.decode()
