"""The roof as an app: it has no models; its templates and commands belong to the whole project, and so do its doors."""

from django.apps import AppConfig
from django.conf import settings


class RoofConfig(AppConfig):
    name = "config"
    label = "config"

    def ready(self) -> None:
        # models must be loaded first
        from config import state
        from config.entrance import registrations
        from core.logs import queries, sentry

        registrations.register()
        state.tell()
        queries.start()
        if settings.SENTRY_DSN:
            sentry.start(
                settings.SENTRY_DSN, settings.SENTRY_ENVIRONMENT, settings.RELEASE, settings.SENTRY_TRACES
            )
