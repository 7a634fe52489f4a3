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
from tests.journeys.bench_rows import Result, Row, Yardstick
from tests.journeys.bench_site import KEPT, gunicorn, new_site, plain_gunicorn, postmaster
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


def measured(folder: Path) -> dict[str, Any]:
    """The site at its present size: what Django's own pages cost in milliseconds, and the rows."""
    beside = yardstick(folder)
    told = {"plain": beside.plain.server, "one": beside.one.server, "kept": beside.kept.server}
    print(told, flush=True)  # noqa: T201 - for who runs it
    found: list[Result] = []
    with gunicorn("config.wsgi:application", PORT, folder) as tree:
        site = Server(PORT, tree, postmaster())
        for row in rows():
            found.append(row.measured(site, beside))
            say(found[-1])
    return {"beside": told, "rows": [asdict(one) for one in found]}


def yardstick(folder: Path) -> Yardstick:
    subprocess.run([sys.executable, "-m", "tests.journeys.yardstick"], cwd=ROOT, check=True)
    application = "tests.journeys.yardstick:application"
    with plain_gunicorn(application, PORT + 1, folder, "plain/") as tree:
        plain = _cost(Server(PORT + 1, tree), "/plain/")
    with gunicorn(application, PORT + 1, folder, "one-query/") as tree:
        site = Server(PORT + 1, tree)
        return Yardstick(plain, _cost(site, "/one-query/"), _cost(site, "/stored/"))


def _cost(site: Server, address: str) -> Pace:
    site.rush(lambda: address)
    return median([site.rush(lambda: address) for _round in range(ROUNDS)])


def say(one: Result) -> None:
    over = "   OVER" if one.is_over else ""
    told = f"{one.name:<44}{one.sql:>4}{one.cpu:>9.2f}{one.database:>8.2f}{one.times:>8.2f}×"
    print(f"{told}   at most {one.most:.2f}{over}", flush=True)  # noqa: T201 - for who runs it


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
            found |= {"small": size(), "of_small": measured(folder)}
        if VARIANTS:
            found["large"] = grow()
            found["of_large"] = measured(folder)
        vendor = connection.vendor
        connection.close()
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{vendor}.json").write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
