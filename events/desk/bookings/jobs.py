"""For "Oggi": inside a prison, who is still without an answer; the nearest date first."""

from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.desk.today import Job, Jobs, Rows
from core.models import User
from events import inside
from events.desk import titles
from events.models import Guest, Occurrence, Registration

ASKED = Q(
    registrations__state=Registration.State.CONFIRMED,
    registrations__guests__admission=Guest.Admission.PENDING,
)


def _may(user: User) -> bool:
    return bool(user.has_perm("events.change_guest"))


def _found(user: User) -> Rows:
    ahead = Occurrence.objects.not_over(timezone.now()).exclude(state=Occurrence.State.CANCELLED)
    asked = ahead.filter(ASKED).annotate(people=Count("registrations__guests", filter=ASKED))
    rows = asked.select_related("event__prison").prefetch_related("event__pages", "event__occurrences")
    return Rows(rows.order_by("start", "pk"), _job)


def _job(row: Any) -> Job:
    last = inside.last_day(row)
    told = {"people": row.people, "day": date_format(last, "j F")}
    if timezone.localdate() > last:
        said = ngettext(
            "%(people)s person without an answer: the list can go to the institute since %(day)s",
            "%(people)s people without an answer: the list can go to the institute since %(day)s",
            row.people,
        )
    else:
        said = ngettext(
            "%(people)s person without an answer; until %(day)s others may come",
            "%(people)s people without an answer; until %(day)s others may come",
            row.people,
        )
    return Job(titles.title(row.event), reverse("bookings:people", args=[row.pk]), said % told)


ADMISSION = Jobs(
    "admission", _("Answers of the institutes"), 15, _may, _found, lambda: reverse("bookings:index")
)
