"""What visitors looked for and did not find, for editors: counts of words, nothing about whoever typed them.

What may say who somebody is (an address, a number, a tax code, a whole sentence) is never kept.
"""

import datetime
import re

from django.db.models import F
from django.utils import timezone

from core.forgetting.names import digests
from core.models import RefusedName
from search.models import Missed
from search.words import folded

KEPT = datetime.timedelta(days=90)
MOST_WORDS = 5
MOST_ROWS = 2_000  # whoever invents words without end fills no table
LONGEST = 60
ADDRESS = re.compile(r"@|https?:|www\.", re.IGNORECASE)
FIGURES = re.compile(r"\d(?:[\s.\-/]*\d){4,}")  # telephones, postcodes, cards, dates of birth
CODE = re.compile(r"\b(?=\w*\d)(?=\w*[^\W\d])\w{9,}\b")  # tax codes, plates, numbers of orders


def note(typed: str, language: str) -> None:
    """One more time that this was not found."""
    said = " ".join(folded(typed))
    if not may_be_kept(typed) or not said or len(said) > LONGEST:
        return
    known = Missed.objects.filter(language=language, words=said)
    if known.update(times=F("times") + 1) or Missed.objects.count() >= MOST_ROWS:
        return
    Missed.objects.bulk_create([Missed(language=language, words=said)], ignore_conflicts=True)


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
