"""What is wrong with the catalogues, one sentence each."""

import re
from collections.abc import Iterator
from pathlib import Path

import polib

from config.messages import catalogues
from config.messages.places import LANGUAGES, SOURCE, catalogue_folders, po_path

PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sdif]|\{\w*\}")


def complaints(root: Path) -> Iterator[str]:
    for folder in catalogue_folders(root):
        found = catalogues.find(folder, root)
        for language in LANGUAGES:
            yield from _of_catalogue(po_path(folder, language), root, found, language)
    yield from _disagreements(root)


def _of_catalogue(path: Path, root: Path, found: catalogues.Found, language: str) -> Iterator[str]:
    where = path.relative_to(root)
    entries = catalogues.read(path)
    known = {catalogues.message_of(entry) for entry in entries if not entry.obsolete}
    for message in sorted(found.keys() - known, key=str):
        yield f"{where}: missing: {message} ({', '.join(sorted(found[message]))})"
    for entry in entries:
        message = catalogues.message_of(entry)
        if entry.obsolete or message not in found:
            yield f"{where}: obsolete: {message}"
        elif "fuzzy" in entry.flags:
            yield f"{where}: fuzzy: {message}"
        elif not all(catalogues.texts_of(entry)):
            yield f"{where}: not translated: {message}"
        elif language == SOURCE and catalogues.texts_of(entry)[0] != message.text:
            yield f"{where}: the source language says otherwise than the source: {message}"
        else:
            yield from (f"{where}: {reason}: {message}" for reason in _placeholders(entry))


def _placeholders(entry: polib.POEntry) -> Iterator[str]:
    """A form of a plural may leave out what the other form says (`one place` for `%(n)s places`)."""
    originals = [set(PLACEHOLDER.findall(text)) for text in (entry.msgid, entry.msgid_plural or entry.msgid)]
    for original, text in zip(originals, catalogues.texts_of(entry), strict=False):
        used = set(PLACEHOLDER.findall(text))
        if lost := original - used:
            yield f"the placeholder {', '.join(sorted(lost))} is lost"
        if strange := used - set.union(*originals):
            yield f"the placeholder {', '.join(sorted(strange))} does not exist in the original"


def _disagreements(root: Path) -> Iterator[str]:
    """Django merges all catalogues: two that translate the same words differently hide each other."""
    for language in LANGUAGES:
        first: dict[tuple[str, str], tuple[Path, list[str]]] = {}
        for folder in catalogue_folders(root):
            path = po_path(folder, language).relative_to(root)
            for entry in catalogues.read(root / path):
                texts = catalogues.texts_of(entry)
                other, said = first.setdefault((entry.msgid, entry.msgctxt or ""), (path, texts))
                if texts != said and all(texts) and all(said):
                    yield f"{path}: {entry.msgid!r} is {texts[0]!r} here and {said[0]!r} in {other}"
