"""`make scan`: wapiti walks the demo as a stranger and as a visitor with a basket, in both languages, and attacks it.

It runs in an environment of its own (requirements/scan.txt) and reaches nothing but this machine: what it would have
the site fetch is asked of a listener here, which says whether anything came. Reports lie in var/scan/; it fails for
whatever docs/security.md does not explain.

    SCAN_SECONDS=30   for each kind of attack, in each of the four walks
    SCAN_PORT=8150
    SCAN_DEMO=var/site.sqlite3   a planted demo, of which a copy is attacked; without it one is planted, for minutes
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.journeys.serving import ROOT, served

PORT = int(os.environ.get("SCAN_PORT", "8150"))
SECONDS = int(os.environ.get("SCAN_SECONDS", "30"))
WAPITI = Path(os.environ.get("SCAN_VENV", ROOT / ".venv-scan")) / "bin" / "wapiti"
REPORTS = ROOT / "var" / "scan"
MODULES = (
    *(
        "backup",
        "cookieflags",
        "crlf",
        "csp",
        "csrf",
        "exec",
        "file",
        "htaccess",
        "http_headers",
        "ldap",
        "methods",
    ),
    *("permanentxss", "redirect", "sql", "ssrf", "timesql", "upload", "xss", "xxe"),
)
STARTS = {
    "it": (
        "/it/",
        "/it/bottega/",
        "/it/cerca/?q=pane",
        "/it/recesso/",
        "/it/scrivici/",
        "/it/carrello/",
        "/it/cassa/",
    ),
    "en": ("/en/", "/en/shop/", "/en/search/?q=bread", "/en/withdrawal/", "/en/write-to-us/", "/en/basket/"),
}
BASKET = {"it": "/it/carrello/", "en": "/en/basket/"}
# What it finds and need not: each with its reason, which docs/security.md repeats.
EXPLAINED = {
    "Cross Site Request Forgery": "forms on stored pages carry no token: their views ask where the request comes from",
    "HttpOnly Flag cookie": "the cookie `basket` holds a number of pieces that a script prints",
    "Secure Flag cookie": "the scan walks over plain HTTP; over HTTPS every cookie is Secure",
    "HTTP Strict Transport Security (HSTS)": "the scan walks over plain HTTP; over HTTPS it is sent",
    "Unencrypted Channels": "the scan walks over plain HTTP; over HTTPS the site leads there",
}


class Listener(BaseHTTPRequestHandler):
    """Who asks here was sent by the site: wapiti asks by one path of its own."""

    came: list[str] = []

    def do_GET(self) -> None:
        if not self.path.startswith("/get_"):
            self.came.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b"{}")

    do_POST = do_PUT = do_HEAD = do_GET  # noqa: N815 - the library's names

    def log_message(self, *_told: object) -> None:
        pass


@contextmanager
def listening() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


def with_a_basket(site: str, language: str) -> str:
    """The cookies of somebody who put a panettone into it."""
    body = urllib.parse.urlencode({"sku": "PAN-CLA-1000", "quantity": "1"}).encode()
    sent = urllib.request.Request(site + BASKET[language], body, {"Sec-Fetch-Site": "same-origin"})

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_told: object) -> None:
            return None

    try:
        answer = urllib.request.build_opener(Stay).open(sent, timeout=30)
    except urllib.error.HTTPError as redirected:
        answer = redirected
    return "; ".join(said.split(";")[0] for said in answer.headers.get_all("Set-Cookie") or [])


def walk(site: str, language: str, cookies: str, listener: str, report: Path, folder: Path) -> dict:
    first, *others = (site + path for path in STARTS[language])
    command = [
        str(WAPITI),
        "-u",
        first,
        "--scope",
        "domain",
        "-m",
        ",".join(MODULES),
        "-v",
        "0",
        "--no-bugreport",
    ]
    command += [part for start in others for part in ("-s", start)]
    # The admin is its own house; ending a session ends the walk; the other language has a walk of its own.
    closed = ("admin/*", "media/*", "static/*", f"{'en' if language == 'it' else 'it'}/*")
    command += [part for path in closed for part in ("-x", f"{site}/{path}")]
    command += ["-H", "Sec-Fetch-Site: same-origin", *(["-C", cookies] if cookies else [])]
    command += [
        "-d",
        "3",
        "--max-files-per-dir",
        "6",
        "--max-links-per-page",
        "60",
        "--max-parameters",
        "40",
        "-t",
        "20",
    ]
    command += [
        "--max-scan-time",
        str(SECONDS * len(MODULES)),
        "--max-attack-time",
        str(SECONDS),
        "--tasks",
        "4",
    ]
    command += ["--internal-endpoint", listener, "--external-endpoint", listener]
    command += [
        "--store-session",
        str(folder / "session"),
        "--store-config",
        str(folder / "config"),
        "--flush-session",
    ]
    command += ["-f", "json", "-o", str(report)]
    log = report.with_suffix(".log")
    with log.open("wb") as said:
        subprocess.run(
            command, stdout=said, stderr=subprocess.STDOUT, check=False, env=os.environ | {"PYTHONPATH": ""}
        )
    if not report.exists():
        raise SystemExit(f"wapiti wrote no report; it said:\n{log.read_text('utf-8', 'replace')[-3000:]}")
    return json.loads(report.read_text("utf-8"))


def findings(said: dict) -> Iterator[tuple[str, str, str]]:
    """(kind, address, what)."""
    for group in ("vulnerabilities", "anomalies"):
        for kind, found in said.get(group, {}).items():
            for one in found:
                yield (
                    kind,
                    f"{one['method']} {one['path']}",
                    f"{one.get('parameter') or ''} {one['info']}".strip(),
                )


def told(walks: dict[str, dict]) -> list[str]:
    """Writes the summary; answers with what nobody has explained."""
    lines = [
        "# What the scan found",
        "",
        "| walk | addresses | finding | where | what | explained |",
        "|---|---|---|---|---|---|",
    ]
    open_ones = [f"the site fetched {path}" for path in Listener.came]
    for name, said in walks.items():
        crawled = said.get("infos", {}).get("crawled_pages_nbr", "?")
        rows = sorted(set(findings(said)))
        lines += [f"| {name} | {crawled} | nothing | | | |"] if not rows else []
        for kind, where, what in rows:
            reason = EXPLAINED.get(kind, "")
            lines.append(
                f"| {name} | {crawled} | {kind} | {where} | {what.replace('|', ' ')[:200]} | {reason or '**no**'} |"
            )
            open_ones += [] if reason else [f"{name}: {kind}, {where}, {what}"]
    lines += ["", f"Asked of the listener by the site: {len(Listener.came)}", ""]
    (REPORTS / "summary.md").write_text("\n".join(lines), "utf-8")
    return open_ones


def main() -> None:
    shutil.rmtree(REPORTS, ignore_errors=True)
    REPORTS.mkdir(parents=True)
    site = f"http://127.0.0.1:{PORT}"
    generous = dict.fromkeys(("FORMS_AN_HOUR_BY_ADDRESS", "BOOKINGS_AN_HOUR_BY_ADDRESS"), "1000000")
    with tempfile.TemporaryDirectory() as made, listening() as listener:
        folder = Path(made)
        if planted := os.environ.get("SCAN_DEMO"):
            with (
                sqlite3.connect(f"file:{planted}?mode=ro", uri=True) as old,
                sqlite3.connect(folder / "site.sqlite3") as new,
            ):
                old.backup(new)
        kept = {
            "VAR_DIR": made,
            "DATABASE_URL": f"sqlite:///{made}/site.sqlite3",
            "EMAIL_URL": f"filemail://{made}/mail",
        }
        with served(PORT, REPORTS / "site.log", **kept, **generous):
            walks = {}
            for language in STARTS:
                for who in ("stranger", "visitor"):
                    name = f"{who}-{language}"
                    cookies = with_a_basket(site, language) if who == "visitor" else ""
                    walks[name] = walk(
                        site, language, cookies, listener, REPORTS / f"{name}.json", folder / name
                    )
                    sys.stdout.write(f"{name}: {len(set(findings(walks[name])))} findings\n")
                    sys.stdout.flush()
    open_ones = told(walks)
    sys.stdout.write(
        "\n".join([*open_ones, f"Not explained: {len(open_ones)}. See {REPORTS / 'summary.md'}."]) + "\n"
    )
    sys.exit(1 if open_ones else 0)


if __name__ == "__main__":
    main()
