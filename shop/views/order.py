"""An order, for whoever holds its secret address."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.private_pages import page
from shop import order_letters
from shop.models.order_rows import Shipment
from shop.models.orders import Order
from shop.views.frame import language


@require_safe
@never_cache
def order(request: HttpRequest, ref: str, token: str) -> HttpResponse:
    found = Order.objects.filter(ref=ref, token=token).first()
    if found is None:
        raise Http404
    context = order_letters.about(found, language())
    context["summary"] = {
        "title": gettext("What you ordered"),
        "lines": context["lines"],
        "rows": context["rows"],
        "total": found.total,
    }
    context["shipments"] = list(Shipment.objects.filter(order=found))
    return page(request, "shop/order.html", context)
