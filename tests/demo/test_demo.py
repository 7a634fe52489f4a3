"""The demo is what contract.md says, and loading it again changes nothing."""

import pytest
from django.apps import apps
from wagtail.models import Page

from core.models import User
from demo.management.commands.demo import plant
from shop.models import Stock, Variant

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demo"), pytest.mark.usefixtures("demo")]

SKUS = {
    "PAN-CLA-1000",
    "TAR-FIN-250",
    "MAN-SIR-200",
    "BOR-POC-BLU",
    "GAT-TSH-M",
    "BOX-NAT-01",
    "ESA-URI-001",
    "ULT-IMO-001",
}
ACCOUNTS = {"redazione", "bottega", "incontri", "traduzioni", "cooperativa", "admin"}
OURS = ("core", "cooperatives", "shop", "events", "stories", "home")


def test_the_skus_of_the_contract_are_there():
    assert set(Variant.objects.filter(sku__in=SKUS).values_list("sku", flat=True)) == SKUS
    assert Stock.objects.get(variant__sku="ULT-IMO-001").available == 1
    sold_out = Stock.objects.filter(variant__sku="ESA-URI-001").first()
    assert sold_out is None or sold_out.available == 0


def test_the_accounts_of_the_contract_are_there_with_their_password():
    assert set(User.objects.values_list("username", flat=True)) == ACCOUNTS
    assert all(user.check_password("demo") for user in User.objects.all())
    assert list(User.objects.filter(is_superuser=True).values_list("username", flat=True)) == ["admin"]


def test_nine_pages_in_ten_are_in_english():
    live = Page.objects.live().filter(depth__gte=3)
    italian = live.filter(locale__language_code="it").count()
    english = live.filter(locale__language_code="en").count()

    assert 0.85 <= english / italian < 1


def test_what_has_english_has_all_of_it(demo):
    """Only the paragraph that is left in Italian on purpose stays so."""
    assert len(demo.untranslated) <= 2, demo.untranslated


def test_planting_again_changes_nothing():
    def rows() -> dict[str, int]:
        models = [model for app in OURS for model in apps.get_app_config(app).get_models()]
        return {model._meta.label: model._default_manager.count() for model in models}

    before = rows()
    plant()

    assert rows() == before
