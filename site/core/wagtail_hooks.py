"""People, opening hours, the admin's first page, and what publishing says in the admin."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from core import approvals, schedule
from core.desk import jobs, today
from core.desk.opening import ClosureViewSet, OpeningHoursViewSet
from core.desk.people import AuthorisationViewSet, PersonChooserViewSet, PersonViewSet
from core.desk.restoring import rows_come_back

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


@hooks.register("register_log_actions")
def approving_own_work(actions: Any) -> None:
    label = _("Approved by who asked for approval")
    actions.register_action(approvals.OWN, label, label)


hooks.register("before_edit_page", rows_come_back)


@hooks.register("after_publish_page")
def say_when(request: HttpRequest, page: Any) -> None:
    if said := schedule.told(page):
        messages.info(request, said)
