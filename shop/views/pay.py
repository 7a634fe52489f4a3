"""The page for paying an order, for whoever holds its secret address; and the one that buyers come back to."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core.private_pages import page, private
from shop import hosted, order_letters, paying, providers, switching
from shop.models.orders import Order
from shop.refusals import Refused
from shop.views.frame import language

LOOK_AGAIN = 4  # seconds
MOST_LOOKS = 15
LONGEST = 3  # figures of the count in the address


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def pay(request: HttpRequest, ref: str, token: str) -> HttpResponse:
    order = _order(ref, token)
    if request.method != "POST":
        silent = providers.Unreachable().message if "silent" in request.GET else ""
        return _shown(request, order, silent)
    try:
        if request.POST.get("do") == "transfer":
            return _to(order_letters.page_of(switching.to_transfer(order)))
        provider = providers.of(paying.CARD)
        if provider is None or not provider.is_ready():
            raise Refused("payment", gettext("This way of paying is not offered here."))
        return _to(provider.begin(order, language()))
    except providers.Unreachable as silent_now:
        return _shown(request, order, silent_now.message, status=503)
    except Refused as refusal:
        return _shown(request, _order(ref, token), refusal.message, status=409)


@require_safe
@never_cache
def returned(request: HttpRequest, ref: str, token: str) -> HttpResponse:
    """Coming back proves nothing: it is paid when our row says so, and until then this page looks again."""
    order = _order(ref, token)
    if order.paid_at:
        return _to(_here(order, "shop:order"))
    if not hosted.is_payable(order, timezone.now()):
        return _to(_here(order, "shop:order_pay"))
    looks = request.GET.get("looks", "0")
    count = int(looks) if looks.isascii() and looks.isdigit() and len(looks) < LONGEST else MOST_LOOKS
    again = f"{request.path}?looks={count + 1}"
    context = {
        "order": order,
        "again": again,
        "is_late": count >= MOST_LOOKS,
        "order_url": _here(order, "shop:order"),
        "pay_url": _here(order, "shop:order_pay"),
    }
    answer = page(request, "shop/returned.html", context)
    if count < MOST_LOOKS:
        answer.headers["Refresh"] = f"{LOOK_AGAIN}; url={again}"
    return answer


def _order(ref: str, token: str) -> Order:
    found = Order.objects.filter(ref=ref, token=token).first()
    if found is None:
        raise Http404
    return found


def _to(address: str) -> HttpResponse:
    return private(HttpResponseRedirect(address, status=303))


def _here(order: Order, name: str) -> str:
    """In the language of whoever looks, which need not be the order's."""
    return reverse(name, kwargs={"ref": order.ref, "token": order.token})


def _shown(request: HttpRequest, order: Order, message: str = "", *, status: int = 200) -> HttpResponse:
    if order.paid_at or order.is_paid:
        return _to(_here(order, "shop:order"))
    is_open = hosted.is_payable(order, timezone.now())
    told = order_letters.about(order, language())
    transfers = is_open and bool(told["organisation"].iban)
    context = {
        **told,
        "is_open": is_open,
        "due": order.amount_outstanding,
        "paid": order.amount_paid,
        "by_card": is_open and providers.is_ready(paying.CARD),
        "by_transfer": transfers and order.payment_method != paying.CARD,
        "may_switch": transfers and order.payment_method == paying.CARD,
        "ends_today": order.payment_method == paying.CARD,
        "page_url": _here(order, "shop:order"),
        "alert": {"kind": "error", "title": message} if message else None,
        "summary": {
            "title": gettext("What you ordered"),
            "lines": told["lines"],
            "rows": told["rows"],
            "total": order.total,
        },
    }
    return page(request, "shop/pay.html", context, status=status)
