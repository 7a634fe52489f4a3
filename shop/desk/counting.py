"""Counts ("inventario") and deliveries of many things: a table to type into, a look before, then all or nothing."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core import signing
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.models import User
from core.paging import page_of
from shop import inventory
from shop.desk.screens import Screen
from shop.desk.selecting import SelectionForm
from shop.desk.variant_forms import MOST_PIECES
from shop.models import Reason, Stock, Variant
from shop.refusals import Refused

ON_A_PAGE = 100
SEEN_FOR = 60 * 60
SALT = "shop.desk.counting"
GOES = {Reason.BREAKAGE, Reason.COUNTER_SALE}


class ReasonForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("What happened"),
        choices=[
            (Reason.COUNT, _("counted: so many are there")),
            (Reason.RECEIPT, _("pieces arrived")),
            (Reason.BREAKAGE, _("broken or lost")),
            (Reason.COUNTER_SALE, _("sold at the counter")),
        ],
    )
    about = forms.CharField(
        label=_("About"), max_length=60, required=False, help_text=_("A delivery note, an order, what broke.")
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One variant: its pieces now, what was typed, its pieces after. With a `refusal` it stays as it is."""

    variant: Variant
    before: int
    typed: str
    after: int | None = None
    refusal: str = ""

    @property
    def difference(self) -> int:
        return (self.after or 0) - self.before


def line(variant: Variant, typed: str, reason: str) -> Line:
    stock = getattr(variant, "stock", None)
    before = stock.on_hand if stock else 0
    if not typed:
        return Line(variant, before, typed)
    pieces = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else -1
    if not 0 <= pieces <= MOST_PIECES:
        return Line(variant, before, typed, refusal=gettext("Write a whole number, from 0 up."))
    after = {Reason.COUNT: pieces, Reason.RECEIPT: before + pieces}.get(Reason(reason), before - pieces)
    held = stock.reserved - stock.to_come if stock else 0
    if after < max(0, held):
        message = gettext("There are fewer pieces than that, or they are reserved for orders.")
        return Line(variant, before, typed, refusal=message)
    if after == before:
        return Line(variant, before, typed, after, gettext("It stays the same."))
    return Line(variant, before, typed, after)


@transaction.atomic
def write(seen: dict[int, tuple[int, int]], reason: Reason, *, about: str, who: User) -> int:
    """Move {variant: (before, after)} through the ledger, all or, Refused, none."""
    now = dict(
        Stock.objects.select_for_update()
        .filter(variant__in=seen)
        .order_by("variant_id")
        .values_list("variant_id", "on_hand")
    )
    if changed := [key for key, (before, _after) in seen.items() if now.get(key, 0) != before]:
        skus = Variant.objects.filter(pk__in=changed).order_by("sku").values_list("sku", flat=True)[:10]
        message = gettext(
            "Nothing was written: the pieces of %(what)s have moved since you looked. Look again."
        )
        raise Refused("stale", message % {"what": ", ".join(skus)})
    for key, (before, after) in sorted(seen.items()):
        try:
            inventory.move(key, after - before, reason, who=who, about=about)
        except Refused as refusal:
            sku = Variant.objects.values_list("sku", flat=True).get(pk=key)
            raise Refused(refusal.code, f"{sku}: {refusal.message}") from refusal
    return len(seen)


class CountScreen(Screen):
    """GET shows the table, POST the same with before and after, POST with the signed preview writes."""

    model = Variant
    permission_required = "change"
    template_name = "shop/desk/counting.html"
    page_title = _("Count or receive many")
    index, index_label = "stock:index", _("Stock")
    header_icon = "folder-inverse"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        selection = SelectionForm(self.request.GET or None)
        counted = selection.variants().filter(contents__isnull=True)
        paging = page_of(counted, self.request.GET.get("page"), ON_A_PAGE)
        query = self.request.GET.copy()
        query.pop("page", None)
        return {
            "selection": selection,
            "form": ReasonForm(),
            "paging": paging,
            "lines": [line(variant, "", Reason.COUNT) for variant in paging.object_list],
            "query": query.urlencode(),
            **super().get_context_data(**kwargs),
        }

    @property
    def address(self) -> str:
        return f"{reverse('stock:count')}?{self.request.GET.urlencode()}"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "ticket" in request.POST:
            return self.write()
        context = self.get_context_data()
        form = ReasonForm(request.POST)
        reason = form.cleaned_data["reason"] if form.is_valid() else Reason.COUNT
        typed = request.POST
        lines = [
            line(one.variant, typed.get(f"n-{one.variant.pk}", "").strip(), reason)
            for one in context["lines"]
        ]
        told = [one for one in lines if one.typed]
        good = [one for one in told if not one.refusal]
        ticket = _ticket(good, form.cleaned_data) if form.is_valid() and good else ""
        wrong = any(one.refusal and one.after is None for one in told)
        shown = {"form": form, "lines": lines, "told": told, "good": len(good), "ticket": ticket}
        return self.render_to_response(
            {**context, **shown}, status=422 if wrong or not form.is_valid() else 200
        )

    def write(self) -> HttpResponse:
        try:
            said = signing.loads(self.request.POST["ticket"], salt=SALT, max_age=SEEN_FOR)
        except signing.BadSignature:
            message = gettext("This preview has grown old: look at it again, then write.")
            return self.complain(self.request, self.address, message)
        seen = {key: (before, after) for key, before, after in said["rows"]}
        try:
            moved = write(seen, Reason(said["reason"]), about=said["about"], who=self.member)
        except Refused as refusal:
            return self.refused(self.request, self.address, refusal)
        told = ngettext("%(number)s movement is written.", "%(number)s movements are written.", moved)
        return self.back(self.request, self.address, told % {"number": moved})


def _ticket(lines: list[Line], said: dict[str, Any]) -> str:
    rows = [[one.variant.pk, one.before, one.after] for one in lines]
    return signing.dumps(
        {"rows": rows, "reason": said["reason"], "about": said["about"]}, salt=SALT, compress=True
    )
