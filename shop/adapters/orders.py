"""/api/orders/<ref>/: an order for whoever holds its token, or placed it while signed in. Nothing else.

Salesman's own viewset shows every order to any member of staff, lists those of a token, and refunds twice:
its `all`, `status`, `pay` and `refund` are not here.
"""

from __future__ import annotations

from django.db.models import Q
from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ViewSet

from shop.adapters.api import ShopApi
from shop.adapters.serializers import order_told
from shop.models.orders import Order

LONGEST = 128


class Orders(ShopApi, ViewSet):
    lookup_field = "ref"
    lookup_value_regex = "[-A-Za-z0-9]{1,128}"

    def retrieve(self, request: Request, ref: str) -> Response:
        token = request.GET.get("token", "")[:LONGEST]
        mine = Q(token=token) if token else Q(pk__in=[])
        if request.user.is_authenticated:
            mine |= Q(user=request.user)
        order = Order.objects.filter(mine, ref=ref).first()
        if order is None:
            raise Http404
        response = Response(order_told(order))
        response.headers["Cache-Control"] = "private, no-store"
        return response
