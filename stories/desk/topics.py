"""Topics: the words by which stories are found."""

from wagtail.admin.panels import FieldPanel

from core.desk import TruthViewSet
from stories.models import Topic


class TopicViewSet(TruthViewSet):
    model = Topic
    name = url_prefix = "topics"
    icon = "tag"
    list_display = ["label_it", "label_en", "position"]
    search_fields = ["label_it", "label_en"]
    panels = [FieldPanel(name) for name in ("label_it", "label_en", "code", "position")]
