"""The words of a product on the desk's form: Wagtail's own fields of its Italian page, in the newest draft."""

from functools import cache
from typing import Any, cast

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.models import Locale

from core.desk import first_drafts
from core.models import User
from shop.models import CategoryPage, Product, ProductPage
from shop.models.pages.product import FOOD_SHEET, GOODS_SHEET

TEXT = ("title", "standfirst", "search_description", "picture", "body")
SENTENCES = (*FOOD_SHEET, *GOODS_SHEET)


class TellingForm(WagtailAdminPageForm):
    """A draft may be half empty: publishing asks for what is missing. Without a title it bears the product's name."""

    product_name = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.defer_required_fields()
        self.fields["title"].required = False
        self.fields["title"].help_text = _("Left empty, it is the name of the product.")
        self.fields["search_description"].help_text = _("One sentence for search engines and shared links.")

    def clean_title(self) -> str:
        return self.cleaned_data["title"] or self.product_name


@cache
def form_class() -> type[TellingForm]:
    panels = [FieldPanel(name) for name in (*TEXT, *SENTENCES)]
    known = ObjectList(panels, base_form_class=TellingForm).bind_to_model(ProductPage)
    return known.get_form_class()


def whole(typed: Any) -> Any:
    """What was sent, with the one thing that Wagtail's field of blocks takes for granted."""
    count = "page-body-count"
    if count in typed:
        return typed
    completed = typed.copy()
    completed[count] = "0"
    return completed


def page_of(product: Product) -> ProductPage | None:
    """The Italian page of a product, as its row stands."""
    if not product.pk:
        return None
    return ProductPage.objects.filter(product=product, locale__language_code="it").first()


def place_for(product: Product) -> CategoryPage | None:
    """Below which page its own begins: that of its category."""
    return CategoryPage.objects.filter(category=product.category_id, locale__language_code="it").first()


def draft_of(product: Product) -> ProductPage:
    """Its newest draft, or an empty one."""
    page = page_of(product)
    if page is None:
        return ProductPage(locale=Locale.objects.get(language_code="it"), product=product)
    return page.get_latest_revision_as_object()


def write(form: TellingForm, product: Product, who: User) -> ProductPage | None:
    """Keep the draft; None when its category has no page to stand below, or nobody gave leave to write there."""
    if form.instance.pk:
        return cast("ProductPage", first_drafts.write_again(form, who))
    return _stand(form.save(commit=False), product, who)


def begin(product: Product, who: User) -> ProductPage | None:
    """An empty draft page under the product's name, for what was made without this form."""
    return _stand(draft_of(product), product, who)


def _stand(page: ProductPage, product: Product, who: User) -> ProductPage | None:
    place = place_for(product)
    if place is None or not first_drafts.may_stand(place, who):
        return None
    page.product, page.title = product, page.title or product.name
    return first_drafts.stand(page, place, who, "prodotto")
