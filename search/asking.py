"""The question to the database: one statement finds, ranks, counts by kind and takes the places that are shown.

What may be seen is asked of the pages themselves, as they are now: an entry that is older than a withdrawal shows
nothing. First comes whoever asks for the number of an article, then titles, then all else; in each what can be had
before what is sold out or over, then what matches best, with a little more for what people look for most and for
what is new.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils import timezone

from search.models import Kind
from search.understanding import Query, Slot, Term

LIKED = {Kind.PLACES: 1.4, Kind.PRODUCTS: 1.25, Kind.EVENTS: 1.1, Kind.STORIES: 1.0, Kind.PAGES: 1.0}
LIKING = " ".join(f"WHEN '{kind.value}' THEN {much}" for kind, much in LIKED.items())
NEWS = 0.15  # how much more is made of what is of today; of what is a year old, half of it

# Each answers with the rows of `search_entry` that match, how well, and whether the title alone would.
_POSTGRESQL = """
    SELECT e.id AS entry,
           ts_rank('{0.1, 0.2, 0.5, 1.0}', e.vector, to_tsquery('simple', %(query)s)) AS score,
           e.titles @@ to_tsquery('simple', %(titled)s) AS in_title
    FROM search_entry e
    WHERE e.vector @@ to_tsquery('simple', %(query)s)
"""
# Titles have a column of their own, which is read without unpacking whole pages.
_POSTGRESQL_TITLES = """
    SELECT e.id AS entry,
           ts_rank('{0.1, 0.2, 0.5, 1.0}', e.titles, to_tsquery('simple', %(query)s)) AS score,
           TRUE AS in_title
    FROM search_entry e
    WHERE e.titles @@ to_tsquery('simple', %(query)s)
"""
_SQLITE = """
    SELECT rowid AS entry,
           -bm25(search_entry_fts, 10.0, 10.0, 4.0, 1.0) AS score,
           rowid IN (SELECT rowid FROM search_entry_fts WHERE search_entry_fts MATCH %(titled)s) AS in_title
    FROM search_entry_fts
    WHERE search_entry_fts MATCH %(query)s
"""
_STATEMENT = """
WITH found AS ({found}),
matched AS (
    SELECT e.id AS entry, e.page_id, e.kind,
           CASE WHEN %(code)s <> '' AND ' ' || e.codes || ' ' LIKE %(code)s THEN 4
                WHEN e.heading = %(heading)s AND e.heading <> '' THEN 3
                WHEN found.in_title THEN 2
                ELSE 1 END AS nearness,
           CASE WHEN e.past THEN 0
                WHEN e.product_id IS NOT NULL AND COALESCE(shelf.available, 0) = 0 THEN 0
                ELSE 1 END AS there,
           found.score * (CASE e.kind {liking} END)
               * (1 + {news} / (1 + ABS(%(today)s - e.day) / 365.0)) AS score
    FROM found
    JOIN search_entry e ON e.id = found.entry
    JOIN wagtailcore_page page ON page.id = e.page_id
    LEFT JOIN shop_shelf shelf ON shelf.product_id = e.product_id
    WHERE e.build = (SELECT current FROM search_standing) AND e.language = %(language)s
      AND page.live AND (page.expire_at IS NULL OR page.expire_at > %(now)s)
      AND NOT EXISTS (
          SELECT 1 FROM wagtailcore_pageviewrestriction closed
          JOIN wagtailcore_page above ON above.id = closed.page_id
          WHERE page.path LIKE above.path || '%%'
      )
      {but}
),
placed AS (
    SELECT entry, page_id, kind,
           COUNT(*) OVER (PARTITION BY kind) AS number,
           ROW_NUMBER() OVER (PARTITION BY kind ORDER BY nearness DESC, there DESC, score DESC, page_id) AS place,
           ROW_NUMBER() OVER (ORDER BY nearness DESC, there DESC, score DESC, page_id) AS rank
    FROM matched
)
SELECT placed.page_id, placed.kind, number, place, rank, e.text, e.product_id
FROM placed
JOIN search_entry e ON e.id = placed.entry
WHERE place = 1 OR place BETWEEN %(first)s AND %(last)s
ORDER BY rank
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """`place` among those of its kind, `rank` among all; `number` is how many of its kind there are."""

    page: int
    kind: Kind
    number: int
    place: int
    rank: int
    text: str
    product: int | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """`closed` are pages that nobody is led to today; `any_word`: one of the words is enough."""

    language: str
    closed: Sequence[int] = ()
    first: int = 1
    last: int = 1
    any_word: bool = False
    titles_only: bool = False


def hits(query: Query, wanted: Wanted) -> list[Hit]:
    """Those in these places of each kind, and the first of each, in the order of their ranks."""
    if not query.slots:
        return []
    shut = {f"shut{number}": page for number, page in enumerate(wanted.closed)}
    said = {
        "found": _found_in(titles_only=wanted.titles_only),
        "liking": LIKING,
        "news": NEWS,
        "but": f"AND page.id NOT IN ({', '.join(f'%({name})s' for name in shut)})" if shut else "",
    }
    in_title = _match(query.slots, wanted.any_word, titles=True)
    given: dict[str, Any] = {
        "query": in_title if wanted.titles_only else _match(query.slots, wanted.any_word),
        "titled": in_title,
        "language": wanted.language,
        "code": f"% {query.code} %" if query.code else "",
        "heading": query.heading,
        "now": timezone.now(),
        "today": timezone.localdate().toordinal(),
        "first": wanted.first,
        "last": wanted.last,
        **shut,
    }
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT.format(**said), given)
        return [Hit(page, Kind(kind), *rest) for page, kind, *rest in cursor.fetchall()]


def _found_in(*, titles_only: bool) -> str:
    if connection.vendor != "postgresql":
        return _SQLITE
    return _POSTGRESQL_TITLES if titles_only else _POSTGRESQL


def _match(slots: Sequence[Slot], any_word: bool, *, titles: bool = False) -> str:
    """The words in the language of the database's full text. They hold letters and figures only."""
    if connection.vendor == "postgresql":
        weight = "A" if titles else ""
        said = [
            _any(" | ", (_any(" & ", (_lexeme(term, weight) for term in way)) for way in slot))
            for slot in slots
        ]
        return (" | " if any_word else " & ").join(said)
    said = [_any(" OR ", (_any(" AND ", map(_phrase, way)) for way in slot)) for slot in slots]
    match = (" OR " if any_word else " AND ").join(said)
    return f"{{titled codes}} : ({match})" if titles else match


def _any(between: str, parts: Iterable[str]) -> str:
    return f"({between.join(parts)})"


def _lexeme(term: Term, weight: str) -> str:
    marks = f"{'*' if term.part else ''}{weight}"
    return f"'{term.text}'{':' if marks else ''}{marks}"


def _phrase(term: Term) -> str:
    return f'"{term.text}"{"*" if term.part else ""}'
