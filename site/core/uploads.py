"""What is inside an uploaded file must be what its name says."""

import zipfile
from typing import Any

BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF-",),
    "docx": (b"PK\x03\x04",),
    "odt": (b"PK\x03\x04",),
    "xlsx": (b"PK\x03\x04",),
    "webm": (b"\x1a\x45\xdf\xa3",),
    "mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
}
# What an office's file holds, whatever else; with macros, or larger than any office writes, it is not taken.
OFFICE = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "odt": "content.xml"}
MACROS = ("vbaproject.bin", "basic/script-lc.xml")
MOST_UNPACKED = 100 * 1024 * 1024
BOXES = ("m4a", "mp4")  # "ftyp" stands after the length of the first box


def is_what_it_says(extension: str, beginning: bytes) -> bool:
    if extension in BEGINNINGS:
        return beginning.startswith(BEGINNINGS[extension])
    if extension in BOXES:
        return beginning[4:8] == b"ftyp"
    if extension == "vtt" and not beginning.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
        return False
    return _is_text(beginning)


def is_office_file(extension: str, file: Any) -> bool:
    """Whether the package holds what its name promises; nothing is unpacked, and the file is as before."""
    try:
        with zipfile.ZipFile(file) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    finally:
        file.seek(0)
    names = {part.filename.lower() for part in parts}
    return (
        OFFICE[extension] in names
        and not any(name.endswith(MACROS) for name in names)
        and sum(part.file_size for part in parts) <= MOST_UNPACKED
    )


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
