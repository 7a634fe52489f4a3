"""After a test that commits, PostgreSQL's tables are emptied by DELETE, and only those that hold a row.

TRUNCATE, which Django uses, makes new files for each of some 250 tables and their indexes: most of a second,
to throw away a dozen rows. Foreign keys do not matter while all that points goes too, hence the role.

What Django writes after every flush, the same each time, stays instead: the types of content and the permissions.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.backends.postgresql.operations import DatabaseOperations
from django.test import TransactionTestCase

from shop import defaults

WRITTEN_BY_DJANGO = ("django_content_type", "auth_permission")


def delete_what_is_there(
    self: DatabaseOperations,
    style: Any,
    tables: list[str],
    *,
    reset_sequences: bool = False,
    allow_cascade: bool = False,
) -> list[str]:
    assert not reset_sequences, "numbers are not set back: a test that counts on them would need TRUNCATE"
    quoted = [self.quote_name(table) for table in tables]
    # The names are those of the schema.
    questions = (f"SELECT {number}, EXISTS (SELECT 1 FROM {table})" for number, table in enumerate(quoted))  # noqa: S608
    with self.connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(questions))
        filled = [quoted[number] for number, holds in cursor.fetchall() if holds]
    return [
        "SET session_replication_role = replica;",
        *(f"DELETE FROM {table};" for table in filled),  # noqa: S608
        "SET session_replication_role = DEFAULT;",
    ]


def leave_what_django_writes(teardown: Callable[[Any], None]) -> Callable[[Any], None]:
    names = type(connection.introspection).django_table_names

    def emptied(self: Any, **asked: bool) -> list[str]:
        return [table for table in names(self, **asked) if table not in WRITTEN_BY_DJANGO]

    def teardown_with_less(self: Any) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(type(connection.introspection), "django_table_names", emptied)
            # Of all that is done after a migration, only the shop's defaults have gone with their tables.
            patch.setattr(
                "django.core.management.commands.flush.emit_post_migrate_signal",
                lambda *_said: defaults.write(),
            )
            teardown(self)

    return teardown_with_less


@pytest.fixture(scope="session", autouse=True)
def empty_quickly() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        teardown = leave_what_django_writes(TransactionTestCase._fixture_teardown)
        patch.setattr(TransactionTestCase, "_fixture_teardown", teardown)
        if connection.vendor == "postgresql":
            patch.setattr(DatabaseOperations, "sql_flush", delete_what_is_there)
        yield
