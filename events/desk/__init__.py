"""Screens for events with their dates, and for bookings."""

from events.desk.event_list import EventSeriesViewSet, EventViewSet

__all__ = ["EventSeriesViewSet", "EventViewSet"]
