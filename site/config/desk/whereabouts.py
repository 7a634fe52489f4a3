"""Which item of the menu a screen belongs to, where its address does not begin like the item's.

Wagtail marks an item by its address alone: a page, its translation or a list behind "Impostazioni" marked none.
"""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

BEHIND = {
    "packing": "orders",
    "phone": "orders",
    "counter": "orders",
    "transfers": "orders",
    "payments": "orders",
    "withdrawals": "orders",
    "refunds": "orders",
    "takings": "reports",
    "invoices": "reports",
    "imports": "products",
    "movements": "stock",
    "delivery-zones": "settings",
    "delivery-prices": "settings",
    "categories": "settings",
    "options": "settings",
    "vat-rules": "settings",
    "seasons": "settings",
    "couriers": "settings",
    "opening-hours": "settings",
    "special-hours": "settings",
    "closures": "settings",
    "authorisations": "people",
    "recordings": "pictures",
    "enquiry-addresses": "messages",
    "wagtailredirects": "pages",
    "wagtail_localize": "translations",
}
PLACES = {"storypage": "stories", "eventpage": "events", "productpage": "products"}


def of(request: HttpRequest, mine: tuple[str, ...]) -> str:
    """The name of the item; nothing where there is none, or the user's menu does not have it."""
    match = request.resolver_match
    if match is None:
        return ""
    name = BEHIND.get(match.namespace, "")
    if match.url_name and match.url_name.startswith("translation_"):
        name = "translations"
    if match.url_name and match.url_name.startswith("missing_page"):
        name = "pages"
    if match.url_name == "data_of_a_person":
        name = "settings"
    if match.namespace == "wagtailadmin_pages":
        name = _of_page(match.kwargs | dict(enumerate(match.args)), mine)
    if name == "translations" and name not in mine:
        name = "to-translate"
    return name if name in mine else ""


def _of_page(asked: dict[Any, Any], mine: tuple[str, ...]) -> str:
    """An English page is a translation; of an Italian one its kind decides, for whoever has it in the menu."""
    key = asked.get("page_id") or asked.get(0)
    rows = Page.objects.filter(pk=key) if str(key).isdigit() else Page.objects.none()
    known = rows.values_list("locale__language_code", "content_type__model").first()
    if known is None:
        return ""
    language, kind = known
    if language != "it":
        return "translations"
    place = PLACES.get(kind, "pages")
    return place if place in mine else "pages"
