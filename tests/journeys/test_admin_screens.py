"""Every kind of screen of the admin, opened in a browser as somebody who may: none complains, none calls elsewhere."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.journey

DESK = {"width": 1440, "height": 900}
# Where each begins; what opens in a menu under a button is not in the page, so its list is named here.
ACCOUNTS = {
    "redazione": ["/admin/", "/admin/lists/"],
    "bottega": [
        *("/admin/", "/admin/products/prices/", "/admin/product-files/"),
        *("/admin/stock/low/", "/admin/stock-movements/"),
    ],
    "incontri": ["/admin/"],
    "traduzioni": ["/admin/"],
    "cooperativa": ["/admin/"],
    "admin": ["/admin/", "/admin/lists/"],
}
# Files to download, and doors that end the visit.
CLOSED = re.compile(
    r"/(logout|password_reset|failwhale|jsi18n|sprite|bulk|papers|pofile)/|\.(csv|xlsx)(\?|$)|/view_draft/|export="
)

# Where the daily work is.
DAILY = {
    "/admin/stories/",
    "/admin/pages/N/edit/",
    "/admin/images/multiple/add/",
    "/admin/people/new/",
    "/admin/products/new/",
    "/admin/stock/N/",
    "/admin/sales/",
    "/admin/lists/",
    "/admin/newsletters/new/",
    "/admin/events/new/",
    "/admin/bookings/",
    "/admin/da-tradurre/",
    "/admin/our-page/",
    "/admin/users/new/",
    "/admin/state/",
}


def kind(address: str) -> str:
    """What is opened once: the address without its numbers, codes and questions."""
    parts = urlsplit(address)
    return re.sub(r"/\d+", "/N", parts.path)


def links(page) -> Iterator[str]:
    found = page.eval_on_selector_all("a[href^='/admin/']", "all => all.map(a => a.getAttribute('href'))")
    yield from (one for one in found if not CLOSED.search(one))


def test_every_kind_of_screen_opens_without_a_complaint(enter):
    opened: dict[str, str] = {}
    wrong: list[str] = []
    for account, doors in ACCOUNTS.items():
        page = enter(viewport=DESK)
        page.on(
            "response",
            lambda answer: wrong.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None,
        )
        page.goto("/admin/login/")
        page.locator("#id_username").fill(account)
        page.locator("#id_password").fill("demo")
        page.locator("button[type=submit]").click()
        page.wait_for_url("**/admin/")
        waiting = [*doors, *links(page)]
        while waiting:
            address = waiting.pop(0)
            if kind(address) in opened and address not in doors:
                continue
            doors = [door for door in doors if door != address]
            opened[kind(address)] = account
            page.goto(address)
            assert page.title(), f"{address} has no title for {account}"
            waiting += links(page)

    assert wrong == []
    assert sorted(DAILY - set(opened)) == [], "the walk stopped at a door"
