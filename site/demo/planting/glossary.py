"""English for Italian, as localize stores both."""

from html import escape
from typing import Any

from demo.texts.shapes import T

Raw = dict[str, Any]


class Glossary:
    """English for Italian, as localize stores both: plain text escaped, rich text with its inline tags."""

    def __init__(self) -> None:
        self.english: dict[str, str] = {}

    def say(self, text: T) -> str:
        """Remember a pair of plain texts; returns the Italian."""
        self._remember(text, escape(text.it, quote=False), escape(text.en or "", quote=False))
        return text.it

    def same(self, words: str) -> str:
        """A name or a number: the same in both languages."""
        return self.say(T(words, words))

    def say_rich(self, text: T) -> str:
        """Remember a pair that may hold <b> and <i>; returns the Italian."""
        self._remember(text, text.it, text.en or "")
        return text.it

    def _remember(self, text: T, italian: str, english: str) -> None:
        if text.it and text.en:
            self.english[italian] = english
