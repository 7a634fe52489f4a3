"""What must be true of stock, ledger and orders whenever a rush is over."""

from collections import Counter

from django.db.models import Sum

from shop import inventory
from shop.models import OrderItem, OrderState, Reason, Stock, StockMovement

OPEN = (OrderState.PLACED, OrderState.PAID, OrderState.PREPARING)


def set_stock(variant_id: int, free: int) -> None:
    """So many pieces that anybody may buy, as a count of the shelf would say it."""
    stock = Stock.objects.get_or_create(variant_id=variant_id)[0]
    if difference := stock.reserved + stock.kept_for_store + free - stock.on_hand:
        inventory.move(variant_id, difference, Reason.COUNT)


def wrong() -> list[str]:
    """No order without its pieces, no piece set aside without an order, and the ledger says what is there."""
    held: Counter[int] = Counter()
    for item in OrderItem.objects.filter(order__status__in=OPEN, held__gt=0).prefetch_related("contents"):
        inside = {each.variant_id: each.pieces for each in item.contents.all()} or {item.variant_id: 1}
        for variant_id, pieces in inside.items():
            held[variant_id] += pieces * item.held
    moved = dict(StockMovement.objects.order_by().values_list("variant").annotate(Sum("quantity")))
    found = []
    for stock in Stock.objects.select_related("variant"):
        if stock.reserved != held[stock.variant_id]:
            found.append(f"{stock.variant.sku}: {stock.reserved} reserved, {held[stock.variant_id]} held")
        if stock.on_hand != moved.get(stock.variant_id, 0):
            found.append(f"{stock.variant.sku}: {stock.on_hand} on hand, {moved.get(stock.variant_id)} moved")
    return found
