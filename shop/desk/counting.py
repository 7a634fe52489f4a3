"""Counts ("inventario") and deliveries of many things: a table to type into, a look before, then all or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
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
PIECES = "n-"


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


def pieces_of(typed: Mapping[str, Any]) -> dict[int, str]:
    """{variant: what was typed}; an empty field says nothing."""
    found = {}
    for name, value in typed.items():
        key = name.removeprefix(PIECES)
        if name.startswith(PIECES) and key.isascii() and key.isdigit() and len(key) < 10 and value.strip():
            found[int(key)] = value.strip()
    return found


class CountScreen(Screen):
    """GET shows the table. POST shows it again, narrowed or at another page, with all that was typed; asked to look,
    also before and after; with the signed preview of just that, it writes.
    """

    model = Variant
    permission_required = "change"
    template_name = "shop/desk/counting.html"
    page_title = _("Count or receive many")
    index, index_label = "stock:index", _("Stock")
    header_icon = "folder-inverse"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.POST or self.request.GET
        selection, form = SelectionForm(asked or None), ReasonForm(self.request.POST or None)
        counted = selection.variants().filter(contents__isnull=True)
        paging = self.page_shown(counted)
        typed = pieces_of(self.request.POST)
        here = list(paging.object_list)
        elsewhere = typed.keys() - {variant.pk for variant in here}
        kept = SelectionForm().variants().filter(contents__isnull=True, pk__in=elsewhere)
        said = form.cleaned_data if form.is_bound and form.is_valid() else {}
        reason = said.get("reason", Reason.COUNT)
        return {
            "selection": selection,
            "form": form if "list" not in asked and "page" not in asked else ReasonForm(initial=asked.dict()),
            "said": said,
            "paging": paging,
            "lines": [line(variant, typed.get(variant.pk, ""), reason) for variant in here],
            "kept": [line(variant, typed[variant.pk], reason) for variant in kept],
            "query": self.selected,
            **super().get_context_data(**kwargs),
        }

    def page_shown(self, counted: Any) -> Any:
        """A button's page; without one that which was shown. The list may have become shorter meanwhile."""
        asked = self.request.POST
        if not asked:
            return page_of(counted, self.request.GET.get("page"), ON_A_PAGE)
        try:
            return page_of(
                counted, asked.get("page") or (None if "list" in asked else asked.get("on")), ON_A_PAGE
            )
        except Http404:
            return page_of(counted, None, ON_A_PAGE)

    @property
    def selected(self) -> str:
        """The selection as an address, to come back to the same list."""
        asked = self.request.POST or self.request.GET
        kept = QueryDict(mutable=True)
        kept.update({name: asked[name] for name in SelectionForm.base_fields if asked.get(name)})
        return kept.urlencode()

    @property
    def address(self) -> str:
        return f"{reverse('stock:count')}?{self.selected}"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        context = self.get_context_data()
        if "list" in request.POST or "page" in request.POST:
            return self.render_to_response(context)
        if "write" in request.POST:
            return self.write(context)
        return self.look(context)

    def look(self, context: dict[str, Any], complaint: str = "") -> HttpResponse:
        told = [one for one in [*context["kept"], *context["lines"]] if one.typed]
        good = [one for one in told if not one.refusal]
        ticket = (
            _ticket(good, context["said"], pieces_of(self.request.POST)) if context["said"] and good else ""
        )
        wrong = not context["said"] or any(one.refusal and one.after is None for one in told)
        if complaint:
            messages.error(self.request, complaint)
        shown = {"told": told, "good": len(good), "ticket": ticket, "nothing": not told}
        return self.render_to_response(
            {**context, **shown}, status=409 if complaint else 422 if wrong else 200
        )

    def write(self, context: dict[str, Any]) -> HttpResponse:
        """What is typed now must be what was looked at: nobody writes what she has not seen."""
        try:
            seen = signing.loads(self.request.POST.get("ticket", ""), salt=SALT, max_age=SEEN_FOR)
        except signing.BadSignature:
            return self.look(context, gettext("This preview has grown old: look at it again, then write."))
        if seen["typed"] != _typed(pieces_of(self.request.POST)) or seen["said"] != context["said"]:
            return self.look(
                context, gettext("What you typed has changed since you looked: look again, then write.")
            )
        rows = {key: (before, after) for key, before, after in seen["rows"]}
        said = seen["said"]
        try:
            moved = write(rows, Reason(said["reason"]), about=said["about"], who=self.member)
        except Refused as refusal:
            return self.look(self.get_context_data(), refusal.message)
        told = ngettext("%(number)s movement is written.", "%(number)s movements are written.", moved)
        return self.back(self.request, self.address, told % {"number": moved})


def _typed(pieces: dict[int, str]) -> list[list[Any]]:
    return [[key, pieces[key]] for key in sorted(pieces)]


def _ticket(lines: list[Line], said: dict[str, Any], typed: dict[int, str]) -> str:
    rows = [[one.variant.pk, one.before, one.after] for one in lines]
    return signing.dumps({"rows": rows, "said": said, "typed": _typed(typed)}, salt=SALT, compress=True)
