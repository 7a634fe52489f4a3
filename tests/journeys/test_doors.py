"""The first steps: the door, the two languages, every kind of page without barriers."""

import pytest
from playwright.sync_api import expect

from tests.journeys.addresses import of_each_kind

pytestmark = pytest.mark.journey


@pytest.mark.parametrize(("locale", "front"), [("it-IT", "/it/"), ("en-GB", "/en/"), ("fr-FR", "/it/")])
def test_the_door_opens_in_the_visitors_language(enter, site, locale, front):
    page = enter(locale=locale)

    page.goto("/")

    assert page.url == f"{site.address}{front}"
    expect(page.locator("html")).to_have_attribute("lang", front.strip("/"))
    expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("language", ["it", "en"])
def test_no_kind_of_page_has_barriers(page, barriers, language):
    """At one width, by day; tests/journeys/proof/ looks at all of them."""
    pages = of_each_kind(language)
    assert len(pages) > 5
    found = {}
    for kind, address in pages:
        assert page.goto(address).status == 200, f"{kind} at {address}"
        if problems := barriers(page):
            found[f"{kind} at {address}"] = problems

    assert found == {}
