"""The checkout: three steps, one column, one lawful button. What was typed is kept whatever happens."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core.models import User
from core.private_pages import page, private
from shop import filling, handing_over
from shop.checkout.delivery import DeliveryForm
from shop.checkout.road import DELIVERY, PAYMENT, REVIEW, STEPS, Road, Step, kept
from shop.models.orders import Order
from shop.refusals import Refused
from shop.views import summary
from shop.views.frame import COOKIE, language, paused


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def delivery(request: HttpRequest) -> HttpResponse:
    return _step(request, DELIVERY)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def payment(request: HttpRequest) -> HttpResponse:
    return _step(request, PAYMENT)


def _step(request: HttpRequest, step: Step) -> HttpResponse:
    if request.method == "POST":
        return _sent(request, step)
    road = Road(filling.find(request.session), only_shown=True)
    if aside := sent_elsewhere(road, step):
        return aside
    return show_step(request, road, step, road.blank(step))


def _sent(request: HttpRequest, step: Step) -> HttpResponse:
    try:
        with filling.opened(request.session) as basket:
            road = Road(basket)
            form = road.sent(step, request.POST)
            if form.is_valid():
                filling.keep(basket, kept(form))
    except Refused:  # the basket went meanwhile, with everything in it
        return HttpResponseRedirect(reverse("shop:basket"))
    if not form.is_valid():
        return show_step(request, road, step, form, status=422)
    seen = road.typed.get("payment_method")  # who has been at the end goes back there
    following = REVIEW if step is PAYMENT or seen else PAYMENT
    return HttpResponseRedirect(reverse(following.url_name), status=303)


def sent_elsewhere(road: Road, step: Step) -> HttpResponse | None:
    """Where somebody must go first: to the basket, which says why, or back to a step that is not complete."""
    if not road.till.lines or paused() or any(line.has_changed for line in road.till.lines):
        return HttpResponseRedirect(reverse("shop:basket"))
    if step is not DELIVERY and (missing := road.missing) and STEPS.index(missing) < STEPS.index(step):
        return HttpResponseRedirect(reverse(missing.url_name))
    return None


def show_step(
    request: HttpRequest, road: Road, step: Step, form: forms.Form, *, status: int = 200
) -> HttpResponse:
    if isinstance(form, DeliveryForm) and not form.slots:
        form.offer(road.slots)
    reckoning = road.reckon()
    context = {
        "form": form,
        "step": step,
        "steps": steps_to(step),
        "summary": summary.of(reckoning, road.till.terms.cut_off),
        "problems": reckoning.problems,
    }
    return page(request, "shop/checkout.html", context, status=status, same_for_all=not request.GET)


def steps_to(current: Step) -> list[dict[str, Any]]:
    """What components/steps.html expects: one can go back to what is done."""
    here = STEPS.index(current)
    return [
        {
            "title": step.title,
            "state": "done" if number < here else "current" if number == here else "to_do",
            "url": reverse(step.url_name) if number < here else "",
        }
        for number, step in enumerate(STEPS)
    ]


def buyer_of(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None


def to_the_order(order: Order) -> HttpResponse:
    """The basket is empty then: no piece is counted any more."""
    response = HttpResponseRedirect(handing_over.address_after(order, language()), status=303)
    response.delete_cookie(COOKIE, samesite="Lax")
    return private(response)
