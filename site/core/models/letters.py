"""Letters (e-mails) as rows: written with what they tell, sent afterwards, never lost."""

import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LetterQuerySet(models.QuerySet["Letter"]):
    def due(self, now: datetime.datetime) -> "LetterQuerySet":
        """Not sent, not given up, in nobody's hands, and its next attempt has come.

        The first is due at once, even for a clock that was set back since it was written.
        """
        waiting = self.filter(sent__isnull=True, given_up__isnull=True, handed__isnull=True)
        return waiting.filter(Q(next_attempt__lte=now) | Q(attempts=0))


class Letter(models.Model):
    """One letter to one address.

    `message_id` is fixed at writing, so that a second copy can be recognised.
    """

    kind = models.SlugField(_("kind"), max_length=60)
    to = models.EmailField(_("to"), max_length=254)
    reply_to = models.EmailField(_("answers to"), max_length=254, blank=True)
    language = models.CharField(_("language"), max_length=5)
    subject = models.CharField(_("subject"), max_length=250)
    text = models.TextField(_("text"))
    html = models.TextField(_("HTML"), blank=True)
    # A calendar file (RFC 5545) that goes with it.
    calendar = models.TextField(_("calendar file"), blank=True, editable=False)
    about = models.CharField(
        _("about"), max_length=60, blank=True, db_index=True, help_text=_("An order, a place.")
    )
    leave_url = models.URLField(
        max_length=250,
        blank=True,
        editable=False,
        help_text=_("One click there and no more come (RFC 8058)."),
    )
    # Message-IDs of the letters that it answers, oldest first: mail programs then show one conversation.
    references = models.TextField(blank=True, editable=False)
    message_id = models.CharField(max_length=120, unique=True, editable=False)
    written = models.DateTimeField(_("written"), default=timezone.now, editable=False)
    next_attempt = models.DateTimeField(_("next attempt"), default=timezone.now)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    # When the mail server was about to get it. While neither sent nor refused, it may have it.
    handed = models.DateTimeField(null=True, blank=True, editable=False)
    sent = models.DateTimeField(_("sent"), null=True, blank=True)
    given_up = models.DateTimeField(_("given up"), null=True, blank=True)
    last_error = models.CharField(_("last error"), max_length=250, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["-written", "-pk"]
        indexes = [
            models.Index(
                fields=["next_attempt"],
                name="letters_waiting",
                condition=Q(sent__isnull=True) & Q(given_up__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} → {self.to}"

    @property
    def is_in_doubt(self) -> bool:
        """The mail server may have it or not, and nobody is sending it now."""
        undecided = self.sent is None and self.given_up is None
        return undecided and self.handed is not None and self.next_attempt <= timezone.now()
