"""The picture that other sites show when somebody shares a page."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


def nameless(_card: "ShareCard", _filename: str) -> str:
    """An address tells nothing of whom the page is about (law.md L45)."""
    return f"share/{uuid.uuid4().hex}.jpg"


class ShareCard(models.Model):
    """One for each page that anybody may read. `fingerprint` is what was drawn; `picture` whose crop it shows."""

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="share_card", verbose_name=_("page")
    )
    picture = models.ForeignKey(
        "core.Picture", on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("picture")
    )
    fingerprint = models.CharField(max_length=64)
    file = models.FileField(upload_to=nameless)

    class Meta:
        verbose_name = _("share card")
        verbose_name_plural = _("share cards")

    def __str__(self) -> str:
        return self.file.name or ""
