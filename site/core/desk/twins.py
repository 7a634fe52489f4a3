"""Wagtail's own buttons to take down, delete and move act on both languages."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.models import Page

from core import twins


@hooks.register("construct_translated_pages_to_cascade_actions")
def with_their_english(pages: Sequence[Page], action: str) -> dict[Page, list[Page]]:
    """Taking down needs no list: English follows by Wagtail's signal, wherever the act comes from."""
    return {} if action == "unpublish" else {page: twins.twins_of(page) for page in pages}


@hooks.register("before_move_page")
def both_can_stand_there(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    reason = twins.why_not_move(page, destination)
    if not reason:
        return None
    messages.error(request, reason)
    return redirect("wagtailadmin_pages:move", page.pk)


@hooks.register("before_bulk_action")
def many_with_their_english(
    request: HttpRequest, action_type: str, objects: list[Page], action: Any
) -> HttpResponse | None:
    """Wagtail's lists ask no page for its translations."""
    if action.model is not Page or action_type not in ("delete", "move"):
        return None
    followers = [twin for page in objects for twin in twins.twins_of(page) if twin not in objects]
    if action_type == "delete":
        objects.extend(followers)
        return None
    return _move_along(request, objects, action.cleaned_form.cleaned_data["chooser"])


def _move_along(request: HttpRequest, pages: Sequence[Page], destination: Page) -> HttpResponse | None:
    if reasons := [reason for page in pages if (reason := twins.why_not_move(page, destination))]:
        for reason in reasons:
            messages.error(request, reason)
        return redirect("wagtailadmin_explore", pages[0].get_parent().pk)
    for page in pages:
        for twin in twins.twins_of(page):
            twin.move(twins.place_for(twin, destination), pos="last-child", user=request.user)
    return None
