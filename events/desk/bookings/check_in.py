"""At the door, on a telephone: large buttons, no script, two people at once.

A page of its own without the admin's frame: at the door nothing else is needed, and a thumb hits nothing else.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from core.private_pages import private
from events import arriving
from events.desk.bookings.date import totals
from events.desk.bookings.dates import by
from events.desk.bookings.screens import ActScreen, State
from events.models import Guest, Registration


class CheckInScreen(ActScreen):
    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.shown(request)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Counted, one goes back to the row that was touched; somebody else's count is never overwritten."""
        number, seen, to = (_whole(request.POST.get(name, "")) for name in ("booking", "seen", "to"))
        if number is None or seen is None or to is None:
            return self.shown(
                request, said=gettext("Nothing was counted: press one of the buttons."), status=422
            )
        if arriving.count(self.date, number, seen=seen, now_in=to):
            asked = "?" + request.GET.urlencode() if request.GET else ""
            return HttpResponseRedirect(f"{self.here}{asked}#b{number}", status=303)
        return self.shown(
            request,
            said=gettext(
                "Somebody else has just counted this booking, or it was changed: this is how it stands now."
            ),
            status=409,
        )

    @property
    def here(self) -> str:
        return reverse("bookings:check_in", args=[self.date.pk])

    def shown(self, request: HttpRequest, said: str = "", status: int = 200) -> HttpResponse:
        words = request.GET.get("q", "").replace("\x00", "").strip()[:80]
        rows = Registration.objects.filter(occurrence=self.date, state=State.CONFIRMED)
        found = rows
        for word in words.split()[:5]:
            found = found.filter(by(word))
        context = {
            "date": self.date,
            "title": self.title,
            "when": self.when,
            "back": self.address,
            "q": words,
            "said": said,
            "totals": totals(rows),
            "rows": [_row(one) for one in found.prefetch_related("guests").order_by("name", "pk")],
            "is_inside": self.is_inside,
        }
        return private(render(request, "events/desk/check_in.html", context, status=status))


def _row(booking: Registration) -> dict[str, Any]:
    """Buttons for one booking: all at once, one more, one fewer. Who still waits for the institute is told."""
    seats, arrived = booking.seats, booking.arrived
    guests = list(booking.guests.all())
    return {
        "booking": booking,
        "all": seats if arrived < seats else None,
        "more": arrived + 1 if seats > 1 and arrived + 1 < seats else None,
        "fewer": arrived - 1 if arrived else None,
        "pending": sum(guest.admission == Guest.Admission.PENDING for guest in guests),
    }


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
