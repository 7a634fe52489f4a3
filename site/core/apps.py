from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    label = "core"
    verbose_name = _("Consortium")

    def ready(self) -> None:
        from core import approvals, figures, freshness, registrations, twins  # models must be loaded first

        registrations.register()
        freshness.watch()
        figures.watch()
        approvals.watch()
        twins.watch()
