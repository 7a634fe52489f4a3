"""The product feed of each language, at an address that merchants' programs fetch."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import etag, require_safe

from core import listing
from core.generations import store
from shop import merchant
from shop.models.pages import ProductPage, ShopPage
from shop.views.frame import language

KEPT = 15 * 60  # seconds


def _version(request: HttpRequest) -> str:
    """The same while nothing on the site changed: whoever has that one gets no second."""
    generation = store.read(language())
    return f'"{language()}-{generation.soft}-{generation.hard}-{generation.goods}-{merchant.this_hour()}"'


@require_safe
@etag(_version)
def feed(request: HttpRequest) -> HttpResponseBase:
    """Streamed: the page cache keeps no stream, and so its process never holds the whole catalogue."""
    code = language()
    shops = ShopPage.objects.filter(locale__language_code=code)
    shop = listing.for_cards(shops, None).first()
    if shop is None:
        raise Http404
    head = merchant.Head(
        f"{shop.title} · Consorzio Viale dei Mille",
        f"{settings.BASE_URL}{shop.get_url()}",
        shop.card_text or shop.title,
    )
    pages = ProductPage.objects.filter(locale=shop.locale_id, alias_of__isnull=True)
    answer = StreamingHttpResponse(
        merchant.write(head, pages, code), content_type="application/rss+xml; charset=utf-8"
    )
    answer.headers["Cache-Control"] = f"public, max-age={KEPT}"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
