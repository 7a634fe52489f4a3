"""What visitors looked for and did not find, for editors: counts of words, nothing about whoever typed them.

What may say who somebody is (an address, a number, a tax code, a whole sentence) is never kept. A name alone looks like
any other word: what was asked for on fewer than three days is kept as a mark that nobody can read.
"""

import datetime
import re

from django.db.models import F
from django.utils import timezone

from core.forgetting.names import digest, digests
from core.models import RefusedName
from search.models import Missed
from search.models.editing import MARK
from search.words import folded

KEPT = datetime.timedelta(days=90)
DAYS = 3  # on which it is looked for before it can be read
MOST_WORDS = 5
MOST_ROWS = 2_000  # whoever invents words without end fills no table
LONGEST = 60
ADDRESS = re.compile(r"@|https?:|www\.", re.IGNORECASE)
FIGURES = re.compile(r"\d(?:[\s.\-/]*\d){4,}")  # telephones, postcodes, cards, dates of birth
CODE = re.compile(r"\b(?=\w*\d)(?=\w*[^\W\d])\w{9,}\b")  # tax codes, plates, numbers of orders


def note(typed: str, language: str) -> None:
    """One more time that this was not found. It can be read from the third day on which somebody looks for it."""
    said = " ".join(folded(typed))
    if not may_be_kept(typed) or not said or len(said) > LONGEST:
        return
    mine = Missed.objects.filter(language=language)
    if mine.filter(words=said).update(times=F("times") + 1):
        return
    today, mark = timezone.localdate(), _mark(said)
    marked = mine.filter(words=mark)
    if not marked.filter(since__lt=today).update(times=F("times") + 1, since=today):
        if not marked.exists():
            _add(Missed(language=language, words=mark))
    elif marked.filter(times__gte=DAYS).delete()[0]:
        _add(Missed(language=language, words=said, times=DAYS))


def _mark(said: str) -> str:
    """What stands for the words until then: `times` counts its days, `since` is the last of them."""
    return f"{MARK}{digest('not found', said)[:40]}"


def _add(row: Missed) -> None:
    """A full table makes room: the oldest of what was asked for least goes."""
    if (over := Missed.objects.count() - MOST_ROWS + 1) > 0:
        least = Missed.objects.order_by("times", "since", "pk").values_list("pk", flat=True)[:over]
        Missed.objects.filter(pk__in=list(least)).delete()
    Missed.objects.bulk_create([row], ignore_conflicts=True)


def may_be_kept(typed: str) -> bool:
    told = len(folded(typed))
    if not 0 < told <= MOST_WORDS or any(sign.search(typed) for sign in (ADDRESS, FIGURES, CODE)):
        return False
    return not _was_erased(typed)


def _was_erased(typed: str) -> bool:
    """A name that somebody withdrew may not come back by being looked for."""
    lengths = set(range(1, MOST_WORDS + 1))
    marks = {mark for length in lengths for mark in digests(typed, length)}
    return RefusedName.objects.filter(digest__in=marks).exists()


def purge(now: datetime.datetime) -> int:
    """Counted anew after ninety days."""
    return Missed.objects.filter(since__lt=timezone.localdate(now - KEPT)).delete()[0]
