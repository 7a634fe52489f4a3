"""What a page asks of the database does not grow with what it shows, and is little: for every type there is."""

import datetime
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, get_page_models

from cooperatives.models import (
    ConsultingPage,
    CooperativePage,
    PrisonPage,
    ServiceCooperative,
    ServicePage,
)
from core import page_cache
from demo.event_factories import EventPageFactory, OccurrenceFactory
from demo.people_factories import PictureFactory
from demo.place_factories import CooperativeFactory, PrisonFactory, WorkshopFactory
from demo.shop_factories import CategoryPageFactory, ProductFactory, ProductPageFactory, SeasonPageFactory
from demo.telling_factories import (
    ConsultingPageFactory,
    ContentPageFactory,
    CooperativePageFactory,
    HiringPageFactory,
    PrisonPageFactory,
    SeriesFactory,
    SeriesPageFactory,
    ServicePageFactory,
    StoryPageFactory,
    TopicFactory,
    TopicPageFactory,
    plant_site,
    the,
)
from events.models import EventPage
from shop import seasons, shelf
from shop.models import CategoryPage, ProductPage, ProductPicture, RelatedProduct, Season
from stories.models import StoryCooperative, StoryEvent, StoryPage, StoryPrison, StoryProduct, StoryTopic

MOST = 14
MOST_COLD = 22  # of which menu, footer, hours and notices eight
DAY = datetime.timedelta(days=1)
pytestmark = [pytest.mark.django_db, pytest.mark.once]


def plant_the_first_of_each() -> None:
    """A page of each type that stands alone or is told only once; one more of the others comes with each growth."""
    plant_site()
    ContentPageFactory(role="store")
    SeriesPageFactory(series=SeriesFactory())
    TopicPageFactory(topic=TopicFactory())
    grow(1)
    the(ConsultingPage, ConsultingPageFactory)
    HiringPageFactory()
    product = ProductPage.objects.get()
    today = seasons.today()
    christmas = Season.objects.create(
        code="natale",
        label_it="Natale",
        opens=today - DAY,
        closes=today + DAY,
        category=product.product.category,
    )
    shop = product.get_parent().get_parent()
    SeasonPageFactory(parent=shop, season=christmas, title="Natale", slug="natale")


def grow(number: int) -> None:
    """So many of everything more, and the first of each type is linked to all of them."""
    with shelf.made_at_the_end():
        for _each in range(number):
            _one_of_everything()
    Page.objects.update(live=True)  # to publish each of them would take a minute
    told = {kind: list(kind.objects.order_by("pk")) for kind in (StoryPage, ProductPage, EventPage)}
    products = [page.product for page in told[ProductPage]]
    pictures = [page.picture for page in told[ProductPage]]
    event = told[EventPage][0].event
    event.products.set(products)
    for page in told[StoryPage][1:]:
        page.events = [StoryEvent(event=event)]
        page.save()
    _write(
        told[StoryPage][0],
        products=[StoryProduct(product=product) for product in products],
        events=[StoryEvent(event=page.event) for page in told[EventPage]],
        prisons=[StoryPrison(prison=page.prison) for page in PrisonPage.objects.all()],
        cooperatives=[
            StoryCooperative(cooperative=page.cooperative) for page in CooperativePage.objects.all()
        ],
        body=[
            *({"type": "product", "id": f"g{page.pk}", "value": page.pk} for page in told[ProductPage]),
            *(
                {"type": "picture", "id": f"p{picture.pk}", "value": {"picture": picture.pk, "caption": ""}}
                for picture in pictures
            ),
        ],
    )
    _write(
        told[ProductPage][0],
        pictures=[ProductPicture(picture=picture) for picture in pictures],
        chosen_products=[RelatedProduct(product=product) for product in products[1:4]],
    )
    _write(
        ServicePage.objects.order_by("pk")[0],
        cooperatives=[
            ServiceCooperative(cooperative=page.cooperative) for page in CooperativePage.objects.all()
        ],
    )
    shelf.rebuild()


def _one_of_everything() -> None:
    """With one cooperative and one prison of its own, and linked to the first of each besides."""
    cooperative, prison = CooperativeFactory(), PrisonFactory()
    CooperativePageFactory(cooperative=cooperative, live=False)
    PrisonPageFactory(prison=prison, live=False)
    first = [
        CooperativePage.objects.order_by("pk")[0].cooperative,
        PrisonPage.objects.order_by("pk")[0].prison,
    ]
    workshop = WorkshopFactory(cooperative=first[0], prison=first[1])
    WorkshopFactory(cooperative=cooperative, prison=first[1])
    WorkshopFactory(cooperative=first[0], prison=prison)
    shelf_page = the(CategoryPage, CategoryPageFactory)
    ProductPageFactory(
        product=ProductFactory(producer=first[0], workshop=workshop, category=shelf_page.category),
        parent=shelf_page,
        picture=PictureFactory(),
        live=False,
    )
    event = OccurrenceFactory().event
    event.cooperatives.add(first[0])
    EventPageFactory(event=event, picture=PictureFactory(), live=False)
    StoryPageFactory(
        picture=PictureFactory(),
        series=SeriesFactory(),
        part=StoryPage.objects.count() + 1,
        topics=[StoryTopic(topic=TopicFactory())],
        cooperatives=[StoryCooperative(cooperative=first[0])],
        prisons=[StoryPrison(prison=first[1])],
        live=False,
    )
    ServicePageFactory(cooperatives=[ServiceCooperative(cooperative=cooperative)], live=False)


def _write(page: Page, **fields: object) -> None:
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def of_each_type(count: Callable[[str], int]) -> dict[str, int]:
    """By type, the queries of its first page."""
    kinds = [kind for kind in get_page_models() if kind is not Page]
    first = {
        kind.__name__: kind.objects.filter(locale__language_code="it").order_by("pk").first()
        for kind in kinds
    }
    return {name: count(page.get_url()) for name, page in first.items()}


@pytest.fixture
def count_cold(client, settings) -> Callable[[str], int]:
    """Of a page made anew right after something was published: menu, footer and all parts are gone."""

    def count(address: str) -> int:
        settings.PAGE_CACHE = True
        for _made in range(2):
            page_cache.store.bump("soft-it")
            with CaptureQueriesContext(connection) as asked:
                assert client.get(address).status_code == 200, address
        settings.PAGE_CACHE = False
        return len(asked)

    return count


def test_thirty_of_everything_cost_every_page_as_much_as_three_and_little(count_queries, count_cold):
    plant_the_first_of_each()
    grow(2)
    few, few_cold = of_each_type(count_queries), of_each_type(count_cold)
    grow(27)

    assert of_each_type(count_queries) == few
    assert of_each_type(count_cold) == few_cold
    for asked, most in ((few, MOST), (few_cold, MOST_COLD)):
        assert {name: number for name, number in asked.items() if number > most} == {}
