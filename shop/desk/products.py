"""Products: the list, and one screen for a product with its sheet, its variants and their prices."""

from typing import Any

from django.db import transaction
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic

from core import page_cache
from shop import shelf
from shop.desk.content_forms import AnatomyForm, ContentFormSet
from shop.desk.filters import ProductFilters
from shop.desk.product_forms import ProductForm, VariantFormSet
from shop.desk.screens import DeskViewSet, Screen
from shop.desk.sheet_forms import SheetForm
from shop.models import CategoryPage, Price, Product, ProductPage, Sheet

LAST_PRICES = 20


class ProductList(generic.IndexView):
    def get_base_queryset(self) -> QuerySet[Product]:
        listed = Product.objects.select_related("category", "producer")
        return listed.annotate(variants_count=Count("variants"))

    def search_queryset(self, queryset: QuerySet[Product]) -> QuerySet[Product]:
        """By key, since a product is found through any of its SKUs and must be counted once."""
        if not self.is_searching:
            return queryset
        found = super().search_queryset(Product.objects.all())
        return queryset.filter(pk__in=found.values("pk"))


class ProductScreen(Screen):
    model = Product
    permission_required = "change"
    template_name = "shop/desk/product.html"
    index, index_label = "products:index", _("Products")
    header_icon = "tag"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.product = self.get_product()

    def get_product(self) -> Product:
        return get_object_or_404(Product, pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return self.product.name

    def forms(self, typed: Any = None) -> dict[str, Any]:
        sheet = Sheet.objects.filter(product=self.product.pk).first() if self.product.pk else None
        return {
            "form": ProductForm(typed, instance=self.product),
            "sheet_form": SheetForm(typed, instance=sheet or Sheet(), prefix="sheet"),
            "variants": VariantFormSet(typed, instance=self.product, prefix="variants"),
            "contents": ContentFormSet(typed, product=self.product, prefix="contents"),  # type: ignore[call-arg]  # its own class is lost on formset_factory
            "anatomy": AnatomyForm(typed, product=self.product, prefix="anatomy"),
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told = (
            ProductPage.objects.filter(product=self.product.pk)
            if self.product.pk
            else ProductPage.objects.none()
        )
        prices = Price.objects.filter(variant__product=self.product.pk).select_related("variant", "who")
        return {
            **self.forms(),
            "product": self.product,
            "pages": told.select_related("locale").order_by("locale__language_code"),
            "prices": prices.order_by("-valid_from", "-pk")[:LAST_PRICES] if self.product.pk else [],
            "new_page": self.new_page(),
            **super().get_context_data(**kwargs),
        }

    def new_page(self) -> str:
        """Where its first page is written: below its category's page, when there is one."""
        shelf_page = CategoryPage.objects.filter(
            category=self.product.category_id, locale__language_code="it"
        ).first()
        if shelf_page is None or not self.product.pk:
            return ""
        return reverse("wagtailadmin_pages:add", args=["shop", "productpage", shelf_page.pk])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        forms = self.forms(request.POST)
        answers = [form.is_valid() for form in forms.values()]  # every one, so that all errors show at once
        if not all(answers):
            return self.render_to_response({**self.get_context_data(), **forms}, status=422)
        product = self.save(**forms)
        said = gettext("“%(product)s” is saved.") % {"product": product.name}
        return self.back(request, reverse("products:edit", args=[product.pk]), said)

    @transaction.atomic
    def save(self, form: Any, sheet_form: Any, variants: Any, contents: Any, anatomy: Any) -> Product:
        product: Product = form.save()
        sheet_form.instance.product = product
        sheet_form.save()
        variants.instance = product
        variants.save()
        for variant_form in variants.forms:
            if variant_form.instance.pk:
                variant_form.keep(self.member)
        contents.keep(product.variants.order_by("position", "sku")[0])
        anatomy.keep(product)
        shelf.rebuild([product.pk])
        page_cache.soft_bump()
        return product


class NewProductScreen(ProductScreen):
    permission_required = "add"

    def get_product(self) -> Product:
        return Product()

    def get_page_title(self) -> str:
        return gettext("New product")


class ProductViewSet(DeskViewSet):
    model = Product
    name = "products"
    icon = "tag"
    index_view_class = ProductList
    filterset_class = ProductFilters
    search_fields = ["name", "variants__sku", "producer__name"]
    ordering = "name"
    list_display = [
        "name",
        Column("category", label=_("Category"), sort_key="category__position"),
        Column("producer", label=_("Made by"), sort_key="producer__name"),
        Column("variants_count", label=_("Variants")),
        BooleanColumn("active", label=_("On sale"), sort_key="active"),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", NewProductScreen.as_view(), name="add"),
            path("<int:pk>/", ProductScreen.as_view(), name="edit"),
        ]
