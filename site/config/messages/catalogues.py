"""Keeps the catalogues in step with the sources.

Texts are written in English; the English catalogue repeats them and the Italian one is written by hand.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import polib

from config.messages import packages
from config.messages.extraction import Message, messages_in, sources_of
from config.messages.places import LANGUAGES, SOURCE, catalogue_folders, po_path

HEADER = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
Found = dict[Message, set[str]]


def find(folder: Path, root: Path) -> Found:
    found: Found = {}
    for path in sources_of(folder, root):
        for message in messages_in(path):
            if packages.says(path, message.text, message.context):
                continue
            found.setdefault(message, set()).add(_place(path, root))
    # A catalogue holds the same words once: with a plural where one of the sources has one.
    for message in [message for message in found if message.plural]:
        found[message] |= found.pop(replace(message, plural=""), set())
    return found


def _place(path: Path, root: Path) -> str:
    """Someone else's package has no place in our tree: its name is enough."""
    return packages.name_of(path) or str(path.relative_to(root))


def read(path: Path) -> polib.POFile:
    return polib.pofile(str(path), wrapwidth=110) if path.exists() else polib.POFile(wrapwidth=110)


def message_of(entry: polib.POEntry) -> Message:
    return Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def texts_of(entry: polib.POEntry) -> list[str]:
    return [entry.msgstr_plural.get(form, "") for form in (0, 1)] if entry.msgid_plural else [entry.msgstr]


def update(folder: Path, root: Path) -> Iterator[str]:
    """Write the catalogues of a folder anew and say what came and what went.

    Translations are kept; a new message that another catalogue translates already is translated alike.
    """
    found = find(folder, root)
    for language in LANGUAGES if found else ():
        path = po_path(folder, language)
        elsewhere = _translated(root, language)
        known = {message_of(entry): entry for entry in read(path) if not entry.obsolete}
        fresh = polib.POFile(wrapwidth=110)
        fresh.metadata = {"Language": language, **HEADER}
        for message in sorted(found, key=lambda message: (message.text, message.context, message.plural)):
            entry = _entry(message, found[message], known.get(message) or elsewhere.get(message), language)
            if not all(texts_of(entry)):
                yield f"{path.relative_to(root)}: to be translated: {message}"
            fresh.append(entry)
        for message in sorted(known.keys() - found.keys(), key=str):
            yield f"{path.relative_to(root)}: no longer used, removed: {message} = {texts_of(known[message])}"
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.save(str(path))


def _translated(root: Path, language: str) -> dict[Message, polib.POEntry]:
    entries = (entry for folder in catalogue_folders(root) for entry in read(po_path(folder, language)))
    return {message_of(entry): entry for entry in entries if all(texts_of(entry)) and not entry.obsolete}


def _entry(message: Message, places: set[str], known: polib.POEntry | None, language: str) -> polib.POEntry:
    entry = polib.POEntry(
        msgid=message.text,
        msgid_plural=message.plural,
        msgctxt=message.context or None,
        occurrences=[(place, "") for place in sorted(places)],
    )
    forms = [message.text, message.plural] if message.plural else [message.text]
    texts = forms if language == SOURCE else texts_of(known) if known else [""] * len(forms)
    if message.plural:
        entry.msgstr_plural = dict(enumerate(texts))
    else:
        entry.msgstr = texts[0]
    if known:
        entry.flags, entry.tcomment = known.flags, known.tcomment
    return entry
