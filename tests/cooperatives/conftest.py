"""A site that prints for others."""

import pytest

from cooperatives.models import ServiceCooperative
from core.models import Organisation
from demo.place_factories import CooperativeFactory
from demo.telling_factories import ServicePageFactory, plant_site
from demo.translating import translate


@pytest.fixture
def printing():
    plant_site()
    organisation = Organisation.load()
    organisation.email = "info@example.org"
    organisation.save()
    coop = CooperativeFactory(name="Zerografica", email="stampa@example.org")
    page = ServicePageFactory(
        title="Stampa", slug="stampa", for_companies=True, cooperatives=[ServiceCooperative(cooperative=coop)]
    )
    translate(page, {"Stampa": "Print", "stampa": "print", "Stampa su stoffa.": "Print on cloth."})
    return page
