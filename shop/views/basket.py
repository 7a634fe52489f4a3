"""The basket's page: what is in it, what may be changed, what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core import pictures
from core.models import Picture
from core.money import euro
from core.origin import same_origin_post
from core.private_pages import page
from shop import filling, names, options, paying
from shop.forms import AddForm, ChangeForm
from shop.lines import Line
from shop.models.basket import Basket
from shop.models.catalogue import Variant
from shop.models.pages import ProductPage
from shop.models.pages.rows import ProductPicture
from shop.reckoning import Reckoning, till_of
from shop.refusals import Refused
from shop.views.frame import count_in_cookie, language

TEMPLATE = "shop/basket.html"
WHERE_TO_CHOOSE = "choice"  # the anchor in components/buy.html


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_post
def basket(request: HttpRequest) -> HttpResponse:
    """GET shows; POST with `sku` and `quantity` adds, from any page of ours, also a stored one."""
    if request.method == "POST":
        return _add(request)
    return shown(request, filling.find(request.session))


def _add(request: HttpRequest) -> HttpResponse:
    form = AddForm(request.POST)
    if not form.is_valid():
        message, back = _unanswered(request.POST.get("of", ""), form)
        return shown(request, filling.find(request.session), message, status=400, back=back)
    try:
        filled = filling.put(request.session, form.cleaned_data["sku"], form.cleaned_data["quantity"])
    except Refused as refusal:
        status = 404 if refusal.code == "unknown" else 409
        back = _product(form.cleaned_data["sku"])
        return shown(request, filling.find(request.session), refusal.message, status=status, back=back)
    return _back(filled)


def _unanswered(sku: str, form: AddForm) -> tuple[str, dict[str, str]]:
    """What is missing, and the way back to it: of a product with several variants, which one."""
    asked_of = Variant.objects.sellable().filter(product__variants__sku=sku[:40].replace("\0", ""))
    variants = list(asked_of.order_by("position", "sku")) if sku and "sku" in form.errors else []
    told = names.of([variants[0].pk]).get(variants[0].pk) if variants else None
    if not told:
        return gettext("Say which product and how many, from 1 to 99."), {}
    name = told[language()]
    label = gettext("Back to %(product)s") % {"product": name.text}
    back = {"url": f"{name.url}#{WHERE_TO_CHOOSE}", "label": label}
    what = options.question(options.axes(variants), language())
    if not what:
        return gettext("Nothing was added: choose which one first."), back
    return gettext("Nothing was added: choose first (%(what)s).") % {
        "what": f"{what[:1].lower()}{what[1:]}"
    }, back


def _product(sku: str) -> dict[str, str]:
    """The way back to what could not be added; nothing where it has no page."""
    variant = Variant.objects.filter(sku=sku).only("pk").first()
    told = names.of([variant.pk]).get(variant.pk) if variant else None
    if not told:
        return {}
    name = told[language()]
    query = f"?{urlencode({'sku': sku})}" if name.option else ""
    return {"url": f"{name.url}{query}", "label": gettext("Back to %(product)s") % {"product": name}}


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def line(request: HttpRequest) -> HttpResponse:
    """Change the quantity of a line, or take it out. Its form stands on the basket's page, with a token."""
    if request.method != "POST":  # who changes language on a refusal comes by here
        return HttpResponseRedirect(reverse("shop:basket"))
    typed = request.POST.copy()
    if typed.get("do") == "remove":
        typed["quantity"] = "0"
    form = ChangeForm(typed)
    held = filling.find(request.session)
    if not form.is_valid():
        return shown(request, held, gettext("The quantity is a number from 0 to 99."), status=400)
    try:
        changed = filling.change(request.session, form.cleaned_data["line"], form.cleaned_data["quantity"])
    except Refused as refusal:
        return shown(request, filling.find(request.session), refusal.message, status=409)
    return _back(changed)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def age(request: HttpRequest) -> HttpResponse:
    """The visitor says to be of age, for this basket. The box is never ticked beforehand."""
    if request.method != "POST":
        return HttpResponseRedirect(reverse("shop:basket"))
    held = filling.find(request.session)
    if request.POST.get("adult") != "yes":
        return shown(request, held, gettext("Tick the box if you are 18 or older."), status=400)
    try:
        return _back(filling.say(request.session, {"adult": "yes"}))
    except Refused as refusal:
        return shown(request, held, refusal.message, status=409)


def _back(basket: Basket) -> HttpResponse:
    response = HttpResponseRedirect(reverse("shop:basket"), status=303)
    return count_in_cookie(response, basket, secure=settings.SESSION_COOKIE_SECURE)


def shown(
    request: HttpRequest,
    basket: Basket,
    message: str = "",
    *,
    status: int = 200,
    back: Mapping[str, str] | None = None,
) -> HttpResponse:
    """`back` is the url and the label of a link that stands beside the message."""
    reckoning = till_of(basket).reckon()
    seen = _pictures(reckoning.lines)
    context: dict[str, Any] = {
        "reckoning": reckoning,
        "lines": [{**_row(line), "image": seen.get(line.variant.pk)} for line in reckoning.lines],
        "summary": summary(reckoning),
        "asks_age": reckoning.has_alcohol and not basket.is_adult,
        "ways_to_pay": [paying.LABELS[way] for way in paying.offered()],
        "alert": {"kind": "error", "title": message, **(back or {})} if message else None,
        "empty": {
            "title": gettext("Your basket is empty."),
            "text": gettext("What you add is kept here for thirty days."),
        },
    }
    return page(request, TEMPLATE, context, status=status)


def _pictures(lines: Sequence[Line]) -> dict[int, Picture]:
    """By variant, its own before its product's, as a thumbnail: three queries, whatever the number of lines."""
    if not lines:
        return {}
    own = ProductPicture.objects.filter(variant=OuterRef("pk"), page__live=True).values("picture")
    common = ProductPage.objects.live().filter(product=OuterRef("product"), picture__isnull=False)
    seen = Coalesce(Subquery(own[:1]), Subquery(common.order_by("pk").values("picture")[:1]))
    variants = Variant.objects.filter(pk__in=[line.variant.pk for line in lines])
    chosen = dict(variants.order_by().values_list("pk", seen))
    known = pictures.sized("thumb").in_bulk({picture for picture in chosen.values() if picture})
    return {variant: known[picture] for variant, picture in chosen.items() if picture in known}


def _row(line: Line) -> dict[str, Any]:
    """What components/basket_line.html expects."""
    here = language()
    name = line.name(here)
    unit = line.unit
    return {
        "name": str(name),
        "url": name.url,
        "lang": "" if name.lang == here else name.lang,
        "detail": line.variant.product.producer.name,
        "quantity": line.quantity,
        "maximum": line.most or line.quantity,
        "price": {"amount": line.price, **({"unit_amount": unit.amount, "unit": unit.per} if unit else {})},
        "total": line.total,
        "key": line.variant.sku,
        "change_url": reverse("shop:basket_line"),
        "note": line.problem,
        "leaves": _leaves(line),
    }


def _leaves(line: Line) -> str:
    """The day, for what cannot leave as usual (law.md L14)."""
    if line.problem or not line.supply.must_wait(line.quantity):
        return ""
    return gettext("It leaves us by %(day)s.") % {"day": date_format(line.leaves_by, "DATE_FORMAT")}


def summary(reckoning: Reckoning) -> dict[str, Any]:
    """What components/order_summary.html expects, for a parcel in Italy."""
    rows: list[dict[str, Any]] = [{"label": gettext("Goods"), "amount": reckoning.goods}]
    note = ""
    if reckoning.delivery:
        rows.append({"label": gettext("Delivery in Italy"), "amount": reckoning.delivery.price})
        if missing := reckoning.delivery.missing_for_free:
            note = gettext("Delivery in Italy is free from %(amount)s more.") % {"amount": euro(missing)}
    return {"title": gettext("In all"), "rows": rows, "total": reckoning.total, "note": note}
