"""What a withdrawal will do, known before anything is done: preview, act and receipt say the same."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.files.storage import Storage

from core.forgetting import pages
from core.forgetting.finding import GONE, NEWSLETTERS, Row
from core.forgetting.names import Name
from core.models import Person, Picture
from core.models.forgetting import Reason
from core.models.people import OnWithdrawal


@dataclass(frozen=True, slots=True)
class Choices:
    """What somebody decided. What is not said is taken the safe way: pages go, places that name the person change.

    `pages` by page key, `left` are keys of places that are let alone (somebody else of that name), `kept` documents.
    """

    pseudonym: str
    pages: Mapping[str, str] = field(default_factory=dict)
    left: frozenset[str] = frozenset()
    kept: frozenset[int] = frozenset()

    def to_json(self) -> dict[str, Any]:
        return {
            "pseudonym": self.pseudonym,
            "pages": dict(self.pages),
            "left": sorted(self.left),
            "kept": sorted(self.kept),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Choices":
        return cls(
            str(kept["pseudonym"]), dict(kept["pages"]), frozenset(kept["left"]), frozenset(kept["kept"])
        )


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a page that portrays the person."""

    pk: int
    title: str
    language: str
    url: str
    live: bool


@dataclass(frozen=True, slots=True)
class Portrayed:
    """A page that portrays the person, in all its languages, and what becomes of it."""

    key: str
    choice: str
    tellings: tuple[Told, ...]

    @property
    def goes_down(self) -> bool:
        return self.choice == OnWithdrawal.DOWN

    @property
    def title(self) -> str:
        return self.tellings[0].title


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place that names the person without portraying them: offered, and changed unless it is let alone."""

    key: str
    kind: str
    label: str
    excerpts: tuple[str, ...]
    namesake: bool
    changes: bool


@dataclass(frozen=True, slots=True)
class File:
    """A document or recording of the pages: `named` when its title or file carries the name."""

    pk: int
    title: str
    recording: bool
    named: bool
    goes: bool


@dataclass
class Plan:
    person: Person
    name: Name
    choices: Choices
    portrayed: list[Portrayed]
    elsewhere: list[Elsewhere]
    pictures: list[Picture]
    recordings: list[Any]
    files: list[File]
    rows: list[tuple[Row, frozenset[str]]]
    counts: Counter[str]
    customers: int
    copies: list[tuple[Storage, str]] = field(default_factory=list)  # files under new names, made by the act
    reason: str = Reason.WITHDRAWAL
    # Keys of pictures, recordings, papers and series that are about the person as much as the pages are.
    theirs: frozenset[str] = frozenset()
    emptied: set[int] = field(default_factory=set)  # pages out of which the act took something
    cleaned: dict[str, bool] = field(
        default_factory=dict
    )  # places rewritten; whether each word of the name went

    @property
    def erases(self) -> bool:
        """A withdrawal takes pictures, recordings and consents too; forgetting by date only the name."""
        return self.reason == Reason.WITHDRAWAL

    @property
    def numbers(self) -> list[int]:
        """The keys of all pages that portray the person."""
        return [one.pk for page in self.portrayed for one in page.tellings]

    @property
    def numbers_down(self) -> list[int]:
        return [one.pk for page in self.portrayed if page.goes_down for one in page.tellings]

    @cached_property
    def portrayed_keys(self) -> frozenset[str]:
        return frozenset(
            {
                f"core.Person:{self.person.pk}",
                NEWSLETTERS,
                GONE,
                *(f"page:{page.key}" for page in self.portrayed),
                *self.theirs,
            }
        )

    @cached_property
    def touched_keys(self) -> frozenset[str]:
        """Pages and other places that change."""
        return self.portrayed_keys | {place.key for place in self.elsewhere if place.changes}

    @cached_property
    def page_keys(self) -> set[str]:
        return {key.partition(":")[2] for key in self.touched_keys if key.startswith("page:")}

    def pattern_for(self, owners: Iterable[str]) -> re.Pattern[str] | None:
        """What is looked for in a row of these owners; nothing when it is let alone."""
        mine = set(owners)
        if mine & self.portrayed_keys:
            return self.name.any
        return self.name.whole if not mine or mine & self.touched_keys else None

    def note(self, owners: Iterable[str], pattern: re.Pattern[str]) -> None:
        """A row of these owners was rewritten. Pages are known from the plan; "gone:" and its like are no places."""
        for key in owners:
            if not key.startswith("page:") and not key.endswith(":"):
                self.cleaned[key] = self.cleaned.get(key, False) or pattern is self.name.any

    @property
    def refused(self) -> dict[str, bool]:
        """The places to which the name may not come back; whether each word of it is refused there."""
        portrayed = {page.key for page in self.portrayed}
        pages = {f"page:{key}": key in portrayed for key in self.page_keys}
        return {f"core.Person:{self.person.pk}": False, **self.cleaned, **pages}

    @property
    def fingerprint(self) -> str:
        """Changes when something else would go than what was shown."""
        tellings = [(one.pk, one.live) for page in self.portrayed for one in page.tellings]
        places = [(one.key, one.excerpts) for one in self.elsewhere]
        things = [*(one.pk for one in self.pictures), *(one.pk for one in self.files)]
        return pages.fingerprint(tellings, sorted(places), sorted(things))
