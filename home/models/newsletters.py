"""An issue of the newsletter: a few words, chosen cards, and to whom it went."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel


class Newsletter(ClusterableModel):
    """One issue, in both languages. Once `started` it is no longer changed."""

    subject_it = models.CharField(_("subject in Italian"), max_length=120)
    subject_en = models.CharField(_("subject in English"), max_length=120)
    opening_it = models.CharField(_("opening in Italian"), max_length=250, blank=True)
    opening_en = models.CharField(_("opening in English"), max_length=250, blank=True)
    created = models.DateTimeField(_("begun on"), default=timezone.now, editable=False)
    started = models.DateTimeField(_("sent on"), null=True, blank=True, editable=False)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("sent by"),
    )

    class Meta:
        verbose_name = _("newsletter")
        verbose_name_plural = _("newsletters")
        ordering = ["-created"]

    def __str__(self) -> str:
        return self.subject_it

    def subject(self, language: str) -> str:
        return self.subject_en if language == "en" else self.subject_it

    def opening(self, language: str) -> str:
        return self.opening_en if language == "en" else self.opening_it


class NewsletterCard(models.Model):
    """A page that the issue leads to, in each language where it lives."""

    newsletter = ParentalKey(Newsletter, on_delete=models.CASCADE, related_name="cards")
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )
    sort_order = models.IntegerField(null=True, blank=True, editable=False)
    sort_order_field = "sort_order"

    class Meta:
        verbose_name = _("card")
        verbose_name_plural = _("cards")
        ordering = ["sort_order"]

    def __str__(self) -> str:
        return str(self.page)


class Delivery(models.Model):
    """An issue for a reader. The row is made when sending begins; `written` when the letter is."""

    newsletter = models.ForeignKey(Newsletter, on_delete=models.CASCADE, related_name="deliveries")
    subscriber = models.ForeignKey("core.Subscriber", on_delete=models.CASCADE, related_name="+")
    written = models.DateTimeField(null=True, blank=True)
    letter = models.ForeignKey(
        "core.Letter", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("delivery of the newsletter")
        verbose_name_plural = _("deliveries of the newsletter")
        constraints = [
            models.UniqueConstraint(fields=["newsletter", "subscriber"], name="newsletter_once_a_reader")
        ]
        indexes = [
            models.Index(
                fields=["newsletter"], name="newsletter_to_write", condition=models.Q(written__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.newsletter_id} → {self.subscriber_id}"
