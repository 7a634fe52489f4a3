"""People, opening hours and the admin's first page."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from core.desk import jobs, today
from core.desk.opening import ClosureViewSet, OpeningHoursViewSet
from core.desk.people import AuthorisationViewSet, PersonChooserViewSet, PersonViewSet

for kind in jobs.ALL:
    today.register(kind)


@hooks.register("construct_homepage_panels", order=1000)
def only_jobs(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [today.TodayPanel()]


@hooks.register("register_admin_viewset")
def register_desk() -> list[ViewSet]:
    return [
        PersonViewSet(),
        AuthorisationViewSet(),
        PersonChooserViewSet("person_chooser"),
        OpeningHoursViewSet(),
        ClosureViewSet(),
    ]
