"""Topics, by which stories are found, and series, in which they are read one after another."""

from wagtail.admin.panels import FieldPanel

from core.desk import TruthViewSet
from stories.models import Series, Topic


class TopicViewSet(TruthViewSet):
    model = Topic
    name = url_prefix = "topics"
    icon = "tag"
    list_display = ["label_it", "label_en", "position"]
    search_fields = ["label_it", "label_en"]
    panels = [FieldPanel(name) for name in ("label_it", "label_en", "code", "position")]


class SeriesViewSet(TruthViewSet):
    model = Series
    name = url_prefix = "series"
    icon = "list-ol"
    list_display = ["label_it", "label_en"]
    search_fields = ["label_it", "label_en"]
    panels = [FieldPanel(name) for name in ("label_it", "label_en", "code")]
