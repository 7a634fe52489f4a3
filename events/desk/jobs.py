"""What "Oggi" tells of events: the next dates, and bookings that just came."""

import datetime

from django.db.models import Q, Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.desk.today import Job, Jobs, Rows
from core.models import User
from core.opening import ROME
from events.models import Occurrence, Registration

AHEAD = datetime.timedelta(days=30)
RECENT = datetime.timedelta(days=7)
KEPT = ~Q(registrations__state=Registration.State.CANCELLED)


def may(user: User) -> bool:
    return bool(user.has_perm("events.change_event"))


def _next(user: User) -> Rows:
    now = timezone.now()
    coming = (
        Occurrence.objects.not_over(now)
        .filter(start__lte=now + AHEAD)
        .exclude(state=Occurrence.State.CANCELLED)
    )
    counted = coming.annotate(booked=Sum("registrations__seats", filter=KEPT)).select_related("event__prison")
    return Rows(counted.prefetch_related("event__pages").order_by("start", "pk"), _date)


def _date(date: Occurrence) -> Job:
    told = list(date.event.pages.all())
    title = min(told, key=lambda page: page.locale_id).title if told else date.event.code
    booked = getattr(date, "booked", None) or 0
    when = date_format(date.start.astimezone(ROME), "j F, H:i")
    if date.seats:
        said = gettext("%(when)s, %(place)s, %(booked)s of %(seats)s places booked") % {
            "when": when,
            "place": date.event.place,
            "booked": booked,
            "seats": date.seats,
        }
    else:
        said = f"{when}, {date.event.place}"
    return Job(title, reverse("events:edit", args=[date.event_id]), said)


def _bookings(user: User) -> Rows:
    since = timezone.now() - RECENT
    new = Registration.objects.filter(created__gte=since).exclude(state=Registration.State.CANCELLED)
    return Rows(new.select_related("occurrence__event").order_by("-created", "-pk"), _booking)


def _booking(booking: Registration) -> Job:
    when = date_format(booking.occurrence.start.astimezone(ROME), "j F, H:i")
    said = f"{booking.occurrence.event.code} · {when} · {booking.get_state_display()}"
    return Job(str(booking), reverse("bookings:edit", args=[booking.pk]), said, booking.created)


ALL = (
    Jobs("dates", _("Next events"), 10, may, _next, lambda: reverse("events:index")),
    Jobs(
        "bookings",
        _("Bookings of the last seven days"),
        20,
        may,
        _bookings,
        lambda: reverse("bookings:index"),
    ),
)
