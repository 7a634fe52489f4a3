"""Stock: what is there of every variant, and the movements that explain it."""

from typing import Any

from django import forms
from django.db.models import F, IntegerField, QuerySet
from django.db.models.functions import Coalesce, Greatest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic

from core import page_cache
from core.models import User
from shop import inventory
from shop.desk.filters import StockFilters
from shop.desk.screens import DeskViewSet, Screen
from shop.models import Reason, Stock, StockMovement, Variant
from shop.refusals import Refused

MOST_PIECES = 100_000
LAST_MOVEMENTS = 50
TAKES_AWAY = {Reason.BREAKAGE, Reason.COUNTER_SALE}


class MovementForm(forms.Form):
    """Pieces are always typed as they are seen: the reason says if they come, go, or are all there is."""

    reason = forms.ChoiceField(
        label=_("What happened"),
        choices=[
            (Reason.RECEIPT, _("pieces arrived")),
            (Reason.COUNT, _("counted: so many are there")),
            (Reason.BREAKAGE, _("broken or lost")),
            (Reason.COUNTER_SALE, _("sold at the counter")),
            (Reason.RETURN, _("came back from a customer")),
        ],
    )
    pieces = forms.IntegerField(label=_("Pieces"), min_value=0, max_value=MOST_PIECES)
    about = forms.CharField(
        label=_("About"), max_length=60, required=False, help_text=_("A delivery note, an order, what broke.")
    )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if typed.get("pieces") == 0 and typed.get("reason") != Reason.COUNT:
            self.add_error("pieces", gettext("At least one piece."))
        return typed


class KeepingForm(forms.ModelForm):
    class Meta:
        model = Stock
        fields = ["low_at", "kept_for_store"]


def write(variant: Variant, said: dict[str, Any], who: User) -> None:
    """Through the ledger's verbs, or Refused."""
    reason = Reason(said["reason"])
    if reason == Reason.COUNT:
        inventory.count(variant.pk, said["pieces"], who=who)
    else:
        pieces = -said["pieces"] if reason in TAKES_AWAY else said["pieces"]
        inventory.move(variant.pk, pieces, reason, who=who, about=said["about"])


class StockList(generic.IndexView):
    page_title = _("Stock")

    def get_base_queryset(self) -> QuerySet[Variant]:
        listed = Variant.objects.select_related("product__producer", "stock")
        free = F("stock__on_hand") - F("stock__reserved") - F("stock__kept_for_store")
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

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stock = Stock.objects.filter(variant=self.variant).first() or Stock(variant=self.variant)
        movements = StockMovement.objects.filter(variant=self.variant).select_related("who")
        return {
            "variant": self.variant,
            "stock": stock,
            "movements": movements[:LAST_MOVEMENTS],
            "movement": MovementForm(),
            "keeping": KeepingForm(instance=stock),
            **super().get_context_data(**kwargs),
        }


class MovementScreen(StockScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = MovementForm(request.POST)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "movement": form}, status=422)
        try:
            write(self.variant, form.cleaned_data, self.member)
        except Refused as refusal:
            return self.refused(request, self.address, refusal)
        return self.back(request, self.address, gettext("The movement is written."))


class KeepingScreen(StockScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = KeepingForm(request.POST)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "keeping": form}, status=422)
        Stock.objects.get_or_create(variant=self.variant)
        # Only these two columns: the pieces may be moving at this moment.
        Stock.objects.filter(variant=self.variant).update(**form.cleaned_data)
        page_cache.soft_bump()
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
            path("<int:pk>/", StockScreen.as_view(), name="edit"),
            path("<int:pk>/movement/", MovementScreen.as_view(), name="move"),
            path("<int:pk>/keeping/", KeepingScreen.as_view(), name="keep"),
        ]
