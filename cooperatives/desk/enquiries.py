"""Messages: what visitors ask. They are read and closed here, never written."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from cooperatives.models import Enquiry
from core.desk import TruthViewSet


class ReadAndClose(ModelPermissionPolicy):
    """Nobody adds a message by hand."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "add" and super().user_has_permission(user, action)


register_permission_policy(Enquiry, ReadAndClose(Enquiry))


class EnquiryViewSet(TruthViewSet):
    model = Enquiry
    name = url_prefix = "enquiries"
    menu_label = _("Messages")
    icon = "mail"
    list_display = ["name", "subject", "state", "received"]
    list_filter = ["state", "cooperative", "language"]
    search_fields = ["name", "email", "message", "organisation"]
    ordering = "-received"
    panels = [
        MultiFieldPanel(
            [
                FieldPanel(name, read_only=True)
                for name in (
                    "received",
                    "subject",
                    "name",
                    "organisation",
                    "email",
                    "phone",
                    "language",
                    "message",
                    "consented",
                )
            ],
            heading=_("What was written"),
        ),
        FieldPanel("cooperative"),
        FieldPanel("state"),
    ]
