"""Files that somebody hostile would upload, made here byte by byte."""

import io
import zipfile
import zlib

from openpyxl import Workbook
from PIL import Image, PngImagePlugin

PLACE = b"45.4927 N, 9.2190 E"
GPS = 0x8825


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 30), **options: object) -> bytes:
    written = io.BytesIO()
    Image.radial_gradient("L").resize(size).convert("P" if kind == "GIF" else "RGB").save(
        written, kind, **options
    )
    return written.getvalue()


def located(kind: str, orientation: int = 0) -> bytes:
    """A picture that says where it was taken, and by which telephone."""
    exif = Image.Exif()
    exif[0x010F] = "Telephone of Nadia"
    exif.get_ifd(GPS)[29] = PLACE.decode()
    if orientation:
        exif[0x0112] = orientation
    if kind == "PNG":
        told = PngImagePlugin.PngInfo()
        told.add_text("Location", PLACE.decode())
        return picture(kind, exif=exif, pnginfo=told)
    if kind == "GIF":
        return picture(kind, comment=PLACE)
    return picture(kind, exif=exif, xmp=b"<x:xmpmeta>" + PLACE + b"</x:xmpmeta>")


def bomb_png(side: int = 30_000) -> bytes:
    """A few hundred bytes that say they are nine hundred million pixels."""

    def chunk(name: bytes, said: bytes) -> bytes:
        return len(said).to_bytes(4, "big") + name + said + zlib.crc32(name + said).to_bytes(4, "big")

    head = side.to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100))
        + chunk(b"IEND", b"")
    )


def frames(kind: str, number: int, side: int) -> bytes:
    """Small pictures, one after the other: many pixels in all."""
    shades = [Image.new("L", (side, side), 8 * shade % 256) for shade in range(number)]
    written = io.BytesIO()
    shades[0].save(written, kind, save_all=True, append_images=shades[1:], duration=10)
    return written.getvalue()


def package(parts: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, said in parts.items():
            packed.writestr(name, said)
    return written.getvalue()


def spreadsheet(hostile: bytes, part: str = "xl/worksheets/sheet1.xml") -> bytes:
    """A right XLSX in which one part is these bytes."""
    book, written = Workbook(), io.BytesIO()
    book.active.append(["SKU"])
    book.save(written)
    with zipfile.ZipFile(written) as right:
        return package({name: hostile if name == part else right.read(name) for name in right.namelist()})


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "%s">%s]>' % (
    b"ha" * 50,
    b"".join(
        b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(ord("b"), ord("l"))
    ),
)
SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row></sheetData></worksheet>'
)


def box(name: bytes, said: bytes) -> bytes:
    return (8 + len(said)).to_bytes(4, "big") + name + said


def film() -> bytes:
    """The parts of an MP4 in their order, with what a telephone writes of the place."""
    place = box(b"udta", box(b"\xa9xyz", PLACE))
    track = box(b"trak", box(b"tkhd", b"t" * 20) + place)
    moov = box(b"moov", box(b"mvhd", b"m" * 20) + track + place + box(b"meta", b"\0\0\0\0com.apple " + PLACE))
    return box(b"ftyp", b"isom\0\0\2\0") + moov + box(b"uuid", b"xmp" + PLACE) + box(b"mdat", b"film" * 10)


def endless_films() -> dict[str, bytes]:
    """Small, and looked through for ever by whoever believes what they say of themselves."""
    deep = b""
    for _each in range(1_200):
        deep = box(b"moov", deep)
    kind = box(b"ftyp", b"isom\0\0\2\0")
    return {"deep.mp4": kind + deep, "many.m4a": kind + box(b"free", b"") * 60_000}
