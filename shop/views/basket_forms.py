"""The forms beside the lines of a basket, as they are printed. Until somebody types, they are the same for all who said
the same country: printed once, and the token of the visitor's own form put in its place each time.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.forms import Form
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from core.pieces import Pieces
from shop.forms import EstimateForm, GiftForm, VoucherForm
from shop.models.basket import Basket
from shop.reckoning import Reckoning
from shop.views.frame import language

ASIDES, DELIVERY = "shop/basket_asides.html", "shop/basket_delivery.html"
HERE = "the-token-of-this-form"
kept = Pieces(most=500)  # a country, a province and a language


def blank(basket: Basket) -> dict[str, Form]:
    """By the name that the templates know them by."""
    gift = {"gift_message": basket.gift_message, "hides_prices": basket.hides_prices}
    return {
        "voucher_form": VoucherForm(),
        "gift_form": GiftForm(initial=gift),
        "estimate_form": EstimateForm(initial=_where(basket)),
    }


def printed(
    request: HttpRequest, basket: Basket, reckoning: Reckoning, sent: Mapping[str, Form] | None
) -> dict[str, SafeString]:
    """`asides` (voucher and present) and `delivery`. `sent`: all of them, as they came back."""
    if sent or reckoning.applied or basket.gift_message or basket.hides_prices:
        return _print(sent or blank(basket), reckoning, get_token(request))
    known, key = kept.of(language()), tuple(_where(basket).items())
    if key not in known:
        known[key] = _print(blank(basket), reckoning, HERE)
    token = get_token(request)
    return {name: SafeString(text.replace(HERE, token)) for name, text in known[key].items()}


def _print(forms: Mapping[str, Form], reckoning: Reckoning, token: str) -> dict[str, SafeString]:
    beside = {"reckoning": reckoning, **forms, "csrf_token": token}
    where = {"form": forms["estimate_form"], "csrf_token": token}
    return {"asides": render_to_string(ASIDES, beside), "delivery": render_to_string(DELIVERY, where)}


def _where(basket: Basket) -> dict[str, str]:
    said = basket.extra if basket.pk else {}
    return {name: str(said[name]) for name in ("country", "province") if said.get(name)}
