"""The events, dated from the day of loading."""

import datetime
import uuid
from decimal import Decimal

from cooperatives.models import Cooperative, Prison
from demo.planting import dating, library
from demo.planting.glossary import Glossary
from demo.planting.tree import Planter
from demo.planting.words import body
from demo.texts import shapes
from demo.texts.events import EVENTS, SERIES
from demo.texts.pages import indexes
from events.models import Event, EventIndexPage, EventPage, Occurrence, Registration, Series, Venue
from home.models import HomePage
from shop.models import Product

PARTICIPATION = {"booking": "here"}


def plant(planter: Planter, home: HomePage, today: datetime.date) -> None:
    words, told = Glossary(), indexes.EVENTS
    head = EventIndexPage(
        standfirst=words.say(told.standfirst), search_description=words.say(told.standfirst)
    )
    for series in SERIES:
        Series.objects.get_or_create(
            code=series.code,
            defaults={"label_it": series.name.it, "label_en": series.name.en or series.name.it},
        )
    index = planter.page(home, head, told.slug, told.title, words)
    for event in EVENTS:
        truth = Event.objects.filter(code=event.code).first() or _truth(event, today)
        words = Glossary()
        page = EventPage(
            event=truth,
            standfirst=words.say(event.summary),
            search_description=words.say(event.summary),
            picture=library.picture(event.picture),
            body=body(words, event.body, f"event:{event.code}", products=False),
            speakers=_speakers(words, event),
            directions=words.say(event.directions),
            access_notes=words.say(event.access_notes),
            admission_rules=words.say(event.admission_rules),
        )
        planter.page(index, page, event.slug, event.title, words)


def _speakers(words: Glossary, event: shapes.Event) -> list[dict[str, object]]:
    return [
        {
            "type": "speaker",
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"event:{event.code}:speaker:{number}")),
            "value": {"name": words.same(name), "role": words.say(role)},
        }
        for number, (name, role) in enumerate(event.speakers)
    ]


def _truth(told: shapes.Event, today: datetime.date) -> Event:
    prison = Prison.objects.filter(code=told.place).first()
    venue = Venue.PRISON if prison else Venue.STORE if told.place == "store" else Venue.ELSEWHERE
    event = Event.objects.create(
        code=told.code,
        kind=told.kind,
        series=Series.objects.filter(code=told.series).first(),
        venue=venue,
        prison=prison,
        address=told.address,
        participation=PARTICIPATION.get(told.participation, told.participation),
        booking_link=told.link,
        booking_phone=told.phone,
        deadline_days=told.closes_days or Event._meta.get_field("deadline_days").default,
        price=Decimal(told.price),
        seats=told.occurrences[0].seats,
        language=told.language,
    )
    event.cooperatives.set(Cooperative.objects.filter(code__in=told.cooperatives))
    event.products.set(Product.objects.filter(variants__sku__in=told.products).distinct())
    rule = dating.rule(told, today)
    rule.event = event
    rule.save()
    for row in dating.placed(told, today):
        _occurrence(event, row, today)
    return event


def _occurrence(event: Event, told: shapes.Occurrence, today: datetime.date) -> None:
    """Of a course the first row holds the bookings of all its dates."""
    has_bookings = (
        bool(told.booked) and not event.occurrences.filter(taken__gt=0, event__kind="course").exists()
    )
    planned = today + datetime.timedelta(days=told.days if told.announced is None else told.announced)
    start = dating.start(told, told.days, today)
    made = Occurrence.objects.create(
        event=event,
        start=start,
        end=start + datetime.timedelta(minutes=told.minutes),
        seats=told.seats,
        taken=told.booked if has_bookings else 0,
        state=told.state,
        planned=planned,
        moved_from=None if told.announced is None else dating.start(told, told.announced, today),
    )
    if has_bookings:
        Registration.objects.create(
            occurrence=made,
            name="Prenotazioni di esempio",
            email="esempio@example.org",
            language="it",
            seats=told.booked,
            consented=start - datetime.timedelta(days=30),
        )
