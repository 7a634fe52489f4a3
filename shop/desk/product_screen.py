"""One product on one screen: what it is, its variants and prices, its sheet, its words; new, again, or as a copy."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core import page_cache
from core.publishing import PublishRefused
from shop import shelf
from shop.desk import copying, histories, lacking, moving, telling_form
from shop.desk.content_forms import AnatomyForm, ContentFormSet
from shop.desk.product_forms import ProductForm
from shop.desk.screens import Screen
from shop.desk.sheet_fields import sentences
from shop.desk.sheet_forms import SheetForm
from shop.desk.variant_forms import variant_rows
from shop.models import Product, ProductPage, Sheet

MOST_BLANK = 20


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

    @property
    def blank_variants(self) -> int:
        """Without a script one asks for more rows in the address."""
        asked = self.request.GET.get("variants", "")
        least = 0 if self.product.pk else 1
        return max(least, min(int(asked), MOST_BLANK)) if asked.isascii() and asked.isdigit() else least

    like: Product | None = None  # what a new one is a copy of

    def drafts(self) -> dict[str, Any]:
        """What the forms begin with."""
        sheet = Sheet.objects.filter(product=self.product.pk).first() if self.product.pk else None
        return {"sheet": sheet or Sheet(), "page": telling_form.draft_of(self.product), "variants": []}

    def forms(self, typed: Any = None) -> dict[str, Any]:
        drafts = self.drafts()
        blank = max(self.blank_variants, len(drafts["variants"]))
        variants, told = variant_rows(blank), telling_form.form_class()
        found: dict[str, Any] = {
            "form": ProductForm(typed, instance=self.product),
            "sheet_form": SheetForm(typed, instance=drafts["sheet"], prefix="sheet"),
            # A row that was sent back as it was begun counts as typed: its SKU is asked for.
            "variants": variants(
                typed, instance=self.product, prefix="variants", initial=None if typed else drafts["variants"]
            ),
            "contents": ContentFormSet(typed, product=self.product, like=self.like, prefix="contents"),  # type: ignore[call-arg]  # its own class is lost on formset_factory
            "anatomy": AnatomyForm(typed, product=self.product, like=self.like, prefix="anatomy"),
            "telling": told(
                telling_form.whole(typed) if typed else None,
                instance=drafts["page"],
                prefix="page",
                for_user=self.request.user,
            ),
        }
        found["sheet_form"].fields["kind"].label = gettext("Which sheet it needs")
        found["telling"].product_name = typed.get("name", "").strip()[:255] if typed else ""
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        forms = kwargs.pop("forms", None) or self.forms()
        known = bool(self.product.pk)
        return {
            **forms,
            "product": self.product,
            "media": sum((form.media for form in forms.values()), Media()),
            "sentences": list(sentences(forms["telling"])),
            "seen": self.newest_revision(),
            "tellings": lacking.of(self.product, self.member) if known else [],
            "prices": histories.prices(self.product) if known else [],
            "movements": histories.movements(self.product) if known else [],
            **super().get_context_data(**kwargs),
        }

    def newest_revision(self) -> str:
        page = telling_form.page_of(self.product)
        return str(page.latest_revision_id or "") if page else ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        forms = self.forms(request.POST)
        answers = [form.is_valid() for form in forms.values()]  # every one, so that all errors show at once
        if not all(answers) or not self.page_can_follow(forms["form"]):
            said = gettext("It was not saved: look at what is marked in red. What you typed is still here.")
            return self.once_more(forms, said)
        if request.POST.get("seen", "") != self.newest_revision():
            said = gettext(
                "Somebody else has saved its words meanwhile. What you typed is still here: open the product in "
                "another window, compare, then save again to keep yours."
            )
            return self.once_more(forms, said)
        page = self.save(**forms)
        address = reverse("products:edit", args=[forms["form"].instance.pk])
        if page is not None and "publish" in request.POST:
            return self.publish(page, address)
        said = gettext("“%(product)s” is saved.") % {"product": forms["form"].instance.name}
        return self.back(request, address, said)

    def page_can_follow(self, form: ProductForm) -> bool:
        reason = moving.why_not(form.instance, self.member) if "category" in form.changed_data else ""
        if reason:
            form.add_error("category", reason)
        return not reason

    def once_more(self, forms: dict[str, Any], said: str) -> HttpResponse:
        messages.error(self.request, said)
        return self.render_to_response(self.get_context_data(forms=forms), status=422)

    @transaction.atomic
    def save(
        self, form: Any, sheet_form: Any, variants: Any, contents: Any, anatomy: Any, telling: Any
    ) -> ProductPage | None:
        product: Product = form.save()
        sheet_form.instance.product = product
        sheet_form.save()
        variants.keep(product, self.member)
        contents.keep(product.variants.order_by("position", "sku")[0])
        anatomy.keep(product)
        page = telling_form.write(telling, product, self.member)
        if "category" in form.changed_data:
            moving.follow(product, self.member)
        shelf.rebuild([product.pk])
        page_cache.soft_bump()
        return page

    def publish(self, page: ProductPage, address: str) -> HttpResponse:
        """Through the gate; when it says no, the product and its draft are saved all the same."""
        if not page.permissions_for_user(self.member).can_publish():
            return self.complain(self.request, address, gettext("It is saved; you may not publish it."))
        try:
            page.get_latest_revision().publish(user=self.member)
        except PublishRefused as refusal:
            reasons = format_html_join("", "<li>{}</li>", ((reason,) for reason in refusal.reasons))
            title = gettext("It is saved as a draft, and not published yet:")
            return self.complain(self.request, address, format_html("{}<ul>{}</ul>", title, reasons))
        return self.back(
            self.request, address, gettext("“%(title)s” is on the site in Italian.") % {"title": page.title}
        )


class NewProductScreen(ProductScreen):
    """Empty, or begun as the copy of another: all but what must differ."""

    permission_required = "add"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        model = request.GET.get("copy", "")
        self.like = get_object_or_404(Product, pk=model) if model.isascii() and model.isdigit() else None
        super().setup(request, *args, **kwargs)

    def get_product(self) -> Product:
        return copying.product(self.like) if self.like else Product()

    def get_page_title(self) -> str:
        return gettext("New product")

    def get_page_subtitle(self) -> str:
        return gettext("as a copy of “%(name)s”") % {"name": self.like} if self.like else ""

    def drafts(self) -> dict[str, Any]:
        return copying.drafts(self.like) if self.like else super().drafts()

    @transaction.atomic
    def save(self, *forms: Any, **named: Any) -> ProductPage | None:
        page = super().save(*forms, **named)
        if page is not None and self.like:
            copying.carry_english(self.like, page, self.member)
        return page
