"""What is on: ahead until it ends, then past; cancelled and moved said aloud; all in Rome's time."""

import datetime
from urllib.parse import urlencode

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.utils import timezone, translation

from core import page_cache
from core.publishing import PublishRefused
from demo.event_factories import EventFactory, EventIndexPageFactory, EventPageFactory, OccurrenceFactory
from demo.people_factories import PictureFactory
from demo.place_factories import PrisonFactory
from demo.shop_factories import ProductPageFactory
from demo.telling_factories import CooperativePageFactory, PrisonPageFactory, StoryPageFactory
from events import programme
from events.models import Event, Occurrence
from stories.models import StoryEvent

pytestmark = [pytest.mark.django_db, pytest.mark.once]
NOW = datetime.datetime(2026, 11, 22, 10, tzinfo=datetime.UTC)  # eleven o'clock in Rome
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)


def event(title: str, *starts: datetime.datetime, hours: int = 2, **changes: object) -> Event:
    truth = EventFactory()
    for start in starts:
        OccurrenceFactory(event=truth, start=start, end=start + hours * HOUR, **changes)
    EventPageFactory(event=truth, title=title)
    return truth


def on(now: datetime.datetime = NOW, language: str = "it", **asked: str) -> programme.Programme:
    """The list, narrowed by what stands in its address."""
    query = QueryDict(urlencode(asked, doseq=True))
    return programme.of(language, now, query, "/it/incontri/")


def titles(items) -> list[str]:
    return [item.card.title for item in items]


def test_what_comes_next_stands_first_and_what_runs_before_it():
    event("Tra un mese", NOW + 30 * DAY)
    event("Domani", NOW + DAY)
    event("In corso", NOW - HOUR)
    event("Ieri", NOW - DAY)

    found = on()

    assert titles(found.ahead) == ["In corso", "Domani", "Tra un mese"]
    assert titles(found.past) == ["Ieri"]


def test_an_event_is_listed_until_it_ends_and_not_a_minute_longer():
    event("In corso", NOW - 2 * HOUR)

    assert titles(on(NOW - HOUR).ahead) == ["In corso"]
    assert titles(on().ahead) == []
    assert titles(on().past) == ["In corso"]


def test_several_dates_are_one_entry_with_the_next_of_them():
    event("Corso", NOW - 7 * DAY, NOW + 7 * DAY, NOW + 14 * DAY, NOW + 21 * DAY)

    (item,) = on().ahead

    assert item.start == NOW + 7 * DAY
    assert item.when == "11:00–13:00, e altre 2 date"


@pytest.mark.parametrize(
    ("state", "shown", "label"),
    [("scheduled", "", ""), ("moved", "moved", "spostato"), ("cancelled", "cancelled", "annullato")],
)
def test_a_cancelled_or_moved_date_stays_and_says_so(state, shown, label):
    event("Domani", NOW + DAY, state=state)

    (item,) = on().ahead

    assert (item.state, item.state_label) == (shown, label)


def test_hours_are_romes_in_winter_and_in_summer():
    truth = EventFactory()
    winter = OccurrenceFactory(event=truth, start=datetime.datetime(2026, 12, 3, 17, tzinfo=datetime.UTC))
    summer = OccurrenceFactory(event=truth, start=datetime.datetime(2027, 7, 1, 17, tzinfo=datetime.UTC))

    assert programme.in_words(winter, NOW).hours == "18:00–19:30"
    assert programme.in_words(summer, NOW).hours == "19:00–20:30"


def test_a_fair_of_two_days_says_until_when():
    start = datetime.datetime(2026, 12, 5, 9, tzinfo=datetime.UTC)
    row = OccurrenceFactory(start=start, end=start + 32 * HOUR)

    with translation.override("it"):
        assert programme.in_words(row, NOW).hours == "10:00, fino al 6 dicembre alle 18:00"
    with translation.override("en"):
        assert programme.in_words(row, NOW).day == "Saturday 5 December 2026"


def test_a_night_past_midnight_belongs_to_the_evening():
    start = datetime.datetime(2026, 12, 31, 21, tzinfo=datetime.UTC)
    row = OccurrenceFactory(start=start, end=start + 4 * HOUR)

    assert programme.in_words(row, NOW).day == "giovedì 31 dicembre 2026"


def test_past_events_come_in_pages_the_last_first(client):
    for number in range(programme.A_PAGE + 1):
        event(f"Incontro {number:02}", NOW - (number + 1) * DAY)

    first, second = (on(page=number) for number in ("1", "2"))

    assert titles(first.past)[0] == "Incontro 00"
    assert titles(second.past) == [f"Incontro {programme.A_PAGE:02}"]
    assert client.get("/it/incontri/", {"page": "3"}).status_code == 404


def test_an_empty_programme_says_so(client):
    EventIndexPageFactory()

    assert "non ci sono incontri in programma" in client.get("/it/incontri/").content.decode()


def test_thirty_events_cost_as_much_as_three(count_queries):
    now = timezone.now()
    for number in range(3):
        event(f"Nuovo {number}", now + DAY, now + 2 * DAY)
        event(f"Vecchio {number}", now - DAY)
    few = count_queries("/it/incontri/")
    for number in range(9):
        event(f"Altro {number}", now + DAY, now + 2 * DAY)
        event(f"Passato {number}", now - DAY)

    assert count_queries("/it/incontri/") == few
    assert few <= 10


def test_a_course_of_eight_dates_costs_as_much_as_one_of_two(count_queries):
    courses = []
    for dates in (2, 8):
        course = EventFactory(kind=Event.Kind.COURSE, participation="here", seats=20)
        for number in range(dates):
            OccurrenceFactory(event=course, seats=20, start=timezone.now() + (number + 1) * DAY)
        courses.append(EventPageFactory(event=course))
    short, long = courses

    assert count_queries(long.url) == count_queries(short.url)


def test_an_event_page_tells_dates_place_and_links(client, count_queries):
    prison = PrisonPageFactory(prison=PrisonFactory(name="Bollate"), title="Bollate", slug="bollate")
    truth = EventFactory(venue="prison", prison=prison.prison, participation="phone", booking_phone="02 1234")
    start = datetime.datetime(2099, 6, 4, 17, tzinfo=datetime.UTC)
    OccurrenceFactory(event=truth, start=start)
    OccurrenceFactory(event=truth, start=start + 7 * DAY, state="cancelled")
    maker, product = CooperativePageFactory(slug="estia"), ProductPageFactory(slug="quaderno")
    truth.cooperatives.add(maker.cooperative)
    truth.products.add(product.product)
    StoryPageFactory(slug="il-palco", events=[StoryEvent(event=truth)])
    page = EventPageFactory(event=truth, access_notes="Serve un documento.", picture=PictureFactory())

    html = client.get(page.get_url()).content.decode()

    assert "giovedì 4 giugno 2099, 19:00–20:30" in html
    assert html.count("annullato") == 1
    assert "Serve un documento." in html
    assert "Si prenota per telefono:" in html
    for address in ("/it/carceri/bollate/", "/it/cooperative/estia/", "/it/storie/il-palco/", "tel:021234"):
        assert f'href="{address}"' in html
    assert "/quaderno/" in html
    assert count_queries(page.get_url()) <= 14


def test_nobody_is_sent_where_it_was_to_be_or_asked_to_book_as_it_was(client):
    prison = PrisonPageFactory(prison=PrisonFactory(name="Bollate"), title="Bollate", slug="bollate").prison
    type(prison).objects.update(latitude="45.52", longitude="9.10")
    prison.refresh_from_db()
    truth = EventFactory(
        venue="elsewhere",
        prison=prison,
        place_name="Cortile",
        booking_phone="02 1234",
        booking_link="https://x.example/",
    )
    OccurrenceFactory(event=truth, start=datetime.datetime(2099, 6, 4, 17, tzinfo=datetime.UTC))

    html = client.get(EventPageFactory(event=truth).get_url()).content.decode()

    assert "<dd>Cortile" in html
    assert "/it/carceri/bollate/" not in html
    assert "45.52" not in html
    assert 'href="tel:021234"' not in html
    assert "x.example" not in html


def test_nobody_is_invited_to_book_for_what_was_cancelled(client):
    truth = EventFactory(participation="elsewhere", booking_link="https://prenotazioni.example/")
    start = datetime.datetime(2099, 6, 4, 17, tzinfo=datetime.UTC)
    first, second = (OccurrenceFactory(event=truth, start=start + DAY * days) for days in (0, 7))
    page = EventPageFactory(event=truth)
    invitation = 'Si prenota a questo indirizzo: <a href="https://prenotazioni.example/"'

    Occurrence.objects.filter(pk=first.pk).update(state="cancelled")
    assert invitation in client.get(page.get_url()).content.decode()

    Occurrence.objects.filter(pk=second.pk).update(state="cancelled")
    page_cache.hard_bump()
    html = client.get(page.get_url()).content.decode()
    assert html.count("label-cotto") == 2
    # Search engines are still told where it was booked.
    assert 'href="https://prenotazioni.example' not in html


def test_an_event_without_a_date_is_not_published():
    with pytest.raises(PublishRefused) as refused:
        EventPageFactory(event=EventFactory())

    assert refused.value.reasons == ["L’incontro non ha ancora una data."]


def test_an_event_inside_a_prison_is_not_published_without_its_rules_of_admission():
    row = OccurrenceFactory(event=EventFactory(venue="prison", prison=PrisonFactory()))

    with pytest.raises(PublishRefused) as refused:
        EventPageFactory(event=row.event, admission_rules=" ")

    assert refused.value.reasons == ["Mancano le regole d’ingresso: in carcere senza non entra nessuno."]
    assert list(row.event.pages.values_list("live", flat=True)) == [False]


def test_a_date_ends_after_it_starts():
    row = OccurrenceFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        Occurrence.objects.filter(pk=row.pk).update(end=row.start)


def test_inside_a_prison_the_prison_is_said():
    with pytest.raises(ValidationError, match="Indica in quale carcere"):
        Event(code="dentro", venue="prison").full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        EventFactory(venue="prison", prison=None)


def test_an_event_has_one_page_a_language():
    page = EventPageFactory()

    with pytest.raises(ValidationError):
        EventPageFactory(event=page.event)


def test_a_prison_is_named_in_the_readers_language():
    event = EventFactory(venue="prison", prison=PrisonFactory(name="Padova", english_name="Padua"))

    with translation.override("it"):
        assert event.place == "Padova"
    with translation.override("en"):
        assert event.place == "Padua"
