from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ShopConfig(AppConfig):
    name = "shop"
    label = "shop"
    verbose_name = _("Shop")

    def ready(self):
        from shop import defaults, registrations

        registrations.register()
        post_migrate.connect(defaults.write, sender=self, dispatch_uid="shop.defaults")
