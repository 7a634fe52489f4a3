"""Narrowing the list of events: everything chosen stands in the address and can be taken away one by one.

Within a group one of the chosen is enough; between groups all must hold. A code that no event has is passed over.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.narrowing import Chosen, Group, Option
from events.models.events import Participation, Venue
from events.reading import Known

GROUPS: dict[str, str | Promise] = {
    "where": _("Where"),
    "taking-part": _("Taking part"),
    "cooperative": _("Cooperative"),
    "prison": _("Prison"),
    "series": _("Series"),
    "spoken": _("Language spoken"),
}
OPEN = "where"
TAKING_PART = {
    Participation.FREE: _("without booking"),
    Participation.HERE: _("one books here"),
    Participation.ELSEWHERE: _("one books elsewhere"),
    Participation.PHONE: _("one books by telephone"),
}
SPOKEN = {"it": _("Italian"), "en": _("English")}
Labels = dict[str, str]


@dataclass(frozen=True, slots=True)
class Filters:
    """`fitting` are the events that fit, in the order in which they came."""

    action: str
    groups: tuple[Group, ...]
    chosen: tuple[Chosen, ...]
    fitting: tuple[Known, ...]
    query: str
    clear_url: str = ""
    kept: tuple[dict[str, str], ...] = ()


def values(one: Known, language: str) -> dict[str, Labels]:
    """What one event has in every group: codes with their words."""
    facts = one.facts
    prison = (facts["prison_english"] if language == "en" else "") or facts["prison_name"]
    return {
        "where": {facts["venue"]: str(Venue(facts["venue"]).label)},
        "taking-part": {facts["participation"]: str(TAKING_PART[Participation(facts["participation"])])},
        "cooperative": dict(one.cooperatives),
        "prison": {facts["prison"]: prison} if facts["prison"] else {},
        "series": {facts["series"]: facts[f"series_{language}"]} if facts["series"] else {},
        "spoken": {facts["spoken"]: str(SPOKEN[facts["spoken"]])},
    }


Row = tuple[Known, dict[str, Labels]]
Picked = dict[str, list[str]]


def of(
    events: Iterable[Known], asked: QueryDict, language: str, action: str, kept: dict[str, str] | None = None
) -> Filters:
    """`kept` stands in every address beside what is chosen: the month that is looked at."""
    rows: list[Row] = [(one, values(one, language)) for one in events]
    labels = {name: _labels(rows, name) for name in GROUPS}
    picked = {name: [code for code in labels[name] if code in asked.getlist(name)] for name in GROUPS}
    pairs = [(name, code) for name in GROUPS for code in picked[name]]
    stays = list((kept or {}).items())
    return Filters(
        action=action,
        groups=tuple(_group(name, rows, labels[name], picked) for name in GROUPS),
        chosen=tuple(
            Chosen(labels[name][code], _address(action, [*stays, *(p for p in pairs if p != (name, code))]))
            for name, code in pairs
        ),
        fitting=tuple(one for one, having in rows if _fits(having, picked)),
        query=f"{urlencode(pairs)}&" if pairs else "",
        clear_url=_address(action, stays) if pairs else "",
        kept=tuple({"name": name, "value": value} for name, value in stays),
    )


def _labels(rows: list[Row], name: str) -> Labels:
    found = {code: label for _one, having in rows for code, label in having[name].items()}
    return {code: found[code] for code in sorted(found, key=lambda code: (found[code].casefold(), code))}


def _fits(having: dict[str, Labels], picked: Picked, beside: str = "") -> bool:
    return all(
        not codes or name == beside or any(code in having[name] for code in codes)
        for name, codes in picked.items()
    )


def _group(name: str, rows: list[Row], labels: Labels, picked: Picked) -> Group:
    near = [having[name] for _one, having in rows if _fits(having, picked, beside=name)]
    options = [
        Option(code, label, sum(code in having for having in near), code in picked[name])
        for code, label in labels.items()
    ]
    shown = tuple(option for option in options if option.count or option.checked)
    return Group(name, GROUPS[name], bool(picked[name]) or name == OPEN, shown)


def _address(action: str, pairs: list[tuple[str, str]]) -> str:
    return f"{action}?{urlencode(pairs)}" if pairs else action
