"""What the site keeps about an address, for whoever answers those who ask by telephone or on paper."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from core import data_requests, personal_data
from core.models import Organisation
from core.private_pages import private


class AddressForm(forms.Form):
    email = forms.EmailField(label=_("E-mail address"), max_length=254)


class SureForm(AddressForm):
    email = forms.EmailField(widget=forms.HiddenInput, max_length=254)
    sure = forms.BooleanField(
        label=_("I have made sure that the address is theirs: erase it."),
        error_messages={"required": _("Tick the box if you are sure: nothing has been erased.")},
    )


class YourData(WagtailAdminTemplateMixin, TemplateView):
    """One screen: an address, what there is, a file of it, its erasure. Nothing of it stands in an address."""

    header_icon = "user"
    page_title = _("Data of a person")
    template_name = "core/desk/your_data.html"
    breadcrumbs_items = ()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm("core.change_datarequest"):
            raise PermissionDenied
        answer: Any = super().dispatch(request, *args, **kwargs)
        return private(answer)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            {"url": reverse("lists"), "label": gettext("Settings")},
            {"url": "", "label": str(self.page_title)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"form": AddressForm(), **super().get_context_data(**kwargs)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = AddressForm(request.POST)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "form": form}, status=422)
        email = form.cleaned_data["email"]
        if request.POST.get("do") == "download":
            return _file(email)
        if request.POST.get("do") == "erase":
            return self._erased(request, email)
        return self._shown(email)

    def _shown(self, email: str, sure: SureForm | None = None, *, status: int = 200) -> HttpResponse:
        context = {
            "form": AddressForm(initial={"email": email}),
            "email": email,
            "kept": personal_data.preview(email),
            "sure": sure or SureForm(initial={"email": email}),
        }
        return self.render_to_response({**self.get_context_data(), **context}, status=status)

    def _erased(self, request: HttpRequest, email: str) -> HttpResponse:
        sure = SureForm(request.POST)
        if not sure.is_valid():
            return self._shown(email, sure, status=422)
        personal_data.erase(email)
        # Who did it, and when; not whose: that would keep what was to be erased.
        log(instance=Organisation.load(), action="core.data_erased", user=request.user)
        context = {"erased": True, "kept": personal_data.preview(email), "email": email}
        return self.render_to_response({**self.get_context_data(), **context})


def _file(email: str) -> HttpResponse:
    response = HttpResponse(data_requests.as_json(email), content_type="application/json; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="dati.json"'
    return response


def addresses() -> list[URLPattern]:
    return [path("data-of-a-person/", YourData.as_view(), name="data_of_a_person")]
