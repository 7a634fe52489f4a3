"""What every screen of the desk has in common."""

from django.http import HttpRequest, HttpResponse
from wagtail.admin.viewsets.model import ModelViewSet

from core.desk.screens import Screen as AnyScreen
from shop.refusals import Refused


class Screen(AnyScreen):
    """The shop's verbs refuse in words."""

    def refused(self, request: HttpRequest, address: str, refusal: Refused) -> HttpResponse:
        return self.complain(request, address, refusal.message)


class DeskViewSet(ModelViewSet):
    """A list of Wagtail's own, and our screens behind it. Nothing is copied, and usage is not asked."""

    add_to_reference_index = False
    copy_view_enabled = False
    search_backend_name = None
    list_per_page = 50

    def get_form_class(self, for_update: bool = False) -> None:
        """The screens have their own forms."""
