"""Couriers, and where one looks up their parcels."""

from wagtail.admin.panels import FieldPanel

from core.desk import TruthViewSet
from shop.models import Courier


class CourierViewSet(TruthViewSet):
    model = Courier
    name = url_prefix = "couriers"
    icon = "site"
    list_display = ["name", "tracking_url", "active"]
    search_fields = ["name"]
    ordering = "position"
    panels = [FieldPanel(name) for name in ("name", "tracking_url", "position", "active")]
