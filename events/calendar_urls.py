"""The addresses of calendars and of the feed of events; every event is a page of the tree."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from events import feeds

urlpatterns = [
    path(_("events/calendar.ics"), feeds.calendar, name="calendar"),
    path(_("events/feed/"), feeds.atom, name="event_feed"),
    path(_("events/<slug:slug>/calendar.ics"), feeds.event_calendar, name="event_calendar"),
]
