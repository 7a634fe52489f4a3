"""Content made anew from Italian, with the present English wherever the new one would be Italian.

Works on StreamField data as it is stored: blocks are lists of {"type", "value", "id"}, a block's fields a
dictionary, everything else a value. Paths are localize's: field, block's id, field…
"""

from collections.abc import Set
from typing import Any


def merged(fresh: Any, present: Any, gaps: Set[str], path: str) -> Any:
    """`gaps` are the places of sentences without English. A new block that has one is left out: it waits."""
    if _is_blocks(fresh):
        return _blocks(fresh, present if _is_blocks(present) else [], gaps, path)
    if isinstance(fresh, dict):
        known = present if isinstance(present, dict) else {}
        return {name: merged(value, known.get(name), gaps, f"{path}.{name}") for name, value in fresh.items()}
    if path in gaps:
        return "" if present is None else present
    return fresh


def _blocks(
    fresh: list[dict[str, Any]], present: list[dict[str, Any]], gaps: Set[str], path: str
) -> list[dict[str, Any]]:
    known = {(block["id"], block["type"]): block["value"] for block in present}
    kept = []
    for block in fresh:
        here = f"{path}.{block['id']}"
        key = (block["id"], block["type"])
        if key in known:
            kept.append({**block, "value": merged(block["value"], known[key], gaps, here)})
        elif not any(gap == here or gap.startswith(f"{here}.") for gap in gaps):
            kept.append(block)
    return kept


def _is_blocks(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) and "id" in one for one in value)
