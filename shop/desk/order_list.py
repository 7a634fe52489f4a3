"""The list of orders: found by whatever a caller says, filtered, and several taken at once."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button, HeaderButton

from shop import fulfilment, order_search
from shop.desk.screens import Screen
from shop.desk.shipping_day.choosing import to_choosing
from shop.desk.shipping_day.printing import printed
from shop.models import Order
from shop.refusals import Refused

MOST = 200

# (label, address, icon) of what is done with many orders, behind the list's own menu.
ELSEWHERE: list[tuple[Any, str, str]] = [
    (_("Counter sales"), "counter:index", "table"),
    (_("Bank transfers"), "transfers:index", "table"),
    (_("Payments to look at and messages"), "payments:index", "warning"),
    (_("Withdrawals"), "withdrawals:index", "undo"),
    (_("Refunds"), "refunds:index", "undo"),
]


class ChosenColumn(Column):
    """A box to tick; its form stands below the list, which may be drawn anew without it."""

    cell_template_name = "shop/desk/order_chosen.html"


class OrderList(generic.IndexView):
    template_name = "shop/desk/orders.html"

    def search_queryset(self, queryset: QuerySet[Order]) -> QuerySet[Order]:
        return order_search.find(queryset, self.search_query or "")

    @property
    def columns(self) -> list[Column]:
        return [ChosenColumn("chosen", label="", accessor="pk"), *super().columns]

    @property
    def header_buttons(self) -> list[Button]:
        return [
            HeaderButton(gettext("Day of dispatch"), url=reverse("packing:index"), icon_name="list-ul"),
            HeaderButton(gettext("New order by phone"), url=reverse("phone:index"), icon_name="plus"),
        ]

    @property
    def header_more_buttons(self) -> list[Button]:
        ours = [
            Button(str(label), url=reverse(address), icon_name=icon) for label, address, icon in ELSEWHERE
        ]
        return [*super().header_more_buttons, *ours]


def chosen(request: HttpRequest) -> list[int]:
    given = request.POST.getlist("order")
    return [int(each) for each in given if each.isdecimal() and len(each) < 10][:MOST]


class ManyScreen(Screen):
    """Several orders of the list at once: taken to the day of dispatch, prepared, or their slips printed."""

    model = Order
    permission_required = "change"
    index, index_label = "orders:index", _("Orders")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.complain(request, reverse("orders:index"), gettext("Choose at least one order."))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        numbers, do = chosen(request), request.POST.get("do")
        if not numbers:
            return self.get(request)
        if do == "dispatch":
            return to_choosing(numbers)
        orders = Order.objects.filter(pk__in=numbers).order_by("pk")
        if do == "slips":
            return printed(request, orders.prefetch_related("items__contents"), reverse("orders:index"))
        return self.prepare(orders)

    def prepare(self, orders: QuerySet[Order]) -> HttpResponse:
        """Each by itself: one that cannot be prepared does not hold up the others, and says why."""
        prepared, why = 0, []
        for order in orders:
            try:
                fulfilment.prepare(order, who=self.member)
                prepared += 1
            except Refused as refusal:
                why.append(refusal.message)
        address = reverse("orders:index")
        if why or not prepared:
            return self.complain(self.request, address, " ".join(why))
        said = ngettext(
            "%(number)s order is being prepared.", "%(number)s orders are being prepared.", prepared
        )
        return self.back(self.request, address, said % {"number": prepared})
