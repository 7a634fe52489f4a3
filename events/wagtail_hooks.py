"""Events in the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from core.desk import today
from events.desk import EventSeriesViewSet, EventViewSet, jobs
from events.desk.bookings.institute import TAKEN
from events.desk.bookings.jobs import ADMISSION
from events.desk.bookings.viewset import BookingsViewSet

for kind in (*jobs.ALL, ADMISSION):
    today.register(kind)


@hooks.register("register_admin_viewset")
def register_events_desk() -> list[ViewSet]:
    return [EventViewSet(), EventSeriesViewSet(), BookingsViewSet()]


@hooks.register("register_log_actions")
def own_acts(actions: Any) -> None:
    label = _("Took the list for the institute")
    actions.register_action(TAKEN, label, label)
