"""Screens of the admin, opened in a browser as somebody who may: none complains, none calls elsewhere.

In `make proof`: other journeys work on the daily ones each time, and the matrix of who may go where opens all.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

pytestmark = [pytest.mark.journey, pytest.mark.proof]

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


class Walk:
    """Signs in as each account and follows links: to every kind of screen once, or to the daily ones only."""

    def __init__(self, enter, daily_only: bool) -> None:
        self.enter, self.daily_only = enter, daily_only
        self.opened: dict[str, str] = {}
        self.wrong: list[str] = []

    def through(self, account: str, doors: list[str]) -> None:
        page = self.enter(viewport=DESK)
        page.on("response", self.hear)
        page.goto("/admin/login/")
        page.locator("#id_username").fill(account)
        page.locator("#id_password").fill("demo")
        page.locator("button[type=submit]").click()
        page.wait_for_url("**/admin/")
        waiting = [*doors, *links(page)]
        while waiting:
            address = waiting.pop(0)
            if address not in doors and not self.is_new(kind(address)):
                continue
            doors = [door for door in doors if door != address]
            self.opened[kind(address)] = account
            page.goto(address)
            assert page.title(), f"{address} has no title for {account}"
            waiting += links(page)

    def is_new(self, screen: str) -> bool:
        on_the_way = any(daily.startswith(screen) for daily in DAILY)
        return screen not in self.opened and (on_the_way or not self.daily_only)

    def hear(self, answer) -> None:
        if answer.status >= 400:
            self.wrong.append(f"{answer.status} {answer.url}")


@pytest.mark.parametrize("daily_only", [True, False], ids=["daily", "every one"])
def test_the_screens_of_the_admin_open_without_a_complaint(enter, daily_only):
    walk = Walk(enter, daily_only)

    for account, doors in ACCOUNTS.items():
        walk.through(account, doors)

    assert walk.wrong == []
    assert sorted(DAILY - set(walk.opened)) == [], "the walk stopped at a door"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_door_and_the_state_of_the_site_have_no_barriers(enter, barriers, scheme):
    page = enter(viewport=DESK, color_scheme=scheme)
    found = {}

    page.goto("/admin/login/")
    found["the door"] = barriers(page)
    page.locator("#id_username").fill("admin")
    page.locator("#id_password").fill("demo")
    page.locator("button[type=submit]").click()
    page.wait_for_url("**/admin/")
    page.goto("/admin/state/")
    page.locator(".sidebar .brand").wait_for()
    found["Stato"] = barriers(page)

    assert found == {"the door": [], "Stato": []}
