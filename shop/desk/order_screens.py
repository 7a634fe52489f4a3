"""The orders in the admin: their list, and the addresses of all that is done with one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn

from core.money import euro
from shop import paying
from shop.desk.address import AddressScreen
from shop.desk.filters import OrderFilters
from shop.desk.order_list import ManyScreen, OrderList
from shop.desk.orders import LetterScreen, NoteScreen, OrderScreen, StepScreen
from shop.desk.parcels import ParcelScreen
from shop.desk.refunds import RefundScreen
from shop.desk.screens import DeskViewSet
from shop.desk.shipping_day.printing import printed
from shop.models import Order, OrderState

WAITING = {OrderState.PLACED, OrderState.PAID, OrderState.PREPARING}


class SlipScreen(OrderScreen):
    """A page to be printed: the recipient of a present must not learn what it cost."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return printed(request, [self.order], self.address)


class OrderViewSet(DeskViewSet):
    model = Order
    name = "orders"
    icon = "list-ul"
    filterset_class = OrderFilters
    index_view_class = OrderList
    search_fields = ["ref"]  # shop.order_search looks; Wagtail asks for a field to show its box
    list_display = [
        "ref",
        DateColumn("date_created", label=_("Date"), sort_key="date_created"),
        StatusTagColumn(
            "status",
            label=_("State"),
            accessor=lambda order: order.get_status_display(),
            primary=lambda order: order.status in WAITING,
        ),
        Column("name", label=_("Name"), sort_key="name"),
        Column(
            "payment", label=_("Payment"), accessor=lambda order: paying.LABELS.get(order.payment_method, "")
        ),
        Column("delivery", label=_("Delivery"), accessor=lambda order: order.get_delivery_method_display()),
        Column("total", label=_("Total"), accessor=lambda order: euro(order.total), sort_key="total"),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("many/", ManyScreen.as_view(), name="many"),
            path("<int:pk>/", OrderScreen.as_view(), name="edit"),
            path("<int:pk>/slip/", SlipScreen.as_view(), name="slip"),
            path("<int:pk>/step/<slug:code>/", StepScreen.as_view(), name="step"),
            path("<int:pk>/note/", NoteScreen.as_view(), name="note"),
            path("<int:pk>/address/", AddressScreen.as_view(), name="address"),
            path("<int:pk>/parcel/", ParcelScreen.as_view(), name="parcel"),
            path("<int:pk>/refund/", RefundScreen.as_view(), name="refund"),
            path("<int:pk>/letter/", LetterScreen.as_view(), name="letter"),
        ]
