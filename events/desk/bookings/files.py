"""The bookings of one date on paper and for a spreadsheet. Identities are on neither."""

import csv
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from core.desk.spreadsheet import as_text
from core.private_pages import private
from events.desk.bookings.date import ORDER, totals
from events.desk.bookings.screens import DateScreen, State
from events.models import Registration


def _bookings(date: Any) -> list[Registration]:
    """Confirmed by name, as one looks them up at the door; then those with an offer and those who wait, in line."""
    rows = Registration.objects.filter(occurrence=date).exclude(state=State.CANCELLED)

    def place(one: Registration) -> tuple[int, str, int]:
        return ORDER[State(one.state)], one.name.casefold() if one.state == State.CONFIRMED else "", one.pk

    return sorted(rows, key=place)


class PrintScreen(DateScreen):
    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        shown = {
            "date": self.date,
            "title": self.title,
            "when": self.when,
            "back": self.address,
            "bookings": _bookings(self.date),
            "totals": totals(Registration.objects.filter(occurrence=self.date)),
            "now": timezone.localtime(),
        }
        return private(render(request, "events/desk/bookings_list.html", shown))


class FileScreen(DateScreen):
    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        name = f"{self.date.event.code}-{timezone.localtime(self.date.start):%Y%m%d}.csv"
        answer = HttpResponse(
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
        answer.write("\ufeff")  # by which spreadsheets know that accents are meant
        table = csv.writer(answer, delimiter=";")
        heads = (gettext("Name"), gettext("E-mail"), gettext("Telephone"), gettext("People"))
        table.writerow([*heads, gettext("State"), gettext("Came"), gettext("Language"), gettext("Booked")])
        for one in _bookings(self.date):
            booked = date_format(timezone.localtime(one.created), "Y-m-d H:i")
            words = [as_text(word) for word in (one.name, one.email, one.phone)]
            numbers = [one.seats, one.get_state_display(), one.arrived, one.language, booked]
            table.writerow([*words, *numbers])
        return private(answer)
