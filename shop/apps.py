from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ShopConfig(AppConfig):
    name = "shop"
    label = "shop"
    verbose_name = _("Shop")

    def ready(self):
        from core import tick
        from shop import defaults, registrations
        from shop.desk.importing import running
        from shop.desk.shipping_day import tracking

        registrations.register()
        tick.every_tick("imports of products", running.every_tick)
        tick.every_tick("tracking numbers", tracking.every_tick)
        post_migrate.connect(defaults.write, sender=self, dispatch_uid="shop.defaults")
