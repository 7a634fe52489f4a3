"""By which road a change of each model comes to the pages: a screen, another row's, or none since no page shows it."""

# By the admin's screen: the namespace of the one on which a row of it is changed and, unless it is kept, removed.
SCREENS = {
    "home.Notice": "notices",
    "stories.Topic": "topics",
    "stories.Series": "series",
    "events.Series": "event_series",
    "shop.Category": "categories",
    "shop.Season": "seasons",
    "shop.VatRule": "vat-rules",
    "shop.DeliveryZone": "delivery-zones",
    "shop.DeliveryBand": "delivery-prices",
    "shop.DeliverySurcharge": "delivery-surcharges",
    "shop.DeliveryTerms": "delivery-terms",
    "shop.Voucher": "vouchers",
    "shop.Courier": "couriers",
    "cooperatives.Cooperative": "cooperatives",
    "cooperatives.Prison": "prisons",
    "cooperatives.Workshop": "workshops",
    "cooperatives.Membership": "memberships",
    "cooperatives.Partner": "partners",
    "core.Person": "people",
    "core.OpeningHours": "opening-hours",
    "core.SpecialHours": "special-hours",
    "core.Closure": "closures",
    "search.Synonyms": "synonyms",
    "search.Promotion": "promotions",
}


STAY = {"categories", "cooperatives", "prisons", "workshops", "people", "delivery-terms"}  # others need them


# Rows that are saved with another, by its screen or its verb: named for it.
WITH = {
    "shop.Product": "the product's screen: tests/shop/test_desk_one_product.py",
    "shop.Sheet": "the product's screen",
    "shop.Option": "the screen of options, a TruthViewSet",
    "shop.OptionValue": "its option",
    "shop.VariantOption": "the product's screen",
    "shop.BoxLine": "the product's screen",
    "shop.PriceShare": "the product's screen",
    "shop.SeasonProduct": "its season",
    "shop.Batch": "inventory.move",
    "shop.StockMovement": "inventory.move",
    "core.Recording": "the screen of recordings, a TruthViewSet",
    "core.Authorisation": "its screen, a TruthViewSet",
    "core.Consent": "hiding.settle, which calls pages back",
    "core.Portrayal": "its page",
    "core.HiddenPage": "its page, taken down",
    "core.Figure": "its page; the screen only says who looked",
    "core.PictureRendition": "pictures.make_sizes",
    "core.ShareCard": "sharing.make",
    "home.Featured": "its page",
    "shop.ProductPicture": "its page",
    "shop.RelatedProduct": "its page",
    "cooperatives.ServiceCooperative": "its page",
    "events.Event": "the screen of events: tests/events/test_changing_dates.py",
    "events.DateRule": "the screen of events",
    "events.DateChange": "the screen of events",
    **{f"stories.Story{name}": "its page" for name in ("Cooperative", "Prison", "Product", "Event", "Topic")},
}


NOT_SHOWN = {
    "core": "Alert DataRequest Evidence FileToErase Forgetting HardBump Letter MissingPage Newsroom Purge RefusedName "
    "Subscriber User",
    "cooperatives": "Enquiry EnquiryAddress EnquiryStep",
    "events": "Guest Registration",
    "home": "Delivery Newsletter NewsletterCard",
    "search": "Entry Missed Standing Word",
    "shop": "AddressCorrection BankFile BankRow Basket BasketItem CounterDay CounterPieces CounterSale CourierFile "
    "ImportLine Invoice InvoiceCounter InvoiceSettings Order OrderContent OrderCounter OrderItem OrderLog OrderNote "
    "OrderPayment OrderVat PackingLine PackingRun PaymentAlert PaymentEvent PaymentSession ProductImport Refund "
    "RefundLine RefundVat Shipment ShipmentLine TrackingImport TrackingLine VoucherUse Waiting Withdrawal "
    "WithdrawalCase WithdrawalLine WithdrawalStep",
}
