"""The shop in the admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from core.desk import today
from shop.desk import after_jobs, choosing, jobs, payments, policies
from shop.desk.accounts import TakingsViewSet
from shop.desk.counter_sales import CounterViewSet
from shop.desk.couriers import CourierViewSet
from shop.desk.given_back import RefundViewSet
from shop.desk.importing.screens import ImportViewSet
from shop.desk.invoices import InvoiceViewSet
from shop.desk.movements import MovementViewSet
from shop.desk.options import OptionViewSet
from shop.desk.order_screens import OrderViewSet
from shop.desk.pause import CLOSED, PauseViewSet
from shop.desk.payments import PaymentsViewSet
from shop.desk.phone import PhoneViewSet
from shop.desk.products import ProductViewSet
from shop.desk.reports import ReportsViewSet
from shop.desk.seasons import SeasonViewSet
from shop.desk.settings import (
    BandViewSet,
    CategoryViewSet,
    SurchargeViewSet,
    TermsViewSet,
    VatRuleViewSet,
    ZoneViewSet,
)
from shop.desk.shipping_day.screens import PackingViewSet
from shop.desk.stock import StockViewSet
from shop.desk.transfers import TransfersViewSet
from shop.desk.vouchers import VoucherViewSet
from shop.desk.waiting import WAITED_FOR
from shop.desk.withdrawals import WithdrawalViewSet

policies.register()
for kind in (*jobs.ALL, *payments.ALL, *after_jobs.ALL, CLOSED, WAITED_FOR):
    today.register(kind)


@hooks.register("register_admin_viewset")
def register_shop_desk() -> list[ViewSet]:
    return [
        OrderViewSet(),
        PackingViewSet(),
        PhoneViewSet(),
        CounterViewSet(),
        TakingsViewSet(),
        InvoiceViewSet(),
        TransfersViewSet(),
        PaymentsViewSet(),
        PauseViewSet(),
        ProductViewSet(),
        StockViewSet(),
        MovementViewSet(),
        ImportViewSet(),
        ReportsViewSet(),
        ZoneViewSet(),
        BandViewSet(),
        SurchargeViewSet(),
        TermsViewSet(),
        VoucherViewSet(),
        CategoryViewSet(),
        OptionViewSet(),
        VatRuleViewSet(),
        SeasonViewSet(),
        WithdrawalViewSet(),
        RefundViewSet(),
        CourierViewSet(),
        choosing.products,
        choosing.variants,
    ]


@hooks.register("insert_global_admin_css")
def desk_style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/desk.css"))
