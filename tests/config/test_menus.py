"""Each role sees exactly its menu, in both languages of the admin, and every item opens a screen."""

import json
import re
from typing import Any

import pytest
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from config import roles
from config.desk import menus
from core.models import User
from demo.page_factories import in_english, the_home

pytestmark = [pytest.mark.django_db, pytest.mark.once]

MENUS = {
    "Redazione": {
        "it": "Oggi, Storie, Pagine, Immagini, Persone e consensi, Traduzioni, Messaggi",
        "en": "Today, Stories, Pages, Pictures, People and consents, Translations, Messages",
    },
    "Bottega": {
        "it": "Oggi, Ordini, Prodotti, Magazzino, Rapporti, Impostazioni",
        "en": "Today, Orders, Products, Stock, Reports, Settings",
    },
    "Incontri": {
        "it": "Oggi, Incontri, Prenotazioni, Immagini",
        "en": "Today, Events, Bookings, Pictures",
    },
    "Traduzioni": {"it": "Da tradurre", "en": "To be translated"},
    "Cooperativa": {"it": "La nostra pagina, Immagini", "en": "Our page, Pictures"},
    "admin": {
        "it": "Oggi, Storie, Pagine, Ordini, Prodotti, Magazzino, Incontri, Prenotazioni, Immagini, "
        "Persone e consensi, Traduzioni, Messaggi, Rapporti, Impostazioni, Utenti, Stato",
        "en": "Today, Stories, Pages, Orders, Products, Stock, Events, Bookings, Pictures, "
        "People and consents, Translations, Messages, Reports, Settings, Users, State",
    },
    "nobody": {"it": "", "en": ""},
}


@pytest.fixture
def member():
    """Somebody of a group, an administrator ("admin"), or staff without a group ("nobody")."""
    in_english(the_home())
    roles.grant()

    def make(group: str) -> User:
        user = User.objects.create_user(group.lower(), password="x", is_superuser=group == "admin")
        if group in {role.name for role in roles.ROLES}:
            user.groups.add(Group.objects.get(name=group))
        elif group == "nobody":
            user.user_permissions.add(*roles.permissions([roles.ADMIN]))
        return user

    return make


def items(page: str) -> list[dict[str, Any]]:
    """The items of the main menu, as the browser is told them."""
    told = re.search(r'id="wagtail-sidebar-props"[^>]*>(.*?)</script>', page, re.DOTALL)
    modules = json.loads(told.group(1))["modules"]
    listed = next(module for module in modules if "MainMenu" in module["_type"])["_args"][0]
    return [item["_args"][0] for item in listed]


def menu(page: str) -> list[tuple[str, str]]:
    return [(item["label"], item["url"]) for item in items(page)]


@pytest.mark.parametrize("group", MENUS)
def test_each_role_sees_its_menu_and_nothing_else(client, member, group):
    user = member(group)
    client.force_login(user)

    for language, expected in MENUS[group].items():
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
        items = menu(client.get("/admin/").content.decode())
        assert ", ".join(label for label, _url in items) == expected
        for label, url in items:
            answer = client.get(url)
            assert answer.status_code == 200, f"{label} at {url} answers {answer.status_code}"


def test_who_has_orders_but_no_pages_looks_for_orders_in_the_search_box(client, member):
    client.force_login(member("Bottega"))
    assert (
        '"/admin/orders/"'
        in client.get("/admin/").content.decode().split('"wagtail.sidebar.SearchModule"')[1]
    )

    client.force_login(member("Redazione"))
    assert '"/admin/pages/search/"' in client.get("/admin/").content.decode()


@pytest.mark.parametrize(
    ("group", "address", "label"),
    [
        ("Bottega", "/admin/product-files/", "Prodotti"),
        ("Bottega", "/admin/stock-movements/", "Magazzino"),
        ("Bottega", "/admin/categories/", "Impostazioni"),
        ("Redazione", "italian", "Pagine"),
        ("Redazione", "english", "Traduzioni"),
        ("Redazione", "/admin/stories/", None),  # which Wagtail marks by its address
    ],
)
def test_a_screen_says_to_which_item_it_belongs(client, member, group, address, label):
    client.force_login(member(group))
    home = the_home()
    pages = {"italian": home, "english": home.get_translations().get()}
    if address in pages:
        address = f"/admin/pages/{pages[address].pk}/history/"

    marked = [
        item["label"] for item in items(client.get(address).content.decode()) if "data-here" in item["attrs"]
    ]

    assert marked == ([label] if label else [])


def test_the_box_above_the_menu_knows_where_it_is(rf):
    orders = menus.Search("orders", "orders:index", order=10)

    assert orders.is_active(rf.get("/admin/orders/"))
    assert not orders.is_active(rf.get("/admin/pages/search/"))
