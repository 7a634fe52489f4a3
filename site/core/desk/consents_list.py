"""The report of consents by their end, the next one first; also for a spreadsheet."""

from collections.abc import Callable
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.views import generic

from core.desk.people_list import today
from core.desk.spreadsheet import SafeSpreadsheet
from core.models import Consent
from core.models.consents import Scope


def day_of(name: str) -> Callable[[Any], str]:
    """The day itself: Wagtail's column tells how long ago it was, and of days to come says "just now"."""

    def told(row: Any) -> str:
        day = getattr(row, name)
        return date_format(day, "SHORT_DATE_FORMAT") if day else ""

    return told


def covers(consent: Consent) -> str:
    return ", ".join(str(Scope(one).label) for one in consent.scopes)


def stands(consent: Consent) -> str:
    days = (consent.expires - today()).days
    if consent.given > today():
        return gettext("not yet valid")
    if days < 0:
        return gettext("ended")
    return (
        ngettext("ends in %(days)s day", "ends in %(days)s days", days) % {"days": days}
        if days
        else gettext("ends today")
    )


def person_address(consent: Consent) -> str:
    return reverse("people:edit", args=[consent.person_id])


class ConsentFilters(WagtailFilterSet):
    expires = django_filters.DateFromToRangeFilter(label=_("Valid until"), widget=DateRangePickerWidget)

    class Meta:
        model = Consent
        fields: list[str] = []


class ConsentsList(SafeSpreadsheet, generic.IndexView):
    page_title = _("Consents that end")
    default_ordering = "expires"
    list_export = ["person", "covers", "given", "expires", "stands", "paper"]
    export_headings = {
        "person": _("Person"),
        "covers": _("Covers"),
        "given": _("Given on"),
        "expires": _("Valid until"),
        "stands": _("State"),
        "paper": _("Signed paper"),
    }

    def get_base_queryset(self) -> "QuerySet[Consent]":
        return Consent.objects.filter(withdrawn__isnull=True).select_related("person")

    def get_edit_url(self, instance: Consent) -> str:
        return person_address(instance)

    def get_add_url(self) -> None:
        return None

    def get_delete_url(self, instance: Consent) -> None:
        return None

    def to_row_dict(self, item: Consent) -> dict[str, Any]:
        return {
            "person": item.person.display_name,
            "covers": covers(item),
            "given": item.given,
            "expires": item.expires,
            "stands": stands(item),
            "paper": gettext("Yes") if item.file else gettext("No"),
        }
