"""Whose house the admin is: our name, our mark and our colours at the door, in the frame and where nothing is."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.config.at_the_door import DOOR, staff

pytestmark = [pytest.mark.django_db, pytest.mark.once]
NAME = "Consorzio Viale dei Mille"


def seen(client: Client, address: str, status: int = 200) -> BeautifulSoup:
    answer = client.get(address, headers={"accept-language": "it"})
    assert answer.status_code == status, address
    return BeautifulSoup(answer.content, "html.parser")


@pytest.fixture
def inside() -> Client:
    client = Client()
    client.force_login(staff())
    return client


def is_ours(page: BeautifulSoup) -> list[str]:
    """What a page lacks of us, and what it still has of Wagtail's."""
    linked = {link["href"].rsplit("/", 1)[-1] for link in page.select("head link[href]")}
    icons = [link["href"] for link in page.select('head link[rel~="icon"]')]
    brand = page.select_one(".brand")
    return [
        said
        for said, holds in {
            "no name in the title": page.title and page.title.get_text().strip().endswith(f"- {NAME}"),
            "no colours of ours": any(name.startswith("admin.") for name in linked),
            "no icon, or not ours alone": icons and all("/icons/favicon." in icon for icon in icons),
            "no mark": brand and brand.svg,
            "no name": brand and " ".join(brand.get_text().split()) == NAME,
            "the bird": not page.select(
                '[class*="icon-wagtail"], svg[aria-label="Wagtail"], [class*="login-logo"]'
            ),
        }.items()
        if not holds
    ]


@pytest.mark.parametrize(
    "address",
    [DOOR, "/admin/password_reset/", "/admin/password_reset/done/", "/admin/password_reset/complete/"],
)
def test_whoever_stands_at_the_door_sees_whose_it_is(client, address):
    assert is_ours(seen(client, address)) == []


def test_a_link_of_a_letter_that_is_spent_says_where_to_get_another(client):
    page = seen(client, "/admin/password_reset/confirm/MQ/abc-def/")

    assert is_ours(page) == []
    assert page.select_one('main a[href="/admin/password_reset/"]')


def test_the_frame_of_the_admin_and_its_missing_page_are_ours(inside):
    page = seen(inside, "/admin/")
    # Wagtail's script takes the mark out of this template; an empty one is replaced by the bird.
    mark = page.select_one("template[data-wagtail-sidebar-branding-logo]").decode_contents()
    page.append(BeautifulSoup(mark, "html.parser"))

    assert is_ours(page) == []
    assert is_ours(seen(inside, "/admin/pages/999999/", status=404)) == []


def test_the_door_says_what_to_do_when_one_does_not_get_in(client):
    told = seen(client, DOOR).select_one("aside.door-help")

    assert [link["href"] for link in told.select("a[href]")] == ["/admin/password_reset/", "/"]
    assert "codici di scorta" in told.get_text()
    assert "amministratore" in told.get_text()
