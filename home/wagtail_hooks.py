"""Notices and the newsletter in the admin."""

from wagtail import hooks

from home.desk.newsletters import NewsletterViewSet
from home.desk.notices import NoticeViewSet


@hooks.register("register_admin_viewset")
def register_notices() -> list[NoticeViewSet | NewsletterViewSet]:
    return [NoticeViewSet(), NewsletterViewSet()]
