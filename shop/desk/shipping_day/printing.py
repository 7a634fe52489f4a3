"""What is printed of a day of dispatch: the pick list, the slips without prices, the cards with a gift message."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from shop import order_letters, packing, paying, picking
from shop.addresses import COUNTRIES
from shop.desk.shipping_day.runs import RunScreen
from shop.models import Order


def slips_of(orders: Iterable[Order]) -> list[dict[str, Any]]:
    """Each in its order's language. What a slip says of a line holds no price: nobody can print one by mistake."""
    slips = []
    for order in orders:
        with translation.override(order.language):
            country = str(COUNTRIES.get(order.country, order.country))
        lines = [_line(item, order.language) for item in order.items.all()]
        slips.append(
            {
                "order": order,
                "language": order.language,
                "country": "" if order.country == "IT" else country,
                "lines": [line for line in lines if line["quantity"]],
            }
        )
    return slips


def _line(item: Any, language: str) -> dict[str, Any]:
    """What goes into this parcel: what has left in another one does not."""
    name = order_letters.name_of(item, language)
    return {
        "quantity": item.held or item.shipped,
        "sku": item.sku,
        "name": str(name),
        "lang": "" if name.lang == language else name.lang,
        "contents": [
            {
                "pieces": each.pieces,
                "name": (each.name_en if language == "en" else "") or each.name_it,
                "lang": "it" if language == "en" and not each.name_en else "",
            }
            for each in item.contents.all()
        ],
    }


class PickListScreen(RunScreen):
    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        orders = packing.orders_of(self.run)
        picks = picking.pick_list(orders)
        shown = {
            "run": self.run,
            "picks": picks,
            "orders": len(orders),
            "pieces": sum(pick.pieces for pick in picks),
        }
        return render(request, "shop/desk/shipping_day/pick_list.html", shown)


class SlipsScreen(RunScreen):
    """One page a parcel, and a card of its own for each gift message."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return printed(request, packing.orders_of(self.run), self.address)


def printed(request: HttpRequest, orders: Iterable[Order], back: str) -> HttpResponse:
    shown = {"slips": slips_of(orders), "organisation": paying.organisation(), "back": back}
    return render(request, "shop/desk/shipping_day/slips.html", shown)
