"""Who only reads leaves no trace and asks nobody else (law.md L42)."""

import pytest

from tests.journeys.addresses import of_each_type

pytestmark = pytest.mark.journey

KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


@pytest.mark.parametrize("language", ["it", "en"])
def test_a_reader_gets_no_cookie_and_nobody_else_is_asked(enter, language):
    """`enter` fails for whatever is asked of another host."""
    page = enter()
    traces = {}
    for kind, address in [*of_each_type(language), ("missing", f"/{language}/non-c-e/")]:
        page.goto(address)
        page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
        page.wait_for_load_state("networkidle")
        if found := [*page.evaluate(KEPT), *(cookie["name"] for cookie in page.context.cookies())]:
            traces[kind] = found

    assert traces == {}
