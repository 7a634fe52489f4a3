"""What is running low, by cooperative, with the number from which each is low."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shop import inventory, sales
from shop.desk.screens import Screen
from shop.models import Stock, Variant

MOST_LOW = 32_767  # what its column holds


class LowScreen(Screen):
    model = Variant
    permission_required = "change"
    template_name = "shop/desk/low.html"
    page_title = _("Running low, by cooperative")
    index, index_label = "stock:index", _("Stock")
    header_icon = "warning"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"low": list(sales.running_low()[:500]), **super().get_context_data(**kwargs)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Only what was changed is written; a number that is none leaves all as they are."""
        here = reverse("stock:low")
        wanted = {
            _number(name[4:], 10**10): _number(str(value).strip(), MOST_LOW)
            for name, value in request.POST.items()
            if name.startswith("low-")
        }
        if None in wanted or None in wanted.values():
            return self.complain(request, here, gettext("Nothing was saved: write whole numbers, from 0 up."))
        with transaction.atomic():
            known = dict(Stock.objects.filter(variant__in=wanted).values_list("variant_id", "low_at"))
            for key in sorted(known):
                if known[key] != wanted[key]:
                    inventory.keep(key, low_at=wanted[key])
        return self.back(request, here, gettext("Saved."))


def _number(text: str, most: int) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 and int(text) <= most else None
