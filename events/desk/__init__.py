"""Screens for events with their dates, and for bookings."""

from wagtail.admin.panels import FieldPanel

from core.desk import TruthViewSet
from events.desk.event_list import EventSeriesViewSet, EventViewSet
from events.models import Registration

__all__ = ["EventSeriesViewSet", "EventViewSet", "RegistrationViewSet"]


class RegistrationViewSet(TruthViewSet):
    model = Registration
    name = url_prefix = "bookings"
    icon = "form"
    list_display = ["name", "occurrence", "seats", "state", "created"]
    list_filter = ["state", "occurrence__event"]
    search_fields = ["name", "email", "phone"]
    panels = [
        FieldPanel(name)
        for name in ("occurrence", "name", "email", "phone", "language", "seats", "state", "consented")
    ]
