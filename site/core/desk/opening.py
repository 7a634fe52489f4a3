"""When the store is open, and the days on which it is not."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.desk import TruthViewSet
from core.models import Closure, OpeningHours, SpecialHours


class OpeningHoursViewSet(TruthViewSet):
    model = OpeningHours
    name = url_prefix = "opening-hours"
    icon = "time"
    list_display = ["weekday", "opens", "closes"]
    search_fields = ["weekday"]
    ordering = "weekday"
    panels = [FieldPanel("weekday"), FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")])]


class SpecialHoursViewSet(TruthViewSet):
    model = SpecialHours
    name = url_prefix = "special-hours"
    icon = "time"
    list_display = ["day", "opens", "closes", "reason_it"]
    search_fields = ["reason_it", "reason_en"]
    panels = [
        FieldPanel("day"),
        FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
        FieldPanel("reason_it"),
        FieldPanel("reason_en"),
    ]


class ClosureViewSet(TruthViewSet):
    model = Closure
    name = url_prefix = "closures"
    icon = "date"
    list_display = ["first", "last", "reason_it"]
    search_fields = ["reason_it", "reason_en"]
    panels = [
        FieldRowPanel([FieldPanel("first"), FieldPanel("last")]),
        FieldPanel("reason_it"),
        FieldPanel("reason_en"),
    ]
