"""Events in the admin."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from core.desk import today
from events.desk import EventSeriesViewSet, EventViewSet, RegistrationViewSet, jobs

for kind in jobs.ALL:
    today.register(kind)


@hooks.register("register_admin_viewset")
def register_events_desk() -> list[ViewSet]:
    return [EventViewSet(), EventSeriesViewSet(), RegistrationViewSet()]
