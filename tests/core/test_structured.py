"""What search engines read: complete, true, and only what may be said (product.md J2)."""

import datetime
import json
import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core import structured
from core.forgetting import act
from core.forgetting.plan import Choices
from core.models import Closure, OpeningHours, Organisation, Portrayal, SpecialHours
from core.opening import ROME
from demo.event_factories import EventFactory, EventPageFactory, OccurrenceFactory
from demo.page_factories import in_english
from demo.people_factories import ConsentFactory, PersonFactory, PictureFactory
from demo.shop_factories import ProductFactory, ProductPageFactory, VariantFactory, differ
from demo.telling_factories import ContentPageFactory, StoryPageFactory, plant_site
from demo.texts.shapes import T
from events.models import Event, Occurrence
from shop import defaults, pricing
from tests.structured_rules import complaints

pytestmark = pytest.mark.once

HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)
OURS = "http://127.0.0.1:8000"


def graph(client, page, **query):
    """By kind, what a page says; it must be in order."""
    answer = client.get(page.get_url(), query)
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', answer.content.decode())
    assert len(found) == 1
    told = json.loads(found[0])
    assert told["@context"] == "https://schema.org"
    assert list(complaints(told["@graph"])) == []
    return {thing["@type"]: thing for thing in told["@graph"]}


def test_nothing_in_the_block_can_end_it():
    told = structured.printed(
        [{"@type": "Thing", "name": "</script><!-- & \u2028 «è»", "empty": "", "none": [{}]}]
    )

    inside = told.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not re.search(r"[<>&\u2028]", inside)
    assert json.loads(inside)["@graph"] == [{"@type": "Thing", "name": "</script><!-- & \u2028 «è»"}]
    assert structured.printed([]) == ""


@pytest.mark.django_db
def test_the_home_page_tells_who_we_are_and_when_the_store_is_open(client):
    italian, english = plant_site()
    house = Organisation.load()
    house.street, house.postcode, house.city, house.vat_number = "Viale dei Mille 1", "20129", "Milano", "IT1"
    house.latitude, house.longitude = Decimal("45.46800"), Decimal("9.21500")
    house.save()
    today = timezone.localdate()
    OpeningHours.objects.create(weekday=1, opens="10:00", closes="13:00")
    OpeningHours.objects.create(weekday=1, opens="15:00", closes="19:30")
    Closure.objects.create(first=today + 3 * DAY, last=today + 5 * DAY)
    SpecialHours.objects.create(day=today + 9 * DAY, opens="11:00", closes="16:00")

    told = graph(client, italian)

    assert set(told) == {"Organization", "Store", "WebSite"}
    assert told["Organization"]["vatID"] == "IT1"
    assert [
        (row["dayOfWeek"], row["opens"], row["closes"]) for row in told["Store"]["openingHoursSpecification"]
    ] == [
        ("https://schema.org/Tuesday", "10:00", "13:00"),
        ("https://schema.org/Tuesday", "15:00", "19:30"),
    ]
    closed, special = told["Store"]["specialOpeningHoursSpecification"]
    assert (closed["opens"], closed["closes"]) == ("00:00", "00:00")
    assert (closed["validFrom"], closed["validThrough"]) == (str(today + 3 * DAY), str(today + 5 * DAY))
    assert (special["opens"], special["validFrom"]) == ("11:00", str(today + 9 * DAY))
    target = graph(client, english)["WebSite"]["potentialAction"]["target"]["urlTemplate"]
    assert target == f"{OURS}/en/search/?q={{search_term_string}}"


@pytest.mark.django_db
def test_a_store_whose_address_nobody_has_written_is_not_told(client):
    italian, _english = plant_site()

    assert set(graph(client, italian)) == {"Organization", "WebSite"}


@pytest.mark.django_db
def test_a_page_says_the_way_to_it_in_its_own_language(client):
    plant_site()
    Organisation.objects.create(street="Viale dei Mille 1", city="Milano")
    page = ContentPageFactory(title="Negozio", slug="negozio", role="store")
    english = in_english(page, title="The store", slug="store")

    told, other = graph(client, page), graph(client, english)

    assert "Store" in told
    assert told["Store"]["url"] == f"{OURS}/it/negozio/"
    steps = [
        (step["position"], step["name"], step["item"]) for step in other["BreadcrumbList"]["itemListElement"]
    ]
    assert steps == [(1, "Viale dei Mille", f"{OURS}/en/"), (2, "The store", f"{OURS}/en/store/")]


@pytest.mark.django_db
def test_a_story_is_an_article_signed_by_whom_may_be_named(client):
    plant_site()
    person = PersonFactory(display_name="Zeferino Quartaroli", is_pseudonym=False)
    consent = ConsentFactory(person=person, scopes=["text", "name"])
    story = StoryPageFactory(
        title="Il forno",
        byline="Marta Colnaghi",
        picture=PictureFactory(),
        portrayals=[Portrayal(person=person)],
    )
    told = graph(client, story)["Article"]

    assert told["author"] == {"@type": "Person", "name": "Marta Colnaghi"}
    assert (told["headline"], told["inLanguage"]) == ("Il forno", "it")
    assert told["image"].startswith(f"{OURS}/media/")
    assert datetime.datetime.fromisoformat(told["datePublished"]).utcoffset() is not None

    story.byline = "Zeferino Quartaroli"
    story.save()
    assert graph(client, story)["Article"]["author"]["name"] == "Zeferino Quartaroli"
    consent.scopes = ["text"]
    consent.save()
    assert graph(client, story)["Article"]["author"]["@type"] == "Organization"
    story.picture.withheld = timezone.now()
    story.picture.save()
    assert "image" not in graph(client, story)["Article"]


@pytest.mark.django_db
def test_a_name_that_was_withdrawn_is_gone_from_it_at_once(client):
    plant_site()
    person = PersonFactory(display_name="Zeferino Quartaroli", is_pseudonym=False)
    ConsentFactory(person=person, scopes=["text", "name"])
    story = StoryPageFactory(
        title="Il forno di Zeferino Quartaroli",
        standfirst="Zeferino Quartaroli apre alle due.",
        byline="Zeferino Quartaroli",
        portrayals=[Portrayal(person=person)],
    )
    assert "Quartaroli" in json.dumps(graph(client, story))

    act.forget(person, Choices("Celeste"))

    left = type(story).objects.get(pk=story.pk)
    assert "quartaroli" not in json.dumps(left.structured(None), default=str).lower()
    assert client.get(story.get_url()).status_code == 404


@pytest.mark.django_db
def test_a_product_says_price_stock_delivery_and_return(client):
    plant_site()
    defaults.write()
    only = VariantFactory(sku="PAN-1", price=Decimal("25.00"), barcode="8001234567895", stock=1)
    page = ProductPageFactory(title="Panettone", product=only.product)

    told = graph(client, page)["Product"]

    offer = told["offers"]
    assert (told["sku"], told["gtin"]) == ("PAN-1", "8001234567895")
    assert (offer["price"], offer["priceCurrency"]) == ("25.00", "EUR")
    assert offer["availability"] == "https://schema.org/LimitedAvailability"
    assert offer["seller"]["@id"] == f"{OURS}/#organization"
    unit = offer["priceSpecification"][0]["referenceQuantity"]
    assert (unit["value"], unit["unitCode"], unit["valueReference"]["unitCode"]) == ("250", "GRM", "KGM")
    italy = next(
        row for row in offer["shippingDetails"] if row["shippingDestination"][0]["addressCountry"] == "IT"
    )
    assert italy["shippingRate"]["value"] == "6.90"
    assert offer["hasMerchantReturnPolicy"]["merchantReturnDays"] == 14
    assert "priceValidUntil" not in offer

    page.product.variants.update(withdrawal="perishable")
    policy = graph(client, page)["Product"]["offers"]["hasMerchantReturnPolicy"]
    assert policy["returnPolicyCategory"] == "https://schema.org/MerchantReturnNotPermitted"
    assert "merchantReturnDays" not in policy
    type(only).objects.update(active=False)
    assert set(graph(client, page)) == {"BreadcrumbList"}


@pytest.mark.django_db
def test_saying_all_of_it_costs_a_product_s_page_nothing(client, monkeypatch):
    plant_site()
    defaults.write()
    page = ProductPageFactory(picture=PictureFactory())
    client.get(page.get_url())
    with CaptureQueriesContext(connection) as told:
        client.get(page.get_url())
    monkeypatch.setattr("shop.models.pages.product.structured.product", lambda page, images: [])
    with CaptureQueriesContext(connection) as silent:
        client.get(page.get_url())

    assert len(told) == len(silent)


@pytest.mark.django_db
def test_a_reduction_says_against_what_and_until_when(client):
    plant_site()
    variant = VariantFactory(price=None)
    now = timezone.now()
    pricing.set_price(variant, Decimal(20), valid_from=now - 90 * DAY)
    pricing.set_price(variant, Decimal(15), valid_from=now - 2 * DAY)
    page = ProductPageFactory(product=variant.product)

    offer = graph(client, page)["Product"]["offers"]

    assert offer["price"] == "15.00"
    assert offer["priceValidUntil"] == str((now + 28 * DAY).astimezone(ROME).date())
    struck = [row for row in offer["priceSpecification"] if "priceType" in row]
    assert [(row["price"], row["priceType"]) for row in struck] == [
        ("20.00", "https://schema.org/StrikethroughPrice")
    ]


@pytest.mark.django_db
def test_several_variants_are_a_group_each_with_its_own_offer(client):
    plant_site()
    shirt = ProductFactory()
    for sku, price, stock in (("MAG-S", 15, 40), ("MAG-L", 18, 0)):
        made = VariantFactory(product=shirt, sku=sku, price=Decimal(price), stock=stock)
        differ(made, {T("Taglia", "Size"): T(sku[-1], sku[-1])})
    page = ProductPageFactory(title="Maglietta", product=shirt)

    told = graph(client, page)["ProductGroup"]

    rows = [(row["sku"], row["offers"]["price"], row["offers"]["availability"]) for row in told["hasVariant"]]
    assert (
        sorted(rows)
        == [
            ("MAG-L", "18.00", "https://schema.org/OutOfStock"),
            ("MAG-S", "15.00", "https://schema.org/InStock"),
        ]
        or sorted(rows)[1][2] == "https://schema.org/LimitedAvailability"
    )
    assert all(row["url"].endswith(f"?sku={row['sku']}") for row in told["hasVariant"])


@pytest.mark.django_db
def test_an_event_says_how_each_of_its_dates_stands(client):
    plant_site()
    now = timezone.now().replace(microsecond=0)
    event = EventFactory(code="e", participation="here", price=Decimal("5.00"), language="en")
    moved = OccurrenceFactory(
        event=event, start=now + 2 * DAY, state="moved", moved_from=now + DAY, sequence=1
    )
    OccurrenceFactory(event=event, start=now + 3 * DAY, state="cancelled")
    full = OccurrenceFactory(event=event, start=now + 4 * DAY, seats=2)
    Occurrence.objects.filter(pk=full.pk).update(taken=2)
    page = EventPageFactory(event=event, title="Pane e olio")

    answer = client.get(page.get_url()).content.decode()
    things = json.loads(re.search(r"ld\+json\">(.*?)</script>", answer)[1])["@graph"]

    assert list(complaints(things)) == []
    told = [thing for thing in things if thing["@type"] == "Event"]
    assert [one["eventStatus"].rpartition("/")[2] for one in told] == [
        *("EventRescheduled", "EventCancelled", "EventScheduled"),
    ]
    assert told[0]["previousStartDate"] == (now + DAY).astimezone(ROME).isoformat(timespec="seconds")
    assert told[0]["startDate"] == moved.start.astimezone(ROME).isoformat(timespec="seconds")
    assert [one["offers"]["availability"].rpartition("/")[2] for one in told] == [
        "InStock",
        "InStock",
        "SoldOut",
    ]
    assert (told[0]["offers"]["price"], told[0]["isAccessibleForFree"], told[0]["inLanguage"]) == (
        "5.00",
        False,
        "en",
    )
    assert told[0]["location"]["name"] == "Consorzio Viale dei Mille"


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [Event.Kind.COURSE, Event.Kind.FAIR])
def test_a_course_and_a_fair_are_one_event_with_its_days(client, kind):
    plant_site()
    now = timezone.now().replace(microsecond=0)
    event = EventFactory(code="e", kind=kind, venue="elsewhere", place_name="Fiera", address="Rho")
    days = [OccurrenceFactory(event=event, start=now + number * DAY) for number in (1, 2, 3)]

    told = graph(client, EventPageFactory(event=event))["Event"]

    assert len(told["subEvent"]) == 3
    assert told["startDate"] == days[0].start.astimezone(ROME).isoformat(timespec="seconds")
    assert told["endDate"] == days[2].end.astimezone(ROME).isoformat(timespec="seconds")
    assert told["location"]["address"]["streetAddress"] == "Rho"


@pytest.mark.django_db
def test_a_cancelled_event_is_not_shared_as_if_it_took_place(client):
    plant_site()
    page = EventPageFactory(title="Pane e olio")
    page.event.occurrences.update(state="cancelled")

    text = client.get(page.get_url()).content.decode()

    assert '<meta property="og:title" content="Annullato: Pane e olio">' in text
    assert EventPageFactory._meta.model.objects.get(pk=page.pk).share_title == "Annullato: Pane e olio"
    atom = client.get("/it/incontri/feed/").content.decode()
    assert "<title>Annullato: Pane e olio</title>" in atom
