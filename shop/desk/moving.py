"""A product's page stands below the page of its category: it follows when the category changes, in both languages."""

from django.utils.translation import gettext

from core import twins
from core.models import User
from shop.desk import telling_form
from shop.models import CategoryPage, Product, ProductPage


def _way(product: Product) -> tuple[ProductPage | None, CategoryPage | None]:
    """Its Italian page, if it has one that has to go elsewhere, and where to."""
    page, place = telling_form.page_of(product), telling_form.place_for(product)
    if page is None or (place is not None and page.is_child_of(place)):
        return None, place
    return page, place


def why_not(product: Product, who: User | None = None) -> str:
    """In words, why its page cannot follow to the category that it has now (saved or not); nothing when it can."""
    page, place = _way(product)
    if page is None:
        return ""
    if place is None:
        message = gettext(
            "“%(category)s” has no page in the shop yet, where the page of this product would stand."
        )
        return message % {"category": product.category}
    if who and not page.permissions_for_user(who).can_move_to(place):
        return gettext("You may not move its page to “%(place)s”.") % {"place": place.title}
    if place.get_children().filter(slug=page.slug).exists():
        message = gettext("Below “%(place)s” there is already a page with the address “%(slug)s”.")
        return message % {"place": place.title, "slug": page.slug}
    return twins.why_not_move(page, place)


def follow(product: Product, who: User | None = None) -> None:
    """Move its pages, after `why_not` had nothing to say. Wagtail leads the old addresses on to the new ones."""
    page, place = _way(product)
    if page is None or place is None:
        return
    for twin in twins.twins_of(page):
        if there := twins.place_for(twin, place):
            twin.move(there, pos="last-child", user=who)
    page.move(place, pos="last-child", user=who)
