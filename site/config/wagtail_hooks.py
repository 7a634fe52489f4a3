"""The main menu, where its search box looks, the lists and the state of the site."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from wagtail import hooks
from wagtail.admin.search import SearchArea
from wagtail.admin.widgets.button import Button

from config.desk import lists, menus, paired
from config.desk.state import LetterHasLeft, LettersAgain, State, TaskAgain
from config.entrance import screens

# Importing them makes the lists, and hangs the doors in.
__all__ = ["paired", "screens"]


@hooks.register("construct_main_menu", order=1000)
def only_ones_own(request: HttpRequest, items: list[Any]) -> None:
    items[:] = menus.for_request(request)


@hooks.register("register_page_header_buttons")
def other_lists(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Editors have no "Settings" in their menu: notices, places and newsletters are reached from the pages."""
    if view_name == "index" and "settings" not in menus.names_for(user) and lists.shown_to(user):
        yield Button(gettext("Other lists"), url=reverse("lists"), icon_name="list-ul", priority=5)


@hooks.register("register_admin_search_area")
def search_orders() -> SearchArea:
    return menus.Search("orders", "orders:index", order=10)


@hooks.register("register_admin_search_area")
def search_bookings() -> SearchArea:
    return menus.Search("bookings", "bookings:index", order=20)


@hooks.register("register_admin_urls")
def lists_and_state() -> list[URLPattern]:
    return [
        *screens.ADDRESSES,
        path("lists/", lists.Lists.as_view(), name="lists"),
        path("state/", State.as_view(), name="state"),
        path("state/letters/again/", LettersAgain.as_view(), name="state_letters_again"),
        path("state/letters/<int:key>/again/", LettersAgain.as_view(), name="state_letter_again"),
        path("state/letters/<int:key>/left/", LetterHasLeft.as_view(), name="state_letter_left"),
        path("state/tasks/<uuid:key>/again/", TaskAgain.as_view(), name="state_task_again"),
    ]
