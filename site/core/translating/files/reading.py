"""The file itself: whether it can be read at all. What cannot is refused whole, in one sentence."""

import re

import polib
from django.utils.translation import gettext as _

MOST_BYTES = 5 * 1024 * 1024
WHERE = re.compile(r"line (\d+)", re.I)


class Unreadable(Exception):
    """Nothing can be taken from this file; the text says why, to whoever sent it."""


def text_of(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise Unreadable(_("This file is larger than 5 MB: bring it in parts."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Unreadable(
            _("The file is not written in UTF-8: line %(line)s cannot be read. Save it again as UTF-8.")
            % {"line": line}
        ) from error
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise Unreadable(
            _("This is no text file: there are signs in line %(line)s that no text has.") % {"line": line}
        )
    return text


def file_of(text: str) -> polib.POFile:
    """Parsed; the language must be English where the file says one."""
    try:
        # Without a line's end polib would take the text for the name of a file.
        po = polib.pofile(f"{text}\n", wrapwidth=0)
    except (OSError, ValueError) as error:
        found = WHERE.search(str(error))
        said = (
            _("This is no PO file: line %(line)s cannot be understood.") % {"line": found[1]}
            if found
            else _("This is no PO file.")
        )
        raise Unreadable(said) from error
    language = po.metadata.get("Language", "").lower()
    if language and not re.match(r"en(\W|_|$)", language):
        raise Unreadable(
            _("This file is in another language (“%(language)s”): only English comes in here.")
            % {"language": language}
        )
    if not any(not entry.obsolete for entry in po):
        raise Unreadable(_("There is no sentence in this file."))
    return po
