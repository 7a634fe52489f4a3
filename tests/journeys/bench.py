"""`make bench`: what everything costs, on SQLite and on PostgreSQL, with the demo's content and with very much more.

Each database has a site of its own under gunicorn (tests/journeys/bench_scale.py). What was found becomes one table,
var/bench/table.md, each row beside its budget (docs/performance.md). With BENCH_STRICT=1 a row over its budget is an
error.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.journeys.bench_rows import PLAIN, Result
from tests.journeys.bench_site import KEPT
from tests.journeys.serving import ROOT

NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
DJANGOS = {
    "plain": "Django’s own: plain 30 kB, by gunicorn’s sync workers",
    "one": "Django’s own: a page with one query",
    "kept": "Django’s own: a page from its per-site cache",
}
HOW = (
    "In each cell: queries, processor milliseconds of the server (and of PostgreSQL), and how many times what Django’s "
    "page of one query costs in the same run; of what comes from the page cache, what a page from Django’s own costs. "
    "A budget is in queries and milliseconds of the machine for which it was set, where Django’s plain 30 kB took "
    "{plain} ms. **Over** its budget, at the pace of this machine, is set in bold."
)


@dataclass(frozen=True, slots=True)
class Site:
    title: str
    beside: dict[str, float]  # milliseconds of Django's own pages
    rows: dict[str, Result]


def sites() -> list[Site]:
    found = []
    for vendor, name in NAMES.items():
        kept = KEPT / f"{vendor}.json"
        if not kept.exists():
            continue
        told = json.loads(kept.read_text(encoding="utf-8"))
        found += [
            Site(f"{name}: {told[size]}", told[f"of_{size}"]["beside"], _rows(told[f"of_{size}"]["rows"]))
            for size in ("small", "large")
            if size in told
        ]
    return found


def _rows(told: list[dict[str, Any]]) -> dict[str, Result]:
    return {one["name"]: Result(**one) for one in told}


def table(found: Sequence[Site]) -> str:
    names = list(dict.fromkeys(name for site in found for name in site.rows))
    lines = ["| | budget | " + " | ".join(site.title for site in found) + " | |"]
    lines.append("|---|---:|" + "---:|" * len(found) + "---|")
    for which, name in DJANGOS.items():
        cells = " | ".join(_ms(site.beside[which]) for site in found)
        lines.append(f"| {name} | | {cells} | |")
    for name in names:
        results = [site.rows.get(name) for site in found]
        cells = " | ".join(_cell(result) for result in results)
        lines.append(f"| {name} | {_budget(results)} | {cells} | {_verdict(results)} |")
    return f"{HOW.format(plain=PLAIN)}\n\n" + "\n".join(lines) + "\n"


def _cell(result: Result | None) -> str:
    if result is None:
        return ""
    database = f" + {result.database:.1f}" if result.database >= 0.05 else ""
    told = f"{result.sql} · {_ms(result.cpu)}{database} · {result.times:.1f}×"
    return f"**{told}**" if result.is_over else told


def _budget(results: Sequence[Result | None]) -> str:
    allowed = list(dict.fromkeys(result.allowed for result in results if result))
    return f"{allowed[0].sql} · {' or '.join(_ms(one.cpu) for one in allowed)}"


def _ms(milliseconds: float) -> str:
    return f"{milliseconds:.2f}" if milliseconds < 10 else f"{milliseconds:.0f}"


def _verdict(results: Sequence[Result | None]) -> str:
    return "over" if any(result.is_over for result in results if result) else "within"


def main() -> int:
    KEPT.mkdir(parents=True, exist_ok=True)
    for old in KEPT.glob("*.json"):
        old.unlink()
    alone = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    one = [sys.executable, "-m", "tests.journeys.bench_scale"]
    server = [sys.executable, str(ROOT / "tests" / "embedded_postgres.py")]
    for command in (one, [*server, *one]):
        subprocess.run(command, cwd=ROOT, env=alone, check=True)
    found = sites()
    said = table(found)
    (KEPT / "table.md").write_text(said, encoding="utf-8")
    print(f"\n{said}\nKept in {KEPT / 'table.md'}")  # noqa: T201 - for who runs it
    over = [f"{site.title}: {row.name}" for site in found for row in site.rows.values() if row.is_over]
    if over:
        print("\nOver budget:\n" + "\n".join(over), file=sys.stderr)  # noqa: T201
    return 1 if over and os.environ.get("BENCH_STRICT") == "1" else 0


if __name__ == "__main__":
    sys.exit(main())
