from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    label = "home"
    verbose_name = _("Site")

    def ready(self) -> None:
        from core.freshness import refresh_with
        from home.models import Notice

        refresh_with(Notice)
