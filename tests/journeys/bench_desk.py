"""Rows of `make bench`: what the shop's people look at every day, with five thousand orders."""

from collections.abc import Iterator

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import User
from shop.models import Order, Variant
from tests.journeys.bench_rows import Budget, Row

DESK = Budget(300, 35)


def rows() -> Iterator[Row]:
    cookie = _signed_in("bottega")
    month = timezone.localdate().strftime("%Y-%m")
    order = Order.objects.order_by("pk").last()
    screens = {
        "desk: Oggi": reverse("wagtailadmin_home"),
        "desk: orders": reverse("orders:index"),
        "desk: orders, by surname": f"{reverse('orders:index')}?q=Ferrari",
        "desk: orders, by telephone": f"{reverse('orders:index')}?q=333+0000123",
        "desk: orders to leave today": f"{reverse('orders:index')}?leaves=today",
        "desk: one order": reverse("orders:edit", args=[order.pk]) if order else "",
        "desk: day of dispatch": reverse("packing:index"),
        "desk: takings register": f"{reverse('takings:index')}?month={month}",
        "desk: reports": reverse("reports:index"),
        "desk: stock": reverse("stock:index"),
        "desk: products": reverse("products:index"),
        "desk: one variant’s stock": reverse("stock:edit", args=[Variant.objects.order_by("pk")[0].pk]),
    }
    for name, address in screens.items():
        if address:
            yield Row(name, DESK, lambda address=address: address, cookie=cookie, visitors=2)


def _signed_in(name: str) -> str:
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(User.objects.get(username=name))
    return "; ".join(f"{key}={one.value}" for key, one in client.cookies.items())
