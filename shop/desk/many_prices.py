"""The prices of many products: choose which, say how they change, look at each before and after, then write."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from shop import repricing
from shop.desk.screens import Screen
from shop.desk.selecting import SelectionForm
from shop.models import Product
from shop.models.prices import MOST_EXPENSIVE
from shop.refusals import Refused
from shop.repricing import Change, Ending, How

MOST_LINES = 2000
SEEN_FOR = 60 * 60  # seconds that a preview may lie open
SALT = "shop.desk.many_prices"


class ChangeForm(forms.Form):
    how = forms.ChoiceField(label=_("The price changes"), choices=How.choices, initial=How.PERCENT)
    value = forms.DecimalField(
        label=_("How much"),
        min_value=-MOST_EXPENSIVE,
        max_value=MOST_EXPENSIVE,
        max_digits=6,
        decimal_places=2,
        localize=True,
        help_text=_("With a minus sign prices go down: -10 for ten per cent less."),
    )
    ending = forms.ChoiceField(label=_("It ends"), choices=Ending.choices, required=False)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        value, how = typed.get("value"), typed.get("how")
        if value is not None and how == How.FIXED and value <= 0:
            self.add_error("value", gettext("A price is above zero."))
        if value is not None and how == How.PERCENT and value <= -100:
            self.add_error("value", gettext("It cannot go down by all of it."))
        return typed

    def change(self) -> Change:
        said = self.cleaned_data
        return Change(How(said["how"]), said["value"], Ending(said["ending"]))


class ManyPricesScreen(Screen):
    model = Product
    permission_required = "change"
    template_name = "shop/desk/many_prices.html"
    page_title = _("Prices of many products")
    index, index_label = "products:index", _("Products")
    header_icon = "tag"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        selection = SelectionForm(asked or None)
        form = ChangeForm(asked if "value" in asked else None)
        variants = selection.variants().with_price()
        found = variants.count()
        lines: list[repricing.Line] = []
        if form.is_bound and form.is_valid() and found <= MOST_LINES:
            lines = repricing.preview(variants, form.change())
        good = [line for line in lines if not line.refusal]
        return {
            "selection": selection,
            "form": form,
            "found": found,
            "most": MOST_LINES,
            "lines": lines,
            "good": len(good),
            "ticket": _ticket(good) if good else "",
            "query": asked.urlencode(),
            **super().get_context_data(**kwargs),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        here = f"{reverse('products:prices')}?{request.GET.urlencode()}"
        seen = _seen(request.POST.get("ticket", ""))
        if seen is None:
            return self.complain(
                request, here, gettext("This preview has grown old: look at it again, then write.")
            )
        left_out = set(request.POST.getlist("leave"))
        wanted = {key: pair for key, pair in seen.items() if str(key) not in left_out}
        if not wanted:
            return self.complain(request, here, gettext("Nothing was chosen, and nothing was written."))
        try:
            written = repricing.apply(wanted, who=self.member)
        except Refused as refusal:
            return self.refused(request, here, refusal)
        said = ngettext("%(number)s price is written.", "%(number)s prices are written.", written)
        return self.back(request, reverse("products:index"), said % {"number": written})


def _ticket(lines: list[repricing.Line]) -> str:
    """What was seen, signed: nobody can send a price that the preview did not show."""
    rows = [[line.variant.pk, str(line.before or ""), str(line.after)] for line in lines]
    return signing.dumps(rows, salt=SALT, compress=True)


def _seen(ticket: str) -> dict[int, tuple[Decimal | None, Decimal]] | None:
    try:
        rows = signing.loads(ticket, salt=SALT, max_age=SEEN_FOR)
    except signing.BadSignature:
        return None
    return {key: (Decimal(before) if before else None, Decimal(after)) for key, before, after in rows}
