"""One page of every kind in both languages, as small as they may be."""

import datetime
from collections.abc import Iterator

from django.utils import timezone
from wagtail.models import Page, get_page_models

from core.models import Organisation
from demo.event_factories import EventPageFactory
from demo.page_factories import in_english
from demo.shop_factories import ProductPageFactory, SeasonPageFactory, VariantFactory, the_shop
from demo.telling_factories import (
    CompaniesPageFactory,
    ConsultingPageFactory,
    ContentPageFactory,
    CooperativePageFactory,
    HiringPageFactory,
    PrisonPageFactory,
    SeriesPageFactory,
    ServicePageFactory,
    StoryPageFactory,
    TopicPageFactory,
    plant_site,
)
from shop import defaults
from shop.models import Season

SOURCES = '[{"type": "source", "value": {"title": "Legge 193/2000", "url": "https://www.normattiva.it/"}}]'


def plant() -> None:
    plant_site()
    defaults.write()
    organisation = Organisation.load()
    organisation.phone, organisation.email = "02 3651 1234", "bottega@example.org"
    organisation.save()
    words = {"standfirst": "Una riga.", "search_description": "Una riga."}
    kinds = (CompaniesPageFactory, ConsultingPageFactory, ContentPageFactory, CooperativePageFactory)
    kinds += (PrisonPageFactory, ServicePageFactory, StoryPageFactory, TopicPageFactory, SeriesPageFactory)
    pages = [kind() for kind in (*kinds, EventPageFactory, ProductPageFactory)]
    today = timezone.localdate()
    season = Season.objects.create(
        code="natale",
        label_it="Natale",
        label_en="Christmas",
        opens=today - datetime.timedelta(days=1),
        closes=today + datetime.timedelta(days=30),
    )
    seasonal = {"title": "Natale", "slug": "natale", "season": season}
    pages.append(SeasonPageFactory(parent=the_shop(), **seasonal, **words))
    pages.append(HiringPageFactory(live=False, sources=SOURCES, **words))
    pages[-1].save_revision().publish(skip_permission_checks=True)
    for page in pages:
        in_english(page)


def of_every_kind(language: str) -> Iterator[tuple[type[Page], str]]:
    """(kind, address); fails for a kind of which nothing was planted."""
    for kind in get_page_models():
        if kind is Page or kind._meta.abstract:
            continue
        page = kind.objects.live().filter(locale__language_code=language).first()
        assert page is not None, f"no {kind.__name__} in {language}: plant one in tests/faults/planted.py"
        yield kind, page.get_url()


def for_sale() -> None:
    """Something that can be bought to the end, and whoever sells it."""
    organisation = Organisation.load()
    organisation.legal_name, organisation.vat_number = "Consorzio di prova", "01234567890"
    organisation.iban, organisation.terms_version = "IT60X0542811101000000123456", "2026-1"
    organisation.street = "Viale dei Mille 1"
    organisation.save()
    page = ProductPageFactory(title="Panettone", slug="panettone", product__name="Panettone")
    in_english(page, title="Panettone", slug="panettone")
    VariantFactory(product=page.product, sku="PAN-CLA-1000", price="25.00", stock=10)
