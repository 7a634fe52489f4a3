"""What was found wrong, told so that one reads each fault once and sees on which pages it stands."""

from collections import defaultdict
from collections.abc import Iterable

import pytest

NAMED = 4


class Faults:
    def __init__(self) -> None:
        self.places: dict[str, list[str]] = defaultdict(list)

    def add(self, place: str, faults: Iterable[str]) -> None:
        for fault in faults:
            self.places[fault].append(place)

    def none(self) -> None:
        """Fails, naming each fault and the first places of it, when there is any."""
        if not self.places:
            return
        lines = [f"{fault}\n    {_places(places)}" for fault, places in self.places.items()]
        pytest.fail(f"{len(lines)} faults\n" + "\n".join(lines), pytrace=False)


def _places(places: list[str]) -> str:
    distinct = list(dict.fromkeys(places))
    more = f" and {len(distinct) - NAMED} more" if len(distinct) > NAMED else ""
    return "; ".join(distinct[:NAMED]) + more
