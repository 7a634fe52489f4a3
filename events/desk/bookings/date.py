"""One date: who comes, who waits in which order, how many in all, and what can be done."""

from typing import Any

from django import forms
from django.db.models import Sum
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from events import admission, booking_rules, inside
from events.desk.bookings.dates import by
from events.desk.bookings.screens import DateScreen, State
from events.models import Guest, Registration

ORDER = {State.CONFIRMED: 0, State.OFFERED: 1, State.WAITING: 2, State.CANCELLED: 3}
SHOWN = [("", _("All but the cancelled")), *State.choices]


class AskForm(forms.Form):
    """Asked in the address. What is not understood narrows nothing."""

    q = forms.CharField(label=_("Name, e-mail or telephone"), max_length=80, required=False)
    state = forms.ChoiceField(label=_("State"), choices=SHOWN, required=False)

    def bookings(self, rows: Any) -> list[Registration]:
        asked = self.cleaned_data if self.is_valid() else {}
        for word in asked.get("q", "").replace("\x00", "").split()[:5]:
            rows = rows.filter(by(word))
        if asked.get("state"):
            rows = rows.filter(state=asked["state"])
        elif not asked.get("q"):
            rows = rows.exclude(state=State.CANCELLED)
        return sorted(rows, key=lambda one: (ORDER[State(one.state)], one.pk))


def totals(rows: Any) -> dict[str, int]:
    """People by the state of their booking, and how many have come."""
    summed = rows.order_by().values("state").annotate(people=Sum("seats"), came=Sum("arrived"))
    by_state = {one["state"]: one for one in summed}
    people = {state.value: by_state.get(state, {}).get("people", 0) for state in State}
    return {**people, "came": by_state.get(State.CONFIRMED, {}).get("came", 0)}


class BookingsScreen(DateScreen):
    template_name = "events/desk/bookings_of_date.html"

    @cached_property
    def rows(self) -> Any:
        return Registration.objects.filter(occurrence=self.date)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = AskForm(self.request.GET)
        found = form.bookings(self.rows)
        more: dict[str, Any] = {}
        if self.is_inside:
            people = (
                [one.guest.admission for one in admission.listed(self.date)] if self.sees_identities else []
            )
            more = {
                "admissions": [(choice.label, people.count(choice.value)) for choice in Guest.Admission],
                "last_day": inside.last_day(self.date),
            }
        return {
            "form": form,
            "bookings": [one for one in found if one.state != State.WAITING],
            "line": [one for one in found if one.state == State.WAITING],
            "asked": any(self.request.GET.get(name) for name in ("q", "state")),
            "totals": totals(self.rows),
            "closed": booking_rules.refusal(self.date, timezone.now()),
            **more,
            **super().get_context_data(**kwargs),
        }
