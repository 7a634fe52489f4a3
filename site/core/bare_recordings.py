"""A film or a sound without the place where it was recorded: telephones write it beside the film.

The parts of an MP4 that only tell of it are emptied where they lie, so that nothing else in the file moves.
"""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

TELLING = (b"udta", b"meta", b"uuid")
HOLDING = (b"moov", b"trak")
HEAD, LONG_HEAD = 8, 16
MOST_DEEP = 4  # what tells lies in the film or in one of its tracks; nobody packs them deeper
MOST_BOXES = 50_000  # a film sent in pieces has three for each of them, and they last seconds
ZEROS = bytes(1024 * 1024)
Box = tuple[int, int, int, bytes]  # where it begins, how long its head is, how long it is, its name


def check(file: Any) -> None:
    """Refuse what was built to be looked through for ever; the file is as before."""
    _tellings(file)
    file.seek(0)


def empty_tellings(file: Any) -> None:
    """Of a file that can be written to, which is as before but for them."""
    for start, head, size, _name in _tellings(file):
        file.seek(start + 4)
        file.write(b"free")
        file.seek(start + head)
        left = size - head
        while left > 0:
            left -= file.write(ZEROS[:left])
    file.seek(0)


def _tellings(file: Any) -> list[Box]:
    found, seen = [], 0
    inside = [(0, file.seek(0, 2), 0)]  # parts to look through: from, to, how deep
    while inside:
        at, end, deep = inside.pop()
        for box in _boxes(file, at, end):
            seen += 1
            start, head, size, name = box
            if name in TELLING:
                found.append(box)
            elif name in HOLDING:
                inside.append((start + head, start + size, deep + 1))
            if seen > MOST_BOXES or deep >= MOST_DEEP:
                reason = gettext(
                    "The file is built in a way that cannot be looked through: save it again with another program."
                )
                raise ValidationError(reason)
    return found


def _boxes(file: Any, at: int, end: int) -> Iterator[Box]:
    """Ends where the file says nothing that makes sense."""
    while at + HEAD <= end:
        file.seek(at)
        read = file.read(LONG_HEAD)
        head, size, name = HEAD, int.from_bytes(read[:4], "big"), read[4:8]
        if size == 1:  # too long for four bytes
            head, size = LONG_HEAD, int.from_bytes(read[8:16], "big")
        elif size == 0:  # to the end
            size = end - at
        if size < head or at + size > end:
            return
        yield at, head, size, name
        at += size
