"""The third part of `make bench`: the search with the demo's pages, and with twenty thousand.

As in the second part (tests/journeys/bench_scale.py) each run has a site of its own, on SQLite, and on PostgreSQL when
called by tests/embedded_postgres.py; beside each figure stands its ratio to a Django page with one query. `PAGES=5000`
measures with fewer. The table is written to var/bench/.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import django
from django.db import connection

from tests.journeys.bench_meter import ROUNDS, Pace, Server, made_anew, median, queries_of
from tests.journeys.bench_scale import HEAD, KEPT, environment, gunicorn, postmaster
from tests.journeys.serving import ROOT

PORT = int(os.environ.get("BENCH_PORT", "8194"))
PAGES = int(os.environ.get("PAGES", "20000"))
ASKED = {
    "what many pages have": "/it/cerca/?q=panettone",
    "two words": "/it/cerca/?q=taralli+finocchio",
    "of one kind, far down": "/it/cerca/?q=panettone&kind=products&page={page}",
    "the number of an article": "/it/cerca/?q=PAN-CLA-1000",
    "a slip of the fingers": "/it/cerca/?q=panetone",
    "words that no page has together": "/it/cerca/?q=panettone+concerto+toga",
    "nothing": "/it/cerca/?q=monopattino",
    "suggestions": "/it/cerca/suggerimenti/?q=pan",
}


def table(title: str, folder: Path, page: int) -> str:
    database = postmaster() if connection.vendor == "postgresql" else None
    with gunicorn("tests.journeys.yardstick:application", PORT + 1, folder, "one-query/") as yardstick:
        small = Server(PORT + 1, yardstick, database)
        one = median([small.rush(lambda: "/one-query/") for _round in range(ROUNDS)])
    rows = []
    with gunicorn("config.wsgi:application", PORT, folder) as tree:
        site = Server(PORT, tree, database)
        for name, pattern in ASKED.items():
            rows.append(_row(name, pattern.format(page=page), site, one))
    return f"### {title}\n\n{HEAD}" + "".join(rows)


def _row(name: str, address: str, site: Server, one: Pace) -> str:
    site.rush(lambda: made_anew(address))
    pace = median([site.rush(lambda: made_anew(address)) for _round in range(ROUNDS)])
    ratio = f"{pace.server / one.server:.1f}"
    return f"| {name} | {queries_of(address)} | {pace.server:.1f} | {pace.database:.1f} | {ratio} |\n"


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        folder = Path(temporary)
        os.environ.update(environment(folder, PORT))
        subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, check=True)
        django.setup()
        from wagtail.models import Page  # noqa: PLC0415

        from demo.crowd import goods  # noqa: PLC0415 - models exist only now
        from search import rebuilding  # noqa: PLC0415
        from search.models import Entry  # noqa: PLC0415

        said = [table(f"{connection.vendor}, {Entry.objects.count()} pages", folder, 1)]
        print(said[0], flush=True)  # noqa: T201 - for who runs it
        while (lacking := PAGES - Page.objects.live().count()) > 0:
            goods.plant(max(10, lacking // 2))  # a product has a page in each language
        began = time.monotonic()
        found = rebuilding.rebuild().found
        took = time.monotonic() - began
        said.append(table(f"{connection.vendor}, {found} pages, indexed in {took:.0f} s", folder, 10))
        print(said[1], flush=True)  # noqa: T201
        connection.close()
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"search-{connection.vendor}.md").write_text("\n".join(said), encoding="utf-8")


if __name__ == "__main__":
    main()
