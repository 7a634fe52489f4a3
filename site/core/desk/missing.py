"""Missing pages: the addresses that readers asked for in vain, and where to let them lead."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from django.views.generic import ListView
from rapidfuzz import fuzz, process
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.views import CreateView
from wagtail.models import Page

from core import missing
from core.languages import of_address
from core.models import MissingPage
from core.models.missing import LONGEST

SEE, TAKE_OFF, LEAD = "core.view_missingpage", "core.delete_missingpage", "wagtailredirects.add_redirect"
ON_A_PAGE = 50
LIKELY = 75  # of 100, how alike two last parts of addresses are


class MissingPages(WagtailAdminTemplateMixin, ListView):
    """The most wanted first. Those that lead somewhere by now are no longer missing."""

    template_name = "core/desk/missing_pages.html"
    page_title = _("Missing pages")
    breadcrumbs_items = ()
    header_icon = "warning"
    paginate_by = ON_A_PAGE

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm(SEE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def asked(self) -> str:
        return self.request.GET.get("q", "").strip()[:LONGEST]

    def get_queryset(self) -> Any:
        found = missing.addresses()
        return found.filter(path__icontains=self.asked) if self.asked else found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        rows = [{**row, "lead_on": lead_on(row["path"])} for row in context["page_obj"].object_list]
        user = self.request.user
        return {
            **context,
            "rows": rows,
            "asked": self.asked,
            "days": missing.KEPT.days,
            "may_lead": user.has_perm(LEAD),
            "may_take_off": user.has_perm(TAKE_OFF),
        }


def lead_on(path: str) -> str:
    return f"{reverse('missing_page_redirect')}?{urlencode({'path': path})}"


class LeadOn(CreateView):
    """Wagtail's form of a redirect, with the old address in it, and the page that was meant if one is much alike."""

    add_url_name = "missing_page_redirect"
    index_url_name = "missing_pages"

    @cached_property
    def missing(self) -> str:
        return str(self.request.GET.get("path", ""))[:LONGEST]

    def get_initial_form_instance(self) -> Redirect:
        return Redirect(old_path=self.missing, redirect_page=likely(self.missing))

    def get_add_url(self) -> str:
        return lead_on(self.missing)

    def save_instance(self) -> Any:
        saved = super().save_instance()
        keys = [
            key
            for key, asked in MissingPage.objects.values_list("pk", "path")
            if Redirect.normalise_path(asked) == saved.old_path
        ]
        MissingPage.objects.filter(pk__in=keys).delete()
        return saved


def likely(path: str) -> Page | None:
    """The live page of the address's language whose own last part is most like the one asked for."""
    asked = path.strip("/").rpartition("/")[2]
    language = of_address(path) or "it"
    pages = Page.objects.live().filter(locale__language_code=language, depth__gt=2)
    slugs = dict(pages.values_list("pk", "slug"))
    best = process.extractOne(asked, slugs, scorer=fuzz.ratio, score_cutoff=LIKELY) if asked else None
    return Page.objects.filter(pk=best[2]).first() if best else None


@require_POST
def take_off(request: HttpRequest) -> HttpResponse:
    """An address that leads nowhere rightly; asked for again, it comes back."""
    if not request.user.has_perm(TAKE_OFF):
        raise PermissionDenied
    path = request.POST.get("path", "")
    if MissingPage.objects.filter(path=path).delete()[0]:
        messages.success(request, gettext("%(address)s was taken off the list.") % {"address": path})
    else:
        messages.warning(request, gettext("This address is no longer on the list."))
    return redirect("missing_pages")


def addresses() -> list[URLPattern]:
    return [
        path("missing/", MissingPages.as_view(), name="missing_pages"),
        path("missing/redirect/", LeadOn.as_view(), name="missing_page_redirect"),
        path("missing/take-off/", take_off, name="missing_page_take_off"),
    ]
