"""The admin's first page."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from core.desk.today import TodayPanel


@hooks.register("construct_homepage_panels", order=1000)
def only_jobs(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [TodayPanel()]
