"""After a test that commits, PostgreSQL's tables are emptied by DELETE, and only those that hold a row.

TRUNCATE, which Django uses, makes new files for each of some 250 tables and their indexes: most of a second,
to throw away a dozen rows. Foreign keys do not matter while all that points goes too, hence the role.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.backends.postgresql.operations import DatabaseOperations


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


@pytest.fixture(scope="session", autouse=True)
def empty_quickly() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        if connection.vendor == "postgresql":
            patch.setattr(DatabaseOperations, "sql_flush", delete_what_is_there)
        yield
