"""What editors say to the search, in the admin."""

from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSet

from search.desk import MissedViewSet, PromotionViewSet, SynonymsViewSet


@hooks.register("register_admin_viewset")
def register_search() -> list[ModelViewSet]:
    return [SynonymsViewSet(), PromotionViewSet(), MissedViewSet()]
