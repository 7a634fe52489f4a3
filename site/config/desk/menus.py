"""The main menu of each role, exactly as the consortium's people asked for it; nothing of Wagtail's own."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.search import SearchArea

from config.desk import whereabouts
from home.models import HomePage

TRANSLATIONS = "to_translate"


@dataclass(frozen=True, slots=True)
class Item:
    name: str
    label: str | Promise
    address: str
    icon: str


# In the order in which they stand.
ITEMS = {
    item.name: item
    for item in (
        Item("today", _("Today"), "wagtailadmin_home", "home"),
        Item("our-page", _("Our page"), "our_page", "doc-full"),
        Item("stories", _("Stories"), "stories:index", "openquote"),
        Item("pages", _("Pages"), "wagtailadmin_explore_root", "folder-open-inverse"),
        Item("orders", _("Orders"), "orders:index", "list-ul"),
        Item("products", _("Products"), "products:index", "tag"),
        Item("stock", _("Stock"), "stock:index", "folder-inverse"),
        Item("events", _("Events"), "events:index", "date"),
        Item("bookings", _("Bookings"), "bookings:index", "form"),
        Item("pictures", _("Pictures"), "wagtailimages:index", "image"),
        Item("people", _("People and consents"), "people:index", "user"),
        Item(
            "translations",
            _("Translations"),
            TRANSLATIONS,
            "wagtail-localize-language",
        ),
        Item(
            "to-translate",
            _("To be translated"),
            TRANSLATIONS,
            "wagtail-localize-language",
        ),
        Item("messages", _("Messages"), "enquiries:index", "mail"),
        Item("reports", _("Reports"), "reports:index", "table"),
        Item("settings", _("Settings"), "lists", "cogs"),
        Item("users", _("Users"), "wagtailusers_users:index", "group"),
        Item("state", _("State"), "state", "tasks"),
    )
}
MENUS = {
    "Redazione": ("today", "stories", "pages", "pictures", "people", "translations", "messages"),
    "Bottega": ("today", "orders", "products", "stock", "reports", "settings"),
    "Incontri": ("today", "events", "bookings", "pictures"),
    "Traduzioni": ("to-translate",),
    "Cooperativa": ("our-page", "pictures"),
}
# An administrator has no cooperative of their own, and finds what is to be translated under "Translations".
ADMIN = tuple(name for name in ITEMS if name not in ("our-page", "to-translate"))


def names_for(user: Any) -> tuple[str, ...]:
    """Who stands in two groups has both menus; who stands in none has no item at all."""
    if user.is_superuser:
        return ADMIN
    prefetch_related_objects([user], "groups")  # menu, search and front page ask one after the other
    groups = {group.name for group in user.groups.all()}
    mine = {name for group, names in MENUS.items() if group in groups for name in names}
    if "translations" in mine:
        mine.discard("to-translate")
    return tuple(name for name in ITEMS if name in mine)


def for_request(request: HttpRequest) -> list[MenuItem]:
    names = names_for(request.user)
    return list(_menu(names, whereabouts.of(request, names)))


def _menu(names: Iterable[str], here: str) -> Iterable[MenuItem]:
    """`here` is marked by the desk's style sheet, since Wagtail's script knows addresses only."""
    for order, name in enumerate(names):
        item = ITEMS[name]
        address = _pages() if name == "pages" else reverse(item.address)
        attrs = {"data-here": "yes"} if name == here else {}
        yield MenuItem(item.label, address, name=name, icon_name=item.icon, order=order, attrs=attrs)


def _pages() -> str:
    """Straight to what stands under the Italian home page: above it there is nothing to do."""
    home = HomePage.objects.filter(locale__language_code="it").values_list("pk", flat=True).first()
    return reverse("wagtailadmin_explore", args=[home]) if home else reverse("wagtailadmin_explore_root")


class Search(SearchArea):
    """The box above the menu looks where one works: who has orders but no pages looks for an order."""

    url: Any

    def __init__(self, name: str, address: str, order: int) -> None:
        super().__init__(ITEMS[name].label, reverse_lazy(address), name=name, order=order)

    def is_shown(self, request: HttpRequest) -> bool:
        mine = names_for(request.user)
        return self.name in mine and "pages" not in mine

    def is_active(self, request: HttpRequest, current: str | None = None) -> bool:
        """Wagtail compares the address as text; ours is known only once all addresses are."""
        self.url = str(self.url)
        return bool(super().is_active(request, current))
