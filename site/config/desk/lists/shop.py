"""What the shop is kept by."""

from django.utils.translation import gettext_lazy as _

from config.desk.lists.entry import Entry, Heading

SHOP: Heading = (
    _("The shop"),
    (
        Entry(
            _("Shop open or paused"),
            _("What is missing before the shop opens; a pause with a sentence for visitors."),
            "shop-pause:index",
            "shop.change_order",
        ),
        Entry(
            _("Delivery zones"),
            _("Where parcels go and how long they take."),
            "delivery-zones:index",
            "shop.change_deliveryzone",
        ),
        Entry(
            _("Delivery prices"),
            _("What a parcel costs by zone and weight."),
            "delivery-prices:index",
            "shop.change_deliveryzone",
        ),
        Entry(
            _("Couriers"),
            _("Who carries the parcels, and where one looks them up."),
            "couriers:index",
            "shop.change_courier",
        ),
        Entry(
            _("Surcharges on delivery"),
            _("What a parcel costs besides, in a zone or at some postcodes."),
            "delivery-surcharges:index",
            "shop.change_deliverysurcharge",
        ),
        Entry(
            _("Cut-off hour and pickup"),
            _("Until when an order leaves as if placed that morning; the hours for collecting."),
            "delivery-terms:index",
            "shop.change_deliveryterms",
        ),
        Entry(
            _("Vouchers"),
            _("Codes that take something off: how much, until when, how often."),
            "vouchers:index",
            "shop.change_voucher",
        ),
        Entry(
            _("Categories"),
            _("The kinds of goods, and their order."),
            "categories:index",
            "shop.change_category",
        ),
        Entry(
            _("Options"),
            _("What one chooses of a product: sizes, colours, formats, in both languages."),
            "options:index",
            "shop.change_option",
        ),
        Entry(
            _("Seasonal collections"),
            _("Christmas, Easter: on which days, with which products."),
            "seasons:index",
            "shop.change_season",
        ),
        Entry(
            _("VAT"),
            _("The rates by name, from which day, by which law."),
            "vat-rules:index",
            "shop.change_vatrule",
        ),
    ),
)
