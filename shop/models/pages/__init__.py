"""The tellings of the catalogue: the shop, its categories, its seasonal collections, its products."""

from shop.models.pages.places import CategoryPage, ShopPage
from shop.models.pages.product import ProductPage
from shop.models.pages.rows import ProductPicture, RelatedProduct
from shop.models.pages.seasons import SeasonPage

__all__ = ["CategoryPage", "ProductPage", "ProductPicture", "RelatedProduct", "SeasonPage", "ShopPage"]
