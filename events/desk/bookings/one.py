"""One booking: what is known of it, the letters it was sent, and its end."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.desk import letters
from core.private_pages import private
from core.refusals import Refused
from events import booking, booking_rules, telling
from events.desk.bookings.screens import ActScreen, State
from events.models import Registration
from shop.desk.letters import sent_again


class BookingScreen(ActScreen):
    template_name = "events/desk/booking.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        self.booking = get_object_or_404(Registration, pk=kwargs["pk"])
        super().setup(request, *args, occurrence=self.booking.occurrence_id, **kwargs)
        self.booking.occurrence = self.date

    @property
    def own_address(self) -> str:
        return reverse("bookings:edit", args=[self.booking.pk])

    def get_page_title(self) -> str:
        return self.booking.name

    @cached_property
    def may_end(self) -> bool:
        return self.booking.state != State.CANCELLED and booking_rules.ends(self.date) > timezone.now()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        guests = self.booking.guests.all() if self.is_inside else ()
        return {
            "booking": self.booking,
            "page": telling.address(self.booking),
            "letters": letters.about(telling.about(self.booking)),
            "guests": [(guest, guest.get_admission_display()) for guest in guests],
            "may_end": self.may_end,
            **super().get_context_data(**kwargs),
        }

    def render_to_response(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return private(super().render_to_response(*args, **kwargs))


class LetterScreen(BookingScreen):
    """The same letter once more."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return sent_again(self, request, telling.about(self.booking), self.own_address)


class CancelScreen(BookingScreen):
    """First what will happen, then it happens; the letter leaves with it."""

    template_name = "events/desk/cancel.html"
    page_title = _("Cancel the booking")

    def get_page_title(self) -> str:
        return str(self.page_title)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.may_end:
            message = gettext("This booking is over: there is nothing to cancel.")
            return self.complain(request, self.own_address, message)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if not booking.cancel(self.booking, who=self.member):
                raise Refused("over", gettext("This booking had been cancelled already: no letter leaves."))
        except Refused as refusal:
            return self.complain(request, self.own_address, refusal.message)
        said = gettext("The booking is cancelled, and the letter leaves. What became free goes to who waits.")
        return self.back(request, self.address, said)
