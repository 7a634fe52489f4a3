"""The list that the institute gets: to be printed, and as a file. Who took it, and when, is written down each time.

It is in Italian whatever language the desk is read in: an Italian institute reads it.
"""

import csv
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from cooperatives.models.places import PrisonKind
from core.desk.spreadsheet import as_text
from core.private_pages import private
from events import admission, booking_rules
from events.admission import Listed
from events.desk import titles
from events.desk.bookings.screens import IdentityScreen
from events.identity import Identity
from events.models import Guest, Occurrence

TAKEN = "events.institute_list"
# As Italian law calls them, on a page that is Italian.
KINDS = {
    PrisonKind.CIRCONDARIALE: "Casa circondariale",
    PrisonKind.RECLUSIONE: "Casa di reclusione",
    PrisonKind.OTHER: "Istituto penitenziario",
}


def _day(day: Any) -> str:
    return date_format(day, "d/m/Y") if day else ""


COLUMNS: list[tuple[Any, Callable[[Identity], str]]] = [
    (_("Surname"), lambda one: one.last_name),
    (_("First name"), lambda one: one.first_name),
    (_("Date of birth"), lambda one: _day(one.born)),
    (_("Place of birth"), lambda one: one.birthplace),
    (_("Citizenship"), lambda one: one.citizenship),
    (_("Document"), lambda one: one.paper_told),
    (_("Number of the document"), lambda one: one.paper_number),
    (_("Valid until"), lambda one: _day(one.expires)),
    (_("Italian tax code"), lambda one: one.tax_code),
    (_("Parent or guardian"), lambda one: one.parent),
]


def taken(occurrence: Occurrence) -> Any:
    """Who took the list, the last first."""
    rows = ModelLogEntry.objects.for_instance(occurrence).filter(action=TAKEN)
    return rows.select_related("user").order_by("-timestamp")


class ListScreen(IdentityScreen):
    """`?only=admitted` for the door of the institute; otherwise all whom it is asked about."""

    http_method_names = ["get", "head"]
    kind = "print"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        back = reverse("bookings:people", args=[self.date.pk])
        if not self.is_inside or self.is_gone:
            return self.complain(request, back, self.nothing())
        only = Guest.Admission.ADMITTED if request.GET.get("only") == "admitted" else ""
        people = admission.listed(self.date, only=only) if only else admission.expected(self.date)
        log(self.date, TAKEN, user=self.member, data={"kind": self.kind, "people": len(people), "only": only})
        with translation.override("it"):
            return private(self.answer(request, people, back, bool(only)))

    def nothing(self) -> str:
        if not self.is_inside:
            return gettext("Nobody is asked who they are for this event.")
        said = gettext("What was told of the people was erased on %(day)s, the day after the event.")
        return said % {"day": date_format(timezone.localtime(self.erased), "DATE_FORMAT")}

    def answer(
        self, request: HttpRequest, people: list[Listed], back: str, is_admitted: bool
    ) -> HttpResponse:
        event = self.date.event
        shown = {
            "title": titles.title(event),
            "when": titles.days(booking_rules.taking_place(self.date)),
            "institute": event.prison.whole("it") if event.prison else "",
            "kind": KINDS[PrisonKind(event.prison.kind)] if event.prison else "",
            "people": _rows(people),
            "columns": [str(label) for label, _tell in COLUMNS],
            "unreadable": sum(one.identity is None for one in people),
            "is_admitted": is_admitted,
            "back": back,
            "today": timezone.localdate(),
        }
        return render(request, "events/desk/institute_list.html", shown)


class ListFile(ListScreen):
    """Words that a spreadsheet would reckon with are sent as words."""

    kind = "csv"

    def answer(
        self, request: HttpRequest, people: list[Listed], back: str, is_admitted: bool
    ) -> HttpResponse:
        name = f"{self.date.event.code}-{timezone.localtime(self.date.start):%Y%m%d}-istituto.csv"
        answer = HttpResponse(
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
        answer.write("\ufeff")  # by which spreadsheets know that accents are meant
        table = csv.writer(answer, delimiter=";")
        table.writerow([gettext("No."), *(str(label) for label, _tell in COLUMNS), gettext("Admission")])
        for row in _rows(people):
            table.writerow([row["number"], *(as_text(cell) for cell in row["cells"]), row["admission"]])
        return answer


def _rows(people: list[Listed]) -> list[dict[str, Any]]:
    return [
        {
            "number": number,
            "cells": [tell(one.identity) if one.identity else "" for _label, tell in COLUMNS],
            "admission": one.guest.get_admission_display(),
        }
        for number, one in enumerate(people, 1)
    ]
