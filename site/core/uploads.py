"""What is inside an uploaded file must be what its name says."""

from typing import Any

BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF-",),
    "docx": (b"PK\x03\x04",),
    "odt": (b"PK\x03\x04",),
    "xlsx": (b"PK\x03\x04",),
    "webm": (b"\x1a\x45\xdf\xa3",),
    "mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
}
BOXES = ("m4a", "mp4")  # "ftyp" stands after the length of the first box


def is_what_it_says(extension: str, beginning: bytes) -> bool:
    if extension in BEGINNINGS:
        return beginning.startswith(BEGINNINGS[extension])
    if extension in BOXES:
        return beginning[4:8] == b"ftyp"
    if extension == "vtt" and not beginning.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
        return False
    return _is_text(beginning)


def beginning_of(file: Any) -> bytes:
    """Enough of it to know what it is; the file is as before."""
    beginning: bytes = file.read(4096)
    file.seek(0)
    return beginning


def _is_text(beginning: bytes) -> bool:
    """Plain text, tables and subtitles: no zeros, and nothing that a browser would take for a page."""
    return (
        b"\0" not in beginning and b"<script" not in beginning.lower() and b"<html" not in beginning.lower()
    )
