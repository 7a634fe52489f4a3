"""What editors say to the search, and what it says to them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from search.words import stems

LANGUAGE_CHOICES = [("it", _("Italian")), ("en", _("English"))]
MARK = "#"  # begins what stands for words that may not be read yet; no folded word holds it
MOST_WORDS = 5  # of what one of a group may be made


def lines_of(text: str) -> list[str]:
    """One to a line, or with commas between."""
    return [" ".join(one.split()) for one in text.replace(",", "\n").splitlines() if one.strip()]


class Synonyms(models.Model):
    """Words that mean the same: whoever looks for one finds the others too."""

    language = models.CharField(_("language"), max_length=5, choices=LANGUAGE_CHOICES, default="it")
    words = models.TextField(
        _("words"), max_length=400, help_text=_("One to a line: whoever looks for one finds the others too.")
    )

    class Meta:
        verbose_name = _("words that mean the same")
        verbose_name_plural = _("words that mean the same")
        ordering = ["language", "words"]

    def __str__(self) -> str:
        return ", ".join(self.each)

    @property
    def each(self) -> list[str]:
        return lines_of(self.words)

    def clean(self) -> None:
        super().clean()
        told = [stems(one, self.language) for one in self.each]
        if any(not one for one in told):
            raise ValidationError(
                {"words": gettext("One of these lines has no word that can be looked for.")}
            )
        if any(len(one) > MOST_WORDS for one in told):
            said = gettext("A line has %(most)s words at most.") % {"most": MOST_WORDS}
            raise ValidationError({"words": said})
        if len({tuple(one) for one in told}) < 2:
            raise ValidationError({"words": gettext("Write at least two different words, one to a line.")})


class Promotion(models.Model):
    """A page that stands above all others for what visitors type, from one day to another."""

    queries = models.TextField(
        _("what visitors type"),
        max_length=400,
        help_text=_("One search to a line. Accents, capitals, singular and plural make no difference."),
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("page"),
        help_text=_("It stands first in the search of its own language."),
    )
    first = models.DateField(_("first day"), default=timezone.localdate)
    last = models.DateField(_("last day"), null=True, blank=True, help_text=_("Empty: until further notice."))

    class Meta:
        verbose_name = _("page that stands first")
        verbose_name_plural = _("pages that stand first")
        ordering = ["-first", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last__isnull=True) | Q(last__gte=F("first")), name="promotion_days_in_order"
            )
        ]

    def __str__(self) -> str:
        return ", ".join(self.each)

    @property
    def each(self) -> list[str]:
        return lines_of(self.queries)

    def clean(self) -> None:
        super().clean()
        if self.last and self.first and self.last < self.first:
            raise ValidationError({"last": gettext("The last day comes before the first.")})
        if self.page_id and any(not stems(one, self.page.locale.language_code) for one in self.each):
            raise ValidationError(
                {"queries": gettext("One of these lines has no word that can be looked for.")}
            )


class MissedRows(models.QuerySet["Missed"]):
    def readable(self) -> "MissedRows":
        return self.exclude(words__startswith=MARK)


class Missed(models.Model):
    """What was looked for and not found: the words and how often, never who or when exactly.

    Until the third day on which it is looked for, `words` is a mark that nobody can read: see `search.missing`.
    """

    language = models.CharField(_("language"), max_length=5, choices=LANGUAGE_CHOICES)
    words = models.CharField(_("what was looked for"), max_length=60)
    times = models.PositiveIntegerField(_("times"), default=1)
    since = models.DateField(_("since"), default=timezone.localdate)
    objects = MissedRows.as_manager()

    class Meta:
        verbose_name = _("search without a result")
        verbose_name_plural = _("searches without a result")
        ordering = ["-times", "words"]
        constraints = [models.UniqueConstraint(fields=["language", "words"], name="missed_once_a_language")]

    def __str__(self) -> str:
        return self.words
