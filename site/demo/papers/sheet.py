"""One sheet of A4 as a PDF: words that can be read, searched and read out, in a typeface that every reader has.

A few lines of text need no library: this writes the objects of PDF 1.7 and nothing that a picture would need.
"""

import textwrap

WIDE, HIGH, MARGIN = 595, 842, 64
SIZES = {
    "title": (20, 30, 44),
    "heading": (13, 26, 70),
    "text": (11, 16, 84),
}  # type, step, letters in a line


def sheet(title: str, lines: tuple[str, ...]) -> bytes:
    """Raises ValueError for more words than a sheet holds."""
    drawn = _drawn(title, lines)
    words = _words(title)
    return _file(
        [
            b"<</Type/Catalog/Pages 2 0 R/Lang(it)/ViewerPreferences<</DisplayDocTitle true>>>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDE} {HIGH}]/Contents 4 0 R"
            "/Resources<</Font<</F 5 0 R/B 6 0 R>>>>>>".encode(),
            b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
            b"<</Title %s/Author(Consorzio Viale dei Mille)>>" % words,
        ]
    )


def _drawn(title: str, lines: tuple[str, ...]) -> bytes:
    parts, at = [], HIGH - MARGIN
    for kind, text in [("title", title), *(_kind(line) for line in lines)]:
        size, step, letters = SIZES[kind]
        font = "F" if kind == "text" else "B"
        for row in textwrap.wrap(text, letters):
            at -= step
            parts.append(b"BT /%s %d Tf %d %d Td %s Tj ET" % (font.encode(), size, MARGIN, at, _words(row)))
        at -= size // 2
    if at < MARGIN:
        raise ValueError(f"{title}: more than a sheet")
    return b"\n".join(parts)


def _kind(line: str) -> tuple[str, str]:
    return ("heading", line[2:]) if line.startswith("# ") else ("text", line)


def _words(text: str) -> bytes:
    """A string of PDF in the encoding of its typefaces."""
    said = text.replace("'", "’").encode("cp1252")
    return b"(" + said.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)") + b")"


def _file(objects: list[bytes]) -> bytes:
    """The last object says what the paper is called. The table at the end says where each begins."""
    written, starts = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, one in enumerate(objects, start=1):
        starts.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    count, at = len(objects) + 1, len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return written + b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        count,
        count - 1,
        at,
    )
