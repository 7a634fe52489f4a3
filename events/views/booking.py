"""Booking a place on a date: the form, with or without places left, and the page for who had booked before."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from core import limits
from core.private_pages import page
from core.refusals import Refused
from events import announced, booking, inside
from events import booking_rules as rules
from events.forms import BookingForm
from events.models import Occurrence, Registration

FORM, BARRED, TOLD = "events/booking.html", "events/booking_barred.html", "events/booking_told.html"
# What is over is gone; what is booked elsewhere was never here.
STATUS = {"cancelled": 410, "over": 410, "closed": 410, "not_here": 404, "full": 200, "no_key": 503}
# A button of the form for those who come without a script: other people to tell of, nothing to send yet.
ANEW = "anew"


def language() -> str:
    return (get_language() or "it")[:2]


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@sensitive_post_parameters()
def book(request: HttpRequest, occurrence: int) -> HttpResponse:
    row, event = _found(occurrence)
    if bar := rules.bar(row, timezone.now()):
        status = 409 if request.method == "POST" and bar.code == "full" else STATUS[bar.code]
        return page(request, BARRED, {"event": event, "bar": bar}, status=status)
    if request.method != "POST":
        return _shown(request, row, event, BookingForm(_most(row), initial={"seats": 1}))
    form = BookingForm(_most(row), request.POST)
    if ANEW in request.POST:
        kept = {name: value for name, value in request.POST.items() if name in form.fields}
        fresh = BookingForm(_most(row), initial={**kept, "seats": form.number})
        return _shown(request, row, event, fresh, _people(row, form.number, begun=request.POST))
    people = _people(row, form.number, request.POST)
    if not all([form.is_valid(), people is None or people.is_valid()]):
        return _shown(request, row, event, form, people, status=422)
    return _sent(request, row, event, form, people)


def _found(number: int) -> tuple[Occurrence, announced.Announced]:
    """Of a course its door. What nobody may read of, nobody may book."""
    given = Occurrence.objects.select_related("event__prison").filter(pk=min(number, 2**31 - 1)).first()
    if given is None:
        raise Http404
    row = given.bookings_at
    event = announced.of(row, language(), timezone.now())
    if not event.is_public:
        raise Http404
    return row, event


def _most(row: Occurrence) -> int:
    return min(row.event.most_each, row.seats or row.event.most_each)


def _people(row: Occurrence, number: int, data: Any = None, *, begun: Any = None) -> Any:
    """Inside a prison: a form for each person, while there are places; of whoever waits nobody is asked."""
    if not inside.asks(row.event) or _waits(row):
        return None
    return inside.people_forms(row, data, seats=number, begun=begun)


def _waits(row: Occurrence) -> bool:
    return bool(row.is_full)


def _sent(
    request: HttpRequest, row: Occurrence, event: announced.Announced, form: BookingForm, people: Any
) -> HttpResponse:
    details = form.details()
    refusal = limits.count(f"booking:{limits.place(request)}", settings.BOOKINGS_AN_HOUR_BY_ADDRESS)
    if refusal is None and (wait := booking.too_many(details.email)):
        refusal = limits.Refusal(int(wait.total_seconds()))
    if refusal:
        limits.refuse(form, refusal)
        answer = _shown(request, row, event, form, people, status=429)
        answer.headers["Retry-After"] = str(refusal.wait)
        return answer
    keep = (lambda made: inside.keep(made, people)) if people else None
    try:
        made = booking.book(row, details, language=language(), key=form.cleaned_data["key"], keep=keep)
    except booking.BookedBefore as before:
        booking.tell_again(before.registration)
        return HttpResponseRedirect(reverse("booking_told", args=[row.pk]), status=303)
    except Refused as refused:
        return _refused(request, row, event, form, people, refused)
    return HttpResponseRedirect(address(made), status=303)


def _refused(
    request: HttpRequest,
    row: Occurrence,
    event: announced.Announced,
    form: BookingForm,
    people: Any,
    refused: Refused,
) -> HttpResponse:
    row.refresh_from_db()
    if isinstance(refused, booking.KeyUsed):
        form.ask_again(refused.message)
    else:
        form.add_error("seats" if refused.code in ("fewer_left", "too_many") else None, refused.message)
    return _shown(request, row, event, form, people, status=409, may_wait=refused.code == "fewer_left")


def _shown(
    request: HttpRequest,
    row: Occurrence,
    event: announced.Announced,
    form: BookingForm,
    people: Any = None,
    *,
    status: int = 200,
    may_wait: bool = False,
) -> HttpResponse:
    asks = inside.asks(row.event)
    shown = {
        "form": form,
        "people": people or _people(row, form.number),
        "event": event,
        "row": row,
        "waits": _waits(row),
        "left": row.left,
        "may_wait": (may_wait or form["waits"].value()) and row.event.waiting_list,
        "closes": announced.moment(rules.closes(row)),
        "asks": asks,
        "rules": inside.rules(row, language()) if asks else None,
        "anew": ANEW,
    }
    return page(request, FORM, shown, status=status)


def address(made: Registration) -> str:
    return reverse("booked", kwargs={"number": made.pk, "token": made.token})


@require_safe
@never_cache
def told(request: HttpRequest, occurrence: int) -> HttpResponse:
    """Nothing of a booking is said here: who holds the mailbox reads it there."""
    _row, event = _found(occurrence)
    return page(request, TOLD, {"event": event})
