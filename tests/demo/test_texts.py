"""The demo's texts point at what exists, under the contract's names."""

import re
from collections import Counter

import pytest

from cooperatives.models import Membership, Trade
from cooperatives.models.places import PrisonKind
from demo.pictures import PICTURES
from demo.recordings import FILES, RECORDINGS
from demo.texts.categories import CATEGORIES
from demo.texts.cooperatives import COOPERATIVES
from demo.texts.events import EVENTS
from demo.texts.pages import PAGES
from demo.texts.pages.offers import OFFERS
from demo.texts.people import PEOPLE
from demo.texts.prisons import PRISONS
from demo.texts.products import PRODUCTS, VARIANTS
from demo.texts.shapes import Figure, PictureRef, ProductRef, Quote, RecordingRef
from demo.texts.stories import STORIES
from demo.texts.topics import SERIES, TOPICS
from demo.texts.vat import VAT_RULES
from demo.texts.walk import TELLINGS, found, untranslated
from shop.models import Unit, WithdrawalRule

WORKSHOPS = {workshop.code: maker.code for maker in COOPERATIVES for workshop in maker.workshops}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def codes_of(things):
    return {thing.code for thing in things}


def test_the_skus_of_the_contract_are_here():
    contract = {
        "PAN-CLA-1000",
        "TAR-FIN-250",
        "MAN-SIR-200",
        "BOR-POC-BLU",
        "GAT-TSH-M",
        "BOX-NAT-01",
        "ESA-URI-001",
        "ULT-IMO-001",
    }
    assert contract <= VARIANTS.keys()
    assert VARIANTS["ESA-URI-001"].stock == 0
    assert VARIANTS["ULT-IMO-001"].stock == 1


def test_a_sku_names_one_variant():
    assert len(VARIANTS) == sum(len(product.variants) for product in PRODUCTS)
    assert all(re.fullmatch(r"[A-Z0-9][A-Z0-9-]{1,39}", sku) for sku in VARIANTS)


@pytest.mark.parametrize(
    "things", [PRISONS, COOPERATIVES, CATEGORIES, PRODUCTS, EVENTS, OFFERS, PAGES, TOPICS, PEOPLE]
)
def test_codes_are_unique(things):
    assert len(codes_of(things)) == len(things)
    assert all(SLUG.fullmatch(thing.code) for thing in things)


def test_the_addresses_are_those_of_the_contract():
    slugs = {page.code: (page.slug.it, page.slug.en) for page in PAGES}
    expected = {
        "about": ("chi-siamo", "about"),
        "stories": ("storie", "stories"),
        "cooperatives": ("cooperative", "cooperatives"),
        "prisons": ("carceri", "prisons"),
        "contact": ("contatti", "contact"),
        "delivery": ("spedizioni-e-resi", "delivery-and-returns"),
        "questions": ("domande", "faq"),
        "consulting": ("consulenza", "consulting"),
        "companies": ("aziende", "companies"),
        "shop": ("bottega", "shop"),
        "store": ("negozio", "store"),
        "events": ("incontri", "events"),
    }
    assert {code: slugs[code] for code in expected} == expected


@pytest.mark.parametrize("language", ["it", "en"])
def test_slugs_are_unique_and_short(language):
    by_parent = Counter()
    for telling in TELLINGS:
        slug = getattr(telling.slug, language)
        if slug is None:
            assert untranslated(telling), telling.slug.it
            continue
        assert SLUG.fullmatch(slug), slug
        assert len(slug) <= 60, slug
        by_parent[type(telling).__name__, slug] += 1
    assert [slug for slug, times in by_parent.items() if times > 1] == []


def test_stories_point_at_what_exists():
    makers, prisons, people, topics = map(codes_of, (COOPERATIVES, PRISONS, PEOPLE, TOPICS))
    for story in STORIES:
        assert set(story.cooperatives) <= makers, story.slug.it
        assert set(story.prisons) <= prisons, story.slug.it
        assert set(story.people) <= people, story.slug.it
        assert set(story.topics) <= topics, story.slug.it
        assert set(story.products) <= VARIANTS.keys(), story.slug.it
        assert story.kind in {"portrait", "hand_to_box", "encounter", "news"}
        assert story.topics
        assert not story.series or story.part, story.slug.it
    assert {story.series for story in STORIES} - {""} == codes_of(SERIES)


def test_recordings_named_in_a_text_are_made():
    made = {one.key: FILES / one.file for one in RECORDINGS}
    assert {ref.key for ref in found(RecordingRef)} == made.keys()
    assert all(file.exists() for file in made.values())


def test_who_speaks_in_a_story_has_consented():
    names = {person.code: person.name for person in PEOPLE}
    for story in STORIES:
        speakers = {quote.name for quote in found(Quote, story)}
        assert speakers <= {names[code] for code in story.people}, story.slug.it


def test_products_point_at_what_exists():
    shelves, rules = codes_of(CATEGORIES), {rule.name for rule in VAT_RULES}
    for product in PRODUCTS:
        assert product.category in shelves, product.code
        assert WORKSHOPS[product.workshop] == product.producer, product.code
        assert product.vat in rules, product.code
        assert product.withdrawal in WithdrawalRule.values, product.code
        assert {line.sku for line in product.box} <= VARIANTS.keys(), product.code
        assert {variant.unit for variant in product.variants} <= set(Unit.values), product.code


def test_events_happen_somewhere():
    places = {"store", "elsewhere", *codes_of(PRISONS)}
    for event in EVENTS:
        assert event.place in places, event.code
        assert (event.access == "inside") == (event.place in codes_of(PRISONS)), event.code
        assert event.occurrences, event.code
        assert set(event.cooperatives) <= codes_of(COOPERATIVES), event.code
        assert set(event.products) <= VARIANTS.keys(), event.code
        assert event.participation != "elsewhere" or event.link, event.code


def test_cooperatives_and_prisons_use_the_vocabularies():
    for maker in COOPERATIVES:
        assert {workshop.trade for workshop in maker.workshops} == set(maker.trades), maker.code
        assert {workshop.prison for workshop in maker.workshops} <= {None, *codes_of(PRISONS)}, maker.code
        assert maker.membership.kind in Membership.Kind.values, maker.code
        assert set(maker.trades) <= set(Trade.values), maker.code
    assert len(WORKSHOPS) == sum(len(maker.workshops) for maker in COOPERATIVES)
    assert {prison.kind for prison in PRISONS} <= set(PrisonKind.values)


def test_products_named_in_a_text_exist():
    assert {ref.sku for ref in found(ProductRef)} <= VARIANTS.keys()


def test_a_figure_has_a_date_and_a_source():
    for figure in found(Figure):
        assert figure.source, figure
        assert (figure.year is None) != (figure.consulted is None), figure


def test_every_story_has_its_figure():
    for story in STORIES:
        assert list(found(Figure, story)), story.slug.it


def test_an_offer_stands_below_consulting_or_companies_and_names_who_answers():
    makers = codes_of(COOPERATIVES)
    for offer in OFFERS:
        assert offer.parent in codes_of(PAGES) & {"consulting", "companies"}, offer.code
        assert set(offer.cooperatives) <= makers, offer.code
        assert bool(offer.cooperatives) == (offer.parent == "companies"), offer.code


def test_every_picture_named_is_drawn():
    named = {ref.key for ref in found(PictureRef)} | {getattr(thing, "picture", "") for thing in TELLINGS}
    assert named - {""} <= PICTURES.keys()
