"""Encounters: what happens when, who comes, and the pages that tell it."""

from events.models.events import Event, Occurrence, Participation, Venue
from events.models.pages import EventIndexPage, EventPage
from events.models.registrations import Guest, Registration

__all__ = [
    "Event",
    "EventIndexPage",
    "EventPage",
    "Guest",
    "Occurrence",
    "Participation",
    "Registration",
    "Venue",
]
