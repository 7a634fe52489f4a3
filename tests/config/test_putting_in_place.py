"""What is handed to whoever puts the site in place says what the site counts on."""

from pathlib import Path

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
