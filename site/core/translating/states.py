"""How the English of each Italian page stands, and since when."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, Revision
from wagtail_localize.models import StringSegment, StringTranslation, TranslationLog, TranslationSource

from core.translating import memory


class State(models.TextChoices):
    """In the order of what presses most."""

    STALE = "stale", _("to be updated")
    READY = "ready", _("translated, to be published")
    MISSING = "missing", _("missing")
    DRAFT = "draft", _("draft waiting")
    PARTIAL = "partial", _("partly still in Italian")
    SCHEDULED = "scheduled", _("goes out with Italian")
    FINE = "fine", _("all right")


# Looked up once for the whole list. Joined, PostgreSQL would take nearly no sentence to be English, since it keeps no
# statistics of a table with two rows, and would read all of them again for every page.
IN_ENGLISH = Subquery(Locale.objects.filter(language_code="en").values("pk")[:1])
OPEN = (State.STALE, State.READY, State.MISSING, State.DRAFT, State.PARTIAL)


@dataclass(frozen=True, slots=True)
class Row:
    """One Italian page in the list; `english` is the key of its English page or None.

    `done` of `total` sentences are in English; `total` is 0 where nobody began, since nobody has counted them.
    """

    page: Page
    title: str
    kind: str
    state: State
    english: int | None
    since: Any
    done: int
    total: int

    @property
    def percent(self) -> int:
        if self.state == State.FINE:
            return 100
        return self.done * 100 // self.total if self.total else 0


def pages() -> "QuerySet[Page]":
    """Italian pages that readers see or that somebody began to translate, each with `state` and `since`."""
    italian = Page.objects.filter(locale__language_code="it", depth__gte=2, alias_of__isnull=True)
    begun = _with_english(italian).filter(Q(live=True) | Q(english__isnull=False))
    asked = _asked()
    places = {state: place for place, state in enumerate(State)}
    return (
        _with_moments(begun)
        .annotate(
            state=Case(
                *(When(condition, then=Value(state.value)) for state, condition in asked.items()),
                default=Value(State.FINE.value),
                output_field=models.CharField(),
            ),
            press=Case(
                *(When(condition, then=Value(places[state])) for state, condition in asked.items()),
                default=Value(places[State.FINE]),
                output_field=models.IntegerField(),
            ),
            since=Case(
                When(english__isnull=True, then=F("first_published_at")),
                When(english_live=False, then=F("drafted")),
                default=F("changed"),
                output_field=models.DateTimeField(),
            ),
        )
        .order_by("press", "since", "pk")
    )


def _asked() -> dict[State, Q]:
    """Asked in this order; the first that holds decides.

    Each is written out once for the state and once for its place: a condition on the state itself would be the
    whole of this again.
    """
    new = Q(gaps=True) & (Q(handled__isnull=True) | Q(changed__gt=F("handled")))
    return {
        State.MISSING: Q(english__isnull=True),
        State.SCHEDULED: Q(english_live=False, moment=True),
        State.DRAFT: Q(english_live=False),
        State.STALE: Q(kept=True) | new,
        State.READY: Q(said__gt=F("settled")),
        State.PARTIAL: Q(gaps=True),
    }


def _with_english(italian: "QuerySet[Page]") -> "QuerySet[Page]":
    """Beside each page its English one, and what localize remembers of it."""
    english = Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale=IN_ENGLISH, alias_of__isnull=True
    )
    sources = TranslationSource.objects.filter(
        object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id"), translations__enabled=True
    )
    logs = TranslationLog.objects.filter(source=OuterRef("source"), locale=IN_ENGLISH)
    return italian.annotate(
        english=Subquery(english.values("pk")[:1]),
        english_live=Subquery(english.values("live")[:1]),
        english_out=Subquery(english.values("last_published_at")[:1]),
        drafted=Subquery(english.values("latest_revision_created_at")[:1]),
        source=Subquery(sources.values("pk")[:1]),
        changed=Subquery(sources.values("last_updated_at")[:1]),
        handled=Subquery(logs.order_by("-created_at").values("created_at")[:1]),
        kept=Exists(_sentences(source=OuterRef("source")).filter(Exists(_english(tool_name=memory.KEPT)))),
        gaps=Exists(_sentences(source=OuterRef("source")).filter(~Exists(_english()))),
    )


def _with_moments(begun: "QuerySet[Page]") -> "QuerySet[Page]":
    """Whether its English waits for a moment, when something of it was last said, and when it was last settled."""
    said = StringTranslation.objects.filter(
        context__object_id=OuterRef("translation_key"), locale=IN_ENGLISH, has_error=False
    ).exclude(Q(tool_name=memory.KEPT) | Q(context__path=memory.ADDRESS))
    return begun.annotate(
        moment=Exists(
            Revision.page_revisions.filter(
                object_id=Cast(OuterRef("english"), models.CharField()), approved_go_live_at__isnull=False
            )
        ),
        said=Subquery(said.order_by("-updated_at").values("updated_at")[:1]),
        settled=Case(When(handled__gt=F("english_out"), then=F("handled")), default=F("english_out")),
    )


def _english(**which: Any) -> "QuerySet[StringTranslation]":
    return StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=IN_ENGLISH,
        has_error=False,
        **which,
    )


def _sentences(**which: Any) -> "QuerySet[StringSegment]":
    return StringSegment.objects.filter(**which).exclude(context__path=memory.ADDRESS)


def rows(listed: Sequence[Any]) -> list[Row]:
    """What the list shows of these pages, in one query more however many they are."""
    found = _counted(_sentences(source__in=[page.source for page in listed if page.source]))
    counted = {
        row["source"]: (row["done"], row["total"])
        for row in found.values("source").annotate(total=Count("pk"), done=Count("pk", filter=Q(told=True)))
    }
    return [_row(page, *counted.get(page.source, (0, 0))) for page in listed]


def _counted(sentences: "QuerySet[StringSegment]") -> "QuerySet[StringSegment]":
    return sentences.annotate(told=Exists(_english().exclude(tool_name=memory.KEPT)))


def _row(page: Any, done: int, total: int) -> Row:
    kind = page.specific_class
    return Row(
        page=page,
        title=page.draft_title or page.title,
        kind=str(kind._meta.verbose_name) if kind else "",
        state=State(page.state),
        english=page.english,
        since=page.since,
        done=done,
        total=total,
    )


def of(page: Page) -> Row | None:
    """The state of one Italian page; None when it is neither live nor begun in English."""
    found = pages().filter(pk=page.pk).first()
    return rows([found])[0] if found else None


def by_kind(listed: "QuerySet[Page]") -> dict[int, dict[str, int]]:
    """How many of these pages stand how, by the key of their type: one query."""
    found: dict[int, dict[str, int]] = {}
    for row in listed.order_by().values("content_type", "state").annotate(number=Count("pk")):
        found.setdefault(row["content_type"], {})[row["state"]] = row["number"]
    return found


def progress(listed: "QuerySet[Page]") -> tuple[int, int]:
    """(done, total) sentences of these pages, of those that somebody began: one query."""
    keys = listed.order_by().values("translation_key")
    found = _counted(_sentences(source__object_id__in=keys, source__translations__enabled=True))
    told = found.aggregate(total=Count("pk"), done=Count("pk", filter=Q(told=True)))
    return told["done"], told["total"]
