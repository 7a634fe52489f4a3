"""The basket: Salesman's, with variants held by a real key so that no line can be an orphan."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from copy import copy
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from salesman.basket.models import BaseBasket, BaseBasketItem

from core.languages import LANGUAGES
from core.pieces import Pieces
from shop.models.catalogue import MOST_PER_LINE, Variant
from shop.models.stock import Stock, stocks_of, with_supply

kept = Pieces(goods=True, most=2000)  # variants by number, with their prices: whoever sells reads for himself


class Basket(BaseBasket):
    """One for each session, written only by shop.filling, under a lock. What was typed at the checkout is kept
    beside it until it becomes an order, and goes with it.
    """

    # Two first additions at the same moment meet here and end in one basket.
    session_key = models.CharField(max_length=40, unique=True, null=True, editable=False)
    # Renewed when the basket becomes an order: what was sent twice carries the same key.
    checkout_key = models.UUIDField(default=uuid.uuid4, editable=False)
    typed = models.JSONField(default=dict, editable=False)

    # Salesman's own manager writes a basket for everyone who only looks.
    objects = models.Manager()

    class Meta(BaseBasket.Meta):
        ordering = ["-date_created", "-pk"]
        indexes = [models.Index(fields=["date_updated"], name="baskets_by_age")]

    def get_items(self, *, only_shown: bool = False) -> list[BasketItem]:
        """`only_shown`: for a page that sells nothing, with prices as the process keeps them."""
        if self._cached_items is None:
            self._cached_items = self._read_items(only_shown=only_shown) if self.pk else []
        return self._cached_items

    def _read_items(self, *, only_shown: bool) -> list[BasketItem]:
        items = list(BasketItem.objects.filter(basket=self).order_by("pk"))
        wanted = [item.variant_id for item in items]
        by_id = _shown(wanted) if only_shown else _read(wanted)
        for item in items:
            # Salesman's name for it too: it would be looked up line by line.
            item.variant = item.product = by_id[item.variant_id]
            item.ref = item.variant.sku  # the shop may have renamed it since
        return items

    @property
    def is_adult(self) -> bool:
        """Whether the visitor said so, of this basket."""
        return bool(self.extra.get("adult") == "yes")

    @property
    def voucher(self) -> str:
        """The code that the visitor typed; whether it holds is looked at again each time."""
        return str(self.extra.get("voucher", ""))

    @property
    def gift_message(self) -> str:
        return str(self.extra.get("gift_message", ""))

    @property
    def hides_prices(self) -> bool:
        return bool(self.extra.get("hides_prices") == "yes")

    @property
    def count(self) -> int:
        return len(self.get_items())

    @property
    def quantity(self) -> int:
        if self._cached_items is None and self.pk:
            held = BasketItem.objects.filter(basket=self).aggregate(sum=models.Sum("quantity"))
            return held["sum"] or 0
        return sum(item.quantity for item in self.get_items())


class BasketItem(BaseBasketItem):
    """So many pieces of one variant; `ref` is its SKU."""

    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="basket_items")
    # What the visitor saw last: a change since then is told before anything is ordered.
    seen_price = models.DecimalField(max_digits=9, decimal_places=2, null=True, editable=False)
    seen_waiting = models.BooleanField(default=False, editable=False)

    class Meta(BaseBasketItem.Meta):
        ordering = ["pk"]
        unique_together: list[tuple[str, ...]] = []
        constraints = [
            models.UniqueConstraint(fields=["basket", "variant"], name="variant_once_a_basket"),
            models.CheckConstraint(
                condition=models.Q(quantity__gte=1) & models.Q(quantity__lte=MOST_PER_LINE),
                name="basket_quantity_in_bounds",
            ),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.product_content_type = ContentType.objects.get_for_model(Variant)
        self.product_id = self.variant_id
        self.ref = self.ref or self.variant.sku
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return f"{self.quantity} × {self.ref}"


def _read(variant_ids: Sequence[int]) -> dict[int, Variant]:
    if not variant_ids:
        return {}
    variants = with_supply(Variant.objects.with_price())
    return variants.select_related("product__producer", "product__sheet", "vat_rule").in_bulk(variant_ids)


def _shown(variant_ids: Sequence[int]) -> dict[int, Variant]:
    known = kept.of(LANGUAGES[0])  # the same in all of them
    there = [number for number in variant_ids if number in known]
    read = _read([number for number in variant_ids if number not in known])
    known |= read
    return read | {number: _with(stock, known[number]) for number, stock in stocks_of(there).items()}


def _with(stock: Stock | None, known: Variant) -> Variant:
    """Pieces are never kept: a bump comes only when a page says something else of them."""
    variant = copy(known)
    Variant._meta.get_field("stock").set_cached_value(variant, stock)
    variant.past_now = stock.past_now if stock else 0
    return variant
