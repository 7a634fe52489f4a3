"""Changing words inside whatever a column holds: plain text, JSON, JSON inside JSON, addresses."""

import json
import re
from collections.abc import Callable
from typing import Any

from core.forgetting.names import Name

ESCAPED = re.compile(r"\\+u([0-9a-fA-F]{4})")


def looks_like_json(text: str) -> bool:
    return text[:1] in ("{", "[")


def deep(value: Any, change: Callable[[str], str]) -> Any:
    """Every text in a value changed; JSON that is kept as text is opened, and closed again when it changed."""
    if isinstance(value, str):
        return _text(value, change)
    if isinstance(value, list):
        return [deep(one, change) for one in value]
    if isinstance(value, dict):
        return {change(key): deep(one, change) for key, one in value.items()}
    return value


def _text(value: str, change: Callable[[str], str]) -> str:
    inside = opened(value)
    if inside is None:
        return change(value)
    changed = deep(inside, change)
    return value if changed == inside else json.dumps(changed)


def opened(text: str) -> Any:
    """The list or dictionary that a text holds, or None."""
    if not looks_like_json(text):
        return None
    try:
        return json.loads(text)
    except ValueError:
        return None


def may_hold(text: str, name: Name) -> bool:
    """Quick, on a column as it lies in the database, where JSON hides accents and joins letters to words."""
    if not looks_like_json(text) and text[:1] != '"':
        return bool(name.any.search(text))
    if "\\u" in text:
        text = ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text)
    return bool(name.near.search(text))


def texts(value: str) -> list[str]:
    """The single texts in a column's raw text, in their order."""
    found: list[str] = []

    def take(text: str) -> str:
        found.append(text)
        return text

    inside = _json(value)
    deep(value if inside is None else inside, take)
    return found


def _json(value: str) -> Any:
    if value[:1] == '"':  # one text, as JSON
        try:
            return json.loads(value)
        except ValueError:
            return None
    return opened(value)


def rewritten(value: str, change: Callable[[str], str]) -> str:
    """A column's raw text, changed; the same text when nothing had to change."""
    inside = _json(value)
    if inside is None:
        return change(value)
    changed = deep(inside, change)
    return value if changed == inside else json.dumps(changed)
