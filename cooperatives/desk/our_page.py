"""La nostra pagina: whoever writes for one cooperative goes straight to its page."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cooperatives.models import CooperativePage

SOURCE = "it"


class OurPage(WagtailAdminTemplateMixin, TemplateView):
    """One page: its editor. Several: a list. None: a sentence that says whom to ask."""

    page_title = _("Our page")
    header_icon = "doc-full"
    template_name = "cooperatives/desk/our_page.html"

    def pages(self) -> list[CooperativePage]:
        mine = policy_registry.get_by_type(Page).instances_user_has_permission_for(
            self.request.user, "change"
        )
        told = CooperativePage.objects.filter(pk__in=mine.values("pk"), locale__language_code=SOURCE)
        return list(told.order_by("title"))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pages = self.pages()
        if len(pages) == 1:
            return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[pages[0].pk]))
        return self.render_to_response({**self.get_context_data(), "pages": pages})
