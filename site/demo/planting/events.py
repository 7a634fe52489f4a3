"""The events, dated from the day of loading."""

import datetime

from cooperatives.models import Cooperative, Prison
from core.opening import ROME
from demo.planting import library
from demo.planting.glossary import Glossary
from demo.planting.tree import Planter
from demo.planting.words import body
from demo.texts import shapes
from demo.texts.events import EVENTS
from demo.texts.pages import indexes
from events.models import Event, EventIndexPage, EventPage, Occurrence, Registration, Venue
from home.models import HomePage
from shop.models import Product

PARTICIPATION = {"booking": "here"}


def plant(planter: Planter, home: HomePage, today: datetime.date) -> None:
    words, told = Glossary(), indexes.EVENTS
    head = EventIndexPage(
        standfirst=words.say(told.standfirst), search_description=words.say(told.standfirst)
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
        )
        planter.page(index, page, event.slug, event.title, words)


def _truth(told: shapes.Event, today: datetime.date) -> Event:
    prison = Prison.objects.filter(code=told.place).first()
    venue = Venue.PRISON if prison else Venue.STORE if told.place == "store" else Venue.ELSEWHERE
    event = Event.objects.create(
        code=told.code,
        venue=venue,
        prison=prison,
        address=told.address,
        participation=PARTICIPATION.get(told.participation, told.participation),
        booking_link=told.link,
        booking_closes_hours=told.closes_days * 24 or 2,
        language=told.language,
    )
    event.cooperatives.set(Cooperative.objects.filter(code__in=told.cooperatives))
    event.products.set(Product.objects.filter(variants__sku__in=told.products).distinct())
    for row in told.occurrences:
        _occurrence(event, row, today)
    return event


def _occurrence(event: Event, told: shapes.Occurrence, today: datetime.date) -> None:
    day = today + datetime.timedelta(days=told.days)
    start = datetime.datetime.combine(day, datetime.time(told.hour, told.minute), ROME)
    made = Occurrence.objects.create(
        event=event,
        start=start,
        end=start + datetime.timedelta(minutes=told.minutes),
        seats=told.seats,
        taken=told.booked,
        state=told.state,
    )
    if told.booked:
        Registration.objects.create(
            occurrence=made,
            name="Prenotazioni di esempio",
            email="esempio@example.org",
            language="it",
            seats=told.booked,
            consented=start - datetime.timedelta(days=30),
        )
