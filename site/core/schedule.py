"""Hours that editors type are the hours of Rome, and the form says so."""

from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import PublishingPanel
from wagtail.models import Page

from core.opening import ROME


class RomePublishingPanel(PublishingPanel):
    """Wagtail's own, which does not say whose hour is meant."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        hour = gettext_lazy("The hour of Rome, wherever you write from.")
        for child in self.children:
            child.help_text = hour


def told(page: Page) -> str:
    """When a page goes out, in plain words; empty when that is not in the future."""
    revision = page.scheduled_revision
    if revision is None:
        return ""
    moment = localtime(revision.approved_go_live_at, ROME)
    return _("“%(title)s” goes out on %(day)s at %(hour)s, the hour of Rome.") % {
        "title": page.title,
        "day": date_format(moment, "l j F Y"),
        "hour": date_format(moment, "H:i"),
    }
