"""What every page is: it answers a card once, says why it may not be published, can forget somebody."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Revision
from wagtail_localize.fields import SynchronizedField

from core import addresses, family, figures, page_cache, pictures, portraying, recordings, sharing, structured
from core.cards import Card
from core.copying import DraftCopyForm
from core.family import Relative
from core.forgetting import refusing
from core.models import HiddenPage, Person
from core.previews import SeenInBothLanguages
from core.publishing import PublishRefused
from core.schedule import RomePublishingPanel
from core.translating import carrying, gate, marking, together

# Beside the words of a page: what proves its green and social claims.
EVIDENCE = MultiFieldPanel(
    [InlinePanel("evidence", label=_("evidence"))], heading=_("What proves a claim"), classname="collapsed"
)


# Under "Content" of every page: the English page is refused without it, and nobody looks for it elsewhere.
DESCRIPTION = FieldPanel(
    "search_description",
    heading=_("Description for search engines"),
    help_text=_("One sentence: it stands under the title in search results and in shared links."),
)


class BasePage(SeenInBothLanguages, Page):
    """Abstract.

    A subclass states its parents and children, and overrides `card`, `refusals` or `forget` by need.
    """

    picture = models.ForeignKey(
        "core.Picture",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    # On a live English page: where its words are still Italian (core.translating.marking).
    untranslated = models.JSONField(default=list, blank=True, editable=False)

    parameters: ClassVar[frozenset[str]] = frozenset()  # read of the question behind it (core.asked)
    # Fields that must be in English before the English page goes out; each type states its own.
    english_minimum: ClassVar[tuple[str, ...]] = ("title", "search_description")

    # What those whom such a page shows must have agreed to beside being told, seen or heard.
    also_agreed: ClassVar[tuple[str, ...]] = ()

    # What `card` reads beside the page itself: lists join the first and fetch the second once for all.
    card_joins: ClassVar[tuple[str, ...]] = ()
    card_rows: ClassVar[tuple[str, ...]] = ()
    card_columns: ClassVar[tuple[str, ...]] = ()  # its own, for listing.narrow; what is joined is one of them

    # What the page itself reads beside its card, joined and fetched when it is served.
    page_joins: ClassVar[tuple[str, ...]] = ()
    page_rows: ClassVar[tuple[str, ...]] = ()

    copy_form_class = DraftCopyForm
    # Slugs follow their own language; the promote panel keeps only what an editor decides.
    promote_panels: ClassVar[list[Any]] = [
        FieldPanel("slug"),
        MultiFieldPanel([InlinePanel("portrayals", label=_("person"))], heading=_("People portrayed")),
        EVIDENCE,
    ]
    settings_panels: ClassVar[list[Any]] = [RomePublishingPanel()]
    override_translatable_fields: ClassVar[list[Any]] = [SynchronizedField("picture", overridable=False)]

    class Meta:
        abstract = True

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """Pages begin in Italian: an English one is made by translating it, never by hand."""
        return bool(super().can_create_at(parent)) and parent.locale.language_code == "it"

    @property
    def language(self) -> str:
        return str(self.locale.language_code)

    @property
    def card_text(self) -> str:
        """The sentence under the title in a listing."""
        return self.search_description

    @property
    def card_meta(self) -> str:
        """A short line: a date, a place, a price."""
        return ""

    @classmethod
    def read_together(cls, pages: Sequence[Any]) -> None:
        """Lists call this before they ask for cards: what a type needs beyond joins is read here at once."""

    @property
    def card(self) -> Card:
        """A list that shows no pictures has not read them: a card never reads one by itself."""
        return Card(
            title=self.title,
            url=self.get_url() or "",
            text=self.card_text,
            image=pictures.open_to_all(self._state.fields_cache.get("picture")),
            meta=self.card_meta,
            kind=str(self._meta.verbose_name),
        )

    def refusals(self) -> list[str]:
        """Why this page, as it now stands, may not be published, in sentences; empty when it may."""
        return [
            *refusing.reasons(self),
            *portraying.refusals(self),
            *figures.refusals(self),
            *recordings.missing(portraying.recordings(self), self.language),
        ]

    def picture_ids(self) -> set[int]:
        """Every picture that the page shows: its own, and those in its content."""
        return portraying.picture_ids(self)

    def clean(self) -> None:
        super().clean()
        if reasons := refusing.reasons(self):
            raise ValidationError(reasons)

    @transaction.atomic
    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        candidate = revision.as_object()
        if reasons := [*candidate.refusals(), *gate.refusals(candidate)]:
            raise PublishRefused(candidate, reasons)
        marking.settle(revision, candidate)
        published = super().publish(revision, *args, **kwargs)
        if candidate.first_published_at is None:
            # Nobody was ever sent to a draft: where it stood before owes no redirect. Wagtail makes it at commit.
            made = Redirect.objects.filter(redirect_page=candidate.pk, automatically_created=True)
            transaction.on_commit(made.delete)
        if not (candidate.go_live_at and candidate.go_live_at > timezone.now()):
            HiddenPage.objects.filter(page=self.pk).delete()
            carrying.follow(candidate)
        together.keep_pace(candidate, kwargs.get("user"))
        page_cache.soft_bump()
        sharing.make_after_commit(self)
        return published

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        marking.print_marked(self)
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context

    def unpublish(self, *args: Any, **kwargs: Any) -> Any:
        gone = super().unpublish(*args, **kwargs)
        page_cache.hard_bump()
        sharing.take_away(Q(page=self.pk))
        return gone

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        sharing.take_away(Q(page__path__startswith=self.path))
        deleted = super().delete(*args, **kwargs)
        page_cache.hard_bump()
        return deleted

    def forget(self, person: Person) -> None:
        """This page, in memory, no longer portrays that person. Types that say so elsewhere override it.

        `core.forgetting` has taken name and media out of every field before, and saves what is left here.
        """
        self.portrayals: Any = [row for row in self.portrayals.all() if row.person_id != person.pk]

    @cached_property
    def family(self) -> list[Relative]:
        """The pages above this one and itself, from home down, and those that tell the same."""
        return family.of(self)

    @property
    def above(self) -> list[Relative]:
        """The pages above this one and itself, from home down."""
        return [page for page in self.family if self.path.startswith(page.path)]

    @property
    def share_heading(self) -> str:
        """What other sites write beside the card."""
        return self.seo_title or self.title

    @property
    def share_title(self) -> str:
        """What stands large on the card that other sites show."""
        return self.title

    @property
    def share_kicker(self) -> str:
        """What stands small above it: where in the site this page is."""
        parent = self.get_parent()
        return parent.title if parent and parent.depth > 2 else ""

    @property
    def share_kind(self) -> str:
        """The type that Open Graph knows it by."""
        return "website"

    @property
    def share_card_file(self) -> str | None:
        """The name of its card's file, if it has been made: read with the pages above."""
        return next((page.card for page in self.above if page.pk == self.pk), None)

    @property
    def breadcrumb(self) -> list[Card]:
        """The live pages from home down to the parent, as cards with a title and an address only."""
        return [Card(page.title, page.url) for page in self.above if page.live and page.pk != self.pk]

    def structured(self, request: HttpRequest) -> list[dict[str, Any]]:
        """What search engines read of it, in schema.org's words: the way here; each type adds what it is."""
        trail = structured.breadcrumb(self.breadcrumb, self.title, self.get_url() or "")
        return [trail] if trail else []

    def get_view_restrictions(self) -> Any:
        """Wagtail's answer, which costs two queries; none are needed when nothing above is closed or an alias."""
        if any(page.closed or page.alias_of for page in self.above):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()

    def translation_in(self, language: str) -> Relative | None:
        """The live page that tells the same in another language, or None."""
        same = (page for page in self.family if page.translation_key == self.translation_key)
        others = (page for page in same if page.live and page.pk != self.pk)
        return next((page for page in others if page.language == language), None)

    def get_url(self, request: HttpRequest | None = None, current_site: Any = None) -> str | None:
        """As Wagtail does of a single site."""
        return addresses.of(self) or None
