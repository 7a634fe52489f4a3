"""The words of all pages at once: those to look at again, and the claims that stand because something proves them."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import ListView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from core import checking

MAY = "core.change_newsroom"
AT_ONCE = 50  # pages that are read for one screen, whatever they say


class WordsReport(WagtailAdminTemplateMixin, ListView):
    """Live pages in both languages, the newest first, a few at a time: of most there is nothing to say."""

    template_name = "core/desk/words_report.html"
    page_title = _("Words to look at again")
    breadcrumbs_items = ()
    header_icon = "view"
    paginate_by = AT_ONCE

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm(MAY):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def only_proven(self) -> bool:
        return self.request.GET.get("show") == "proven"

    def get_queryset(self) -> Any:
        live = Page.objects.live().filter(depth__gte=2, alias_of__isnull=True).not_exact_type(Page)
        if self.only_proven:
            live = live.filter(evidence__isnull=False).distinct()
        return live.select_related("locale").order_by("-last_published_at", "-pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        allowed = checking.brands()
        told = [_told(page.specific, allowed) for page in context["page_obj"].object_list]
        return {
            **context,
            "rows": [row for row in told if row["remarks"] or row["proof"]],
            "only_proven": self.only_proven,
        }


def _told(page: Any, brands: tuple[str, ...]) -> dict[str, Any]:
    return {
        "title": page.draft_title or page.title,
        "language": str(page.locale.get_display_name()),
        "kind": str(page._meta.verbose_name),
        "edit": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "remarks": checking.of_page(page, brands),
        "proof": checking.proof_of(page, brands),
    }


def addresses() -> list[URLPattern]:
    return [path("words/", WordsReport.as_view(), name="words_report")]
