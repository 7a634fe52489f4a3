"""The dates that are booked here, with how full each is. Searched by event, and by whoever booked."""

from django.db.models import Exists, Min, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, Column, StatusTagColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from events import booking_rules, inside
from events.desk import titles
from events.models import Event, Occurrence, Registration


def booked_dates() -> QuerySet[Occurrence]:
    """Those with bookings, or of events booked with us. Of a course one row: the one its bookings hang on."""
    others = Occurrence.objects.filter(event=OuterRef("event")).order_by()
    door = Subquery(others.values("event").annotate(first=Min("pk")).values("first"))
    theirs = Exists(Registration.objects.filter(occurrence=OuterRef("pk")))
    return (
        Occurrence.objects.annotate(is_booked=theirs)
        .filter(Q(is_booked=True) | Q(event__participation__in=inside.BOOKED_BY_US))
        .filter(~Q(event__kind=Event.Kind.COURSE) | Q(pk=door))
        .select_related("event__prison")
        .prefetch_related("event__pages", "event__occurrences")
    )


def find(rows: QuerySet[Occurrence], words: str) -> QuerySet[Occurrence]:
    """By the event's title, or by the name, e-mail or telephone of somebody who booked."""
    for word in words.replace("\x00", "").split()[:5]:
        people = Registration.objects.filter(occurrence=OuterRef("pk")).filter(by(word))
        rows = rows.filter(
            Q(event__code__icontains=word)
            | Q(pk__in=Occurrence.objects.filter(event__pages__title__icontains=word))
            | Exists(people)
        )
    return rows


def by(word: str) -> Q:
    return Q(name__icontains=word) | Q(email__icontains=word) | Q(phone__icontains=word)


def filling(row: Occurrence) -> str:
    """«12 of 30 · 3 waiting»."""
    if row.seats is None:
        told = ngettext("%(taken)s person", "%(taken)s people", row.taken) % {"taken": row.taken}
    else:
        told = gettext("%(taken)s of %(seats)s") % {"taken": row.taken, "seats": row.seats}
    if row.waiting:
        told += " · " + ngettext("%(waiting)s waits", "%(waiting)s wait", row.waiting) % {
            "waiting": row.waiting
        }
    return told


def state(row: Occurrence) -> str:
    if booking_rules.is_cancelled(row):
        return pgettext("date", "cancelled")
    if booking_rules.ends(row) <= timezone.now():
        return pgettext("date", "over")
    if row.is_full:
        return pgettext("date", "full")
    return pgettext("date", "moved") if row.state == Occurrence.State.MOVED else pgettext("date", "open")


def _address(row: Occurrence) -> str:
    return reverse("bookings:date", args=[row.pk])


COLUMNS: list[str | BaseColumn] = [
    TitleColumn("event", label=_("Event"), accessor=lambda row: titles.title(row.event), get_url=_address),
    Column("start", label=_("Date"), accessor=titles.when, sort_key="start"),
    Column("place", label=_("Where"), accessor=lambda row: row.event.place),
    Column("filling", label=_("Places taken"), accessor=filling),
    StatusTagColumn("state", label=_("State"), accessor=state, primary=lambda row: row.is_full),
]


class DateList(generic.IndexView):
    """What is still to come; with `?past=1` what is over; a search looks in both."""

    page_title = _("Bookings")
    default_ordering = "start"

    @cached_property
    def is_past(self) -> bool:
        return bool(self.request.GET.get("past"))

    def get_base_queryset(self) -> QuerySet[Occurrence]:
        rows = booked_dates()
        if self.request.GET.get("q"):
            return rows
        now = timezone.now()
        running = Exists(Occurrence.objects.filter(event=OuterRef("event"), end__gt=now))
        ahead = Q(end__gt=now) | (Q(event__kind=Event.Kind.COURSE) & running)
        return rows.exclude(ahead) if self.is_past else rows.filter(ahead)

    def get_add_url(self) -> None:
        """A date is added with its event."""

    def search_queryset(self, queryset: QuerySet[Occurrence]) -> QuerySet[Occurrence]:
        return find(queryset, self.search_query or "")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        here = reverse("bookings:index")
        if self.is_past:
            return [HeaderButton(gettext("Dates to come"), url=here, icon_name="date")]
        return [HeaderButton(gettext("Past dates"), url=f"{here}?past=1", icon_name="history")]
