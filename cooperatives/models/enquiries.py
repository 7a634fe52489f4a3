"""What visitors ask: about consulting, services, orders of companies, anything."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Enquiry(models.Model):
    """One question, kept until it is answered and then purged (law.md L44)."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ANSWERED = "answered", _("answered")
        CLOSED = "closed", _("closed")

    subject = models.CharField(_("subject"), max_length=40)
    cooperative = models.ForeignKey(
        "cooperatives.Cooperative", on_delete=models.SET_NULL, null=True, blank=True, related_name="enquiries"
    )
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail"), max_length=254)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    organisation = models.CharField(_("organisation"), max_length=160, blank=True)
    message = models.TextField(_("message"))
    language = models.CharField(_("language"), max_length=5)
    consented = models.DateTimeField(_("consent to the privacy notice"))
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN)
    received = models.DateTimeField(_("received"), default=timezone.now)

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        ordering = ["-received"]

    def __str__(self) -> str:
        return f"{self.name}: {self.subject}"
