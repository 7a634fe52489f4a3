"""The catalogue as search engines and price comparers read it: RSS 2.0 with Google's fields, one for each language.

Only what anybody may buy or see sold out on a public page in that language; written piece by piece, some products at
a time, so that ten thousand of them never lie in memory.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Any
from urllib.parse import urlencode
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.utils import timezone
from django.utils.xmlutils import SimplerXMLGenerator

from core import listing, pictures
from core.models import Picture
from core.opening import ROME
from shop import shipping, window
from shop.lines import is_alcoholic
from shop.models.catalogue import Product, Unit
from shop.models.options import VariantOption
from shop.models.pages.rows import ProductPicture
from shop.models.vocabularies import Kind
from shop.refusals import Refused
from shop.shipping import Destination, Served
from shop.window import Choice

AT_ONCE = 200
BARE: AttributesImpl[str] = AttributesImpl({})
GOOGLE = "http://base.google.com/ns/1.0"
STATES = {
    window.AVAILABLE: "in_stock",
    window.LAST: "in_stock",
    window.OUT: "out_of_stock",
    window.PREORDER: "preorder",
    window.MADE_TO_ORDER: "backorder",
}
UNITS = {Unit.GRAMS: ("g", "1 kg"), Unit.MILLILITRES: ("ml", "1 l")}
Value = str | Sequence[tuple[str, str]]
NAMED = {"size": "g:size", "colour": "g:color"}  # as the shop's options are called in English
LONGEST_TITLE, LONGEST_TEXT = 150, 5000
# Google's list of kinds, where it wants one whatever the shop's shelf is called: nothing alcoholic goes without.
ALCOHOLIC = 499676


@dataclass(frozen=True, slots=True)
class Head:
    title: str
    link: str
    description: str


def write(head: Head, pages: Any, language: str) -> Iterator[bytes]:
    """The whole feed in pieces. `pages` are product pages of one language; those not on sale are left out."""
    held = io.StringIO()
    xml = SimplerXMLGenerator(held, "utf-8")
    xml.startDocument()
    xml.startElement("rss", AttributesImpl({"version": "2.0", "xmlns:g": GOOGLE}))
    xml.startElement("channel", BARE)
    for name in ("title", "link", "description"):
        xml.addQuickElement(name, _clean(getattr(head, name)))
    zones = shipping.zones()
    told = listing.for_cards(pages, None).select_related("product__sheet", "product__category")
    rows = told.order_by("path").iterator(chunk_size=AT_ONCE)
    while batch := list(islice(rows, AT_ONCE)):
        own_pictures = _pictures(batch)
        offered = window.offered(page.product_id for page in batch)
        differ = _options([page.product_id for page in batch], language)
        for page in batch:
            choices = offered[page.product_id].choices if page.product_id in offered else ()
            for choice in choices:
                own = differ.get(choice.variant.pk, ()) if len(choices) > 1 else ()
                picture = own_pictures.get((page.pk, choice.variant.pk)) or page.picture
                _item(xml, [*fields(page, choice, choices, zones, language), *_seen(picture), *own])
        yield _taken(held)
    xml.endElement("channel")
    xml.endElement("rss")
    xml.endDocument()
    yield _taken(held)


def fields(
    page: Any, choice: Choice, choices: Sequence[Choice], zones: Sequence[Served], language: str
) -> Iterator[tuple[str, Value]]:
    """Google's names and what they say of one variant."""
    variant, product = choice.variant, page.product
    option = variant.option(language) if len(choices) > 1 else ""
    yield "g:id", variant.sku
    yield "title", (f"{page.title}, {option}" if option else page.title)[:LONGEST_TITLE]
    yield "description", (page.card_text or page.title)[:LONGEST_TEXT]
    query = f"?{urlencode({'sku': variant.sku})}" if len(choices) > 1 else ""
    yield "link", f"{settings.BASE_URL}{page.get_url()}{query}"
    yield from _availability(choice)
    yield from _prices(choice)
    yield "g:condition", "new"
    yield "g:brand", product.producer.name
    yield from _identifiers(variant.barcode)
    if len(choices) > 1:
        yield "g:item_group_id", f"P{product.pk}"
    if _is_box(product):
        yield "g:is_bundle", "yes"
    yield "g:product_type", product.category.label(language)
    if number := kind_for_google(product):
        yield "g:google_product_category", str(number)
    if variant.unit in UNITS and variant.net_quantity:
        unit, base = UNITS[Unit(variant.unit)]
        yield "g:unit_pricing_measure", f"{variant.net_quantity.normalize():f} {unit}"
        yield "g:unit_pricing_base_measure", base
    if variant.weight:
        yield "g:shipping_weight", f"{variant.weight} g"
    yield from _deliveries(choice, zones, language)


def kind_for_google(product: Product) -> int | None:
    """The number of the product's category in Google's list, None where the shop has written none."""
    drinks = product.category.google_number is not None and not _is_box(product) and is_alcoholic(product)
    return ALCOHOLIC if drinks else product.category.google_number


def _is_box(product: Product) -> bool:
    return getattr(getattr(product, "sheet", None), "kind", "") == Kind.BOX


def _pictures(batch: Sequence[Any]) -> dict[tuple[int, int], Picture]:
    """By page and variant, the first that shows it to everybody; those of the pages are read with them."""
    rows = list(ProductPicture.objects.filter(page__in=batch, variant__isnull=False))
    pictures.give_sizes([*batch, *rows], "goods")
    found: dict[tuple[int, int], Picture] = {}
    for row in rows:
        if row.variant_id and pictures.open_to_all(row.picture):
            found.setdefault((row.page_id, row.variant_id), row.picture)
    return found


def _seen(picture: Picture | None) -> Iterator[tuple[str, Value]]:
    if shown := pictures.open_to_all(picture):
        yield "g:image_link", _whole(pictures.largest(shown))


def _options(products: Sequence[int], language: str) -> dict[int, list[tuple[str, Value]]]:
    """By what each variant differs from its sisters, in the words of the desk; size and colour by Google's name too."""
    found: dict[int, list[tuple[str, Value]]] = {}
    rows = VariantOption.objects.filter(variant__product__in=products).select_related("option", "value")
    for row in rows.order_by("variant", "option__position", "pk"):
        label, value = row.option.label(language), row.value.label(language)
        told = found.setdefault(row.variant_id, [])
        if name := NAMED.get(row.option.label_en.lower()):
            told.append((name, value))
        detail = (("g:attribute_name", label), ("g:attribute_value", value))
        told.append(("g:product_detail", detail))
    return found


def _availability(choice: Choice) -> Iterator[tuple[str, Value]]:
    state = STATES[choice.stock.state]
    yield "g:availability", state
    if state in ("preorder", "backorder"):
        day = choice.supply.comes_on or choice.leaves_by
        moment = datetime.datetime.combine(day, datetime.time(9), tzinfo=ROME)
        yield "g:availability_date", moment.isoformat(timespec="minutes")


def _prices(choice: Choice) -> Iterator[tuple[str, Value]]:
    """A reduction is told only against the lowest price of the thirty days before it (law.md L21)."""
    reduction = choice.offer.reduction
    if reduction is None:
        yield "g:price", money(choice.offer.amount)
    else:
        yield "g:price", money(reduction.lowest)
        yield "g:sale_price", money(choice.offer.amount)


def _identifiers(barcode: str) -> Iterator[tuple[str, Value]]:
    if barcode:
        yield "g:gtin", barcode
    yield "g:identifier_exists", "yes" if barcode else "no"


def _deliveries(choice: Choice, zones: Sequence[Served], language: str) -> Iterator[tuple[str, Value]]:
    """To Italy in the Italian feed; in the English one to every country that we serve."""
    served = {country for each in zones for country in each.zone.countries}
    for country in sorted(served) if language == "en" else ["IT"]:
        try:
            cost = shipping.cost_of(
                Destination(country=country), choice.variant.weight, choice.offer.amount, zones
            )
        except Refused:
            continue
        yield "g:shipping", (("g:country", country), ("g:price", money(cost.price)))


def money(amount: Decimal) -> str:
    return f"{amount:.2f} EUR"


def _item(xml: SimplerXMLGenerator, told: Iterable[tuple[str, Value]]) -> None:
    xml.startElement("item", BARE)
    for name, value in told:
        if isinstance(value, str):
            xml.addQuickElement(name, _clean(value))
            continue
        xml.startElement(name, BARE)
        for inner, text in value:
            xml.addQuickElement(inner, _clean(text))
        xml.endElement(name)
    xml.endElement("item")


def _clean(text: str) -> str:
    """Without signs that no XML may hold."""
    return " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())


def _whole(address: str) -> str:
    return address if address.startswith("http") else f"{settings.BASE_URL}{address}"


def _taken(held: io.StringIO) -> bytes:
    written = held.getvalue().encode()
    held.seek(0)
    held.truncate()
    return written


def this_hour() -> str:
    """Reductions end by themselves: what is kept of a feed is looked at again every hour."""
    return timezone.now().strftime("%Y%m%d%H")
