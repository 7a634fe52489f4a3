"""The shop: Salesman in our way, and payments by card."""

import environ

env = environ.Env()

SHOP_FACTS_KEPT = 5  # seconds for which a page of the basket may show older zones and VAT rules

# --- Salesman, our way (shop/adapters)

SALESMAN_BASKET_MODEL = "shop.Basket"
SALESMAN_BASKET_ITEM_MODEL = "shop.BasketItem"
SALESMAN_ORDER_MODEL = "shop.Order"
SALESMAN_ORDER_ITEM_MODEL = "shop.OrderItem"
SALESMAN_ORDER_PAYMENT_MODEL = "shop.OrderPayment"
SALESMAN_ORDER_NOTE_MODEL = "shop.OrderNote"
SALESMAN_PRODUCT_TYPES = {"shop.Variant": "shop.adapters.products.VariantSerializer"}
SALESMAN_BASKET_MODIFIERS = [f"shop.adapters.modifiers.{name}Modifier" for name in ("Delivery", "Vat")]
SALESMAN_PAYMENT_METHODS = [
    f"shop.adapters.payment.{name}" for name in ("Card", "BankTransfer", "PayAtPickup")
]

# --- payments by card, on Stripe's own page (shop/adapters/stripe_checkout.py)

# Without both, paying by card is offered nowhere.
STRIPE_SECRET_KEY = env.str("STRIPE_SECRET_KEY", default="")
STRIPE_WEBHOOK_SECRET = env.str("STRIPE_WEBHOOK_SECRET", default="")
STRIPE_API_BASE = env.str("STRIPE_API_BASE", default="")  # of a stand-in for Stripe, while trying things out
STRIPE_SECONDS = env.float("STRIPE_SECONDS", default=6)  # to wait for an answer, each time
STRIPE_RETRIES = env.int("STRIPE_RETRIES", default=2)
# So many threads of a process wait for it at once: the others serve readers.
STRIPE_AT_ONCE = max(1, env.int("WEB_THREADS", default=4) // 2)
# Where a form of ours may end: only pages that are never stored say so (core/policy.py).
PAYMENT_ORIGINS = env.list("PAYMENT_ORIGINS", default=["https://checkout.stripe.com"])
# Paused until it has a way of paying and its legal texts; only tests of something else turn that off.
SHOP_CHECKED_BEFORE_OPENING = env.bool("SHOP_CHECKED_BEFORE_OPENING", default=True)
