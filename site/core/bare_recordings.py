"""A film or a sound without the place where it was recorded: telephones write it beside the film.

The parts of an MP4 that only tell of it are emptied where they lie, so that nothing else in the file moves.
"""

from collections.abc import Iterator
from typing import Any

TELLING = (b"udta", b"meta", b"uuid")
HOLDING = (b"moov", b"trak")
HEAD, LONG_HEAD = 8, 16


def empty_tellings(file: Any) -> None:
    """Of a file that can be written to, which is as before but for them."""
    end = file.seek(0, 2)
    for start, size, name in list(_boxes(file, 0, end)):
        _empty(file, start, size, name)
    file.seek(0)


def _empty(file: Any, start: int, size: int, name: bytes) -> None:
    if name in TELLING:
        file.seek(start + 4)
        file.write(b"free")
        file.seek(start + HEAD)
        file.write(bytes(size - HEAD))
    elif name in HOLDING:
        for inner in list(_boxes(file, start + HEAD, start + size)):
            _empty(file, *inner)


def _boxes(file: Any, at: int, end: int) -> Iterator[tuple[int, int, bytes]]:
    """(where it begins, how long it is, its name); ends where the file says nothing that makes sense."""
    while at + HEAD <= end:
        file.seek(at)
        head = file.read(LONG_HEAD)
        size, name = int.from_bytes(head[:4], "big"), head[4:8]
        if size == 1:  # too long for four bytes
            size = int.from_bytes(head[8:16], "big")
            name = name if name not in (*TELLING, *HOLDING) else b""
        elif size == 0:  # to the end
            size = end - at
        if size < HEAD or at + size > end:
            return
        yield at, size, name
        at += size
