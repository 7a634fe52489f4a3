"""What can be found, and what editors say to the search."""

from search.models.editing import Missed, Promotion, Synonyms
from search.models.index import Entry, Kind, Standing, Word

__all__ = ["Entry", "Kind", "Missed", "Promotion", "Standing", "Synonyms", "Word"]
