"""The page of a booking, for whoever holds its secret address: where it stands, and what may still be done."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from core.private_pages import page, private
from core.refusals import Refused
from events import announced, booking, calendars, correcting, inside, seats, waiting_list
from events import booking_rules as rules
from events.forms import NumberForm
from events.models import Registration
from events.views.booking import address, language

PAGE, CANCEL = "events/booked.html", "events/booked_cancel.html"
State = Registration.State


@require_safe
@never_cache
def booked(request: HttpRequest, number: int, token: str) -> HttpResponse:
    return _shown(request, found_for(number, token))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def cancel(request: HttpRequest, number: int, token: str) -> HttpResponse:
    """The link of a letter is opened by mail programs too: only the button cancels."""
    found = found_for(number, token)
    if request.method == "POST":
        try:
            booking.cancel(found)
        except Refused as refused:
            return _shown(request, found, refused=refused, status=409)
        return _back(found)
    if found.is_over:
        return HttpResponseRedirect(address(found))
    event = announced.of(found.occurrence, language(), timezone.now())
    return page(request, CANCEL, {"booking": found, "event": event, "here": address(found)})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@sensitive_post_parameters()
def answer(request: HttpRequest, number: int, token: str) -> HttpResponse:
    """Yes or no to an offer."""
    found = found_for(number, token)
    if request.method != "POST":
        return HttpResponseRedirect(address(found))
    if request.POST.get("do") == "no":
        waiting_list.decline(found)
        return _back(found)
    people = None
    row = found.occurrence
    if found.state == State.OFFERED and inside.asks(row.event) and not rules.is_cancelled(row):
        people = inside.people_forms(row, request.POST, seats=found.seats)
        if not people.is_valid():
            return _shown(request, found, people=people, status=422)
    try:
        waiting_list.accept(found, (lambda made: inside.keep(made, people)) if people else None)
    except Refused as refused:
        return _shown(request, found, refused=refused, people=people, status=409)
    return _back(found)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def people(request: HttpRequest, number: int, token: str) -> HttpResponse:
    """Another number of people."""
    found = found_for(number, token)
    if request.method != "POST":
        return HttpResponseRedirect(address(found))
    form = NumberForm(_most(found), request.POST)
    if not form.is_valid():
        return _shown(request, found, number_form=form, status=422)
    try:
        booking.change(found, form.cleaned_data["seats"])
    except Refused as refused:
        form.add_error("seats", refused.message)
        return _shown(request, found, number_form=form, status=409)
    return _back(found)


@require_safe
@never_cache
def calendar(request: HttpRequest, number: int, token: str) -> HttpResponse:
    found = found_for(number, token)
    if found.state != State.CONFIRMED:
        raise Http404
    response = HttpResponse(calendars.of_booking(found), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="viale-dei-mille-{found.pk}.ics"'
    return private(response)


def found_for(number: int, token: str) -> Registration:
    """A wrong address is like one that never was; whoever tries many is stopped (core/ceilings.py)."""
    rows = Registration.objects.select_related("occurrence__event__prison")
    known = rows.filter(pk=min(number, 2**31 - 1), token=token[:64]).first() if token else None
    if known is None:
        raise Http404
    return known


def _back(found: Registration) -> HttpResponse:
    return HttpResponseRedirect(address(found), status=303)


def _most(found: Registration) -> int:
    most = found.occurrence.event.most_each
    return max(found.seats, min(most, found.occurrence.seats or most))


def _shown(
    request: HttpRequest,
    found: Registration,
    *,
    refused: Refused | None = None,
    number_form: NumberForm | None = None,
    people: Any = None,
    status: int = 200,
) -> HttpResponse:
    found.refresh_from_db()
    row, now = found.occurrence, timezone.now()
    asks = inside.asks(row.event)
    is_open = not found.is_over and not rules.is_cancelled(row) and now < rules.ends(row)
    shown = {
        "booking": found,
        "event": announced.of(row, language(), now),
        "state": _state(found, is_open=is_open),
        "is_open": is_open,
        "before": seats.before(found) if found.state == State.WAITING else 0,
        "until": announced.moment(found.offered_until) if found.offered_until else "",
        "refused": refused,
        "number_form": number_form or NumberForm(_most(found), initial={"seats": found.seats}),
        # Of confirmed places inside a prison the number changes with the people who are told.
        "has_number": is_open and _most(found) > 1 and not (asks and found.state == State.CONFIRMED),
        "asks": asks,
        "rules": inside.rules(row, language()) if asks else None,
        "people": people or _asked(found),
        "guests": correcting.answers(found) if asks else [],
        "may_correct": asks and is_open and found.state == State.CONFIRMED and not inside.refusal(row, now),
        "again": reverse("booking", args=[row.pk]) if not rules.bar(row, now) else "",
        "urls": _urls(found),
        "language": language(),
    }
    return page(request, PAGE, shown, status=status)


def _asked(found: Registration) -> Any:
    """Who was offered a place inside a prison says with the yes who comes."""
    if found.state != State.OFFERED or not inside.asks(found.occurrence.event):
        return None
    return inside.people_forms(found.occurrence, seats=found.seats)


def _state(found: Registration, *, is_open: bool) -> str:
    """How the page begins: as the booking stands, unless its date is cancelled or over."""
    if found.is_over:
        return "ended"
    if rules.is_cancelled(found.occurrence):
        return "date_cancelled"
    return str(found.state) if is_open else "past"


def _urls(found: Registration) -> dict[str, str]:
    told = {"number": found.pk, "token": found.token}
    names = ("cancel", "offer", "people", "guests", "calendar")
    return {name: reverse(f"booked_{name}", kwargs=told) for name in names}
