"""`make rush`: five hundred readers and fifty buyers at once for two minutes, on SQLite and on PostgreSQL.

Readers look at pages that are kept, with time to think; buyers go the whole way to the order, again and again; clock
and worker run beside them. It fails on any error, a slow page, an order too few or too many, a ledger that is wrong.
`READERS`, `BUYERS` and `SECONDS` make it smaller.
"""

import asyncio
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

from config.run import CLOCK_NICENESS
from tests.journeys.bench_meter import processor_time
from tests.journeys.bench_site import KEPT, gunicorn, new_site, postmaster, running
from tests.journeys.guest import Purchase, buys
from tests.journeys.rush_driver import READING, Seen, keep_buying, read
from tests.journeys.serving import ROOT

PORT = int(os.environ.get("RUSH_PORT", "8174"))
READERS = int(os.environ.get("READERS", "500"))
BUYERS = int(os.environ.get("BUYERS", "50"))
SECONDS = float(os.environ.get("SECONDS", "120"))
READERS_THINK = (2.0, 8.0)
BUYERS_THINK = (1.0, 3.0)
SLOWEST = 0.050  # seconds within which 95 of 100 pages that are kept are answered
LAST_PIECES = 30  # of what one purchase in four is after
CLOCK, WORKER = ("manage.py", "tick", "--every", "30"), ("manage.py", "db_worker")
NAMES = (READING, "POST /it/carrello/", "GET /it/cassa/", "POST /it/cassa/", "GET /it/ordine/")


def pages() -> list[str]:
    """What readers read: every kind of page in both languages, and products."""
    from shop.models import ProductPage  # noqa: PLC0415 - models exist only now
    from tests.journeys.addresses import of_each_type  # noqa: PLC0415

    found = [address for language in ("it", "en") for _kind, address in of_each_type(language)]
    products = ProductPage.objects.live().order_by("pk")[:40]
    return sorted({*found, *(page.get_url() for page in products)})


def goods() -> tuple[list[tuple[str, str]], tuple[str, str]]:
    """(page, number) of what there is enough of, and of what there are few pieces of."""
    from shop import inventory  # noqa: PLC0415 - models exist only now
    from shop.models import Variant  # noqa: PLC0415
    from tests.journeys import books  # noqa: PLC0415

    told = Variant.objects.sellable().filter(
        product__pages__live=True, product__pages__locale__language_code="it"
    )
    plain = told.filter(contents__isnull=True, boxes__isnull=True, product__sheet__alcohol__isnull=True)
    found = []
    for variant in plain.with_price().distinct().order_by("pk"):
        page = variant.product.pages.get(locale__language_code="it")
        if variant.price_now and variant.product.variants.count() == 1:
            found.append((page.get_url(), variant.sku))
            books.set_stock(variant.pk, LAST_PIECES if len(found) == 1 else 5000)
            inventory.keep(variant.pk, to_come=0)  # nobody may order what is not there
        if len(found) > 12:
            break
    return found[1:], found[0]


def wishes(
    enough: list[tuple[str, str]], few: tuple[str, str], numbers: "count[int]"
) -> Iterator[tuple[str, Purchase]]:
    """Without end; one in four is after the last pieces."""
    while True:
        number = next(numbers)
        page, sku = few if number % 4 == 0 else random.choice(enough)
        yield sku, buys(page, sku, f"ressa-{number}@example.org")


async def rushed(seen: Seen, known: list[str], wanted: Iterator[tuple[str, Purchase]]) -> None:
    until = time.monotonic() + SECONDS
    readers = [read(PORT, seen, known, until, READERS_THINK) for _reader in range(READERS)]
    buyers = [keep_buying(PORT, seen, wanted, until, BUYERS_THINK) for _buyer in range(BUYERS)]
    await asyncio.gather(*readers, *buyers)


def settle() -> None:
    """What a site that has been up for an hour has behind it: the demo is indexed, its pictures have their sizes."""
    all_at_once = os.environ | {"PICTURES_A_TICK": "1000"}
    for command in ((*WORKER, "--batch"), CLOCK[:2]):
        subprocess.run(
            [sys.executable, *command],
            cwd=ROOT,
            env=all_at_once,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def warm(seen: Seen, known: list[str]) -> None:
    """Every page is made once in every process, as it is a minute after a deployment."""

    async def look() -> None:
        once = time.monotonic() + 10
        await asyncio.gather(*(read(PORT, seen, known, once, (0.0, 0.2)) for _reader in range(8)))

    asyncio.run(look())


def verdicts(seen: Seen, few: str, before: int) -> list[str]:
    """What is not as it must be, in sentences."""
    from shop.models import Order  # noqa: PLC0415 - models exist only now
    from tests.journeys import books  # noqa: PLC0415

    found = [*seen.errors[:20], *books.wrong()]
    served = [(wanted, end.order) for wanted, end in seen.ends if end.order]
    refused = [(wanted, end.page) for wanted, end in seen.ends if not end.order]
    if (made := Order.objects.count() - before) != len(served) or len({ref for _sku, ref in served}) != made:
        found.append(f"{made} orders were made, {len(served)} buyers hold one")
    of_few = sum(wanted == few for wanted, _ref in served)
    if of_few != min(LAST_PIECES, sum(wanted == few for wanted, _end in seen.ends)):
        found.append(f"{of_few} got one of the last {LAST_PIECES} pieces")
    found += [f"refused: {sku}, {page.address} {page.status}" for sku, page in refused if sku != few]
    if (slow := at(seen.times[READING], 0.95)) >= SLOWEST:
        found.append(f"95 of 100 pages that are kept take up to {slow * 1000:.0f} ms")
    return found


def at(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(share * len(times)))] if times else 0.0


def table(seen: Seen, seconds: float, spent: dict[str, float]) -> str:
    rows = ["| | answers | half within, ms | 95 % | 99 % | longest |", "|---|---:|---:|---:|---:|---:|"]
    for name, times in sorted(seen.times.items(), key=lambda one: one[0] != READING):
        told = " | ".join(f"{at(times, share) * 1000:.0f}" for share in (0.5, 0.95, 0.99, 1.0))
        rows.append(f"| {name} | {len(times)} | {told} |")
    orders = sum(bool(end.order) for _wanted, end in seen.ends)
    rows.append("")
    rows.append(
        f"{READERS} readers, {BUYERS} buyers, {seconds:.0f} s: {orders} orders, {len(seen.ends) - orders} refused, "
        f"{len(seen.errors)} errors; {seen.opened} connections, {seen.reopened} opened again."
    )
    told = ", ".join(f"{name} {cores / seconds:.2f}" for name, cores in spent.items())
    rows.append(f"Cores in use: {told}.")
    return "\n".join(rows) + "\n"


def measured(folder: Path) -> tuple[str, list[str]]:
    from shop.models import Order  # noqa: PLC0415 - models exist only now

    settle()
    enough, (few_page, few) = goods()
    known, before, seen = pages(), Order.objects.count(), Seen()
    wanted = wishes(enough, (few_page, few), count(1))
    with ExitStack() as stack:
        trees = {"gunicorn": stack.enter_context(gunicorn("config.wsgi:application", PORT, folder))}
        trees["clock"] = stack.enter_context(running("tick", folder, *CLOCK, nice=CLOCK_NICENESS))
        trees["worker"] = stack.enter_context(running("worker", folder, *WORKER, nice=CLOCK_NICENESS))
        if server := postmaster():
            trees["PostgreSQL"] = server
        warm(Seen(), known)
        before_it = {name: processor_time(tree) for name, tree in trees.items()}
        began, own = time.monotonic(), time.process_time()
        asyncio.run(rushed(seen, known, wanted))
        seconds = time.monotonic() - began
        spent = {name: processor_time(tree) - before_it[name] for name, tree in trees.items()}
        spent["this driver"] = time.process_time() - own
    return table(seen, seconds, spent), verdicts(seen, few, before)


def main() -> int:
    with new_site(PORT, TASKS_BACKEND="django_tasks_db.DatabaseBackend") as folder:
        from django.db import connection  # noqa: PLC0415 - the settings are known only now

        told, wrong = measured(folder)
        vendor = connection.vendor
        connection.close()
    said = f"### {vendor}\n\n{told}" + "".join(f"\nWRONG: {each}" for each in wrong)
    print(said, flush=True)  # noqa: T201 - for who runs it
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"rush-{vendor}.md").write_text(said, encoding="utf-8")
    return 1 if wrong else 0


def on_both() -> int:
    alone = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    here = [sys.executable, "-m", "tests.journeys.rush", "here"]
    server = [sys.executable, str(ROOT / "tests" / "embedded_postgres.py")]
    return max(subprocess.call([*before, *here], cwd=ROOT, env=alone) for before in ([], server))


if __name__ == "__main__":
    sys.exit(main() if sys.argv[1:] == ["here"] else on_both())
