"""Words as the exchange system takes them: Latin letters of one byte, no line breaks, no longer than it says."""

from __future__ import annotations

import unicodedata

SIGNS = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ′", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("–—−‐", "-"),
        "€": "EUR",
        "…": "...",
        "œ": "oe",
        "Œ": "OE",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
    }
)


def latin(text: str, longest: int) -> str:
    """What has no letter there loses its accent, or becomes a question mark."""
    found = []
    for letter in unicodedata.normalize("NFC", text).translate(SIGNS):
        if ord(letter) < 256:
            found.append(letter)
            continue
        plain = "".join(part for part in unicodedata.normalize("NFKD", letter) if ord(part) < 128)
        found.append(plain or "?")
    return " ".join("".join(found).split())[:longest].strip()
