"""What is handed to whoever puts the site in place says what the site counts on."""

import json
import re
import runpy
import subprocess
from pathlib import Path

import pytest

from core.models.recordings import MOST_BYTES

ROOT = Path(__file__).resolve().parents[2]


def directives(text: str) -> list[str]:
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]


def test_the_proxy_keeps_nothing_for_longer_than_the_page_itself_allows():
    """`use_stale updating` would hand an old page out for as long as the new answer cannot be kept, as a 404."""
    said = directives((ROOT / "docs" / "nginx.conf").read_text())

    assert "proxy_cache site;" in said
    assert not [line for line in said if line.startswith(("proxy_cache_use_stale", "proxy_cache_valid"))]
    assert not [line for line in said if line.startswith(("proxy_ignore_headers", "proxy_hide_header"))]


def test_the_proxy_lets_the_longest_recording_through():
    (said,) = re.findall(r"client_max_body_size (\d+)m;", (ROOT / "docs" / "nginx.conf").read_text())

    assert int(said) * 1024 * 1024 > MOST_BYTES


def sourced(text: str, name: str) -> str:
    """What a shell makes of the lines, as `. /etc/site.env` does."""
    script = f'set -eu\n{text}\nprintf %s "${name}"'
    done = subprocess.run(["/bin/sh", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_compose_hands_over_every_setting_and_makes_up_none():
    """An optional one named there would come as an empty word, or broken at its first brace."""
    text = (ROOT / "compose.yaml").read_text()
    site, services = text.split("\nservices:\n")

    assert "\n  env_file: .env\n" in site
    assert services.count("<<: *site") == len(
        re.findall(r"^  (?:migrate|web|worker|tick|backup):$", services, re.M)
    )
    assert set(re.findall(r"\$\{(\w+):?-", text)) == {"SECOND_FACTOR_GROUPS"}  # nobody, only if said in words
    needed = set(re.findall(r"\$\{(\w+):\?", text))
    named = set(re.findall(r"^(\w+)=", (ROOT / ".env.example").read_text(), re.M))
    assert needed <= named


def test_what_is_shown_of_settings_can_be_read_by_a_shell():
    example = (ROOT / ".env.example").read_text()
    assert sourced(example, "DEFAULT_FROM_EMAIL") == "Consorzio Viale dei Mille <negozio@example.org>"
    assert sourced(example, "SECOND_FACTOR_GROUPS") == "*"

    shown = re.findall(r"^CDN_PURGE_\w+=.*$", (ROOT / "docs" / "operations.md").read_text(), re.M)
    headers = json.loads(sourced("\n".join(shown), "CDN_PURGE_HEADERS"))
    assert headers["Content-Type"] == "application/json"
    assert json.loads(sourced("\n".join(shown), "CDN_PURGE_BODY")) == {"purge_everything": True}


@pytest.mark.parametrize(("said", "headers"), [("", {}), ('{"A": "b {c}"}', {"A": "b {c}"})])
def test_headers_for_the_cdn_that_are_empty_are_none(monkeypatch, said, headers):
    monkeypatch.setenv("CDN_PURGE_HEADERS", said)

    read = runpy.run_path(str(ROOT / "site" / "config" / "settings" / "logs.py"))

    assert read["CDN_PURGE_HEADERS"] == headers
