"""One page for each story."""

from functools import partial
from typing import Any, ClassVar

from django import forms
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core import parts
from core.models import Person
from core.pages import DESCRIPTION, EVIDENCE, BasePage
from stories import connections, gate, portrayed, reading, structured
from stories.blocks import GOODS, story_body


class StoryPage(BasePage):
    """One story. What it is linked to shows on every end."""

    standfirst = models.CharField(_("standfirst"), max_length=300)
    byline = models.CharField(_("by"), max_length=120, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    story_date = models.DateField(_("date"), default=timezone.localdate)
    body = StreamField(story_body(), verbose_name=_("content"), blank=True)
    series = models.ForeignKey(
        "stories.Series",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="stories",
        verbose_name=_("series"),
    )
    part = models.PositiveSmallIntegerField(
        _("part"), null=True, blank=True, help_text=_("Its place in the series: 1, 2, 3.")
    )
    # Empty while the story is a draft; the gate wants an answer that agrees with the people named.
    shows_people = models.BooleanField(
        _("Are there people who must consent?"),
        null=True,
        blank=True,
        choices=[(None, _("Not answered yet")), (False, _("No")), (True, _("Yes"))],
        help_text=_(
            "Yes when somebody can be recognised: by the name, the face, the voice. Then add each of them below. "
            "An answer is needed to publish."
        ),
    )
    name_changed = models.BooleanField(_("names have been changed"), default=False)
    face_not_shown = models.BooleanField(_("faces are not shown"), default=False)
    made_inside = models.BooleanField(
        _("made inside a prison"),
        default=False,
        help_text=_(
            "What is told was gathered, recorded or photographed inside: it carries the authorisation."
        ),
    )
    authorisation = models.ForeignKey(
        "core.Authorisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="stories",
        verbose_name=_("authorisation"),
    )
    delicate = models.BooleanField(
        _("delicate testimony"), default=False, help_text=_("Products stand at the end, never in the middle.")
    )

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    card_columns: ClassVar[tuple[str, ...]] = ("standfirst", "place", "story_date", "part", "series")
    page_joins: ClassVar[tuple[str, ...]] = ("authorisation", "series")
    parent_page_types: ClassVar[list[str]] = ["stories.StoryIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = _("A story of work: who, where, at what.")
    override_translatable_fields: ClassVar[list[Any]] = [
        *BasePage.override_translatable_fields,
        SynchronizedField("byline", overridable=False),
        SynchronizedField("shows_people", overridable=False),
        SynchronizedField("made_inside", overridable=False),
        SynchronizedField("authorisation", overridable=False),
        SynchronizedField("series", overridable=False),
        SynchronizedField("part", overridable=False),
    ]
    # All that a story needs to go out stands on one tab, in the order in which it is written.
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("standfirst", help_text=_("Needed to publish.")),
        FieldPanel("picture"),
        FieldPanel("body"),
        FieldPanel(
            "search_description",
            heading=DESCRIPTION.heading,
            help_text=format_lazy("{} {}", _("Needed to publish."), DESCRIPTION.help_text),
        ),
        MultiFieldPanel(
            [
                FieldPanel("shows_people", widget=forms.RadioSelect),
                InlinePanel("portrayals", label=_("person")),
            ],
            heading=_("People portrayed"),
        ),
        MultiFieldPanel(
            [FieldPanel("made_inside"), FieldPanel("authorisation")], heading=_("Made inside a prison")
        ),
        MultiFieldPanel(
            [FieldPanel("byline"), FieldPanel("place"), FieldPanel("story_date")],
            heading=_("Who, where, when"),
        ),
        MultiFieldPanel([FieldPanel("series"), FieldPanel("part")], heading=_("In a series")),
        MultiFieldPanel(
            [FieldPanel("name_changed"), FieldPanel("face_not_shown"), FieldPanel("delicate")],
            heading=_("Said at the head of the story"),
        ),
        MultiFieldPanel(
            [
                InlinePanel("cooperatives", label=_("cooperative")),
                InlinePanel("prisons", label=_("prison")),
                InlinePanel("products", label=_("product")),
                InlinePanel("events", label=_("event")),
                InlinePanel("topics", label=_("topic")),
            ],
            heading=_("Linked to"),
        ),
    ]
    promote_panels: ClassVar[list[Any]] = [FieldPanel("slug"), EVIDENCE]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
        index.SearchField("place"),
        index.FilterField("story_date"),
    ]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    @property
    def card_text(self) -> str:
        return self.standfirst

    @property
    def share_kicker(self) -> str:
        return self.card_meta

    @property
    def share_kind(self) -> str:
        return "article"

    @property
    def card_meta(self) -> str:
        day = date_format(self.story_date, "DATE_FORMAT")
        return f"{self.place} · {day}" if self.place else day

    @property
    def words(self) -> list[str]:
        """Every text of the story itself."""
        found: list[str] = self.body.stream_block.get_searchable_content(self.body)
        return found

    @property
    def reading_minutes(self) -> int:
        return reading.minutes([self.standfirst, *self.words])

    @property
    def content_blocks(self) -> list[Any]:
        """The story itself. Nothing is sold in the middle of a hard testimony."""
        return [block for block in self.body if not (self.delicate and block.block_type == GOODS)]

    @property
    def goods_blocks(self) -> list[Any]:
        """What a delicate story shows at its end."""
        return [block for block in self.body if self.delicate and block.block_type == GOODS]

    def refusals(self) -> list[str]:
        return [*super().refusals(), *gate.refusals(self)]

    def forget(self, person: Person) -> None:
        super().forget(person)
        self.name_changed = True
        if not self.portrayals.all():
            self.shows_people = False

    @cached_property
    def people(self) -> portrayed.Portrayed:
        return portrayed.of(self)

    def structured(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*super().structured(request), structured.article(self)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        found, known = parts.later(lambda: connections.of(self)), parts.of(request)
        worth = partial(parts.worth, known, self, lambda: found.sold)
        return {**context, "connections": found, "worth": worth}
