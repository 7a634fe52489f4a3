"""A picture's file as it may be published: without where and when it was taken, by which telephone, and a small copy
of what was cut away.

Whoever downloads an original would learn it, of places inside a prison too. Nothing of the picture is touched: the
parts of the file are copied, or not. What follows its end, where another file can hide, is left behind.
"""

import io
import re
import zlib
from collections.abc import Callable, Iterator

from PIL import Image, ImageOps

ORIENTATION = 0x0112  # which side is up; 1 and nothing: as it lies
UPRIGHT = (None, 1)
END_OF_SCAN = re.compile(rb"\xff(?=[^\x00\xd0-\xd7\xff])")
PNG_SIGN = b"\x89PNG\r\n\x1a\n"
# Beside those that a PNG cannot be drawn without: colours, sizes, transparency, and frames.
PNG_KEPT = (
    *(b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs", b"cICP", b"mDCV", b"cLLI"),
    *(b"acTL", b"fcTL", b"fdAT"),
)
WEBP_KEPT = (b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP")
GIF_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
EXIF_AND_XMP = 0x08 | 0x04  # in the flags of a WebP


class Unreadable(ValueError):
    """It is no picture of its kind, or a broken one."""


def bare(data: bytes) -> bytes:
    """The same picture without what its file tells beside it; raises Unreadable."""
    try:
        with Image.open(io.BytesIO(data)) as opened:
            kind, turned = str(opened.format), opened.getexif().get(ORIENTATION)
            if kind == "JPEG" or kind == "MPO":
                return _jpeg(data, turned)
            strip = STRIPS.get(kind)
            if strip is None or turned not in UPRIGHT:
                told = kind != "AVIF" or turned not in UPRIGHT or _says_more(opened)
                return _drawn_again(opened, kind) if told else data
            return strip(data)
    except (OSError, IndexError, ValueError, SyntaxError, zlib.error, Image.DecompressionBombError) as error:
        raise Unreadable(str(error)) from error


def pixels(data: bytes) -> int:
    """Of all frames together: whoever shows a moving picture draws each of them."""
    with Image.open(io.BytesIO(data)) as opened:
        return opened.width * opened.height * int(getattr(opened, "n_frames", 1))


def _drawn_again(opened: Image.Image, kind: str) -> bytes:
    """For the few that say in their margin which side is up, and for AVIF."""
    upright = ImageOps.exif_transpose(opened)
    written = io.BytesIO()
    kept = {"icc_profile": opened.info["icc_profile"]} if opened.info.get("icc_profile") else {}
    for name in ("exif", "xmp", "comment"):
        upright.info.pop(name, None)
    upright.save(written, kind, exif=b"", **({} if kind == "PNG" else {"quality": 90}), **kept)
    return written.getvalue()


def _says_more(opened: Image.Image) -> bool:
    return any(opened.info.get(name) for name in ("exif", "xmp"))


def _jpeg(data: bytes, turned: int | None) -> bytes:
    kept = [b"\xff\xd8"]
    if turned not in UPRIGHT:
        exif = Image.Exif()
        exif[ORIENTATION] = turned
        said = exif.tobytes()
        kept.append(b"\xff\xe1" + (len(said) + 2).to_bytes(2, "big") + said)
    for marker, segment in _segments(data):
        if _draws(marker, segment):
            kept.append(segment)
    return b"".join([*kept, b"\xff\xd9"])


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(marker, all of its bytes, with what is drawn after it) up to the end of the first picture."""
    at = 2
    while (marker := _marker(data, at)) != 0xD9:
        while data[at + 1] == 0xFF:
            at += 1
        end = at + 2 if marker == 0x01 else at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xDA:
            found = END_OF_SCAN.search(data, end)
            if found is None:
                raise Unreadable("The picture has no end.")
            end = found.start()
        if not at < end <= len(data):
            raise Unreadable("A part is longer than the file.")
        yield marker, data[at:end]
        at = end


def _marker(data: bytes, at: int) -> int:
    if data[at] != 0xFF:
        raise Unreadable("Between two parts of it there is something else.")
    while data[at] == 0xFF:
        at += 1
    return data[at]


def _draws(marker: int, segment: bytes) -> bool:
    said = segment[4:]
    if marker == 0xE0:
        return said.startswith(b"JFIF\0")
    if marker == 0xE2:
        return said.startswith(b"ICC_PROFILE\0")
    if marker == 0xEE:
        return said.startswith(b"Adobe")
    return marker != 0xFE and not 0xE0 <= marker <= 0xEF


def _png(data: bytes) -> bytes:
    kept, at, name = [PNG_SIGN], len(PNG_SIGN), b""
    while name != b"IEND":
        length = int.from_bytes(data[at : at + 4], "big")
        name, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data) or len(name) < 4:
            raise Unreadable("A part is longer than the file.")
        if name[:1].isupper() or name in PNG_KEPT:
            kept.append(data[at:end])
        at = end
    return b"".join(kept)


def _webp(data: bytes) -> bytes:
    kept, at, last = [], 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= last:
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + length + length % 2
        if end > len(data):
            raise Unreadable("A part is longer than the file.")
        if name == b"VP8X":
            kept.append(data[at : at + 8] + bytes([data[at + 8] & ~EXIF_AND_XMP]) + data[at + 9 : end])
        elif name in WEBP_KEPT:
            kept.append(data[at:end])
        at = end
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _gif(data: bytes) -> bytes:
    at = 13 + _colours(data[10])
    kept = [data[:at]]
    while data[at] != 0x3B:
        start = at
        if data[at] == 0x21:
            label, at = data[at + 1], _after_blocks(data, at + 2)
            loops = label == 0xFF and data[start + 3 : start + 14] in GIF_LOOPS
            if label == 0xF9 or loops:
                kept.append(data[start:at])
        elif data[at] == 0x2C:
            at = _after_blocks(data, at + 11 + _colours(data[at + 9]))
            kept.append(data[start:at])
        else:
            raise Unreadable("Between two parts of it there is something else.")
    return b"".join([*kept, b"\x3b"])


def _colours(flags: int) -> int:
    """The bytes of the table of colours that these flags announce."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += 1 + data[at]
    return at + 1


STRIPS: dict[str, Callable[[bytes], bytes]] = {"PNG": _png, "WEBP": _webp, "GIF": _gif}
