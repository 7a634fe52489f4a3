"""PostgreSQL keeps the words of titles in a column of their own: to look for what a title begins with, it need not
unpack the words of whole pages. SQLite's table has them apart already.
"""

from django.db import migrations

MAKE = [
    """
    ALTER TABLE search_entry ADD COLUMN titles tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('pg_catalog.simple'::regconfig, titled || ' ' || codes), 'A')
    ) STORED
    """,
    "CREATE INDEX search_entry_titles ON search_entry USING gin (titles)",
]


def make(apps, schema_editor):
    for statement in MAKE if schema_editor.connection.vendor == "postgresql" else ():
        schema_editor.execute(statement, params=None)


def unmake(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE search_entry DROP COLUMN titles")


class Migration(migrations.Migration):
    dependencies = [("search", "0002_fulltext")]
    operations = [migrations.RunPython(make, unmake)]
