"""One date of an event: moved, cancelled, with more or fewer places. What will happen is said beforehand."""

import datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput, AdminTimeInput

from core.desk.screens import Screen
from core.opening import ROME
from events import changing, dating
from events.desk import beside, preview, words_form
from events.desk.rule_forms import WITHIN
from events.models import Event, Occurrence
from events.recurrence import Day
from shop.refusals import Refused


class MoveForm(forms.Form):
    day = forms.DateField(label=_("new day"), widget=AdminDateInput, validators=WITHIN)
    opens = forms.TimeField(label=_("from"), widget=AdminTimeInput)
    closes = forms.TimeField(label=_("until"), widget=AdminTimeInput)
    last = forms.DateField(
        label=_("It ends on"),
        required=False,
        widget=AdminDateInput,
        validators=WITHIN,
        help_text=_("Only if it ends on another day."),
    )

    def __init__(self, typed: Any, row: Occurrence) -> None:
        start, end = row.start.astimezone(ROME), row.end.astimezone(ROME)
        night = end - start < datetime.timedelta(hours=12)
        begun = {
            "day": start.date(),
            "opens": start.time(),
            "closes": end.time(),
            "last": None if night else end.date(),
        }
        super().__init__(typed, initial=begun, prefix="move")

    def clean_last(self) -> datetime.date | None:
        last, day = self.cleaned_data.get("last"), self.cleaned_data.get("day")
        if last and day and last < day:
            raise forms.ValidationError(gettext("It ends before it starts."))
        return last

    def span(self) -> tuple[datetime.datetime, datetime.datetime]:
        typed = self.cleaned_data
        nights = (typed["last"] - typed["day"]).days if typed["last"] else 0
        planned = Day(typed["day"], typed["opens"], typed["closes"], nights).planned()
        return planned.start, planned.end


class SeatsForm(forms.Form):
    seats = forms.IntegerField(
        label=_("places"), min_value=0, max_value=9999, required=False, help_text=_("Empty: as many as come.")
    )

    def __init__(self, typed: Any, row: Occurrence) -> None:
        super().__init__(typed, initial={"seats": row.seats}, prefix="seats")


class DateScreen(Screen):
    model = Event
    permission_required = "change"
    template_name = "events/desk/date.html"
    index, index_label = "events:index", _("Events")
    header_icon = "date"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        dates = Occurrence.objects.select_related("event")
        self.row = get_object_or_404(dates, pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return preview.span(self.row.start, self.row.end)

    def get_page_subtitle(self) -> str:
        page = words_form.page_of(self.row.event)
        return page.title if page else self.row.event.code

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = timezone.now()
        state = dating.state_of(self.row, now)
        context = {"move": MoveForm(None, self.row), "seats": SeatsForm(None, self.row), **kwargs}
        return {
            **super().get_context_data(**context),
            "row": self.row,
            "told": beside.row(self.row, now),
            "door": self.row.bookings_at,
            "is_door": self.row.bookings_at.pk == self.row.pk,
            "open": state not in (dating.CANCELLED, dating.PAST),
            "has_places": changing.has_places(self.row, now),
            "letters": preview.letters_to(self.row),
            "changes": self.row.changes.select_related("who"),
            "media": MoveForm(None, self.row).media,
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        acts = {"move": self.move, "seats": self.seats, "cancel": self.cancel}
        act = acts.get(request.POST.get("act", ""))
        if act is None:
            return self.again({}, gettext("Choose what is to happen to this date."))
        try:
            return act(request)
        except Refused as refusal:
            asked = request.POST.get("act", "")
            made = {"move": MoveForm, "seats": SeatsForm}.get(asked)
            return self.again({asked: made(request.POST, self.row)} if made else {}, refusal.message)

    def again(self, forms: dict[str, Any], said: str) -> HttpResponse:
        """What was typed is kept, and nothing was changed."""
        context = self.get_context_data(**forms, refused=said)
        return self.render_to_response(context, status=422)

    @property
    def address(self) -> str:
        return reverse("events:edit", args=[self.row.event_id])

    def move(self, request: HttpRequest) -> HttpResponse:
        form = MoveForm(request.POST, self.row)
        if not form.is_valid():
            return self.again({"move": form}, gettext("It was not moved: look at what is marked in red."))
        letters = preview.letters_to(self.row)
        moved = changing.move(self.row, *form.span(), who=self.member)
        when = preview.span(moved.start, moved.end)
        said = gettext("The date is now %(when)s. Letters written: %(letters)s.")
        return self.back(request, self.address, said % {"when": when, "letters": letters})

    def seats(self, request: HttpRequest) -> HttpResponse:
        form = SeatsForm(request.POST, self.row)
        if not form.is_valid():
            return self.again({"seats": form}, gettext("Nothing was changed: look at what is marked in red."))
        changing.set_seats(self.row.bookings_at, form.cleaned_data["seats"], who=self.member)
        return self.back(request, self.address, gettext("The places of this date are changed."))

    def cancel(self, request: HttpRequest) -> HttpResponse:
        if request.POST.get("sure") != "on":
            said = gettext("Nothing was cancelled: tick that you are sure.")
            return self.again({}, said)
        letters = preview.letters_to(self.row)
        changing.cancel(self.row, who=self.member)
        said = gettext("The date is cancelled and stays on the site as such. Letters written: %(letters)s.")
        return self.back(request, self.address, said % {"letters": letters})
