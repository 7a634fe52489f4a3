"""A screen of the admin that is neither a list nor a plain form."""

from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from core.models import User


class Screen(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """One row of truth on one screen. `model` says whose permissions are asked, `index` where the list is."""

    model: Any = None
    index = ""
    index_label: Any = ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index), "label": str(self.index_label)},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    @property
    def member(self) -> User:
        """Who is signed in: without a user no screen of the admin opens."""
        return cast(User, self.request.user)

    @cached_property
    def may_change(self) -> bool:
        return bool(self.user_has_permission("change"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "may_change": self.may_change}

    def back(self, request: HttpRequest, address: str, said: str) -> HttpResponse:
        messages.success(request, said)
        return HttpResponseRedirect(address)

    def complain(self, request: HttpRequest, address: str, said: str) -> HttpResponse:
        messages.error(request, said)
        return HttpResponseRedirect(address)
