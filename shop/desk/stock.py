"""Stock: what is there of every variant, and the movements that explain it."""

from typing import Any

from django.db.models import F, IntegerField, QuerySet
from django.db.models.functions import Coalesce, Greatest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button, HeaderButton

from shop import inventory, supply
from shop.desk.counting import CountScreen
from shop.desk.filters import StockFilters
from shop.desk.running_low import LowScreen
from shop.desk.screens import DeskViewSet, Screen
from shop.desk.stock_forms import KeepingForm, MovementForm
from shop.models import Batch, Stock, StockMovement, Variant
from shop.models.stock import past_best, with_supply
from shop.refusals import Refused
from shop.supply import Supply

LAST_MOVEMENTS = 50


class StockList(generic.IndexView):
    page_title = _("Stock")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        return [HeaderButton(gettext("Count or receive many"), url=reverse("stock:count"), icon_name="form")]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [
            Button(gettext("Running low"), url=reverse("stock:low"), icon_name="warning"),
            Button(gettext("All movements"), url=reverse("movements:index"), icon_name="history"),
        ]

    def get_base_queryset(self) -> QuerySet[Variant]:
        """Boxes are not here: they have the pieces of what is in them."""
        listed = Variant.objects.filter(contents__isnull=True).select_related("product__producer", "stock")
        past = past_best("pk", timezone.localdate())
        free = F("stock__on_hand") - F("stock__reserved") - F("stock__kept_for_store") - past
        return listed.annotate(available=Greatest(Coalesce(free, 0), 0, output_field=IntegerField()))


class StockScreen(Screen):
    model = Variant
    permission_required = "change"
    template_name = "shop/desk/stock.html"
    index, index_label = "stock:index", _("Stock")
    header_icon = "folder-inverse"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.variant = get_object_or_404(Variant.objects.select_related("product"), pk=kwargs["pk"])

    @property
    def address(self) -> str:
        return reverse("stock:edit", args=[self.variant.pk])

    def get_page_title(self) -> str:
        return self.variant.sku

    def get_page_subtitle(self) -> str:
        return self.variant.name

    def supply(self) -> Supply:
        known = with_supply(Variant.objects.filter(pk=self.variant.pk))
        return supply.of(known, supply.inside(known))[self.variant.pk]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stock = Stock.objects.filter(variant=self.variant).first() or Stock(variant=self.variant)
        movements = StockMovement.objects.filter(variant=self.variant).select_related("who", "batch")
        return {
            "variant": self.variant,
            "stock": stock,
            "movements": movements[:LAST_MOVEMENTS],
            "batches": Batch.objects.filter(variant=self.variant, remaining__gt=0),
            "today": timezone.localdate(),
            "for_sale": self.supply(),
            "movement": MovementForm(variant=self.variant),
            "keeping": KeepingForm(instance=stock),
            **super().get_context_data(**kwargs),
        }


class MovementScreen(StockScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = MovementForm(request.POST, variant=self.variant)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "movement": form}, status=422)
        try:
            form.write(self.member)
        except Refused as refusal:
            return self.refused(request, self.address, refusal)
        return self.back(request, self.address, gettext("The movement is written."))


class KeepingScreen(StockScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = KeepingForm(request.POST)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "keeping": form}, status=422)
        try:
            inventory.keep(self.variant.pk, **form.cleaned_data)
        except Refused as refusal:
            return self.refused(request, self.address, refusal)
        return self.back(request, self.address, gettext("Saved."))


class StockViewSet(DeskViewSet):
    model = Variant
    name = "stock"
    icon = "folder-inverse"
    index_view_class = StockList
    filterset_class = StockFilters
    search_fields = ["sku", "barcode", "product__name", "product__producer__name"]
    ordering = "sku"
    list_display = [
        "sku",
        Column("product", label=_("Product"), sort_key="product__name"),
        Column("option_it", label=_("Option")),
        Column(
            "producer", label=_("Made by"), accessor="product.producer", sort_key="product__producer__name"
        ),
        Column("on_hand", label=_("On hand"), accessor="stock.on_hand", sort_key="stock__on_hand"),
        Column("reserved", label=_("Reserved"), accessor="stock.reserved"),
        Column("available", label=_("For sale"), sort_key="available"),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("count/", CountScreen.as_view(), name="count"),
            path("low/", LowScreen.as_view(), name="low"),
            path("<int:pk>/", StockScreen.as_view(), name="edit"),
            path("<int:pk>/movement/", MovementScreen.as_view(), name="move"),
            path("<int:pk>/keeping/", KeepingScreen.as_view(), name="keep"),
        ]
