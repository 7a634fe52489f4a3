"""The first steps: the door, the two languages, every kind of page without barriers."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Page as WagtailPage
from wagtail.models import get_page_models

pytestmark = pytest.mark.journey


@pytest.mark.parametrize(("locale", "front"), [("it-IT", "/it/"), ("en-GB", "/en/"), ("fr-FR", "/it/")])
def test_the_door_opens_in_the_visitors_language(enter, site, locale, front):
    page = enter(locale=locale)

    page.goto("/")

    assert page.url == f"{site.address}{front}"
    expect(page.locator("html")).to_have_attribute("lang", front.strip("/"))
    expect(page.locator("h1")).to_have_count(1)


def one_page_of_each_kind(language):
    """The newest public page of each type; types without one are of no interest here."""
    for model in get_page_models():
        live = model.objects.live().public().filter(locale__language_code=language, depth__gt=1)
        if model is not WagtailPage and (newest := live.order_by("-pk").first()):
            yield model._meta.label, newest.get_url()


@pytest.mark.parametrize("language", ["it", "en"])
def test_no_kind_of_page_has_barriers(page, site, barriers, language):
    found = {}
    pages = list(one_page_of_each_kind(language))
    for kind, address in pages:
        assert page.goto(address).status == 200, f"{kind} at {address}"
        if problems := barriers(page):
            found[f"{kind} at {address}"] = problems

    assert len(pages) > 5
    assert found == {}
