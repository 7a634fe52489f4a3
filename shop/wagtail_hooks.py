"""The shop in the admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup

from shop.desk import policies
from shop.desk.orders import OrderViewSet
from shop.desk.products import ProductViewSet
from shop.desk.stock import StockViewSet

policies.register()


class ShopDesk(ViewSetGroup):
    menu_label = _("Shop desk")
    menu_icon = "tag"
    menu_order = 120
    items = (OrderViewSet, ProductViewSet, StockViewSet)


@hooks.register("register_admin_viewset")
def register_shop_desk() -> ShopDesk:
    return ShopDesk()


@hooks.register("insert_global_admin_css")
def desk_style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/desk.css"))
