"""What a buyer asks for, before it is an order: checked for form, not yet looked at under the lock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from shop.models.orders import BuyerKind, DeliveryMethod
from shop.pickup import Slot
from shop.shipping import Destination

ADDRESS: Sequence[str] = ("street", "postcode", "city", "province", "country")


@dataclass(frozen=True, slots=True)
class Address:
    street: str = ""
    postcode: str = ""
    city: str = ""
    province: str = ""
    country: str = "IT"

    def columns(self, prefix: str = "") -> dict[str, str]:
        return {f"{prefix}{part}": getattr(self, part) for part in ADDRESS}


@dataclass(frozen=True, slots=True)
class Particulars:
    """The particulars that an invoice needs (law.md L38). Without one, nothing of it is asked or kept."""

    kind: str = BuyerKind.PRIVATE
    company: str = ""
    tax_code: str = ""
    vat_number: str = ""
    code: str = ""
    pec: str = ""
    cig: str = ""

    def columns(self) -> dict[str, object]:
        return {
            "wants_invoice": True,
            "buyer_kind": self.kind,
            "company": self.company,
            "tax_code": self.tax_code,
            "vat_number": self.vat_number,
            "invoice_code": self.code,
            "pec": self.pec,
            "cig": self.cig,
        }


@dataclass(frozen=True, slots=True)
class Draft:
    """What the buyer typed, already checked for form, and the total and the contents that the buyer saw."""

    email: str
    name: str
    language: str
    delivery_method: str
    payment_method: str
    expected_total: Decimal
    phone: str = ""
    recipient: str = ""
    address: Address = Address()
    payer: Address | None = None  # where it is not where the parcel goes
    invoice: Particulars | None = None
    slot: Slot | None = None
    contents: str = ""  # Reckoning.contents as it was shown; empty where nobody asks

    @property
    def destination(self) -> Destination:
        place = self.address
        return Destination(self.delivery_method, place.country, place.province, place.postcode)

    def columns(self) -> dict[str, object]:
        """The order's. Nothing of a parcel's address is kept when it is collected in the store."""
        columns: dict[str, object] = {
            "email": self.email,
            "name": self.name,
            "phone": self.phone,
            "language": self.language,
            "delivery_method": self.delivery_method,
            "payment_method": self.payment_method,
        }
        if self.delivery_method == DeliveryMethod.DELIVERY:
            columns |= {"recipient": self.recipient or self.name, **self.address.columns()}
        elif self.slot:
            columns |= self.slot.columns()
        if self.payer:
            columns |= self.payer.columns("bill_")
        return columns | (self.invoice.columns() if self.invoice else {})
