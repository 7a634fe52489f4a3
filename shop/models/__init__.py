"""The shop's truth: what is sold, at what price, how many there are, who ordered what."""

from shop.models.basket import Basket, BasketItem
from shop.models.catalogue import Category, Product, Unit, Variant, WithdrawalRule
from shop.models.delivery import DeliveryBand, DeliveryZone
from shop.models.order_rows import (
    OrderCounter,
    OrderLog,
    OrderVat,
    Refund,
    Shipment,
    ShipmentLine,
    Withdrawal,
)
from shop.models.orders import (
    BuyerKind,
    DeliveryMethod,
    Order,
    OrderItem,
    OrderNote,
    OrderPayment,
    OrderState,
)
from shop.models.pages import ProductPage
from shop.models.prices import Price, VatRule, WrittenOnce
from shop.models.stock import Batch, BoxLine, Reason, Shelf, Stock, StockMovement

__all__ = [
    "Basket",
    "BasketItem",
    "Batch",
    "BoxLine",
    "BuyerKind",
    "Category",
    "DeliveryBand",
    "DeliveryMethod",
    "DeliveryZone",
    "Order",
    "OrderCounter",
    "OrderItem",
    "OrderLog",
    "OrderNote",
    "OrderPayment",
    "OrderState",
    "OrderVat",
    "Price",
    "Product",
    "ProductPage",
    "Reason",
    "Refund",
    "Shelf",
    "Shipment",
    "ShipmentLine",
    "Stock",
    "StockMovement",
    "Unit",
    "Variant",
    "VatRule",
    "Withdrawal",
    "WithdrawalRule",
    "WrittenOnce",
]
