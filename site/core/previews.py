"""Whoever writes sees her page as readers will: in its own language, and as it is told in the other."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from wagtail.models import Page, PreviewableMixin


class SeenInBothLanguages(PreviewableMixin):
    """Before `Page` among the bases: the modes of a preview are the languages that the page has."""

    locale_id: int | None
    locale: Any

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        if self.locale_id is None:  # the form of a new page
            return [("", gettext("Preview"))]
        names = dict(settings.LANGUAGES)
        codes = [
            self.locale.language_code,
            *self._told_elsewhere().values_list("locale__language_code", flat=True),
        ]
        return [(code, str(names[code])) for code in codes if code in names]

    def make_preview_request(
        self,
        original_request: HttpRequest | None = None,
        preview_mode: str | None = None,
        extra_request_attrs: Mapping[str, Any] | None = None,
    ) -> HttpResponse:
        if preview_mode and self.locale_id and preview_mode != self.locale.language_code:
            other = self._told_elsewhere().filter(locale__language_code=preview_mode).first()
            if other is not None:
                draft: Any = other.get_latest_revision_as_object()
                return draft.make_preview_request(original_request, preview_mode, extra_request_attrs)
        shown: HttpResponse = super().make_preview_request(
            original_request, preview_mode, extra_request_attrs
        )
        return shown

    def _told_elsewhere(self: Any) -> Any:
        return Page.objects.filter(translation_key=self.translation_key).exclude(locale_id=self.locale_id)
