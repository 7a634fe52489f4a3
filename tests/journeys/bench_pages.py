"""Rows of `make bench`: pages for reading, the shop's list in its states, the search."""

from collections.abc import Iterator
from itertools import cycle

from django.db import connection
from django.utils import timezone

from core import page_cache
from search.models import Entry, Kind
from shop.models import Shelf, ShopPage
from shop.models.pages.places import ON_A_PAGE
from tests.journeys.addresses import of_each_type
from tests.journeys.bench_meter import made_anew
from tests.journeys.bench_rows import Budget, Row

PAGE = Budget(16, 14)
WARM = Budget(15, 10)
CHANGED = Budget(60, 10)
PUBLISHED = Budget(80, 20)  # header, footer and every card are printed again, once in each process
KEPT = Budget(0.7, 0, stored=True)
KINDS = ("homepage", "storypage", "productpage", "eventpage", "cooperativepage")
ASKED = {
    "search: what many pages have": "/it/cerca/?q=panettone",
    "search: two words": "/it/cerca/?q=taralli+finocchio",
    "search: of one kind, far down": "/it/cerca/?q=panettone&kind=products&page={page}",
    "search: the number of an article": "/it/cerca/?q=PAN-CLA-1000",
    "search: a slip of the fingers": "/it/cerca/?q=panetone",
    "search: words that no page has together": "/it/cerca/?q=panettone+concerto+toga",
    "search: nothing": "/it/cerca/?q=monopattino",
    "suggestions of two letters": "/it/cerca/suggerimenti/?q=pa",
    "suggestions of three letters": "/it/cerca/suggerimenti/?q=pan",
}


def reading() -> Iterator[Row]:
    found = dict(of_each_type("it"))
    for kind in KINDS:
        yield _page(kind.removesuffix("page"), found[kind], PAGE)
    yield Row("home, from the page cache", KEPT, lambda: found["homepage"])


def shelves() -> Iterator[Row]:
    shop = ShopPage.objects.get(locale__language_code="it").get_url()
    pages = (Shelf.objects.exclude(title_it="").count() - 1) // ON_A_PAGE + 1
    yield _page("list", shop, WARM)
    yield _page("list, two filters", f"{shop}?without=gluten&available=yes", WARM)
    yield _page("list, by price", f"{shop}?sort=cheap", WARM)
    yield _page("list, a page far down", f"{shop}?page={pages // 2 + 1}", WARM)
    every = cycle(range(1, pages + 1))
    yield Row("list, every page in turn", CHANGED, lambda: made_anew(f"{shop}?page={next(every)}"))
    by_price = f"{shop}?sort=cheap"
    for what, budget, change in (
        ("a price just changed", CHANGED, change_the_shelf),
        ("a page just published", PUBLISHED, change_a_page),
    ):
        yield Row(f"list, {what}", budget, lambda: made_anew(by_price), change=change)


def searching() -> Iterator[Row]:
    budget = Budget(60 if connection.vendor == "postgresql" else 120, 14)
    found = Entry.objects.filter(kind=Kind.PRODUCTS, language="it").count()
    for name, pattern in ASKED.items():
        yield _page(name, pattern.format(page=10 if found > 1000 else 1), budget)


def _page(name: str, address: str, budget: Budget) -> Row:
    return Row(name, budget, lambda: made_anew(address))


def change_the_shelf() -> None:
    """As when a price or the pieces of a product changed: what processes keep of shelf and lists is old."""
    Shelf.objects.filter(pk=Shelf.objects.order_by("pk").values("pk")[:1]).update(written=timezone.now())
    page_cache.goods_bump()


def change_a_page() -> None:
    """As when a page was published: what every process keeps of the frame and of lists is made anew besides."""
    change_the_shelf()
    page_cache.soft_bump()
