"""The addresses of the day of dispatch."""

from typing import Any

from django.urls import path
from wagtail.admin.viewsets.base import ViewSet

from shop.desk.shipping_day.choosing import ChoosingScreen, ClosedScreen
from shop.desk.shipping_day.courier import CourierScreen
from shop.desk.shipping_day.numbers_screen import NumbersScreen
from shop.desk.shipping_day.printing import PickListScreen, SlipsScreen
from shop.desk.shipping_day.runs import CloseScreen, CourierFileScreen, RunScreen, TakeOutScreen


class PackingViewSet(ViewSet):
    name, url_prefix = "packing", "shipping-day"

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", ChoosingScreen.as_view(), name="index"),
            path("past/", ClosedScreen.as_view(), name="past"),
            path("courier/", CourierScreen.as_view(), name="courier"),
            path("numbers/<int:source>/", NumbersScreen.as_view(), name="numbers"),
            path("<int:run>/", RunScreen.as_view(), name="run"),
            path("<int:run>/close/", CloseScreen.as_view(), name="close"),
            path("<int:run>/out/", TakeOutScreen.as_view(), name="out"),
            path("<int:run>/pick-list/", PickListScreen.as_view(), name="pick_list"),
            path("<int:run>/slips/", SlipsScreen.as_view(), name="slips"),
            path("<int:run>/courier.csv", CourierFileScreen.as_view(), name="file"),
        ]
