"""Screens for what editors say to the search, and for what it did not find."""

from search.desk.lists import MissedViewSet, PromotionViewSet, SynonymsViewSet

__all__ = ["MissedViewSet", "PromotionViewSet", "SynonymsViewSet"]
