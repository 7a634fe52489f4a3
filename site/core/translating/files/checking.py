"""What comes back, compared with what stands here now: what is right, and line by line what is wrong."""

import uuid
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

import polib
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail_localize.models import Translation

from core.forgetting import refusing
from core.translating import changes, memory
from core.translating.files import lines, soundness
from core.translating.files.lines import Line
from core.translating.files.writing import BETWEEN, UNSETTLED

OF_ONE_PAGE = "X-WagtailLocalize-TranslationID"  # a file from localize's own editor
UNCLEAR = gettext_lazy("It does not say of which page and place it is.")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A sentence that stays out: the line where it begins in the file, its page, and why."""

    line: int
    page: str
    italian: str
    why: str

    @property
    def said(self) -> str:
        return changes.plain(self.italian)


@dataclass(frozen=True, slots=True)
class Right:
    """A sentence that may be kept: the line as it stands here, and its new English."""

    number: int
    page: Page
    line: Line
    english: str


@dataclass(slots=True)
class Found:
    wrong: list[Wrong] = field(default_factory=list)
    right: list[Right] = field(default_factory=list)
    same: int = 0
    empty: int = 0
    unsettled: int = 0

    @property
    def new(self) -> int:
        return sum(not one.line.english for one in self.right)

    @property
    def changed(self) -> int:
        return len(self.right) - self.new

    @property
    def pages(self) -> int:
        return len({one.page.pk for one in self.right})


class Checking:
    """One file against the pages that its sender may write in English."""

    def __init__(self, po: polib.POFile, pages: "PageQuerySet[Page]") -> None:
        self.key = _page_of_all(po)
        self.entries = [(entry, *self._place(entry)) for entry in po if not entry.obsolete]
        keys = {key for _entry, key, _path in self.entries if key}
        reachable = pages.filter(translation_key__in=keys).select_related("content_type")
        self.pages = {page.translation_key: page for page in reachable}
        self.known: dict[Any, dict[tuple[str, str], Line]] = {
            page.translation_key: {(one.path, one.italian): one for one in found}
            for page, found in lines.of(self.pages.values()).items()
        }
        self.found = Found()

    def result(self) -> Found:
        asked = Counter((key, path, entry.msgid) for entry, key, path in self.entries)
        for entry, key, path in self.entries:
            if not entry.msgstr.strip():
                self.found.empty += 1
            elif UNSETTLED in entry.flags:
                self.found.unsettled += 1
            elif path != memory.ADDRESS:
                twice = asked[key, path, entry.msgid] > 1
                self._look(entry, key, path, _("It stands twice in the file.") if twice else "")
        self._leave_out_names()
        self.found.wrong.sort(key=lambda one: one.line)
        return self.found

    def _place(self, entry: polib.POEntry) -> tuple[uuid.UUID | None, str]:
        said = entry.msgctxt or ""
        if self.key is not None:
            return self.key, said
        head, _sign, path = said.partition(BETWEEN)
        return _key(head), path

    def _look(self, entry: polib.POEntry, key: uuid.UUID | None, path: str, twice: str) -> None:
        why = self._why_not_here(entry, key, path) or twice
        if why or key is None:
            self._refuse(entry, key, why)
            return
        page, line = self.pages[key], self.known[key][path, entry.msgid]
        if line.english == entry.msgstr and not line.waits:
            self.found.same += 1
        elif complaint := soundness.complaint(page, line, entry.msgstr):
            self._refuse(entry, key, complaint)
        else:
            self.found.right.append(Right(entry.linenum, page, line, entry.msgstr))

    def _refuse(self, entry: polib.POEntry, key: uuid.UUID | None, why: str) -> None:
        page = self.pages.get(key)
        title = (page.draft_title or page.title) if page else ""
        self.found.wrong.append(Wrong(entry.linenum, title, entry.msgid, why))

    def _why_not_here(self, entry: polib.POEntry, key: uuid.UUID | None, path: str) -> str:
        if key is None or not path:
            return str(UNCLEAR)
        if key not in self.pages:
            return _("This page is not here any more, or its English is not yours to write.")
        known = self.known[key]
        if (path, entry.msgid) in known:
            return ""
        if now := [italian for place, italian in known if place == path]:
            return _("The Italian has changed since the file was made. Now it says: “%(italian)s”") % {
                "italian": Truncator(now[0]).chars(120, html=True)
            }
        return _("This passage is no longer on the page.")

    def _leave_out_names(self) -> None:
        """A name that was erased from a page does not come back to it by an old file."""
        by_page: dict[Page, list[Right]] = defaultdict(list)
        for one in self.found.right:
            by_page[one.page].append(one)
        for page, found in by_page.items():
            if refusing.brings_back(page, [one.english for one in found]):
                for one in found:
                    self._leave_out_name(page, one)

    def _leave_out_name(self, page: Page, one: Right) -> None:
        if refusing.brings_back(page, [one.english]):
            self.found.right.remove(one)
            why = _("It holds a name that has been erased here.")
            self.found.wrong.append(Wrong(one.number, page.draft_title, one.line.italian, why))


def _page_of_all(po: polib.POFile) -> uuid.UUID | None:
    """Localize's own file is of one page, and says so once."""
    said = _key(po.metadata.get(OF_ONE_PAGE, ""))
    if said is None:
        return None
    found = Translation.objects.filter(uuid=said, target_locale=memory.english())
    return found.values_list("source__object_id", flat=True).first() or said


def _key(said: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(said)
    except ValueError:
        return None
