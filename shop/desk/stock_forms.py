"""What the desk types about stock: pieces that come or go, limits, what may be promised."""

from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from core.models import User
from shop import batches, inventory
from shop.models import Batch, Reason, Stock, Variant

MOST_PIECES = 100_000
TAKES_AWAY = {Reason.BREAKAGE, Reason.COUNTER_SALE, Reason.EXPIRED}


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
            (Reason.EXPIRED, _("past their day, taken off the shelf")),
        ],
    )
    pieces = forms.IntegerField(label=_("Pieces"), min_value=0, max_value=MOST_PIECES)
    batch = forms.CharField(
        label=_("Batch"),
        max_length=40,
        required=False,
        help_text=_("As printed on the label. Left empty, what expires first leaves first."),
    )
    best_before = forms.DateField(
        label=_("Best before"), required=False, widget=AdminDateInput, help_text=_("Of a batch that arrives.")
    )
    about = forms.CharField(
        label=_("About"), max_length=60, required=False, help_text=_("A delivery note, an order, what broke.")
    )

    def __init__(self, *args: Any, variant: Variant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.variant = variant

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        reason, code = typed.get("reason"), typed.get("batch")
        if typed.get("pieces") == 0 and reason != Reason.COUNT:
            self.add_error("pieces", gettext("At least one piece."))
        if typed.get("best_before") and not (code and reason == Reason.RECEIPT):
            self.add_error(
                "best_before", gettext("A date belongs to a batch that arrives: type its code too.")
            )
        if code and reason == Reason.COUNT:
            self.add_error("batch", gettext("All batches are counted together: leave it empty."))
        elif code and reason != Reason.RECEIPT and not self.known(code):
            self.add_error("batch", gettext("There is no such batch of this product."))
        return typed

    def known(self, code: str) -> Batch | None:
        return Batch.objects.filter(variant=self.variant, code=code).first()

    @transaction.atomic
    def write(self, who: User) -> None:
        """Through the ledger's verbs, or Refused."""
        said = self.cleaned_data
        reason, code = Reason(said["reason"]), said["batch"]
        if reason == Reason.COUNT:
            inventory.count(self.variant.pk, said["pieces"], who=who)
            return
        batch = self.known(code) if code else None
        if code and reason == Reason.RECEIPT:
            batch = batches.made(self.variant, code, said["best_before"])
        pieces = -said["pieces"] if reason in TAKES_AWAY else said["pieces"]
        inventory.move(self.variant.pk, pieces, reason, who=who, about=said["about"], batch=batch)


class KeepingForm(forms.ModelForm):
    class Meta:
        model = Stock
        fields = ["place", "low_at", "kept_for_store", "to_come", "comes_on", "made_in"]
        widgets = {"comes_on": AdminDateInput}
        help_texts = {
            "to_come": _(
                "More orders than these are refused. Pieces that arrive are taken off by themselves."
            ),
            "comes_on": _("With a day it is a pre-order, and leaves from that day on. Empty: made to order."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("to_come", "made_in"):
            self.fields[name].required = False

    def clean_to_come(self) -> int:
        return int(self.cleaned_data["to_come"] or 0)

    def clean_made_in(self) -> int:
        return int(self.cleaned_data["made_in"] or Stock._meta.get_field("made_in").get_default())
