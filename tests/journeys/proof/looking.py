"""What a script in the page sees for us. Each is a function in a file of its own, in scripts/."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPTS = Path(__file__).parent / "scripts"


@cache
def script(name: str) -> str:
    return (SCRIPTS / f"{name}.js").read_text("utf-8")


def look(page: Page, name: str) -> Any:
    return page.evaluate(script(name))
