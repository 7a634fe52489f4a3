"""Beside the form of an event: its dates one by one, and how its two pages stand."""

import datetime
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from core.models import User
from events import dating
from events.desk import preview, words_form
from events.models import Event, Occurrence
from shop.desk.lacking import Telling, of_page


@dataclass(frozen=True, slots=True)
class Row:
    """One date: when, how it stands, how full it is, and where it is changed (nowhere once it is over)."""

    when: str
    label: str
    state: str
    filling: str
    url: str


def dates(event: Event) -> list[Row]:
    now = timezone.now()
    return [row(one, now) for one in event.occurrences.order_by("start", "pk")]


def row(one: Occurrence, now: datetime.datetime) -> Row:
    state = dating.state_of(one, now)
    own = one.bookings_at.pk == one.pk
    return Row(
        when=preview.span(one.start, one.end),
        label=str(dating.LABELS.get(state, "")),
        state=state,
        filling=filling(one) if own else "",
        url=reverse("events:date", args=[one.pk]),
    )


def filling(one: Occurrence) -> str:
    """«12 di 30 posti, 3 in attesa»."""
    taken, waiting = one.taken, one.waiting
    if one.seats is None:
        said = gettext("%(taken)s booked") % {"taken": taken} if taken else ""
    else:
        said = gettext("%(taken)s of %(seats)s places") % {"taken": taken, "seats": one.seats}
    if not waiting:
        return said
    queue = gettext("%(waiting)s waiting") % {"waiting": waiting}
    return f"{said}, {queue}" if said else queue


def tellings(event: Event, user: User) -> list[Telling]:
    page = words_form.page_of(event)
    if page is None:
        said = gettext("It has no page: you may not write one below the list of events.")
        return [Telling("it", live=False, waiting=False, reasons=[said])]
    return of_page(page, user)
