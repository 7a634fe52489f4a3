"""What the admin's screens of truth have in common."""

from typing import Any

from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpResponseRedirect
from django.utils.translation import gettext
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from core import page_cache


class Create(generic.CreateView):
    def save_instance(self) -> Any:
        saved = super().save_instance()
        page_cache.soft_bump()
        return saved


class Edit(generic.EditView):
    def save_instance(self) -> Any:
        saved = super().save_instance()
        page_cache.soft_bump()
        return saved


class Delete(generic.DeleteView):
    def delete_action(self) -> None:
        super().delete_action()
        page_cache.hard_bump()

    def form_valid(self, form: Any) -> Any:
        """What others still need stays, and the screen says so: Wagtail's own look may know less than the database."""
        try:
            with transaction.atomic():
                return super().form_valid(form)
        except ProtectedError:
            messages.error(self.request, gettext("It cannot be deleted: something else still needs it."))
            return HttpResponseRedirect(self.get_success_url())


class TruthViewSet(ModelViewSet):
    """List, form and removal of a kind of truth; pages that show it are made anew. No copies: codes are unique.

    A model that Wagtail does not index is searched by the database in `search_fields`.
    """

    add_view_class = Create
    edit_view_class = Edit
    delete_view_class = Delete
    copy_view_enabled = False
    search_backend_name = None
    list_per_page = 50
