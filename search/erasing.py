"""A name that is withdrawn leaves the search in the same act: pages, words, synonyms, what was not found.

Pages that stay come back by themselves, as they are after the act.
"""

from django.db.models.functions import Length

from core import heard
from core.forgetting.names import Name
from core.models import Person
from search import indexing
from search.models import Entry, Missed, Promotion, Synonyms
from search.models.editing import lines_of
from search.pages import KEPT
from search.watching import later


def forget(person: Person) -> int:
    name = Name(person.display_name)
    if name.empty:
        return 0
    keys = _pages(name) | heard.pages_of(person)
    indexing.take_out(keys)
    later(keys | _cut())
    missed = [row.pk for row in Missed.objects.readable() if name.hidden_in(row.words)]
    Missed.objects.filter(pk__in=missed).delete()
    return len(keys) + len(missed) + _synonyms(name) + _promotions(name)


def _pages(name: Name) -> set[int]:
    """Whichever page says the name, or a word of it: it is read anew after the act."""
    rows = Entry.objects.values_list("page", "title", "text", "told", "words", "codes").iterator()
    return {page for page, *said in rows if any(name.hidden_in(text) for text in said)}


def _cut() -> set[int]:
    """Pages too long for all of their text to be kept: a name of small words may stand where nobody can look."""
    long = Entry.objects.annotate(letters=Length("text")).filter(letters__gte=KEPT)
    return set(long.values_list("page", flat=True))


def _synonyms(name: Name) -> int:
    """A group that is left with a single word says nothing any more."""
    changed = 0
    for group in Synonyms.objects.all():
        kept = [one for one in group.each if not name.hidden_in(one)]
        if len(kept) == len(group.each):
            continue
        changed += 1
        if len(kept) < 2:
            group.delete()
        else:
            group.words = "\n".join(kept)
            group.save()
    return changed


def _promotions(name: Name) -> int:
    changed = 0
    for row in Promotion.objects.all():
        kept = [one for one in lines_of(row.queries) if not name.hidden_in(one)]
        if len(kept) == len(row.each):
            continue
        changed += 1
        row.queries = "\n".join(kept)
        row.save() if kept else row.delete()
    return changed
