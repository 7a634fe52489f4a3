"""After publishing an Italian page: that its English is missing or out of date, and the way there."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from core.desk.localize import may_translate
from core.translating import states
from core.translating.states import Row, State


def offer(request: HttpRequest, page: Page) -> None:
    if not page.live or page.locale.language_code != "it" or not may_translate(request.user, page):
        return
    if (row := states.of(page)) and (found := _told(row)):
        said, address, label = found
        messages.info(request, said, buttons=[messages.button(address, label)])


def _told(row: Row) -> tuple[str, str, str] | None:
    """The sentence, the address and the button."""
    if row.state == State.MISSING:
        address = reverse("wagtail_localize:submit_page_translation", args=[row.page.pk])
        return _("This page is not in English yet."), address, _("Translate into English")
    if row.state == State.DRAFT and row.english:
        address = reverse("wagtailadmin_pages:edit", args=[row.english])
        return _("The English of this page is a draft."), address, _("Translate into English")
    if row.state == State.STALE:
        address = reverse("translation_changes", args=[row.page.pk])
        return _("The English of this page no longer says the same."), address, _("Update the English")
    return None
