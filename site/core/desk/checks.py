"""What the editor checks of a page while it is written: Wagtail's checks in plain words, and our words."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page

from core import checking, wording


class Checks(ContentCheckerItem):
    """Wagtail's own checks, pictures without an alternative text too, told to somebody who is no technician."""

    axe_run_only = [*ContentCheckerItem.axe_run_only, "image-alt"]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        "image-alt": {
            "error_name": gettext_lazy("A picture has no alternative text"),
            "help_text": gettext_lazy(
                "Open the picture in the library and say what it shows, in both languages."
            ),
        },
        "alt-text-quality": {
            "error_name": gettext_lazy("An alternative text looks like the name of a file"),
            "help_text": gettext_lazy("Open the picture in the library and say what it shows."),
        },
        "empty-meta-description": {
            "error_name": gettext_lazy("The description for search engines is missing"),
            "help_text": gettext_lazy("Write one sentence: it stands under the title in search results."),
        },
        "heading-order": {
            "error_name": gettext_lazy("A heading skips a level"),
            "help_text": gettext_lazy("After a heading comes the next smaller one."),
        },
    }


def use_ours(request: HttpRequest, items: list[Any], page: Page | None) -> None:
    items[:] = [
        Checks(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item for item in items
    ]


def words(request: HttpRequest, page_id: int) -> HttpResponse:
    """What the draft, as it was kept last, says that it had better not; part of the panel of checks."""
    found = get_object_or_404(Page, pk=page_id)
    if not found.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    draft = found.get_latest_revision_as_object()
    ease = (
        wording.gulpease("\n".join(checking.texts_of(draft))) if draft.locale.language_code == "it" else None
    )
    shown = {
        "remarks": checking.of_page(draft),
        "proof": checking.proof_of(draft),
        "ease": ease,
        "told": None if ease is None else wording.told(ease),
    }
    return render(request, "core/desk/words.html", shown)


def remark_on_words(request: HttpRequest, page: Any) -> None:
    """After publishing: what went out says these words. It stays out, whatever they are."""
    warn(request, checking.of_page(page))


def warn(request: HttpRequest, found: Iterable[wording.Remark]) -> None:
    if rows := [(one.word, one.advice, one.sentence) for one in found]:
        listed = format_html_join("", "<li><b>{}</b>: {} <q>{}</q></li>", rows)
        messages.warning(request, format_html("{}<ul>{}</ul>", _("Look again at these words:"), listed))


def addresses() -> list[URLPattern]:
    return [path("pages/<int:page_id>/words/", words, name="page_words")]
