"""The basket's page: what is in it, what changed, what may be said beside it, what stands in the way."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext

from core.money import euro
from core.private_pages import page
from shop import filling, paying
from shop.checkout.road import Road
from shop.lines import Line
from shop.models.basket import Basket
from shop.reckoning import Reckoning
from shop.views import basket_forms, basket_lines, summary
from shop.views.frame import language, paused
from shop.views.thumbnails import thumbnails

TEMPLATE = "shop/basket.html"


def shown(
    request: HttpRequest,
    basket: Basket,
    message: str = "",
    *,
    status: int = 200,
    back: Mapping[str, str] | None = None,
    forms: Mapping[str, Form] | None = None,
) -> HttpResponse:
    """`back` is the url and the label of a link that stands beside the message; `forms`, as they were sent."""
    road = Road(basket, only_shown=not message)  # what was refused is looked at anew
    reckoning = road.till.reckon(road.estimate)
    filling.look(basket, reckoning.lines)
    seen = thumbnails(reckoning.lines)
    here = {"change_url": reverse("shop:basket_line")}
    lines = [{**_row(line), **here, "image": seen.get(line.variant.pk)} for line in reckoning.lines]
    context: dict[str, Any] = {
        "reckoning": reckoning,
        "lines": lines,
        "printed": basket_lines.printed(request, lines) if lines else [],
        "forms": basket_forms.printed(request, basket, reckoning, forms) if lines else {},
        "summary": _summary(reckoning, road.till.terms.cut_off),
        "progress": _progress(reckoning),
        "paused": paused() if reckoning.lines else [],
        "asks_age": reckoning.has_alcohol and not basket.is_adult,
        "ways_to_pay": [paying.LABELS[way] for way in paying.offered()],
        "alert": {"kind": "error", "title": message, **(back or {})} if message else None,
        "empty": {
            "title": gettext("Your basket is empty."),
            "text": gettext("What you add is kept here for thirty days."),
        },
    }
    return page(request, TEMPLATE, context, status=status, same_for_all=not request.GET)


def _row(line: Line) -> dict[str, Any]:
    """What components/basket_line.html expects, without its picture and the address of its form."""
    here = language()
    name = line.name(here)
    unit = line.unit
    return {
        "name": str(name),
        "url": name.url,
        "lang": "" if name.lang == here else name.lang,
        "detail": line.variant.product.producer.name,
        "quantity": line.left or line.quantity,
        "maximum": line.most or line.quantity,
        "price": {"amount": line.price, **({"unit_amount": unit.amount, "unit": unit.per} if unit else {})},
        "total": line.total,
        "key": line.variant.sku,
        "note": _problem(line),
        "changes": _changes(line),
        "leaves": _leaves(line),
    }


def _problem(line: Line) -> str:
    """Where fewer are left than are wanted, what is left is proposed: it stands in the field already."""
    if not line.left:
        return line.problem
    return gettext("You wanted %(wanted)s, %(left)s can be had: press “Update” to take them.") % {
        "wanted": line.quantity,
        "left": line.left,
    }


def _changes(line: Line) -> list[str]:
    """What is not as it was when the visitor saw it last."""
    told = []
    if line.price_changed and line.seen_price is not None:
        told.append(
            gettext("The price was %(before)s, it is now %(now)s.")
            % {"before": euro(line.seen_price), "now": euro(line.price)}
        )
    if line.comes_later:
        told.append(gettext("It was there when you added it: now it must wait for the next pieces."))
    return told


def _leaves(line: Line) -> str:
    """The day, for what cannot leave as usual (law.md L14)."""
    if line.problem or not line.supply.must_wait(line.quantity):
        return ""
    return gettext("It leaves us by %(day)s.") % {"day": date_format(line.leaves_by, "DATE_FORMAT")}


def _summary(reckoning: Reckoning, cut_off: datetime.time) -> dict[str, Any]:
    """What components/order_summary.html expects, for a parcel to where the visitor said."""
    return {
        "title": gettext("In all"),
        "rows": summary.rows(reckoning),
        "total": reckoning.total,
        "notes": [
            note for note in (*summary.arrives(reckoning), summary.christmas(reckoning, cut_off)) if note
        ],
    }


def _progress(reckoning: Reckoning) -> dict[str, Any] | None:
    """On the way to free delivery: a sentence, and a bar of the same length."""
    cost = reckoning.delivery
    if cost is None or cost.zone is None or not cost.missing_for_free:
        return None
    text = gettext("Add %(amount)s more and delivery is free.") % {"amount": euro(cost.missing_for_free)}
    return {"text": text, "value": int(reckoning.goods), "max": int(reckoning.goods + cost.missing_for_free)}
