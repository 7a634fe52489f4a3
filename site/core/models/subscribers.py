"""Readers of the newsletter, with the proof of what they agreed to (law.md L43)."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Subscriber(models.Model):
    """Somebody who asked for the newsletter; it is sent only once `confirmed` is set (double opt-in)."""

    email = models.EmailField(_("e-mail"), max_length=254, unique=True)
    language = models.CharField(_("language"), max_length=5)
    asked = models.DateTimeField(_("asked"), default=timezone.now)
    confirmed = models.DateTimeField(_("confirmed"), null=True, blank=True)
    left = models.DateTimeField(_("unsubscribed"), null=True, blank=True)
    text_version = models.CharField(_("version of the text agreed to"), max_length=40)
    token = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        verbose_name = _("subscriber")
        verbose_name_plural = _("subscribers")
        ordering = ["-asked"]

    def __str__(self) -> str:
        return self.email
