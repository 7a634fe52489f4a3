"""Taking pictures, recordings and words of somebody out of a page's blocks.

The smallest thing that cannot be without them goes whole: a picture of a gallery, a block. What may be empty is
emptied. The blocks are read as they are kept, so that drafts and old versions are treated as the page itself is.
"""

import re
from dataclasses import dataclass
from typing import Any

from wagtail.blocks import ChooserBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.documents.blocks import DocumentChooserBlock

from core.blocks import MakerQuote
from core.models import Document

GONE = object()


@dataclass(frozen=True, slots=True)
class Going:
    """What has to go, as ("app.Model", key); `speaker` finds the name over quotes that go, if they do."""

    things: frozenset[tuple[str, int]] = frozenset()
    speaker: re.Pattern[str] | None = None

    def __bool__(self) -> bool:
        return bool(self.things or self.speaker)

    @property
    def documents(self) -> list[int]:
        return [key for label, key in self.things if label == Document._meta.label]


def stream(block: StreamBlock, kept: list[dict[str, Any]], going: Going) -> list[dict[str, Any]]:
    """The children of a stream that may stay, as they may stay."""
    stay = []
    for child in kept:
        kind = block.child_blocks.get(child.get("type"))
        value = without(kind, child.get("value"), going) if kind else child.get("value")
        if value is not GONE:
            stay.append({**child, "value": value})
    return stay


def without(block: Any, value: Any, going: Going) -> Any:
    """The value as it may stay, or GONE."""
    if isinstance(block, StreamBlock):
        return stream(block, value or [], going)
    if isinstance(block, ListBlock):
        return _list(block, value or [], going)
    if isinstance(block, StructBlock):
        return _struct(block, value or {}, going)
    if isinstance(block, ChooserBlock):
        return GONE if (block.model_class._meta.label, value) in going.things else value
    if isinstance(block, RichTextBlock) and isinstance(value, str):
        return unlinked(value, going)
    return value


def unlinked(html: str, going: Going) -> str:
    """Running text that no longer leads to a document that goes: the words of the link stay."""
    for key in going.documents:
        html = re.sub(
            rf'<a [^>]*linktype="document"[^>]*\bid="{key}"[^>]*>(.*?)</a>', r"\1", html, flags=re.S
        )
        html = re.sub(
            rf'<a [^>]*\bid="{key}"[^>]*linktype="document"[^>]*>(.*?)</a>', r"\1", html, flags=re.S
        )
    return html


def _list(block: ListBlock, value: list[Any], going: Going) -> Any:
    stay = []
    for item in value:
        wrapped = isinstance(item, dict) and item.keys() >= {"type", "value"}
        left = without(block.child_block, item["value"] if wrapped else item, going)
        if left is not GONE:
            stay.append({**item, "value": left} if wrapped else left)
    return GONE if value and not stay else stay


def _struct(block: StructBlock, value: dict[str, Any], going: Going) -> Any:
    if isinstance(block, MakerQuote) and going.speaker and going.speaker.search(str(value.get("name") or "")):
        return GONE
    stay = {}
    for name, kept in value.items():
        child = block.child_blocks.get(name)
        left = without(child, kept, going) if child is not None else kept
        if left is GONE and child.required:
            return GONE
        stay[name] = ([] if isinstance(kept, list) else None) if left is GONE else left
    return stay


def documents(block: Any, value: Any) -> set[int]:
    """Keys of the documents that blocks show or lead to."""
    if isinstance(block, StreamBlock):
        children = ((block.child_blocks.get(one.get("type")), one.get("value")) for one in value or [])
        return set().union(*(documents(kind, inner) for kind, inner in children if kind))
    if isinstance(block, ListBlock):
        inner = (one["value"] if isinstance(one, dict) and "value" in one else one for one in value or [])
        return set().union(*(documents(block.child_block, one) for one in inner))
    if isinstance(block, StructBlock):
        return set().union(
            *(
                documents(block.child_blocks[name], kept)
                for name, kept in (value or {}).items()
                if name in block.child_blocks
            )
        )
    if isinstance(block, DocumentChooserBlock):
        return {value} if isinstance(value, int) else set()
    if isinstance(block, RichTextBlock) and isinstance(value, str):
        links = re.findall(r'<a [^>]*linktype="document"[^>]*>', value)
        return {int(key) for link in links for key in re.findall(r'\bid="(\d+)"', link)}
    return set()
