"""The pages of events: the list, and one page for each event."""

from functools import partial
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core import parts
from core.blocks import page_body
from core.pages import DESCRIPTION, BasePage
from core.tellings import refuse_a_second
from events import detail, month, programme, standing, structured
from events.blocks import Speaker
from events.models.events import Venue


class EventIndexPage(BasePage):
    """What comes next and what is running; below, what has been."""

    standfirst = models.CharField(_("standfirst"), max_length=300, blank=True)

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["events.EventPage"]
    max_count_per_parent = 1
    # Those of `events.filters`, which reads models and cannot be asked here.
    parameters: ClassVar[frozenset[str]] = frozenset(
        ["page", "month", "where", "taking-part", "cooperative", "prison", "series", "spoken"]
    )
    page_description = _("The list of events. There is one in each language.")
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("picture"),
        DESCRIPTION,
    ]
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("standfirst")]

    class Meta:
        verbose_name = _("list of events")

    @property
    def card_text(self) -> str:
        return self.standfirst or self.search_description

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        now, asked, action = timezone.now(), request.GET, request.path
        if asked.get("month"):
            return {**context, "month": month.of(self.language, now, asked, action)}
        return {**context, "programme": parts.later(lambda: programme.of(self.language, now, asked, action))}

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        return "events/month_page.html" if request.GET.get("month") else "events/event_index_page.html"


class EventPage(BasePage):
    """Tells one event; dates, seats and place are read from it."""

    event = models.ForeignKey(
        "events.Event", on_delete=models.PROTECT, related_name="pages", verbose_name=_("event")
    )
    standfirst = models.CharField(_("summary"), max_length=300)
    speakers = StreamField([("speaker", Speaker())], verbose_name=_("who speaks"), blank=True)
    body = StreamField(page_body(), verbose_name=_("content"), blank=True)
    access_notes = models.TextField(
        _("how to get in"), blank=True, help_text=_("Steps, lift, documents to bring, what stays outside.")
    )
    directions = models.TextField(
        _("how to get there"), blank=True, help_text=_("Bus, underground, where to park, which door.")
    )
    admission_rules = models.TextField(
        _("rules of admission"),
        blank=True,
        help_text=_("Inside a prison: who is admitted, with which document, what cannot be brought in."),
    )

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["events.EventIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = _("One event, with all its dates.")
    card_joins: ClassVar[tuple[str, ...]] = ("event", "event__prison", "event__series")
    card_rows: ClassVar[tuple[str, ...]] = ("event__occurrences",)
    card_columns: ClassVar[tuple[str, ...]] = ("standfirst", "event")
    page_rows = card_rows
    override_translatable_fields: ClassVar[list[Any]] = [
        *BasePage.override_translatable_fields,
        SynchronizedField("event", overridable=False),
    ]
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("event"),
        FieldPanel("standfirst"),
        FieldPanel("picture"),
        DESCRIPTION,
        FieldPanel("speakers"),
        FieldPanel("body"),
        FieldPanel("directions"),
        FieldPanel("access_notes"),
        FieldPanel("admission_rules"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
        index.SearchField("speakers"),
        index.SearchField("directions"),
        index.SearchField("access_notes"),
        index.SearchField("admission_rules"),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def clean(self) -> None:
        super().clean()
        refuse_a_second(self, "event")

    @property
    def card_text(self) -> str:
        return self.standfirst

    @property
    def card_meta(self) -> str:
        return programme.when_and_where(self.event, timezone.now())

    @property
    def share_heading(self) -> str:
        return standing.headed(super().share_heading, self.standing)

    @property
    def share_title(self) -> str:
        """Drawn on a picture, which is made anew when a date moves or is cancelled, not with every booking."""
        drawn = self.standing if self.standing in standing.CHANGED else standing.Standing.ON
        return standing.headed(self.title, drawn)

    @property
    def share_kicker(self) -> str:
        return self.card_meta

    @property
    def standing(self) -> standing.Standing:
        return standing.of(self.event.occurrences.all(), timezone.now())

    def structured(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*super().structured(request), *structured.events(self, request)]

    def refusals(self) -> list[str]:
        reasons = super().refusals()
        if not self.event.occurrences.exists():
            reasons.append(str(_("The event has no date yet.")))
        inside = self.event.venue == Venue.PRISON
        if inside and self.language == "it" and not self.admission_rules.strip():
            reasons.append(
                str(_("The rules of admission are missing: inside a prison nobody comes in without."))
            )
        return reasons

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        found, known = parts.later(lambda: detail.detail(self, timezone.now())), parts.of(request)
        worth = partial(parts.worth, known, self, lambda: found.sold)
        return {**context, "detail": found, "worth": worth}
