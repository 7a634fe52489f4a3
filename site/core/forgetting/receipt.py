"""What preview and receipt say in words, from the same numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.models import Forgetting

LINES: tuple[tuple[str, str | Promise], ...] = (
    ("versions", _("Old versions of the pages, erased")),
    ("pictures", _("Pictures that show the person, erased with their originals")),
    ("sizes", _("Sizes of these pictures, erased")),
    ("recordings", _("Recordings in which the person is heard or seen, erased")),
    ("documents", _("Other files of these pages, erased")),
    ("cards", _("Pictures that other sites show when a page is shared, erased")),
    ("sentences", _("Sentences kept for the translation, changed or erased")),
    ("places", _("Other places of the site that named the person, changed")),
    ("newsletters", _("Issues of the newsletter, changed")),
    ("letters", _("Copies of letters that were sent, changed")),
    ("comments", _("Comments of the editors, changed")),
    ("log", _("Lines of the history of changes, changed")),
    ("tasks", _("Notes of the machine, changed")),
    ("redirects", _("Old addresses that led to these pages, erased")),
    ("consents", _("Consents that end now")),
    ("papers", _("Signed papers, erased from the site")),
)


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    number: int


def lines(counts: Mapping[str, int]) -> list[Line]:
    """Only what there is."""
    return [Line(str(label), counts[name]) for name, label in LINES if counts.get(name)]


def of(receipt: Forgetting) -> list[Line]:
    return lines(receipt.done["counts"])
