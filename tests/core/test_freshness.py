"""What staff do on Wagtail's own screens reaches the stored pages: softly, or at once."""

import pytest
from django.test import Client
from django.utils import timezone

from core import page_cache
from core.generations import Files
from core.models import Closure, Organisation, User
from demo.telling_factories import ContentPageFactory
from home.models import Notice

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def generations(monkeypatch, tmp_path) -> Files:
    store = Files(tmp_path)
    monkeypatch.setattr(page_cache, "store", store)
    return store


@pytest.fixture
def admin() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "x"))
    return client


@pytest.fixture
def page():
    return ContentPageFactory(title="Chi siamo", slug="chi-siamo")


def test_unpublishing_in_the_admin_hides_at_once(generations, admin, page):
    before = generations.read("it").hard

    assert admin.post(f"/admin/pages/{page.pk}/unpublish/").status_code == 302

    page.refresh_from_db()
    assert page.live is False
    assert generations.read("it").hard > before


def test_making_a_page_private_hides_it_at_once(generations, admin, page):
    before = generations.read("it").hard

    admin.post(
        f"/admin/pages/{page.pk}/privacy/", {"restriction_type": "login", "password": "", "groups": []}
    )

    assert page.view_restrictions.count() == 1
    assert generations.read("it").hard > before


def test_publishing_in_the_admin_makes_pages_anew(generations, page):
    before = generations.read("en")

    page.save_revision().publish()

    after = generations.read("en")
    assert after.soft > before.soft
    assert after.hard == before.hard


@pytest.mark.parametrize("what", ["organisation", "closure", "notice"])
def test_what_frames_every_page_makes_pages_anew(generations, what):
    before = generations.read("it").soft
    today = timezone.localdate()

    if what == "organisation":
        organisation = Organisation.load()
        organisation.phone = "+39 02 0000"
        organisation.save()
    elif what == "closure":
        Closure.objects.create(first=today, last=today)
    else:
        Notice.objects.create(text_it="Chiusi", text_en="Closed", last=today)

    assert generations.read("it").soft > before
