"""The full-text index over the rows of `search_entry`: a column on PostgreSQL, a table with triggers on SQLite.

Whoever changes that table on SQLite makes the triggers again: Django writes such a table anew, and they go with it.
"""

from django.db import migrations

POSTGRESQL = [
    """
    ALTER TABLE search_entry ADD COLUMN vector tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('pg_catalog.simple'::regconfig, titled || ' ' || codes), 'A')
        || setweight(to_tsvector('pg_catalog.simple'::regconfig, led), 'B')
        || setweight(to_tsvector('pg_catalog.simple'::regconfig, told), 'D')
    ) STORED
    """,
    "CREATE INDEX search_entry_vector ON search_entry USING gin (vector)",
]
COLUMNS = "titled, codes, led, told"
OLD = "old.id, old.titled, old.codes, old.led, old.told"
NEW = "new.id, new.titled, new.codes, new.led, new.told"
TAKE = f"INSERT INTO search_entry_fts (search_entry_fts, rowid, {COLUMNS}) VALUES ('delete', {OLD});"
PUT = f"INSERT INTO search_entry_fts (rowid, {COLUMNS}) VALUES ({NEW});"
SQLITE = [
    f"""
    CREATE VIRTUAL TABLE search_entry_fts USING fts5(
        {COLUMNS}, content='search_entry', content_rowid='id', tokenize='unicode61 remove_diacritics 0'
    )
    """,
    f"CREATE TRIGGER search_entry_put AFTER INSERT ON search_entry BEGIN {PUT} END",
    f"CREATE TRIGGER search_entry_take AFTER DELETE ON search_entry BEGIN {TAKE} END",
    f"CREATE TRIGGER search_entry_change AFTER UPDATE OF {COLUMNS} ON search_entry BEGIN {TAKE} {PUT} END",
]


def make(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement, params=None)


def unmake(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE search_entry DROP COLUMN vector")
        return
    for name in ("put", "take", "change"):
        schema_editor.execute(f"DROP TRIGGER search_entry_{name}")
    schema_editor.execute("DROP TABLE search_entry_fts")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_what_can_be_found")]
    operations = [migrations.RunPython(make, unmake)]
