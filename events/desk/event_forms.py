"""The forms of an event itself: what it is, where, how one takes part. Its dates stand in `rule_forms`."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.compat import URLField

from events import inside
from events.models import Event, Registration, Venue
from shop.desk.choosing_several import SeveralProducts

WHAT = ("kind", "series", "language", "cooperatives", "products")
WHERE = ("venue", "prison", "place_name", "address")
ON_THE_MAP = ("latitude", "longitude")
TAKING_PART = ("participation", "booking_link", "booking_phone", "seats", "price")
EXPERT = ("booking_closes_hours", "reminder_days", "most_each", "waiting_list")
INSIDE = ("deadline_days",)
LIMITS = {"price": (0, 9999), "latitude": (-90, 90), "longitude": (-180, 180), "most_each": (1, 50)}


class EventForm(forms.ModelForm):
    class Meta:
        model = Event
        fields = [*WHAT, *WHERE, *ON_THE_MAP, *TAKING_PART, *EXPERT, *INSIDE]
        widgets = {"products": SeveralProducts, "cooperatives": forms.CheckboxSelectMultiple}
        field_classes = {"booking_link": URLField}  # https where none is typed, as Django 6 will have it
        labels = {"kind": _("How its dates belong together"), "place_name": _("Name of the place")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (least, most) in LIMITS.items():
            self.fields[name].validators += [MinValueValidator(least), MaxValueValidator(most)]

    def groups(self) -> dict[str, list[forms.BoundField]]:
        named = {
            "what": WHAT,
            "where": WHERE,
            "map": ON_THE_MAP,
            "part": TAKING_PART,
            "expert": EXPERT,
            "inside": INSIDE,
        }
        return {group: [self[name] for name in names] for group, names in named.items()}

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if typed.get("venue") == Venue.ELSEWHERE and not typed.get("place_name"):
            self.add_error("place_name", gettext("Say what the place is called."))
        if (typed.get("latitude") is None) != (typed.get("longitude") is None):
            self.add_error(
                "longitude", gettext("A position has a latitude and a longitude: write both, or none.")
            )
        self._same_people(typed)
        if "kind" in self.changed_data and self._bookings().exists():
            message = gettext(
                "Somebody has booked: who comes to one date, or to all of them, cannot be changed now."
            )
            self.add_error("kind", message)
        return typed

    def _same_people(self, typed: dict[str, Any]) -> None:
        """Who booked outside is on no list for an institute; who booked inside has told what nobody else asks."""
        changed = next((name for name in ("venue", "participation") if name in self.changed_data), "")
        if not changed or "venue" not in typed or "participation" not in typed:
            return
        asked = inside.asks(self.instance)
        asks = inside.asks(Event(venue=typed["venue"], participation=typed["participation"]))
        if asks == asked or not self._bookings().exclude(state=Registration.State.CANCELLED).exists():
            return
        if asks:
            message = gettext(
                "Somebody has booked without telling who comes, as an institute asks of everybody: this event "
                "cannot go inside a prison now. Make another one."
            )
        else:
            message = gettext(
                "Somebody has booked and told who comes, as the institute asks: where it is and how one takes part "
                "cannot be changed like this now. Make another event."
            )
        self.add_error(changed, message)

    def _bookings(self) -> QuerySet[Registration]:
        if not self.instance.pk:
            return Registration.objects.none()
        return Registration.objects.filter(occurrence__event=self.instance.pk)
