"""What proves a general claim on a page ("sustainable", "ethical"): a link or a document (law.md L31)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey


class Evidence(models.Model):
    """With one of these the word check no longer remarks on the page's green and social claims."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="evidence")
    what = models.CharField(
        _("what it proves"),
        max_length=200,
        help_text=_("A label, a measure, a report: of what, of which year."),
    )
    link = models.URLField(_("address"), blank=True)
    document = models.ForeignKey(
        "core.Document",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document"),
    )

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")

    def __str__(self) -> str:
        return self.what

    def clean(self) -> None:
        super().clean()
        if not self.link and not self.document_id:
            raise ValidationError(_("Give the address or the document where one can read it."))
