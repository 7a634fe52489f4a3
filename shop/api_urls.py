"""/api/: Salesman's addresses, our viewsets."""

from django.urls import path, re_path
from rest_framework.routers import SimpleRouter

from shop.adapters.api import nothing_here
from shop.adapters.baskets import Baskets
from shop.adapters.checkouts import Checkouts
from shop.adapters.orders import Orders
from shop.adapters.stripe_webhook import webhook

router = SimpleRouter()
router.register("basket", Baskets, basename="salesman-basket")
router.register("checkout", Checkouts, basename="salesman-checkout")
router.register("orders", Orders, basename="salesman-order")

urlpatterns = [
    *router.urls,
    path("stripe/webhook/", webhook, name="stripe_webhook"),
    path("", nothing_here),
    # Also without the last slash: APPEND_SLASH would turn a POST into a redirect that loses it.
    re_path(r"^.*\Z", nothing_here),
]
