"""Cards, links and pictures in a fixed number of queries."""

import pytest
from wagtail.models import Page, PageViewRestriction

from core import listing, pictures
from core.models import PictureRendition
from demo.people_factories import PictureFactory
from demo.telling_factories import (
    ContentPageFactory,
    CooperativePageFactory,
    PrisonPageFactory,
    StoryPageFactory,
    plant_site,
)
from demo.translating import translate

pytestmark = pytest.mark.django_db


def test_what_stands_below_a_closed_page_is_closed_too():
    plant_site()
    closed = ContentPageFactory(title="Chiusa")
    below = ContentPageFactory(parent=closed, title="Sotto")
    beside = ContentPageFactory(title="Accanto")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")

    shown = set(listing.open_to_all(Page.objects.all()).values_list("pk", flat=True))

    assert beside.pk in shown
    assert not shown & {closed.pk, below.pk}


def test_what_is_closed_is_known_although_another_request_forgets_it_meanwhile(monkeypatch):
    class Meanwhile(float):
        def __le__(self, age):
            listing.forget_closed()
            return super().__le__(age)

    plant_site()
    closed = ContentPageFactory(title="Chiusa")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    known = listing.closed()
    monkeypatch.setattr(listing, "KEPT", Meanwhile(listing.KEPT))

    assert listing.closed() == known == (closed.path,)


def test_links_of_several_kinds_are_read_at_once(django_assert_num_queries):
    plant_site()
    cooperative = CooperativePageFactory(title="Alice")
    prison = PrisonPageFactory(title="Bollate")
    translate(prison, {"Bollate": "Bollate prison"})
    rows = {
        "makers": type(cooperative.cooperative).objects.all(),
        "places": type(prison.prison).objects.all(),
    }
    listing.links("it", **rows)

    with django_assert_num_queries(1):
        italian = listing.links("it", **rows)

    assert [card.title for card in italian["makers"]] == ["Alice"]
    assert [card.title for card in italian["places"]] == ["Bollate"]
    assert listing.links("en", **rows)["makers"] == ()
    assert [card.title for card in listing.links("en", **rows)["places"]] == ["Bollate prison"]


def test_only_what_stands_first_tells_the_browser_its_width_in_advance():
    picture = PictureFactory()

    assert pictures.shown(picture, "hero", "it", lazy=False).sizes == "(min-width: 52rem) 50vw, 100vw"
    assert pictures.shown(picture, "hero", "it").sizes == "auto, (min-width: 52rem) 50vw, 100vw"


def test_pictures_come_with_the_sizes_asked_for_and_no_others(django_assert_num_queries):
    with_sizes, without = PictureFactory(), PictureFactory()
    for spec in ("fill-360x240|format-jpeg", "fill-120x120|format-jpeg"):
        PictureRendition.objects.create(image=with_sizes, filter_spec=spec, width=1, height=1, file="x.jpg")

    with django_assert_num_queries(1):
        found = pictures.read([with_sizes.pk, without.pk], "card")
        sizes = {key: [size.filter_spec for size in each.renditions.all()] for key, each in found.items()}

    assert sizes == {with_sizes.pk: ["fill-360x240|format-jpeg"], without.pk: []}
    assert pictures.read([], "card") == {}


def test_a_card_never_reads_a_picture_by_itself(django_assert_num_queries):
    StoryPageFactory(picture=PictureFactory())
    page = type(StoryPageFactory()).objects.select_related("locale").exclude(picture=None).get()
    page.get_url()

    with django_assert_num_queries(0):
        assert page.card.image is None
