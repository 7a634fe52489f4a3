"""What a product's page shows besides its own words: further pictures, and products that go with it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey


class ProductPicture(models.Model):
    """Beside the page's own picture. One that shows a variant is the large one while that variant is chosen."""

    page = ParentalKey("shop.ProductPage", on_delete=models.CASCADE, related_name="pictures")
    picture = models.ForeignKey(
        "core.Picture", on_delete=models.CASCADE, related_name="+", verbose_name=_("picture")
    )
    variant = models.ForeignKey(
        "shop.Variant",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("of this variant"),
    )
    sort_order = models.IntegerField(null=True, blank=True, editable=False)
    sort_order_field = "sort_order"

    class Meta:
        verbose_name = _("further picture")
        verbose_name_plural = _("further pictures")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return str(self.picture)


class RelatedProduct(models.Model):
    """A product that the editor sets beside this one; what she does not choose is found by itself."""

    page = ParentalKey("shop.ProductPage", on_delete=models.CASCADE, related_name="chosen_products")
    product = models.ForeignKey(
        "shop.Product", on_delete=models.CASCADE, related_name="+", verbose_name=_("product")
    )
    sort_order = models.IntegerField(null=True, blank=True, editable=False)
    sort_order_field = "sort_order"

    class Meta:
        verbose_name = _("product beside it")
        verbose_name_plural = _("products beside it")
        ordering = ["sort_order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["page", "product"], name="product_once_beside_another")
        ]

    def __str__(self) -> str:
        return str(self.product)
