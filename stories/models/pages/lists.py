"""Lists of stories: all of them, those of a topic, and a series in its order."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core import parts
from core.pages import DESCRIPTION, BasePage
from core.tellings import refuse_a_second
from stories import archive, filters
from stories.models.pages.story import StoryPage


class ListOfStories(BasePage):
    """Abstract: a title, what the list is about, and stories of the page's own language."""

    standfirst = models.CharField(_("standfirst"), max_length=300, blank=True)

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("picture"),
        DESCRIPTION,
    ]
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("standfirst")]

    class Meta:
        abstract = True

    @property
    def card_text(self) -> str:
        return self.standfirst or self.search_description


class StoryIndexPage(ListOfStories):
    """All stories, the newest first."""

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["stories.StoryPage", "stories.TopicPage", "stories.SeriesPage"]
    max_count_per_parent = 1
    page_description = _("The list of stories. There is one in each language.")

    parameters: ClassVar[frozenset[str]] = frozenset(["page", *filters.GROUPS])

    class Meta:
        verbose_name = _("list of stories")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        stories = StoryPage.objects.child_of(self)
        chosen = parts.later(lambda: filters.of(stories, request.GET, self.language, request.path))
        return {
            **context,
            "listing": parts.later(
                lambda: archive.of(chosen.narrow(stories), request.GET.get("page"), chosen.query)
            ),
            "filters": chosen,
            "ways": parts.later(lambda: archive.ways(self.language)),
        }


class TopicPage(ListOfStories):
    """The stories of a topic."""

    topic = models.ForeignKey(
        "stories.Topic", on_delete=models.PROTECT, related_name="pages", verbose_name=_("topic")
    )

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["stories.StoryIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    parameters: ClassVar[frozenset[str]] = frozenset(["page"])
    page_description = _("A topic: what it is about, and its stories.")
    override_translatable_fields: ClassVar[list[Any]] = [
        *BasePage.override_translatable_fields,
        SynchronizedField("topic", overridable=False),
    ]
    content_panels: ClassVar[list[Any]] = [*ListOfStories.content_panels, FieldPanel("topic")]

    class Meta:
        verbose_name = _("topic page")
        verbose_name_plural = _("topic pages")

    def clean(self) -> None:
        super().clean()
        refuse_a_second(self, "topic")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        stories = StoryPage.objects.filter(locale_id=self.locale_id, topics__topic=self.topic_id)
        return {
            **context,
            "listing": parts.later(lambda: archive.of(stories, request.GET.get("page"))),
            "ways": parts.later(lambda: archive.ways(self.language)),
        }


class SeriesPage(ListOfStories):
    """The stories of a series, from the first part to the last."""

    series = models.ForeignKey(
        "stories.Series", on_delete=models.PROTECT, related_name="pages", verbose_name=_("series")
    )

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["stories.StoryIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = _("A series: what it tells, and its parts in order.")
    override_translatable_fields: ClassVar[list[Any]] = [
        *BasePage.override_translatable_fields,
        SynchronizedField("series", overridable=False),
    ]
    content_panels: ClassVar[list[Any]] = [*ListOfStories.content_panels, FieldPanel("series")]

    class Meta:
        verbose_name = _("series page")
        verbose_name_plural = _("series pages")

    def clean(self) -> None:
        super().clean()
        refuse_a_second(self, "series")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        stories = StoryPage.objects.filter(locale_id=self.locale_id, series=self.series_id)
        return {
            **context,
            "parts": parts.later(lambda: archive.parts(stories)),
            "ways": parts.later(lambda: archive.ways(self.language)),
        }
