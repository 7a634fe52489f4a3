"""What the screens of one date, and those of one booking, have in common."""

import datetime
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.desk.screens import Screen
from events import booking_rules, inside
from events.desk import titles
from events.models import Guest, Occurrence, Registration

State = Registration.State


class DateScreen(Screen):
    """One date; of a course, the row on which its bookings hang."""

    model: Any = Registration
    permission_required = "change"
    index, index_label = "bookings:index", _("Bookings")
    header_icon = "form"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        rows = Occurrence.objects.select_related("event__prison")
        found = get_object_or_404(rows, pk=kwargs["occurrence"])
        self.date = found.bookings_at

    @cached_property
    def title(self) -> str:
        return titles.title(self.date.event)

    @cached_property
    def when(self) -> str:
        dates = booking_rules.taking_place(self.date) or booking_rules.dates_of(self.date)
        return titles.days(dates)

    @property
    def address(self) -> str:
        return reverse("bookings:date", args=[self.date.pk])

    @property
    def is_inside(self) -> bool:
        return inside.asks(self.date.event)

    @property
    def sees_identities(self) -> bool:
        return self.member.has_perm("events.view_guest")

    def get_page_title(self) -> str:
        return self.title

    def get_page_subtitle(self) -> str:
        return self.when

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index), "label": str(self.index_label)},
            {"url": "", "label": self.title, "sublabel": self.when},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            "date": self.date,
            "title": self.title,
            "when": self.when,
            "address": self.address,
            "is_inside": self.is_inside,
            "sees_identities": self.sees_identities,
            **super().get_context_data(**kwargs),
        }


class ActScreen(DateScreen):
    """Something done for one date, a step below its screen."""

    def get_page_title(self) -> str:
        return str(self.page_title)

    def get_page_subtitle(self) -> str:
        return ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = super().get_breadcrumbs_items()
        date = {**above[-1], "url": self.address}
        return [*above[:-1], date, {"url": "", "label": self.get_page_title()}]


class IdentityScreen(ActScreen):
    """Here stands who people are: for those who may see it, and until it is erased."""

    model = Guest
    permission_required = "view"

    @cached_property
    def erased(self) -> datetime.datetime:
        return inside.erased_at(self.date)

    @property
    def is_gone(self) -> bool:
        return self.erased <= timezone.now()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        about = {"erased": self.erased, "is_gone": self.is_gone}
        return {**about, **super().get_context_data(**kwargs)}
