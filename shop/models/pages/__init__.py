"""The tellings of the catalogue: the shop, its categories, its products."""

from shop.models.pages.places import CategoryPage, ShopPage
from shop.models.pages.product import ProductPage

__all__ = ["CategoryPage", "ProductPage", "ShopPage"]
