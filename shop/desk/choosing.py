"""Choosing a product or a variant where there are thousands: by name, SKU or maker, with what is for sale beside it."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser
from wagtail.permission_policies.pages import PagePermissionPolicy

from shop.models import BoxLine, Product, ProductPage, Variant

LOOSE = "loose"


def state(product: Product, *, sold: bool, told: bool) -> str:
    if product.retired:
        return gettext("no longer made")
    if not (product.active and sold):
        return gettext("not on sale")
    return gettext("on sale") if told else gettext("not published")


class ByNameOrCode(BaseFilterForm):
    """Every word stands somewhere in name, maker or SKU. The database looks: a new product is found at once."""

    q = forms.CharField(
        label=_("Name, SKU or maker"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("Name, SKU or maker")}),
    )

    def filter(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        words = self.cleaned_data.get("q", "")
        if words:
            self.is_searching, self.search_query = True, words
        for word in words.split():
            rows = rows.filter(self.meant(word))
        return rows

    def meant(self, word: str) -> Q:
        own = Variant.objects.filter(sku__icontains=word).values("product")
        return Q(name__icontains=word) | Q(producer__name__icontains=word) | Q(pk__in=own)


class VariantByNameOrCode(ByNameOrCode):
    def meant(self, word: str) -> Q:
        named = Q(product__name__icontains=word) | Q(product__producer__name__icontains=word)
        return named | Q(sku__icontains=word) | Q(option_it__icontains=word)


class OnlyForWriters:
    """Wagtail's choosers ask nobody who they are: this one is for whoever may write pages."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not PagePermissionPolicy().user_has_any_permission(request.user, {"add"}):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class Products(OnlyForWriters):
    filter_form_class: type[ByNameOrCode] = ByNameOrCode
    ordering: Any = ("name", "pk")

    def get_object_list(self) -> QuerySet[Any]:
        sold = Variant.objects.filter(product=OuterRef("pk"), active=True)
        told = ProductPage.objects.live().filter(product=OuterRef("pk"))
        return Product.objects.select_related("producer").annotate(sold=Exists(sold), told=Exists(told))

    @property
    def columns(self) -> list[Any]:
        return [
            *super().columns,  # type: ignore[misc]
            Column("producer", label=_("Made by"), accessor=lambda row: self.product_of(row).producer),
            StatusTagColumn(
                "state",
                label=_("On sale"),
                accessor=lambda row: state(self.product_of(row), sold=row.sold, told=row.told),
                primary=lambda row: row.sold and row.told and not self.product_of(row).retired,
            ),
        ]

    @staticmethod
    def product_of(row: Any) -> Product:
        return row


class Variants(Products):
    """With `loose` in the address, only what is no box: a box holds no boxes."""

    filter_form_class = VariantByNameOrCode
    ordering = ("product__name", "position", "sku")

    def get_object_list(self) -> QuerySet[Any]:
        told = ProductPage.objects.live().filter(product=OuterRef("product"))
        sold = Variant.objects.filter(pk=OuterRef("pk"), active=True, product__active=True)
        listed = Variant.objects.select_related("product__producer")
        if self.request.GET.get(LOOSE):  # type: ignore[attr-defined]
            listed = listed.exclude(pk__in=BoxLine.objects.values("box"))
        return listed.annotate(sold=Exists(sold), told=Exists(told))

    @property
    def title_column(self) -> Any:
        column = super().title_column  # type: ignore[misc]
        column.accessor = named
        return column

    @staticmethod
    def product_of(row: Any) -> Product:
        product: Product = row.product
        return product


def named(variant: Variant) -> str:
    return f"{variant.sku} · {variant.name}"


class ChooseProduct(Products, chooser.ChooseView):
    pass


class ChooseProductResults(Products, chooser.ChooseResultsView):
    pass


class ChooseVariant(Variants, chooser.ChooseView):
    pass


class ChooseVariantResults(Variants, chooser.ChooseResultsView):
    pass


class Chosen(OnlyForWriters, chooser.ChosenView):
    def get_object(self, pk: Any) -> Any:
        if not is_key(pk):
            raise Http404
        return super().get_object(pk)


class ChosenMultiple(OnlyForWriters, chooser.ChosenMultipleView):
    def get_objects(self, pks: Any) -> Any:
        return super().get_objects([pk for pk in pks if is_key(pk)])


def is_key(typed: Any) -> bool:
    return str(typed).isascii() and str(typed).isdigit() and len(str(typed)) < 10


class ChosenVariant(Chosen):
    def get_display_title(self, instance: Variant) -> str:
        return named(instance)


class ProductWidget(BaseChooser):
    show_edit_link = False  # whoever chooses may not be who edits it

    def get_instance(self, value: Any) -> Any:
        """What no browser sends is shown as nothing, beside the field's own complaint."""
        return super().get_instance(value) if hasattr(value, "pk") or is_key(value) else None


class VariantWidget(ProductWidget):
    def get_display_title(self, instance: Variant) -> str:
        return named(instance)


class Choosers(ChooserViewSet):
    chosen_view_class = Chosen
    chosen_multiple_view_class = ChosenMultiple
    icon = "tag"
    per_page = 15

    def get_urlpatterns(self) -> list[Any]:
        """Nothing is made here on the spot: a product has a screen of its own."""
        return [each for each in super().get_urlpatterns() if each.name != "create"]


class ProductChooserViewSet(Choosers):
    model = Product
    choose_view_class = ChooseProduct
    choose_results_view_class = ChooseProductResults
    base_widget_class = ProductWidget
    choose_one_text = _("Choose a product")
    choose_another_text = _("Choose another product")


class VariantChooserViewSet(Choosers):
    """Not for every form that asks for a variant: those of one product are few, and listed there."""

    model = Variant
    choose_view_class = ChooseVariant
    choose_results_view_class = ChooseVariantResults
    chosen_view_class = ChosenVariant
    base_widget_class = VariantWidget
    register_widget = False
    preserve_url_parameters = ("multiple", LOOSE)
    choose_one_text = _("Choose a variant")
    choose_another_text = _("Choose another variant")


products = ProductChooserViewSet("product_chooser")
variants = VariantChooserViewSet("variant_chooser")
ChosenProduct: type[BaseChooser] = products.widget_class


class LooseVariant(variants.widget_class):  # type: ignore[name-defined]
    """What may lie in a box."""

    def get_chooser_modal_url(self) -> str:
        return f"{super().get_chooser_modal_url()}?{LOOSE}=1"
