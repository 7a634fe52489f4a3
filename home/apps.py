from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    label = "home"
    verbose_name = _("Site")

    def ready(self) -> None:
        from core import tick
        from core.freshness import refresh_with
        from home import mailing, turning
        from home.models import Notice

        refresh_with(Notice)
        tick.every_tick("newsletter", mailing.write_more)
        tick.every_tick("what turns with the clock", turning.turn)
