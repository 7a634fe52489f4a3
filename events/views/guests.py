"""Who comes inside a prison: corrected by whoever booked, on the booking's secret page, until the deadline."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from core.private_pages import page
from core.refusals import Refused
from events import announced, correcting, inside
from events.models import Registration
from events.people_forms import PeopleForms
from events.views.booked import found_for
from events.views.booking import address, language

TEMPLATE = "events/guests.html"


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@sensitive_post_parameters()
def guests(request: HttpRequest, number: int, token: str) -> HttpResponse:
    found = found_for(number, token)
    is_open = inside.asks(found.occurrence.event) and found.state == Registration.State.CONFIRMED
    if not is_open or inside.refusal(found.occurrence, timezone.now()):
        return _shown(request, found, None, status=409 if request.method == "POST" else 200)
    known = correcting.known(found)
    most = max(found.seats, found.occurrence.event.most_each)
    seats = min(most, found.seats + _more(request))
    if request.method != "POST":
        people = inside.people_forms(found.occurrence, seats=seats, known=known)
        return _shown(request, found, people, may_add=seats < most)
    people = inside.people_forms(found.occurrence, request.POST, seats=seats, known=known)
    seen = request.POST.get("who", "")
    try:
        correcting.refuse_stale(found, seen)
        if not people.is_valid():
            return _shown(request, found, people, status=422)
        correcting.correct(found, people, seen=seen)
    except correcting.Stale as stale:
        return _anew(request, found, stale)
    except Refused as refused:
        return _shown(request, found, people, refused=refused.message, status=409)
    return HttpResponseRedirect(address(found), status=303)


def _anew(request: HttpRequest, found: Registration, stale: correcting.Stale) -> HttpResponse:
    """The people who come now; what was typed was about others."""
    found.refresh_from_db()
    known = correcting.known(found)
    people = inside.people_forms(found.occurrence, seats=found.seats, known=known)
    return _shown(request, found, people, refused=stale.message, status=409)


def _more(request: HttpRequest) -> int:
    """How many people are to be added, one page after another."""
    given = request.POST.get("more") or request.GET.get("more") or ""
    return int(given) if given in ("1", "2", "3", "4", "5", "6", "7", "8", "9") else 0


def _shown(
    request: HttpRequest,
    found: Registration,
    people: PeopleForms | None,
    *,
    refused: str = "",
    may_add: bool = False,
    status: int = 200,
) -> HttpResponse:
    row, now = found.occurrence, timezone.now()
    shown = {
        "event": announced.of(row, language(), now),
        "back": address(found),
        "here": reverse("booked_guests", kwargs={"number": found.pk, "token": found.token}),
        "people": people,
        "who": correcting.who(found),
        "rules": inside.rules(row, language()),
        "refused": refused,
        "closed": inside.refusal(row, now),
        "last_day": inside.last_day(row) if inside.asks(row.event) else None,
        "more": len(people) - found.seats if people else 0,
        "may_add": may_add,
    }
    return page(request, TEMPLATE, shown, status=status)
