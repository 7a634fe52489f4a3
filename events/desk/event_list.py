"""Incontri: all events with their next date, how full it is, and their English."""

from typing import Any

from django.db.models import BooleanField, Case, IntegerField, Max, Min, OuterRef, Q, QuerySet, Subquery, When
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button

from core.desk import TruthViewSet
from core.opening import ROME
from events.desk.date_screen import DateScreen
from events.desk.event_screen import EventScreen, NewEventScreen
from events.models import Event, EventPage, Series
from shop.desk.screens import DeskViewSet


def title(event: Any) -> str:
    return str(event.title or event.code)


def when(event: Any) -> str:
    """The next date, or the last that was."""
    if event.next:
        return date_format(event.next.astimezone(ROME), "j F Y, H:i")
    if event.last:
        day = date_format(event.last.astimezone(ROME), "j F Y")
        return gettext("over, last %(day)s") % {"day": day}
    return gettext("no date")


def english(event: Any) -> str:
    if event.english is None:
        return gettext("missing")
    return gettext("published") if event.english else gettext("draft")


class EventList(generic.IndexView):
    add_item_label = _("New event")
    default_ordering = ["over", "next", "-last", "code"]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [Button(gettext("Series"), url=reverse("event_series:index"), icon_name="list-ol")]

    def get_base_queryset(self) -> QuerySet[Event]:
        told = EventPage.objects.filter(event=OuterRef("pk"))
        return Event.objects.select_related("prison").annotate(
            next=Min("occurrences__start", filter=Q(occurrences__end__gt=timezone.now())),
            last=Max("occurrences__start"),
            over=Case(When(next__isnull=True, then=1), default=0, output_field=IntegerField()),
            title=Subquery(told.filter(locale__language_code="it").values("title")[:1]),
            english=Subquery(
                told.filter(locale__language_code="en").values("live")[:1], output_field=BooleanField()
            ),
        )

    def search_queryset(self, queryset: QuerySet[Event]) -> QuerySet[Event]:
        """By key, since an event is found through either page and must be counted once."""
        if not self.is_searching:
            return queryset
        found = super().search_queryset(Event.objects.all())
        return queryset.filter(pk__in=found.values("pk"))


class EventViewSet(DeskViewSet):
    model = Event
    name = url_prefix = "events"
    icon = "date"
    index_view_class = EventList
    list_filter = ["venue", "participation", "prison", "series"]
    search_fields = ["code", "place_name", "pages__title"]
    list_display = [
        TitleColumn("title", label=_("Title"), accessor=title, sort_key="title", url_name="events:edit"),
        Column("when", label=_("Next date"), accessor=when, sort_key="next"),
        Column("place", label=_("Where"), sort_key="venue"),
        Column("participation", label=_("Taking part"), accessor="get_participation_display"),
        Column("english", label=_("English"), accessor=english, sort_key="english"),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", NewEventScreen.as_view(), name="add"),
            path("dates/<int:pk>/", DateScreen.as_view(), name="date"),
            path("<int:pk>/", EventScreen.as_view(), name="edit"),
        ]


class EventSeriesViewSet(TruthViewSet):
    """Cycles of events: reached from the list of events."""

    model = Series
    name = url_prefix = "event_series"
    icon = "list-ol"
    list_display = ["label_it", "label_en"]
    search_fields = ["label_it", "label_en"]
    panels = [FieldPanel(name) for name in ("label_it", "label_en", "code")]
