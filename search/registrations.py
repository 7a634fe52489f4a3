"""What the search gives to the clock and to the registry of personal data."""

from core import personal_data, tick
from search import erasing, freshness, missing, state


def register() -> None:
    tick.every_tick("search", freshness.mend)
    state.tell()
    personal_data.register(
        personal_data.PersonalData(
            "search",
            ("search.Entry", "search.Word", "search.Missed", "search.Synonyms", "search.Promotion"),
            forget=erasing.forget,
            purge=missing.purge,
        )
    )
