"""Vouchers in the admin: what each gives, until when, and how often it was used."""

from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views import generic

from core.desk import TruthViewSet
from core.money import euro
from shop.models import OrderState, Voucher, VoucherKind

GIVEN_BACK = Q(uses__order__status__in=[OrderState.CANCELLED, OrderState.EXPIRED]) & Q(
    uses__order__paid_at__isnull=True
)


def gives(voucher: Voucher) -> str:
    """For the list: 10 %, 5,00 €, free delivery."""
    if voucher.kind == VoucherKind.PERCENTAGE:
        return f"{voucher.value.normalize():f} %"
    if voucher.kind == VoucherKind.AMOUNT:
        return euro(voucher.value)
    return str(VoucherKind.DELIVERY.label)


def used(voucher: Any) -> str:
    """How many orders hold it, of how many at most."""
    return f"{voucher.used} / {voucher.most_uses}" if voucher.most_uses else str(voucher.used)


class Index(generic.IndexView):
    def get_base_queryset(self) -> Any:
        counted = Count("uses", filter=~GIVEN_BACK)
        return super().get_base_queryset().annotate(used=counted)


class VoucherViewSet(TruthViewSet):
    model = Voucher
    name = url_prefix = "vouchers"
    icon = "tag"
    index_view_class = Index
    list_display = [
        "code",
        Column("gives", label=_("What it gives"), accessor=gives),
        DateColumn("ends", label=_("until"), sort_key="ends"),
        Column("used", label=_("Orders"), accessor=used),
        BooleanColumn("active", label=_("can be used")),
        "note",
    ]
    list_filter = ["kind", "active"]
    search_fields = ["code", "note"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("code"), FieldPanel("active")]),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("kind"), FieldPanel("value")])], heading=_("What it gives")
            ),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")])],
                heading=_("When"),
                help_text=_("In Rome's time; empty for no limit."),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("minimum"),
                    FieldRowPanel([FieldPanel("most_uses"), FieldPanel("most_each")]),
                    FieldPanel("categories"),
                ],
                heading=_("For whom"),
                help_text=_("An order that is cancelled or expires before it is paid gives its use back."),
            ),
            FieldPanel("note"),
        ]
    )
