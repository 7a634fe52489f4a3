"""The tellings of the catalogue."""

from django.db import models
from wagtail_localize.fields import SynchronizedField

from core.pages import BasePage


class ProductPage(BasePage):
    """What people read about a product, in one language."""

    product = models.ForeignKey("shop.Product", on_delete=models.PROTECT, related_name="pages")

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("product", overridable=False),
    ]
