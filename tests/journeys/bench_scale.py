"""What `make bench` does on one database: the demo as it is, then with all that three years might bring.

`VARIANTS`, `PAGES`, `ORDERS` make it smaller, `BENCH_ONLY` names the parts. Figures are processor time of the server;
beside each stands its ratio to a Django page of one query (tests/journeys/yardstick.py), measured in the same run. What
was found goes to var/bench/<database>.json, which tests/journeys/bench.py makes into a table.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.journeys.bench_meter import ROUNDS, Pace, Server, median
from tests.journeys.bench_rows import Result, Row
from tests.journeys.bench_site import KEPT, gunicorn, new_site, postmaster
from tests.journeys.serving import ROOT

PORT = int(os.environ.get("BENCH_PORT", "8172"))
VARIANTS = int(os.environ.get("VARIANTS", "10000"))
PAGES = int(os.environ.get("PAGES", "20000"))
ORDERS = int(os.environ.get("ORDERS", "5000"))
PARTS = os.environ.get("BENCH_ONLY", "reading shelves searching buying desk").split()


def rows() -> Iterator[Row]:
    from tests.journeys import bench_buying, bench_desk, bench_pages  # noqa: PLC0415 - models exist only now

    parts = {
        "reading": bench_pages.reading,
        "shelves": bench_pages.shelves,
        "searching": bench_pages.searching,
        "buying": bench_buying.rows,
        "desk": bench_desk.rows,
    }
    for part in PARTS:
        yield from parts[part]()


def measured(folder: Path) -> list[Result]:
    """The site at its present size."""
    database, found = postmaster(), []
    subprocess.run([sys.executable, "-m", "tests.journeys.yardstick"], cwd=ROOT, check=True)
    with gunicorn("tests.journeys.yardstick:application", PORT + 1, folder, "one-query/") as yardstick:
        small = Server(PORT + 1, yardstick, database)
        small.rush(lambda: "/one-query/")
        one = median([small.rush(lambda: "/one-query/") for _round in range(ROUNDS)])
        kept = median([small.rush(lambda: "/stored/") for _round in range(ROUNDS)])
    found.append(_yardstick("a page of one query, of Django’s", 1, one, one))
    found.append(_yardstick("a stored page, of Django’s", 0, kept, kept))
    with gunicorn("config.wsgi:application", PORT, folder) as tree:
        site = Server(PORT, tree, database)
        for row in rows():
            found.append(row.measured(site, one, kept))
            say(found[-1])
    return found


def _yardstick(name: str, sql: int, pace: Pace, beside: Pace) -> Result:
    budget = {"cpu": 3.1 if sql else 0.62, "sql": sql, "stored": not sql}
    result = Result(name, sql, pace.server, pace.database, pace.server / beside.server, budget)
    say(result)
    return result


def say(result: Result) -> None:
    over = "   OVER" if result.is_over else ""
    told = f"{result.name:<44}{result.sql:>4}{result.cpu:>9.1f}{result.database:>8.1f}{result.times:>8.2f}"
    print(f"{told} of {result.allowed.times:.2f}{over}", flush=True)  # noqa: T201 - for who runs it


def grow() -> str:
    """To full size; returns what that is."""
    from wagtail.models import Page  # noqa: PLC0415 - models exist only now

    from demo.crowd import goods, orders  # noqa: PLC0415
    from search import rebuilding  # noqa: PLC0415
    from search.models import Entry  # noqa: PLC0415
    from shop.models import Order, Variant  # noqa: PLC0415

    goods.plant(max(0, VARIANTS - Variant.objects.count()))
    while (lacking := PAGES - Page.objects.live().count()) > 0:
        goods.plant(max(10, lacking // 2))  # a product has a page in each language
    orders.plant(max(0, ORDERS - Order.objects.count()))
    if Entry.objects.count() < Page.objects.live().count() / 2:
        began = time.monotonic()
        rebuilding.rebuild()
        print(f"indexed in {time.monotonic() - began:.0f} s", flush=True)  # noqa: T201
    return size()


def is_large() -> bool:
    """A site that was kept from another run (BENCH_SITE)."""
    from shop.models import Variant  # noqa: PLC0415 - models exist only now

    return bool(VARIANTS) and Variant.objects.count() >= VARIANTS


def size() -> str:
    from wagtail.models import Page  # noqa: PLC0415 - models exist only now

    from shop.models import Order, Variant  # noqa: PLC0415

    numbers = (Page.objects.live().count(), Variant.objects.count(), Order.objects.count())
    return "{:,} pages, {:,} variants, {:,} orders".format(*numbers)


def main() -> None:
    with new_site(PORT) as folder:
        from django.db import connection  # noqa: PLC0415 - the settings are known only now

        from demo.crowd import orders, sizes  # noqa: PLC0415

        found: dict[str, Any] = {"database": connection.vendor}
        if not is_large():
            sizes.plant()
            orders.plant(20)
            found |= {"small": size(), "of_small": [asdict(one) for one in measured(folder)]}
        if VARIANTS:
            found["large"] = grow()
            found["of_large"] = [asdict(one) for one in measured(folder)]
        vendor = connection.vendor
        connection.close()
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{vendor}.json").write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
