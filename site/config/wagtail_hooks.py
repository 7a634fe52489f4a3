"""The main menu, where its search box looks, the lists and the state of the site."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.search import SearchArea

from config.desk import menus
from config.desk.lists import Lists
from config.desk.state import State


@hooks.register("construct_main_menu", order=1000)
def only_ones_own(request: HttpRequest, items: list[Any]) -> None:
    items[:] = menus.for_user(request.user)


@hooks.register("register_admin_search_area")
def search_orders() -> SearchArea:
    return menus.Search("orders", "orders:index", order=10)


@hooks.register("register_admin_search_area")
def search_bookings() -> SearchArea:
    return menus.Search("bookings", "bookings:index", order=20)


@hooks.register("register_admin_urls")
def lists_and_state() -> list[URLPattern]:
    return [path("lists/", Lists.as_view(), name="lists"), path("state/", State.as_view(), name="state")]
