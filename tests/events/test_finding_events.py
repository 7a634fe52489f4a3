"""The list of events narrowed and read by month: by addresses alone, in a fixed number of queries."""

import datetime as dt

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils import timezone, translation

from core.models import User
from demo.event_factories import EventFactory, EventIndexPageFactory, EventPageFactory, OccurrenceFactory
from demo.place_factories import CooperativeFactory, PrisonFactory
from events import programme
from events.desk import jobs
from events.models import Event, EventPage, Series

pytestmark = [pytest.mark.django_db, pytest.mark.once]
DAY = dt.timedelta(days=1)


def event(title: str, start: dt.datetime, **more: object) -> Event:
    truth = EventFactory(**more)
    OccurrenceFactory(event=truth, start=start, end=start + dt.timedelta(hours=2))
    EventPageFactory(event=truth, title=title)
    return truth


def test_the_list_is_narrowed_and_widened_again_by_its_addresses(client):
    ahead = timezone.now() + 3 * DAY
    series = Series.objects.create(code="mani", label_it="Mani al lavoro", label_en="Hands at work")
    bollate = PrisonFactory(code="bollate", name="Bollate")
    event("In negozio", ahead, series=series).cooperatives.add(CooperativeFactory(code="alice", name="Alice"))
    event("Dentro", ahead + DAY, venue="prison", prison=bollate, participation="phone", booking_phone="1")

    both = client.get("/it/incontri/").content.decode()
    here = client.get("/it/incontri/?series=mani&where=store&where=nowhere").content.decode()

    assert "In negozio" in both
    assert "Dentro" in both
    assert "noindex" not in both
    assert 'name="robots" content="noindex, follow"' in here
    assert "In negozio" in here
    assert "Dentro</a>" not in here
    assert 'href="/it/incontri/?where=store"' in here  # the series taken away
    assert "Dentro</a>" not in client.get("/it/incontri/?cooperative=alice").content.decode()
    assert "In negozio</a>" not in client.get("/it/incontri/?prison=bollate").content.decode()
    none = client.get("/it/incontri/?prison=bollate&series=mani").content.decode()
    assert "Nessun incontro in programma corrisponde" in none


def test_a_month_is_a_table_in_which_one_goes_back_and_forth(client):
    event("Due giorni", dt.datetime(2030, 12, 31, 18, tzinfo=dt.UTC))
    EventPage.objects.get().event.occurrences.update(end=dt.datetime(2031, 1, 2, 18, tzinfo=dt.UTC))

    html = client.get("/it/incontri/?month=2030-12").content.decode()
    january = client.get("/it/incontri/?month=2031-01").content.decode()

    assert "Dicembre 2030" in html
    assert html.count("Due giorni</a>") == 1
    assert january.count("Due giorni</a>") == 2
    assert 'href="/it/incontri/?month=2030-11#month" rel="prev"' in html
    assert 'href="/it/incontri/?month=2031-01#month" rel="next"' in html
    for wrong in ("2030-13", "2030-1", "x", "1999-01", "２０３０-01"):
        assert client.get("/it/incontri/", {"month": wrong}).status_code == 404, wrong


def test_an_event_without_english_is_listed_in_english_as_in_italian():
    event("Solo in italiano", timezone.now() + 3 * DAY)

    with translation.override("en"):
        (item,) = programme.of("en", timezone.now(), QueryDict(""), "/en/events/").ahead
        html = render_to_string("components/card_event.html", {"item": item})

    assert (item.card.title, item.card.lang) == ("Solo in italiano", "it")
    assert '<article class="card card-event" lang="it">' in html
    assert '<p class="meta" lang="en">Free entry&nbsp;· In Italian</p>' in html


def test_sixty_events_cost_as_much_as_three(count_queries):
    EventIndexPageFactory()
    now = timezone.now()
    for number in range(3):
        event(f"Primo {number}", now + DAY * (number - 1))
    month = f"/it/incontri/?month={timezone.localdate():%Y-%m}"
    few = {
        address: count_queries(address) for address in ("/it/incontri/", "/it/incontri/?where=store", month)
    }
    for number in range(57):
        event(f"Altro {number}", now + DAY * (number - 20))

    assert {address: count_queries(address) for address in few} == few
    assert max(few.values()) <= 10


def test_what_is_to_be_done_is_told_today():
    user = User.objects.create_superuser("capo", password="x")
    now = timezone.now()
    event("Presto", now + 3 * DAY, seats=10)
    event("Finito", now - 3 * DAY)
    half = event("Finito a metà", now - 4 * DAY)
    OccurrenceFactory(event=half, start=now - 2 * DAY, state="cancelled")
    event("Mai stato", now - 5 * DAY).occurrences.update(state="cancelled")
    event("Dentro", now + 20 * DAY, venue="prison", prison=PrisonFactory(), participation="here")

    told = {kind.name: [job.title for job in kind.find(user)[:8]] for kind in jobs.ALL}

    assert told["dates"] == ["Presto", "Dentro"]
    assert told["inside"] == ["Dentro"]
    assert sorted(told["events_in_italian"]) == ["Dentro", "Presto"]
    assert told["events_untold"] == ["Finito", "Finito a metà"]
