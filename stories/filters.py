"""Narrowing the list of stories by cooperative, prison and topic: everything chosen stands in the address.

Within a group one of the chosen is enough; between groups all must hold. A code that no story has is passed over.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.narrowing import Chosen, Group, Option
from stories.models.links import StoryCooperative, StoryPrison, StoryTopic

GROUPS: dict[str, str | Promise] = {
    "topic": _("Topic"),
    "cooperative": _("Cooperative"),
    "prison": _("Prison"),
}


@dataclass(frozen=True, slots=True)
class Filters:
    """`keys` are the stories that fit, or None when nothing is chosen."""

    action: str
    groups: tuple[Group, ...]
    chosen: tuple[Chosen, ...]
    keys: frozenset[int] | None
    query: str
    kept: tuple[Any, ...] = ()

    @property
    def clear_url(self) -> str:
        return self.action if self.chosen else ""

    def narrow(self, stories: "QuerySet[Any]") -> "QuerySet[Any]":
        return stories if self.keys is None else stories.filter(pk__in=self.keys)


Having = dict[str, dict[str, set[int]]]


def of(stories: Any, asked: QueryDict, language: str, action: str) -> Filters:
    having, labels = _read(stories, language)
    picked = {name: [code for code in labels[name] if code in asked.getlist(name)] for name in GROUPS}
    pairs = [(name, code) for name in GROUPS for code in picked[name]]
    return Filters(
        action=action,
        groups=tuple(_group(name, having, labels[name], picked) for name in GROUPS),
        chosen=tuple(
            Chosen(labels[name][code], _without(action, pairs, (name, code))) for name, code in pairs
        ),
        keys=_fitting(having, picked) if pairs else None,
        query=f"{urlencode(pairs)}&" if pairs else "",
    )


def _read(stories: Any, language: str) -> tuple[Having, dict[str, dict[str, str]]]:
    """Which live stories have what, and how it is called: one query for all groups."""
    live = stories.live().values("pk")
    rows = _rows(StoryTopic, "topic", f"topic__label_{language}", live)
    rows = rows.union(
        _rows(StoryCooperative, "cooperative", "cooperative__name", live),
        _rows(StoryPrison, "prison", _prison_name(language), live),
        all=True,
    )
    having: Having = {name: defaultdict(set) for name in GROUPS}
    labels: dict[str, dict[str, str]] = {name: {} for name in GROUPS}
    for group, code, label, story in sorted(rows, key=lambda row: str(row[2]).casefold()):
        having[group][code].add(story)
        labels[group][code] = label
    return having, labels


def _prison_name(language: str) -> Any:
    if language != "en":
        return "prison__name"
    return Coalesce(NullIf("prison__english_name", Value("")), "prison__name")


def _rows(model: Any, name: str, label: Any, live: Any) -> Any:
    found = model.objects.filter(page__in=live).order_by()
    return found.annotate(
        group=Value(name), code=F(f"{name}__code"), label=F(label) if isinstance(label, str) else label
    ).values_list("group", "code", "label", "page_id")


def _fitting(having: Having, picked: dict[str, list[str]], beside: str = "") -> frozenset[int] | None:
    """The stories that fit every group in which something is chosen, one group left aside; None for all."""
    fitting: frozenset[int] | None = None
    for name, codes in picked.items():
        if codes and name != beside:
            here = frozenset(_of_any(having[name], codes))
            fitting = here if fitting is None else fitting & here
    return fitting


def _of_any(having: dict[str, set[int]], codes: Iterable[str]) -> set[int]:
    return set().union(*(having[code] for code in codes))


def _group(name: str, having: Having, labels: dict[str, str], picked: dict[str, list[str]]) -> Group:
    fitting = _fitting(having, picked, beside=name)
    options = tuple(
        Option(
            code,
            label,
            len(having[name][code] if fitting is None else having[name][code] & fitting),
            code in picked[name],
        )
        for code, label in labels.items()
    )
    shown = tuple(option for option in options if option.count or option.checked)
    return Group(name, GROUPS[name], bool(picked[name]) or name == "topic", shown)


def _without(action: str, pairs: list[tuple[str, str]], gone: tuple[str, str]) -> str:
    kept = [pair for pair in pairs if pair != gone]
    return f"{action}?{urlencode(kept)}" if kept else action
