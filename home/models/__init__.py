"""The front page, pages of information, the notices above them all, the newsletter."""

from home.models.newsletters import Delivery, Newsletter, NewsletterCard
from home.models.notices import Notice
from home.models.pages import ContentPage, HomePage

__all__ = ["ContentPage", "Delivery", "HomePage", "Newsletter", "NewsletterCard", "Notice"]
