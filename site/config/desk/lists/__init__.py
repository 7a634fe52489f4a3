"""Impostazioni: the lists that one changes now and then, each with the words of whoever keeps it."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from config.desk.lists.consortium import CONSORTIUM, PLACES
from config.desk.lists.entry import Heading
from config.desk.lists.shop import SHOP
from config.desk.lists.site import SEARCH, SITE
from config.desk.menus import names_for

HEADINGS: tuple[Heading, ...] = (SHOP, CONSORTIUM, PLACES, SEARCH, SITE)


def shown_to(user: Any) -> list[dict[str, Any]]:
    shown: Iterable[dict[str, Any]] = (
        {"heading": heading, "entries": [entry for entry in entries if entry.may(user)]}
        for heading, entries in HEADINGS
    )
    return [one for one in shown if one["entries"]]


class Lists(WagtailAdminTemplateMixin, TemplateView):
    header_icon = "cogs"
    breadcrumbs_items = ()
    template_name = "config/desk/lists.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        headings = shown_to(request.user)
        if not headings:
            raise PermissionDenied
        return self.render_to_response({**self.get_context_data(), "headings": headings})

    def get_page_title(self) -> str:
        """As the way here was called."""
        return str(_("Settings") if "settings" in names_for(self.request.user) else _("Other lists"))
