"""The register at a glance: whose consent holds and until when, whose has ended, who withdrew, who never gave one."""

import datetime
from typing import Any

import django_filters
from django import forms
from django.db.models import Count, DateField, DateTimeField, Exists, Max, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column, StatusTagColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from core.ending import SOON
from core.models import HiddenPage, Person
from core.opening import ROME

VALID, ENDING, ENDED, WITHDRAWN, NONE = "valid", "ending", "ended", "withdrawn", "none"
STATES = (
    (VALID, _("Valid")),
    (ENDING, _("Ends within 60 days")),
    (ENDED, _("Ended")),
    (WITHDRAWN, _("Withdrawn")),
    (NONE, _("Never given")),
)


def today() -> datetime.date:
    return timezone.localdate(timezone=ROME)


def with_states(people: "QuerySet[Person]") -> "QuerySet[Person]":
    now = today()
    agreed = Q(consents__withdrawn__isnull=True)
    hidden = HiddenPage.objects.filter(page__portrayals__person=OuterRef("pk"))
    return people.annotate(
        valid_until=Max(
            "consents__expires",
            filter=agreed & Q(consents__given__lte=now, consents__expires__gte=now),
            output_field=DateField(),
        ),
        ended_on=Max(
            "consents__expires", filter=agreed & Q(consents__expires__lt=now), output_field=DateField()
        ),
        withdrawn_on=Max("consents__withdrawn", output_field=DateTimeField()),
        pages=Count("portrayals", distinct=True),
        seen_in=Count("pictures", distinct=True),
        is_hidden=Exists(hidden),
    )


def state(person: Any) -> str:
    if person.forgotten:
        return WITHDRAWN
    if person.valid_until is not None:
        return ENDING if (person.valid_until - today()).days <= SOON else VALID
    if person.withdrawn_on is not None:
        return WITHDRAWN
    return ENDED if person.ended_on is not None else NONE


def told(person: Any) -> str:
    """What the list says, from the dates that it has read."""
    how = state(person)
    if how == VALID:
        return gettext("valid until %(day)s") % {"day": _day(person.valid_until)}
    if how == ENDING:
        days = (person.valid_until - today()).days
        if days == 0:
            return gettext("ends today")
        return ngettext("ends in %(days)s day", "ends in %(days)s days", days) % {"days": days}
    if how == WITHDRAWN:
        when = person.forgotten or person.withdrawn_on
        return gettext("withdrawn on %(day)s") % {"day": _day(when.astimezone(ROME))}
    if how == ENDED:
        return gettext("ended on %(day)s") % {"day": _day(person.ended_on)}
    return gettext("no consent")


def pages(person: Any) -> str:
    return gettext("%(number)s, hidden") % {"number": person.pages} if person.is_hidden else str(person.pages)


def _day(day: datetime.date) -> str:
    return day.strftime("%d/%m/%Y")


class PeopleFilters(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=_("Consent"), choices=STATES, empty_label=_("All"), widget=forms.RadioSelect, method="by_state"
    )
    is_pseudonym = django_filters.ChoiceFilter(
        label=_("The name shown"),
        choices=((True, _("a pseudonym")), (False, _("the person’s own"))),
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Person
        fields: list[str] = []

    def by_state(self, people: "QuerySet[Any]", _name: str, chosen: str) -> "QuerySet[Any]":
        limit = today() + datetime.timedelta(days=SOON)
        ended = people.filter(valid_until__isnull=True)
        withdrew = Q(withdrawn_on__isnull=False) | Q(forgotten__isnull=False)
        return {
            VALID: people.filter(valid_until__gt=limit),
            ENDING: people.filter(valid_until__lte=limit),
            WITHDRAWN: ended.filter(withdrew),
            ENDED: ended.exclude(withdrew).filter(ended_on__isnull=False),
            NONE: ended.exclude(withdrew).filter(ended_on__isnull=True),
        }[chosen]


class PeopleList(generic.IndexView):
    page_title = _("People and consents")

    def get_base_queryset(self) -> "QuerySet[Person]":
        return with_states(Person.objects.all())

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        return [
            *super().header_buttons,
            HeaderButton(gettext("Consents that end"), url=reverse("consents:index"), icon_name="date"),
            HeaderButton(gettext("Authorisations"), url=reverse("authorisations:index"), icon_name="key"),
        ]


COLUMNS: list[str | BaseColumn] = [
    "display_name",
    StatusTagColumn(
        "until",
        label=_("Consent"),
        accessor=told,
        primary=lambda one: state(one) in (VALID, ENDING),
        sort_key="valid_until",
    ),
    Column("pages", label=_("Pages"), accessor=pages, sort_key="pages"),
    Column("seen_in", label=_("Pictures"), sort_key="seen_in"),
]
