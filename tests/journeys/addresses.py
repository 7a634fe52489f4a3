"""Where every kind of page is found: one page of each type in the tree, and the addresses outside it."""

from collections.abc import Iterator

from django.urls import NoReverseMatch, reverse
from django.utils import translation
from wagtail.models import Page, get_page_models

from home.models import ContentPage
from shop.models import ProductPage, SeasonPage

# Addresses outside the tree that anyone may open; those with a secret in them are walked to by the journeys.
VIEWS = ("search:search", "shop:basket", "shop:checkout", "shop:withdrawal", "writing:write")


def of_each_type(language: str) -> Iterator[tuple[str, str]]:
    """(kind, address) of the newest public page of each type that has one in that language."""
    for model in get_page_models():
        live = model.objects.live().public().filter(locale__language_code=language, depth__gt=1)
        if model is not Page and (newest := live.order_by("-pk").first()):
            yield model._meta.model_name, newest.get_url()


def of_information(language: str) -> Iterator[tuple[str, str]]:
    """Pages that are of one type and look very different: partners, press, the store; an open and a closed
    collection; a product with variants, one that is sold out.
    """
    pages = ContentPage.objects.live().public().filter(locale__language_code=language)
    for page in pages.order_by("path"):
        yield f"information-{page.role or page.slug}", page.get_url()
    for season in SeasonPage.objects.live().filter(locale__language_code=language).order_by("path"):
        yield f"season-{season.season.code}", season.get_url()
    for sku in ("BOR-POC-ROS", "ESA-URI-001"):
        told = ProductPage.objects.live().filter(locale__language_code=language, product__variants__sku=sku)
        for product in told:
            yield f"product-{sku}", f"{product.get_url()}?sku={sku}"


def outside_the_tree(language: str) -> Iterator[tuple[str, str]]:
    with translation.override(language):
        for name in VIEWS:
            try:
                yield name.partition(":")[2], reverse(name)
            except NoReverseMatch:
                continue


def of_each_kind(language: str) -> list[tuple[str, str]]:
    return [*of_each_type(language), *outside_the_tree(language)]
