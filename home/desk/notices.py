"""The screen for the notices above every page."""

from wagtail.admin.panels import FieldPanel

from core.desk import TruthViewSet
from home.models import Notice


class NoticeViewSet(TruthViewSet):
    model = Notice
    name = url_prefix = "notices"
    icon = "warning"
    list_display = ["text_it", "first", "last"]
    search_fields = ["text_it", "text_en"]
    panels = [FieldPanel(name) for name in ("text_it", "text_en", "first", "last")]
