"""The admin's search on SQLite: quotes are words, never a language.

modelsearch hands them to SQLite as they were typed, which takes what stands behind them for commands and breaks
(https://github.com/wagtail/wagtail/issues/13227). This may go when it doubles them.
"""

from typing import Any

from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)
from modelsearch.query import Phrase, PlainText


class Quoted:
    def build_search_query_content(self, query: Any, config: Any = None) -> Any:
        if isinstance(query, PlainText | Phrase):
            words = query.query_string.replace('"', "-").strip() or "-"
            query = PlainText(words, operator=getattr(query, "operator", PlainText.DEFAULT_OPERATOR))
        return super().build_search_query_content(query, config=config)  # type: ignore[misc]


class Words(Quoted, SQLiteSearchQueryCompiler):
    pass


class Beginnings(Quoted, SQLiteAutocompleteQueryCompiler):
    pass


class SearchBackend(SQLiteSearchBackend):
    query_compiler_class = Words
    autocomplete_query_compiler_class = Beginnings
