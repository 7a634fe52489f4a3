"""How long a story takes to read."""

import math
from collections.abc import Iterable

WORDS_A_MINUTE = 200


def minutes(texts: Iterable[str]) -> int:
    """Whole minutes, one at least."""
    words = sum(len(text.split()) for text in texts)
    return max(1, math.ceil(words / WORDS_A_MINUTE))
