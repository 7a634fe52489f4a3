"""Notices in the admin."""

from wagtail import hooks

from home.desk import NoticeViewSet


@hooks.register("register_admin_viewset")
def register_notices() -> NoticeViewSet:
    return NoticeViewSet()
