from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    label = "core"
    verbose_name = _("Consortium")

    def ready(self) -> None:
        # models must be loaded first
        from core import (  # noqa: F401
            approvals,
            deploy_checks,
            figures,
            freshness,
            redirecting,
            registrations,
            twins,
        )
        from core.translating import together

        registrations.register()
        freshness.watch()
        figures.watch()
        approvals.watch()
        redirecting.watch()
        twins.watch()
        together.watch()
