"""What can be found: one row for each page of each build, and the words that stand in them.

Both are made from pages by `search.indexing` and read by `search.asking`; nobody writes them by hand. The full-text
index itself is no model: PostgreSQL's column and SQLite's table are made by the migration and follow these rows.
"""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a visitor would call each kind of page, in the order of the groups; all others are pages."""

    STORIES = "stories", _("Stories")
    PRODUCTS = "products", _("Products")
    PLACES = "places", _("Cooperatives and prisons")
    EVENTS = "events", _("Events")
    PAGES = "pages", _("Pages and services")


class Standing(models.Model):
    """The one row that every writer locks: which build is searched, and which is being made beside it."""

    current = models.PositiveIntegerField(default=1)
    upcoming = models.PositiveIntegerField(null=True)
    words = models.PositiveBigIntegerField(default=0)  # goes up whenever a word comes or goes
    written = models.DateTimeField(null=True)  # when a page was last put in or taken out
    rebuilt = models.DateTimeField(null=True)  # when the build that is searched was whole

    class Meta:
        verbose_name = _("state of the search")
        verbose_name_plural = _("state of the search")

    def __str__(self) -> str:
        return f"{self.current}"


class Entry(models.Model):
    """A page as it is found. `title` and `text` are read by people, all else by the database.

    `titled`, `led` and `told` hold every word folded, and its stem: of the title, of what the page is about, of its
    content. `heading` is the title as stems only, `codes` the numbers of articles without hyphens.
    """

    build = models.PositiveIntegerField()
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=5)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    title = models.CharField(max_length=255)
    text = models.TextField(blank=True)
    heading = models.TextField(blank=True)
    codes = models.TextField(blank=True)
    titled = models.TextField(blank=True)
    led = models.TextField(blank=True)
    told = models.TextField(blank=True)
    words = models.TextField(blank=True)  # each once, for the vocabulary
    # What may be bought is asked of the shelf when somebody searches.
    product = models.ForeignKey("shop.Product", on_delete=models.CASCADE, null=True, related_name="+")
    past = models.BooleanField(default=False)  # an event whose last date has ended
    day = models.IntegerField(default=0)  # as a number, so that the newer may stand a little higher
    made = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("page that can be found")
        verbose_name_plural = _("pages that can be found")
        constraints = [models.UniqueConstraint(fields=["build", "page"], name="found_once_a_build")]
        indexes = [models.Index(fields=["build", "language", "kind"], name="found_by_kind")]

    def __str__(self) -> str:
        return self.title


class Word(models.Model):
    """A word of the pages of a language, folded, and in how many of them it stands: typos are measured against it."""

    build = models.PositiveIntegerField()
    language = models.CharField(max_length=5)
    word = models.CharField(max_length=60)
    stem = models.CharField(max_length=60)
    entries = models.IntegerField(default=1)

    class Meta:
        verbose_name = _("word of the search")
        verbose_name_plural = _("words of the search")
        constraints = [
            models.UniqueConstraint(fields=["build", "language", "word"], name="word_once_a_build")
        ]

    def __str__(self) -> str:
        return self.word
