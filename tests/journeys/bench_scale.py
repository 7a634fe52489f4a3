"""The second half of `make bench`: pages for reading with the demo's goods, and with ten thousand variants.

Each run has a site of its own in a temporary folder, under gunicorn with production's settings; on SQLite, and on
PostgreSQL when called by tests/embedded_postgres.py. Beside each figure stands its ratio to a Django page with one
query (tests/journeys/yardstick.py), measured in the same run. The table is written to var/bench/.
"""

import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import django
import psutil
import psycopg
from django.db import connection
from django.utils import timezone

from tests.journeys.bench_meter import ROUNDS, Pace, Server, made_anew, median, queries_of
from tests.journeys.serving import ROOT, ready

PORT = int(os.environ.get("BENCH_PORT", "8192"))
VARIANTS = int(os.environ.get("VARIANTS", "10000"))
COLD_ANSWERS = 20
KEPT = ROOT / "var" / "bench"
HEAD = "| | SQL | CPU ms | of the database | times a page of one query |\n|---|---:|---:|---:|---:|\n"


def database(folder: Path) -> str:
    """A new one: on the server that DATABASE_URL names, otherwise a file."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        return f"sqlite:///{folder / 'site.sqlite3'}"
    name = f"bench_{os.getpid()}"
    with psycopg.connect(server.replace("/site", "/postgres", 1), autocommit=True) as connected:
        connected.execute(f'create database "{name}"')
    return server.replace("/site", f"/{name}", 1)


def environment(folder: Path, port: int) -> dict[str, str]:
    """What `make run` gives, with a place of its own for everything."""
    return {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
        "VAR_DIR": str(folder),
        "PORT": str(port),
        "BASE_URL": f"http://127.0.0.1:{port}",
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATABASE_URL": database(folder),
        "SECRET_KEY": secrets.token_urlsafe(50),
        "LOG_LEVEL": "ERROR",
    }


@contextmanager
def gunicorn(application: str, port: int, folder: Path, address: str = "readyz/") -> Iterator[psutil.Process]:
    """Without the clock, whose work would be counted; it runs once it answers at that address."""
    log = (folder / f"{port}.log").open("ab")
    command = [sys.executable, "-m", "gunicorn", "--config", str(ROOT / "gunicorn.conf.py"), application]
    process = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"PORT": str(port)}, stdout=log, stderr=subprocess.STDOUT
    )
    try:
        if not ready(process, f"http://127.0.0.1:{port}/{address}"):
            raise SystemExit(f"The server did not start: see {log.name}")
        yield psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait(timeout=60)
        log.close()


def postmaster() -> psutil.Process | None:
    """The process of the embedded PostgreSQL."""
    folder = parse_qs(urlsplit(os.environ["DATABASE_URL"]).query).get("host", [""])[0]
    told = Path(folder) / "postmaster.pid"
    return psutil.Process(int(told.read_text().split()[0])) if folder and told.exists() else None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table; those with a `change` are asked for one by one, each time after it."""

    name: str
    address: Callable[[], str]
    sample: str
    change: Callable[[], None] | None = None


def lines() -> Iterator[Line]:
    """The kinds of pages with a budget of their own (docs/performance.md), and the shop's list in its states."""
    from shop.models import Shelf, ShopPage  # noqa: PLC0415 - models exist only now
    from shop.models.pages.places import ON_A_PAGE  # noqa: PLC0415
    from tests.journeys.addresses import of_each_type  # noqa: PLC0415

    found = dict(of_each_type("it"))
    for kind in ("homepage", "storypage", "productpage", "eventpage", "cooperativepage"):
        yield _line(kind.removesuffix("page"), found[kind])
    shop = ShopPage.objects.get(locale__language_code="it").get_url()
    pages = (Shelf.objects.exclude(title_it="").count() - 1) // ON_A_PAGE + 1
    yield _line("list", shop)
    yield _line("list, two filters", f"{shop}?without=gluten&available=yes")
    yield _line("list, by price", f"{shop}?sort=cheap")
    yield _line("list, a page far down", f"{shop}?page={pages // 2 + 1}")
    every = cycle(range(1, pages + 1))
    yield Line("list, every page in turn", lambda: made_anew(f"{shop}?page={next(every)}"), shop)
    yield Line("list, a price just changed", lambda: made_anew(f"{shop}?sort=cheap"), shop, change_the_shelf)
    yield Line("list, a page just published", lambda: made_anew(f"{shop}?sort=cheap"), shop, change_a_page)


def _line(name: str, address: str) -> Line:
    return Line(name, lambda: made_anew(address), address)


def measured(line: Line, site: Server) -> Pace:
    if line.change:
        return site.one_by_one(line.address, line.change, COLD_ANSWERS)
    return median([site.rush(line.address) for _round in range(ROUNDS)])


def change_the_shelf() -> None:
    """As when a price or the pieces of a product changed: what processes keep of shelf and lists is old."""
    from core import page_cache  # noqa: PLC0415
    from shop.models import Shelf  # noqa: PLC0415

    Shelf.objects.filter(pk=Shelf.objects.order_by("pk").values("pk")[:1]).update(written=timezone.now())
    page_cache.goods_bump()


def change_a_page() -> None:
    """As when a page was published: what every process keeps of the frame and of lists is made anew besides."""
    from core import page_cache  # noqa: PLC0415

    change_the_shelf()
    page_cache.soft_bump()


def table(title: str, folder: Path) -> str:
    """Measure one site at its present size."""
    database = postmaster()
    rows = []
    with gunicorn("tests.journeys.yardstick:application", PORT + 1, folder, "one-query/") as yardstick:
        small = Server(PORT + 1, yardstick, database)
        one = median([small.rush(lambda: "/one-query/") for _round in range(ROUNDS)])
        kept = median([small.rush(lambda: "/stored/") for _round in range(ROUNDS)])
    with gunicorn("config.wsgi:application", PORT, folder) as tree:
        site = Server(PORT, tree, database)
        for line in lines():
            site.rush(line.address)  # every thread has its connection, every template is compiled
            rows.append((line.name, queries_of(line.sample), measured(line, site)))
        front = next(lines()).sample
        site.rush(lambda: front)
        stored = median([site.rush(lambda: front) for _round in range(ROUNDS)])
    rows.append(("home, from the page cache", 0, stored))
    rows.append(("a page of one query, of Django's", 1, one))
    rows.append(("a stored page, of Django's", 0, kept))
    return f"### {title}\n\n{HEAD}" + "".join(_row(*row, one) for row in rows)


def _row(name: str, queries: int, pace: Pace, one: Pace) -> str:
    return (
        f"| {name} | {queries} | {pace.server:.1f} | {pace.database:.1f} | {pace.server / one.server:.1f} |\n"
    )


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        folder = Path(temporary)
        os.environ.update(environment(folder, PORT))
        subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, check=True)
        django.setup()
        from demo.crowd import goods, sizes  # noqa: PLC0415 - models exist only now
        from shop.models import Variant  # noqa: PLC0415

        sizes.plant()
        said = [table(f"{connection.vendor}, the demo: {Variant.objects.count()} variants", folder)]
        print(said[0], flush=True)  # noqa: T201 - for who runs it
        goods.plant(VARIANTS - Variant.objects.count())
        said.append(table(f"{connection.vendor}, {Variant.objects.count()} variants", folder))
        print(said[1], flush=True)  # noqa: T201
        connection.close()
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"scale-{connection.vendor}.md").write_text("\n".join(said), encoding="utf-8")


if __name__ == "__main__":
    main()
