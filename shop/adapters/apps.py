"""Salesman's apps with the key type that their own migrations were written with.

Without it `makemigrations` wants to add migrations inside the installed package. May go when Salesman sets
`default_auto_field` itself (https://github.com/dinoperovic/django-salesman).
"""

from salesman.basket.apps import SalesmanBasketApp
from salesman.orders.apps import SalesmanOrdersApp


class BasketConfig(SalesmanBasketApp):
    default_auto_field = "django.db.models.AutoField"


class OrdersConfig(SalesmanOrdersApp):
    default_auto_field = "django.db.models.AutoField"
