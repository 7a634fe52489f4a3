"""Letters as a screen shows them: what left, what did not, and sending one again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext

from core.models import Letter


@dataclass(frozen=True, slots=True)
class Row:
    """`is_wrong`: it needs somebody's eye."""

    letter: Letter
    state: str
    when: datetime
    is_wrong: bool = False


def rows(letters: Iterable[Letter]) -> list[Row]:
    return [_row(letter) for letter in letters]


def about(what: str) -> list[Row]:
    """Those about an order or a withdrawal, the newest first."""
    return rows(written(what))


def written(what: str) -> list[Letter]:
    return list(Letter.objects.filter(about=what).order_by("-written", "-pk"))


def _row(letter: Letter) -> Row:
    if letter.sent:
        return Row(letter, gettext("has left"), letter.sent)
    if letter.given_up:
        return Row(
            letter, gettext("did not leave: %(why)s") % {"why": letter.last_error}, letter.given_up, True
        )
    if letter.handed and letter.is_in_doubt:
        return Row(letter, gettext("perhaps left: the mail server did not say"), letter.handed, True)
    if letter.handed:
        return Row(letter, gettext("is leaving"), letter.handed)
    if letter.attempts:
        said = gettext("not yet: %(why)s. It is tried again.") % {"why": letter.last_error}
        return Row(letter, said, letter.next_attempt, True)
    return Row(letter, gettext("about to leave"), letter.written)
