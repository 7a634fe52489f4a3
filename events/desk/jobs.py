"""What "Oggi" tells of events: dates and how full they are, deadlines of the institute, what is to be written."""

import datetime

from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.desk.today import Job, Jobs, Rows
from core.models import User
from core.opening import ROME
from events import inside
from events.desk import beside
from events.models import Event, EventPage, Occurrence, Registration, Venue

AHEAD = datetime.timedelta(days=30)
FAR = datetime.timedelta(days=90)  # ahead of an event inside; after that date nobody writes its account
RECENT = datetime.timedelta(days=7)


def may(user: User) -> bool:
    return bool(user.has_perm("events.change_event"))


def _title(event: Event) -> str:
    """As its page is called in Italian."""
    told = list(event.pages.all())
    return min(told, key=lambda page: page.locale_id).title if told else event.code


def _coming(now: datetime.datetime, until: datetime.timedelta) -> "QuerySet[Occurrence]":
    coming = Occurrence.objects.not_over(now).filter(start__lte=now + until)
    told = coming.exclude(state=Occurrence.State.CANCELLED).select_related("event__prison")
    return told.prefetch_related("event__pages", "event__occurrences").order_by("start", "pk")


def _next(user: User) -> Rows:
    return Rows(_coming(timezone.now(), AHEAD), _date)


def _date(date: Occurrence) -> Job:
    when = date_format(date.start.astimezone(ROME), "j F, H:i")
    said = [when, date.event.place, beside.filling(date.bookings_at)]
    address = reverse("events:edit", args=[date.event_id])
    return Job(_title(date.event), address, ", ".join(one for one in said if one))


def _inside(user: User) -> list[Job]:
    """The first date ahead of each event inside a prison: until when its data are taken, or that the list is due."""
    now, found = timezone.now(), {}
    for row in _coming(now, FAR).filter(event__venue=Venue.PRISON, start__gt=now):
        if inside.asks(row.event):
            found.setdefault(row.event_id, row)
    return [_deadline(row, now) for row in found.values()]


def _deadline(row: Occurrence, now: datetime.datetime) -> Job:
    last = {"day": date_format(inside.last_day(row), "j F")}
    if now < inside.deadline(row):
        said = gettext("everybody’s data by %(day)s") % last
    else:
        said = gettext("data were taken until %(day)s: the list goes to the institute") % last
    return Job(_title(row.event), reverse("events:date", args=[row.pk]), said)


def _without_english(user: User) -> Rows:
    """Events ahead that are on the site in Italian only."""
    english = EventPage.objects.filter(event=OuterRef("pk"), locale__language_code="en", live=True)
    italian = EventPage.objects.filter(event=OuterRef("pk"), locale__language_code="it", live=True)
    ahead = Occurrence.objects.not_over(timezone.now()).filter(event=OuterRef("pk"))
    rows = Event.objects.filter(~Exists(english), Exists(italian), Exists(ahead))
    return Rows(rows.prefetch_related("pages").order_by("code"), _untranslated)


def _untranslated(event: Event) -> Job:
    said = gettext("readers of English find it in Italian")
    return Job(_title(event), reverse("events:edit", args=[event.pk]), said)


def _without_account(user: User) -> Rows:
    """Events that ended in the last ninety days, and of which no story tells yet, not even a draft."""
    now, held = timezone.now(), ~Q(occurrences__state=Occurrence.State.CANCELLED)
    dates = Occurrence.objects.filter(event=OuterRef("pk")).exclude(state=Occurrence.State.CANCELLED)
    untold = Event.objects.filter(~Exists(dates.not_over(now)), stories__isnull=True)
    # Without a date that took place there is no day on which it ended.
    ended = untold.annotate(ended=Max("occurrences__end", filter=held)).filter(ended__gt=now - FAR)
    return Rows(ended.prefetch_related("pages").order_by("-ended", "pk"), _untold)


def _untold(event: Event) -> Job:
    day = date_format(event.ended.astimezone(ROME), "j F")
    said = gettext("it ended on %(day)s") % {"day": day}
    return Job(_title(event), reverse("event_account", args=[event.pk]), said)


def _bookings(user: User) -> Rows:
    since = timezone.now() - RECENT
    new = Registration.objects.filter(created__gte=since).exclude(state=Registration.State.CANCELLED)
    return Rows(new.select_related("occurrence__event").order_by("-created", "-pk"), _booking)


def _booking(booking: Registration) -> Job:
    when = date_format(booking.occurrence.start.astimezone(ROME), "j F, H:i")
    said = f"{booking.occurrence.event.code} · {when} · {booking.get_state_display()}"
    return Job(str(booking), reverse("bookings:edit", args=[booking.pk]), said, booking.created)


def _jobs(name: str, heading: str | Promise, order: int, find: object) -> Jobs:
    return Jobs(name, heading, order, may, find, lambda: reverse("events:index"))  # type: ignore[arg-type]


ALL = (
    _jobs("dates", _("Next events"), 10, _next),
    _jobs("inside", _("Inside a prison: data for the institute"), 12, _inside),
    Jobs(
        "bookings",
        _("Bookings of the last seven days"),
        20,
        may,
        _bookings,
        lambda: reverse("bookings:index"),
    ),
    _jobs("events_in_italian", _("Events without English"), 30, _without_english),
    _jobs("events_untold", _("Past events without an account"), 40, _without_account),
)
