"""The seasonal collections with their pages, and further pictures of some products."""

import datetime

from core.pages import BasePage
from demo.planting import library
from demo.planting.glossary import Glossary
from demo.planting.tree import Planter
from demo.texts.seasons import SEASONS
from demo.texts.seasons import Season as Told
from shop.models import Category, Season, SeasonPage, SeasonProduct, Variant


def plant(planter: Planter, shop: BasePage, today: datetime.date) -> None:
    for position, told in enumerate(SEASONS):
        season, is_new = Season.objects.get_or_create(
            code=told.code,
            defaults={
                "label_it": told.label.it,
                "label_en": told.label.en,
                "opens": today + datetime.timedelta(days=told.opens),
                "closes": today + datetime.timedelta(days=told.closes),
                "category": Category.objects.filter(code=told.category).first(),
                "position": position,
            },
        )
        if is_new:
            _fill(season, told)
        words = Glossary()
        page = SeasonPage(
            season=season,
            standfirst=words.say(told.standfirst),
            search_description=words.say(told.standfirst),
        )
        planter.page(shop, page, told.slug, told.title, words)


def _fill(season: Season, told: Told) -> None:
    for order, sku in enumerate(told.skus):
        product = Variant.objects.get(sku=sku).product
        SeasonProduct.objects.create(season=season, product=product, sort_order=order)


def picture_rows(skus_and_keys: tuple[tuple[str, str], ...]) -> list[tuple[int, int | None]]:
    """(picture, variant) of further pictures; a SKU that is empty means the product as a whole."""
    rows = []
    for sku, key in skus_and_keys:
        if picture := library.picture(key):
            variant = Variant.objects.filter(sku=sku).values_list("pk", flat=True).first() if sku else None
            rows.append((picture.pk, variant))
    return rows
