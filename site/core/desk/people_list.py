"""The register at a glance: whose consent holds and until when, whose has ended, who withdrew, who never gave one."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.db.models import Count, DateField, DateTimeField, Max, Q, QuerySet, prefetch_related_objects
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column, StatusTagColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from core import heard
from core.ending import SOON
from core.models import HiddenPage, Person, Picture
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


def _number(shown: int, hidden: int) -> str:
    """How many, and how many of them nobody sees since a consent ended."""
    if not hidden:
        return str(shown)
    said = ngettext(
        "%(number)s, %(hidden)s of them hidden", "%(number)s, %(hidden)s of them are hidden", hidden
    )
    return said % {"number": shown, "hidden": hidden}


def pages(person: Any) -> str:
    return _number(*person.on_pages)


def seen_in(person: Any) -> str:
    return _number(*person.in_pictures)


def heard_in(person: Any) -> str:
    return _number(*person.in_recordings)


def count(people: Iterable[Any]) -> None:
    """For those on one screen: what is about them, and what of it expiry has taken off the site."""
    theirs: dict[int, set[int]] = defaultdict(set)
    for person, page in heard.pages_about():
        theirs[person].add(page)
    hidden = set(HiddenPage.objects.values_list("page", flat=True))
    withheld = set(Picture.objects.filter(withheld__isnull=False).values_list("pk", flat=True))
    closed = heard.not_agreed(today())
    recordings = heard.recordings_by_person()
    for one in prefetched(people):
        shown = {picture.pk for picture in one.pictures.all()}
        one.on_pages = len(theirs[one.pk]), len(theirs[one.pk] & hidden)
        one.in_pictures = len(shown), len(shown & withheld)
        one.in_recordings = len(recordings[one.pk]), len(recordings[one.pk] & closed)


def prefetched(people: Iterable[Any]) -> list[Any]:
    found = list(people)
    prefetch_related_objects(found, "pictures")
    return found


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

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        count(context["object_list"])
        return context

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        return [
            *super().header_buttons,
            HeaderButton(gettext("Consents that end"), url=reverse("consents:index"), icon_name="date"),
            HeaderButton(gettext("Authorisations"), url=reverse("authorisations:index"), icon_name="key"),
        ]


def consent_column(sort_key: str | None = None) -> StatusTagColumn:
    return StatusTagColumn(
        "until",
        label=_("Consent"),
        accessor=told,
        primary=lambda one: state(one) in (VALID, ENDING),
        sort_key=sort_key,
    )


COLUMNS: list[str | BaseColumn] = [
    "display_name",
    consent_column("valid_until"),
    Column("pages", label=_("Pages"), accessor=pages, sort_key="pages"),
    Column("seen_in", label=_("Pictures"), accessor=seen_in, sort_key="seen_in"),
    Column("heard_in", label=_("Recordings"), accessor=heard_in),
]
