"""Sentences in localize's editor, and files of them taken home: what was begun before somebody withdrew is refused.

Localize keeps a sentence at once, long before the page is saved: the page's own refusal would come too late.
"""

from collections.abc import Iterable
from typing import Any

import polib
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from rest_framework.parsers import FormParser, MultiPartParser
from rest_framework.request import Request
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation

from core.forgetting import refusing


def sentence(request: HttpRequest, translation_id: int, string_segment_id: int) -> HttpResponse:
    said = _refused(request, translation_id, string_segment_id)
    return said or edit_translation.edit_string_translation(request, translation_id, string_segment_id)


def override(request: HttpRequest, translation_id: int, overridable_segment_id: int) -> HttpResponse:
    """What is not translated but may be another in English: an address, a file."""
    said = _refused(request, translation_id, overridable_segment_id)
    return said or edit_translation.edit_override(request, translation_id, overridable_segment_id)


def _refused(request: HttpRequest, translation_id: int, segment: int) -> HttpResponse | None:
    """Where it stands, with what was typed: the editor prints `error` beside it."""
    translation = get_object_or_404(Translation, pk=translation_id)
    typed = _typed(request) if request.method == "PUT" else ""
    if not typed or not _brings_back(request, translation, [typed]):
        return None
    told = {
        "segment_id": segment,
        "string_id": None,
        "data": typed,
        "comment": "",
        "last_translated_by": None,
    }
    return JsonResponse({**told, "error": refusing.late()})


def _typed(request: HttpRequest) -> str:
    request.body  # noqa: B018 - kept by Django, so that localize can read it after us
    sent: Any = Request(request, parsers=[MultiPartParser(), FormParser()]).data
    return str(sent.get("value", ""))


@require_POST
def file(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The whole file is refused: what it says of the same person elsewhere is old too."""
    translation = get_object_or_404(Translation, pk=translation_id)
    sent = request.FILES.get("file")
    if sent and _brings_back(request, translation, _translated(sent)):
        said = _(
            "This file holds a name that has been erased here: nothing was taken from it. "
            "Download it again and write the sentences there."
        )
        messages.error(request, said)
        return redirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_home"))
    answer: HttpResponse = edit_translation.upload_pofile(request, translation_id)
    return answer


def _translated(sent: UploadedFile) -> list[str]:
    """The sentences of a PO file; of something else nothing, which localize then refuses."""
    said = sent.read().decode("utf-8", "replace")
    sent.seek(0)
    try:
        # Without a line's end polib would take the text for the name of a file.
        return [entry.msgstr for entry in polib.pofile(f"{said}\n")]
    except (OSError, ValueError):
        return []


def _brings_back(request: HttpRequest, translation: Translation, texts: Iterable[str]) -> bool:
    """Asked only by those who may write there: localize turns the others away."""
    page: Any = translation.get_target_instance()
    return edit_translation.user_can_edit_instance(request.user, page) and refusing.brings_back(page, texts)


def addresses() -> list[URLPattern]:
    return [
        path("localize/translate/<int:translation_id>/strings/<int:string_segment_id>/edit/", sentence),
        path(
            "localize/translate/<int:translation_id>/overrides/<int:overridable_segment_id>/edit/", override
        ),
        path("localize/translate/<int:translation_id>/pofile/upload/", file),
    ]
