"""Why somebody is told no, in words for the one who asked."""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """Nothing was changed. `code` is for programs, `message` for people, `facts` for both."""

    def __init__(self, code: str, message: str, **facts: Any) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.facts = facts
