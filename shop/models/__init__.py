"""The shop's truth: what is sold, at what price, how many there are, who ordered what."""

from shop.models.anatomy import PriceShare, ShareKind
from shop.models.bank import BankFile, BankRow
from shop.models.basket import Basket, BasketItem
from shop.models.catalogue import Category, Product, Unit, Variant, WithdrawalRule
from shop.models.corrections import AddressCorrection
from shop.models.couriers import Courier
from shop.models.delivery import DeliveryBand, DeliverySurcharge, DeliveryTerms, DeliveryZone
from shop.models.imports import ImportLine, ImportState, Outcome, ProductImport
from shop.models.invoices import Invoice, InvoiceCounter, InvoiceKind, InvoiceSettings
from shop.models.options import Option, OptionValue, VariantOption
from shop.models.order_rows import (
    OrderContent,
    OrderCounter,
    OrderLog,
    OrderVat,
    Shipment,
    ShipmentLine,
)
from shop.models.orders import (
    MOVES,
    BuyerKind,
    DeliveryMethod,
    Order,
    OrderItem,
    OrderNote,
    OrderPayment,
    OrderState,
)
from shop.models.packaging import Bin, Material, PackagingPart
from shop.models.packing import CourierFile, Effect, PackingLine, PackingRun, TrackingImport, TrackingLine
from shop.models.pages import CategoryPage, ProductPage, ProductPicture, RelatedProduct, SeasonPage, ShopPage
from shop.models.pauses import ShopPause
from shop.models.payments import (
    EventOutcome,
    PaymentAlert,
    PaymentEvent,
    PaymentSession,
    SessionState,
    Trouble,
)
from shop.models.prices import Price, VatRule, WrittenOnce
from shop.models.refunds import Refund, RefundLine, RefundState, RefundVat
from shop.models.seasons import Season, SeasonProduct
from shop.models.sheets import Sheet
from shop.models.stock import Batch, BoxLine, Reason, Shelf, Stock, StockMovement
from shop.models.till import CounterDay, CounterPieces, CounterSale
from shop.models.vocabularies import Allergen, Cloth, Fibre, Kind
from shop.models.vouchers import Voucher, VoucherKind, VoucherUse
from shop.models.waiting import Waiting
from shop.models.withdrawals import (
    Withdrawal,
    WithdrawalCase,
    WithdrawalLine,
    WithdrawalState,
    WithdrawalStep,
)

__all__ = [
    "MOVES",
    "AddressCorrection",
    "Allergen",
    "BankFile",
    "BankRow",
    "Basket",
    "BasketItem",
    "Batch",
    "Bin",
    "BoxLine",
    "BuyerKind",
    "Category",
    "CategoryPage",
    "Cloth",
    "CounterDay",
    "CounterPieces",
    "CounterSale",
    "Courier",
    "CourierFile",
    "DeliveryBand",
    "DeliveryMethod",
    "DeliverySurcharge",
    "DeliveryTerms",
    "DeliveryZone",
    "Effect",
    "EventOutcome",
    "Fibre",
    "ImportLine",
    "ImportState",
    "Invoice",
    "InvoiceCounter",
    "InvoiceKind",
    "InvoiceSettings",
    "Kind",
    "Material",
    "Option",
    "OptionValue",
    "Order",
    "OrderContent",
    "OrderCounter",
    "OrderItem",
    "OrderLog",
    "OrderNote",
    "OrderPayment",
    "OrderState",
    "OrderVat",
    "Outcome",
    "PackagingPart",
    "PackingLine",
    "PackingRun",
    "PaymentAlert",
    "PaymentEvent",
    "PaymentSession",
    "Price",
    "PriceShare",
    "Product",
    "ProductImport",
    "ProductPage",
    "ProductPicture",
    "Reason",
    "Refund",
    "RefundLine",
    "RefundState",
    "RefundVat",
    "RelatedProduct",
    "Season",
    "SeasonPage",
    "SeasonProduct",
    "SessionState",
    "ShareKind",
    "Sheet",
    "Shelf",
    "Shipment",
    "ShipmentLine",
    "ShopPage",
    "ShopPause",
    "Stock",
    "StockMovement",
    "TrackingImport",
    "TrackingLine",
    "Trouble",
    "Unit",
    "Variant",
    "VariantOption",
    "VatRule",
    "Voucher",
    "VoucherKind",
    "VoucherUse",
    "Waiting",
    "Withdrawal",
    "WithdrawalCase",
    "WithdrawalLine",
    "WithdrawalRule",
    "WithdrawalState",
    "WithdrawalStep",
    "WrittenOnce",
]
