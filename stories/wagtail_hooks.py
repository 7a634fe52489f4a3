"""Topics and the writing of stories in the admin."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from stories.desk import SeriesViewSet, StoryListViewSet, TopicViewSet, account, starting


@hooks.register("register_admin_viewset")
def register_stories() -> list[ViewSet]:
    return [StoryListViewSet(), TopicViewSet(), SeriesViewSet()]


@hooks.register("register_admin_urls")
def starting_addresses() -> list[URLPattern]:
    return [*starting.addresses(), *account.addresses()]


@hooks.register("before_create_page")
def examples_first(request: HttpRequest, parent: Any, page_class: type[Any]) -> HttpResponse | None:
    return starting.choose_first(request, parent, page_class)
