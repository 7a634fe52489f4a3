"""What is done to a basket from its page, and to it from every other: adding, changing, taking out."""

from __future__ import annotations

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core.origin import same_origin_post
from shop import filling, names, options
from shop.forms import AddForm, ChangeForm
from shop.models.basket import Basket
from shop.models.catalogue import Variant
from shop.refusals import Refused
from shop.views.basket_page import shown
from shop.views.frame import count_in_cookie, language

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
