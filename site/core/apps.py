from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    label = "core"
    verbose_name = _("Consortium")

    def ready(self) -> None:
        # models must be loaded first
        from core import approvals, deploy_checks, figures, freshness, registrations, twins  # noqa: F401

        registrations.register()
        freshness.watch()
        figures.watch()
        approvals.watch()
        twins.watch()
