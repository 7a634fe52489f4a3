"""A booking taken by telephone: the same rules as on the site, and the same letter."""

import uuid
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.lines import Line
from core.private_pages import private
from core.refusals import Refused
from events import booking, inside
from events.desk.bookings.screens import ActScreen, State
from events.people_forms import PeopleForms


class TelephoneForm(forms.Form):
    name = Line(label=_("Name and surname"), max_length=120)
    email = forms.EmailField(
        label=_("E-mail"), max_length=254, help_text=_("The letter with the link to cancel goes there.")
    )
    phone = Line(label=_("Telephone"), max_length=30, required=False)
    seats = forms.IntegerField(label=_("How many people"), min_value=1, initial=1)
    language = forms.ChoiceField(label=_("Letters in"), choices=[("it", _("Italian")), ("en", _("English"))])
    waits = forms.BooleanField(
        label=_("If there are not enough places for all: rather wait than come with fewer"), required=False
    )
    agrees = forms.BooleanField(
        label=_("I have read out how we use these data, and they agree"),
        error_messages={"required": _("Without their consent nothing may be written down.")},
    )
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, most: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seats"].validators.append(MaxValueValidator(most))
        self.fields["seats"].help_text = gettext("At most %(most)s in one booking.") % {"most": most}

    def details(self) -> booking.Details:
        typed = self.cleaned_data
        names = ("name", "email", "phone", "seats", "waits")
        return booking.Details(**{name: typed[name] for name in names})


class TelephoneScreen(ActScreen):
    """Inside a prison each person is asked for once their number is known: the same page, one step further."""

    template_name = "events/desk/telephone.html"
    page_title = _("Booking by telephone")
    header_icon = "plus"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if why := booking.refusal(self.date, timezone.now(), by_us=True):
            return self.complain(request, self.address, why)
        return self.shown(self.form(initial={"key": uuid.uuid4(), "language": "it"}))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid():
            return self.shown(form, self.people(request.POST.get("seats", ""), request.POST), status=422)
        people = self.people(str(form.cleaned_data["seats"]), request.POST)
        if people is not None and not self.told(people):
            return self.shown(form, people, status=200 if not people.is_bound else 422)
        try:
            made = booking.book(
                self.date,
                form.details(),
                language=form.cleaned_data["language"],
                key=form.cleaned_data["key"],
                keep=(lambda booked: inside.keep(booked, people)) if people else None,
                who=self.member,
            )
        except Refused as refusal:
            form.add_error(None, refusal.message)
            self.date.refresh_from_db()  # places may have come and gone meanwhile
            asked = people or self.people(request.POST["seats"], request.POST)
            return self.shown(form, asked, status=409)
        said = (
            gettext("Booked; the letter leaves now.")
            if made.state == State.CONFIRMED
            else gettext("There is no place: they are on the waiting list, and the letter says so.")
        )
        return self.back(request, reverse("bookings:edit", args=[made.pk]), said)

    @property
    def asks(self) -> bool:
        """Of whoever goes on the waiting list nobody's identity is asked."""
        return self.is_inside and not self.date.is_full

    def form(self, *args: Any, **kwargs: Any) -> TelephoneForm:
        most = self.date.event.most_each
        return TelephoneForm(*args, most=most, **kwargs)

    def people(self, seats: str, typed: Any) -> PeopleForms | None:
        """The forms of the people; unbound as long as none of them was on the page."""
        if not self.asks or not seats.isdecimal() or not 1 <= int(seats) <= self.date.event.most_each:
            return None
        was_there = f"person-{int(seats) - 1}-last_name" in typed
        return inside.people_forms(self.date, typed if was_there else None, seats=int(seats))

    @staticmethod
    def told(people: PeopleForms) -> bool:
        return people.is_bound and people.is_valid()

    def shown(
        self, form: TelephoneForm, people: PeopleForms | None = None, status: int = 200
    ) -> HttpResponse:
        context = {"form": form, "people": people, "asks": self.asks, "rules": inside.rules(self.date, "it")}
        return private(self.render_to_response({**self.get_context_data(), **context}, status=status))
