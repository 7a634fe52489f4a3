"""Rome's two nights in which the clock is moved, and a machine whose clock is wrong: all is done, and once."""

import datetime
import time
from collections import Counter
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from core import ending, tickets
from core.models import Consent, Letter, Newsroom, Person
from demo.event_factories import EventFactory, OccurrenceFactory
from demo.shop_factories import ProductPageFactory, VariantFactory, place_order
from events import telling
from events.models import Registration
from home import turning
from home.models import Notice
from shop import defaults, dispatch, fulfilment, paying, reminding, seasons, takings
from shop.models import Order, Stock
from tests.events.booking_places import book

pytestmark = [pytest.mark.django_db, pytest.mark.once]
ROME = ZoneInfo("Europe/Rome")
SUNDAYS = [datetime.date(2026, 3, 29), datetime.date(2026, 10, 25)]
HALF, HOUR, DAY = (datetime.timedelta(minutes=minutes) for minutes in (30, 60, 24 * 60))
UNTIL_NIGHT = datetime.time(23, 59, 59)
ONCE = {"order_reminder": 1, "order_expired": 1, "booking_reminder": 1, "consents_ending": 1}


def midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.min, ROME).astimezone(datetime.UTC)


def nights(sunday: datetime.date) -> list[datetime.datetime]:
    """Every half hour from Saturday's noon to Monday's first hour, as time really passes."""
    first, last = midnight(sunday) - 12 * HOUR, midnight(sunday + DAY) + HOUR
    return [first + HALF * number for number in range(int((last - first) / HALF) + 1)]


@pytest.fixture
def due(sunday):
    """What falls due that Sunday: an order to be paid, a date that is booked, a consent with thirty days left."""
    defaults.write()
    variant = VariantFactory(product=ProductPageFactory().product, stock=10)
    order = place_order(variant)
    saturday_evening = midnight(sunday) - 4 * HOUR
    start = datetime.datetime.combine(sunday, datetime.time(20), ROME)
    Order.objects.update(
        payment_method="bank_transfer",
        pay_by=datetime.datetime.combine(sunday, UNTIL_NIGHT, ROME),
        date_created=saturday_evening - 4 * DAY,
    )
    row = OccurrenceFactory(event=EventFactory(participation="here", reminder_days=1), seats=3)
    book(row)
    Registration.objects.update(created=saturday_evening - 4 * DAY)
    type(row).objects.update(start=start, end=start + 2 * HOUR)
    Newsroom.objects.update_or_create(pk=1, defaults={"email": "redazione@example.org"})
    person = Person.objects.create(display_name="Ada")
    days = {"given": sunday - 30 * DAY, "expires": sunday + 30 * DAY}
    Consent.objects.create(person=person, scopes=["name"], told_days=60, **days)
    Letter.objects.all().delete()
    return order, variant


def work(now: datetime.datetime) -> dict[str, object]:
    jobs = (reminding.remind, fulfilment.expire_unpaid, telling.remind, ending.tell_editors)
    return {f"{job.__module__}.{job.__name__}": job(now) for job in jobs}


def first_time(done: dict[datetime.datetime, dict[str, object]], name: str) -> datetime.datetime:
    (only,) = [now for now, answers in done.items() if answers[name]]
    return only


@pytest.mark.parametrize("sunday", SUNDAYS, ids=["forward", "back"])
def test_what_is_due_on_that_sunday_is_done_once_and_at_romes_hour(due, sunday):
    _order, variant = due
    done = {now: work(now) for now in nights(sunday)}

    assert Counter(Letter.objects.values_list("kind", flat=True)) == ONCE
    assert first_time(done, "shop.fulfilment.expire_unpaid") == midnight(sunday + DAY)
    assert first_time(done, "core.ending.tell_editors") == midnight(sunday)
    reminded = first_time(done, "events.telling.remind")
    assert abs(reminded - (midnight(sunday) - 4 * HOUR)) <= HOUR  # Saturday at eight in the evening
    assert Order.objects.get().status == "expired"
    assert Stock.objects.get(variant=variant).reserved == 0


@pytest.mark.parametrize("sunday", SUNDAYS, ids=["forward", "back"])
def test_a_machine_whose_clock_jumps_does_nothing_twice_and_leaves_nothing_out(due, sunday):
    _order, variant = due
    noon = midnight(sunday) + 12 * HOUR
    wrong = [noon - 18 * HOUR, noon, noon - HOUR, noon - HALF, noon, noon + DAY, noon + HALF, noon + HOUR]
    right = [noon + HOUR + HALF * number for number in range(26)]

    for now in wrong + right:
        work(now)

    assert Counter(Letter.objects.values_list("kind", flat=True)) == ONCE
    assert Order.objects.get().status == "expired"
    assert Stock.objects.get(variant=variant).reserved == 0


@pytest.mark.parametrize("sunday", SUNDAYS, ids=["forward", "back"])
def test_days_are_romes_days_also_when_they_have_another_length(sunday, monkeypatch):
    Notice.objects.create(text_it="Solo domenica", text_en="On Sunday only", first=sunday, last=sunday)
    monkeypatch.setattr(turning, "_looked", [])
    shown, turned, opens = [], [], []
    for now in nights(sunday):
        monkeypatch.setattr(timezone, "now", lambda now=now: now)
        shown += [now] if Notice.objects.on(timezone.localdate()).exists() else []
        turned += [now] if turning.turn(now) else []
        opens += [now] if seasons.today() > sunday else []

    length = 23 if sunday.month == 3 else 25
    assert (shown[0], shown[-1]) == (midnight(sunday), midnight(sunday + DAY) - HALF)
    assert len(shown) == length * 2
    assert {midnight(sunday), midnight(sunday + DAY)} <= set(turned)
    assert opens[0] == midnight(sunday + DAY)
    monday = sunday + DAY
    for hour in (datetime.time(1, 30), datetime.time(2, 30), datetime.time(3, 30)):
        ordered = datetime.datetime.combine(sunday, hour, ROME)
        assert dispatch.first_day(ordered) == monday
        assert timezone.localtime(paying.pay_by("bank_transfer", ordered), ROME).time() == UNTIL_NIGHT
    first, after = takings.between(sunday, sunday)
    assert after.astimezone(datetime.UTC) - first.astimezone(datetime.UTC) == length * HOUR


def test_a_form_that_was_opened_before_the_clock_was_set_back_is_asked_once_more(settings):
    settings.FORM_SECONDS_AT_LEAST = 3
    later = time.time() + 3600
    form = tickets.TicketedForm({"ticket": tickets.give(at=later)})

    assert not form.is_valid()
    anew = tickets.read(str(form["ticket"].value()))
    assert anew is not None
    assert anew.given < later - 3000, "the next sending is judged by a ticket of this clock"


def test_what_turned_is_looked_at_anew_when_the_clock_was_set_back(monkeypatch):
    monkeypatch.setattr(turning, "_looked", [])
    noon = midnight(SUNDAYS[0]) + 12 * HOUR

    assert [turning.turn(now) for now in (noon, noon + HALF, noon - HALF)] == [True, False, True]
