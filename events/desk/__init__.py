"""Screens for events with their dates, and for bookings."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from core.desk import TruthViewSet
from events.models import Event, Registration
from shop.desk.choosing import SeveralProducts


class EventViewSet(TruthViewSet):
    model = Event
    name = url_prefix = "events"
    icon = "date"
    list_display = ["code", "venue", "prison", "participation"]
    list_filter = ["venue", "participation", "prison"]
    search_fields = ["code", "place_name", "pages__title"]
    panels = [
        FieldPanel("code"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("venue", "prison", "place_name", "address", "language")],
            heading=_("Where"),
        ),
        InlinePanel(
            "occurrences",
            label=_("date"),
            heading=_("Dates"),
            panels=[
                FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
                FieldRowPanel([FieldPanel("seats"), FieldPanel("state")]),
            ],
        ),
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in ("participation", "booking_link", "booking_phone", "booking_closes_hours")
            ],
            heading=_("Taking part"),
        ),
        MultiFieldPanel(
            [FieldPanel("cooperatives"), FieldPanel("products", widget=SeveralProducts)],
            heading=_("Linked to"),
        ),
    ]


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
