"""Finds every message in Python and in templates."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract
from django.utils.translation.template import templatize

from config.messages import packages
from config.messages.places import app_folders

CONTEXT = (1, "c")
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), (CONTEXT, 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), (CONTEXT, 2, 3)),
}
TEMPLATES = {".html", ".txt", ".xml", ".ics"}


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    plural: str = ""
    context: str = ""

    def __str__(self) -> str:
        return f"{self.text!r} in the context {self.context!r}" if self.context else repr(self.text)


def messages_in(path: Path) -> Iterator[Message]:
    source = path.read_text(encoding="utf-8")
    if path.suffix in TEMPLATES:
        # Django makes something like Python of it; between brackets its indentation does not matter.
        source = f"(\n{templatize(source, origin=str(path))}\n)"
    found = extract("python", BytesIO(source.encode()), KEYWORDS, options={"encoding": "utf-8"})
    for _line, words, _comments, context in found:
        text, plural = (words[0], words[1]) if isinstance(words, tuple) else (words, "")
        if text:
            yield Message(text, plural, context or "")


def sources_of(catalogue: Path, root: Path) -> Iterator[Path]:
    """The files whose messages belong to a catalogue: those of an app, or what no app owns.

    Some packages leave us words to say: see `packages`.
    """
    apps = app_folders(root)
    if catalogue == root:
        yield from _files(root / "site", {".py"})
        shared = root / "templates"
        yield from (
            path for path in _files(shared, TEMPLATES) if path.relative_to(shared).parts[0] not in apps
        )
        yield from packages.files(".") if (root / "manage.py").exists() else ()
        return
    yield from _files(catalogue, {".py"} | TEMPLATES)
    yield from _files(root / "templates" / catalogue.name, TEMPLATES)
    yield from packages.files(catalogue.name)


def _files(folder: Path, suffixes: set[str]) -> Iterator[Path]:
    return (
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix in suffixes and "migrations" not in path.parts
    )
