"""What the editor checks of a page while it is written: Wagtail's checks in plain words, and our words."""

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
from wagtail.fields import StreamField
from wagtail.models import Page

from core import wording

SENTENCES = ("title", "standfirst", "search_description", "text", "access_notes")


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


def texts_of(page: Any) -> list[str]:
    """Everything that is written on a page, as sentences."""
    texts = [getattr(page, name, "") for name in SENTENCES]
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            texts += field.stream_block.get_searchable_content(field.value_from_object(page))
    return [text for text in texts if text]


def words(request: HttpRequest, page_id: int) -> HttpResponse:
    """What the draft, as it was kept last, says that it had better not; part of the panel of checks."""
    found = get_object_or_404(Page, pk=page_id)
    if not found.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    draft = found.get_latest_revision_as_object()
    texts, language = texts_of(draft), draft.locale.language_code
    ease = wording.gulpease("\n".join(texts)) if language == "it" else None
    shown = {
        "remarks": wording.remarks(texts, language),
        "ease": ease,
        "told": None if ease is None else wording.told(ease),
    }
    return render(request, "core/desk/words.html", shown)


def remark_on_words(request: HttpRequest, page: Any) -> None:
    """After publishing: what went out says these words. It stays out, whatever they are."""
    found = wording.remarks(texts_of(page), page.locale.language_code)
    if found:
        rows = format_html_join("", "<li><b>{}</b>: {}</li>", ((one.word, one.advice) for one in found))
        messages.warning(request, format_html("{}<ul>{}</ul>", _("Look again at these words:"), rows))


def addresses() -> list[URLPattern]:
    return [path("pages/<int:page_id>/words/", words, name="page_words")]
