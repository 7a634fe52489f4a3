"""Events with their dates, and their pages."""

import datetime

import factory
from django.utils import timezone

from demo.page_factories import PageFactory, the_home
from events.models import Event, EventIndexPage, EventPage, Occurrence


class EventFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Event
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda number: f"event-{number}")


class OccurrenceFactory(factory.django.DjangoModelFactory):
    """In a week, for ninety minutes."""

    class Meta:
        model = Occurrence

    event = factory.SubFactory(EventFactory)
    start = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(days=7))
    end = factory.LazyAttribute(lambda row: row.start + datetime.timedelta(minutes=90))


class EventIndexPageFactory(PageFactory):
    class Meta:
        model = EventIndexPage

    parent = factory.LazyFunction(the_home)
    title = "Incontri"
    slug = "incontri"
    standfirst = "Presentazioni, assaggi, mercati."
    search_description = "Presentazioni, assaggi, mercati."


def the_programme() -> EventIndexPage:
    return EventIndexPage.objects.filter(locale__language_code="it").first() or EventIndexPageFactory()


class EventPageFactory(PageFactory):
    """With one date, in a week, unless its event has dates already."""

    class Meta:
        model = EventPage

    parent = factory.LazyFunction(the_programme)
    event = factory.LazyFunction(lambda: OccurrenceFactory().event)
    title = factory.Sequence(lambda number: f"Incontro {number}")
    slug = factory.Sequence(lambda number: f"incontro-{number}")
    standfirst = "Una sera in negozio."
    search_description = "Una sera in negozio."
    admission_rules = factory.LazyAttribute(
        lambda page: "Con un documento valido." if page.event.venue == "prison" else ""
    )
