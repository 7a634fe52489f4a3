"""Encounters: what happens when, who comes, and the pages that tell it."""

from events.models.changes import DateChange
from events.models.events import Event, Occurrence, Participation, Venue
from events.models.guests import Guest
from events.models.registrations import Registration
from events.models.rules import DateRule, Repeats
from events.models.series import Series

# Pages ask the verbs what to tell, and these ask for the models above.
from events.models.pages import EventIndexPage, EventPage  # isort: skip

__all__ = [
    "DateChange",
    "DateRule",
    "Event",
    "EventIndexPage",
    "EventPage",
    "Guest",
    "Occurrence",
    "Participation",
    "Registration",
    "Repeats",
    "Series",
    "Venue",
]
