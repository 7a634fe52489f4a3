"""Events in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup

from events.desk import EventViewSet, RegistrationViewSet


class EventsDesk(ViewSetGroup):
    menu_label = _("Events")
    menu_icon = "date"
    menu_order = 130
    items = (EventViewSet, RegistrationViewSet)


@hooks.register("register_admin_viewset")
def register_events_desk() -> EventsDesk:
    return EventsDesk()
