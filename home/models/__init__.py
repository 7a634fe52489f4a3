"""The front page, pages of information, and the notices above them all."""

from home.models.notices import Notice
from home.models.pages import ContentPage, HomePage

__all__ = ["ContentPage", "HomePage", "Notice"]
