"""Fatture: what is to be issued, what was issued, the file of each; and what stands in all of them."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet

from core.paging import page_of
from shop import paying
from shop.desk.screens import Screen
from shop.invoicing import issuing
from shop.models import Invoice, InvoiceSettings, Order
from shop.refusals import Refused

ON_A_PAGE = 50
AT_ONCE = 100


class InvoicesScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/invoices.html"
    page_title = _("Invoices")
    index, index_label = "reports:index", _("Reports")
    header_icon = "doc-full"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        issued = Invoice.objects.select_related("order")
        return {
            "to_issue": issuing.to_issue()[:AT_ONCE],
            "to_credit": issuing.to_credit().select_related("order")[:AT_ONCE],
            "paging": page_of(issued, self.request.GET.get("page"), ON_A_PAGE),
            "seller": paying.organisation(),
            "said": issuing.settings_now(),
            **super().get_context_data(**kwargs),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """All that waits, or one order's: each by itself, so that one that lacks something holds up no other."""
        one = request.POST.get("order", "")
        orders = issuing.to_issue()
        refunds = issuing.to_credit()
        if one:
            number = int(one) if one.isdecimal() and len(one) < 10 else 0
            orders, refunds = orders.filter(pk=number), refunds.filter(order=number)
        works = [(issuing.issue, order, order.ref) for order in orders[:AT_ONCE]]
        done, why = self.do(works)
        # Only now: what was just invoiced may have a refund that waits for its credit note.
        more, reasons = self.do([(issuing.credit, each, each.order.ref) for each in refunds.all()[:AT_ONCE]])
        address = reverse("orders:edit", args=[int(one)]) if one.isdecimal() else reverse("invoices:index")
        if why or reasons or not done + more:
            told = " ".join([*why, *reasons]) or gettext("There is nothing to issue.")
            return self.complain(request, address, told)
        said = ngettext("%(number)s document is issued.", "%(number)s documents are issued.", done + more)
        return self.back(request, address, said % {"number": done + more})

    def do(self, works: list[tuple[Any, Any, str]]) -> tuple[int, list[str]]:
        done, why = 0, []
        for issue, about, ref in works:
            try:
                issue(about, self.member)
                done += 1
            except Refused as refusal:
                why.append(f"{ref}: {refusal.message}")
        return done, why


class InvoiceFile(Screen):
    """The file, as it was issued."""

    model = Order
    permission_required = "change"
    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        invoice = get_object_or_404(Invoice, pk=kwargs["invoice"])
        if not invoice.xml:  # after ten years the words are gone
            raise Http404
        headers = {"Content-Disposition": f'attachment; filename="{invoice.file_name}"'}
        return HttpResponse(invoice.xml.encode(), content_type="application/xml", headers=headers)


class SettingsForm(forms.ModelForm):
    class Meta:
        model = InvoiceSettings
        fields = ["series", "regime", "capital", "members", "is_winding_up", "public_bodies", "is_confirmed"]
        help_texts = {
            "series": _(
                "After the number, as in 12/W: so that these numbers meet no others of the consortium."
            ),
            "regime": _("Ask the accountant."),
            "capital": _("As the register of companies has it; empty when there is none."),
            "public_bodies": _("Ask the accountant whether the split payment applies."),
        }


class SettingsScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/invoice_settings.html"
    page_title = _("What stands in invoices")
    index, index_label = "invoices:index", _("Invoices")
    header_icon = "cog"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = SettingsForm(instance=issuing.settings_now())
        return {"form": form, "seller": paying.organisation(), **super().get_context_data(**kwargs)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = SettingsForm(request.POST, instance=issuing.settings_now())
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "form": form}, status=422)
        form.save()
        return self.back(request, reverse("invoices:index"), gettext("The settings of invoices are kept."))


class InvoiceViewSet(ViewSet):
    name, url_prefix = "invoices", "invoices"

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", InvoicesScreen.as_view(), name="index"),
            path("settings/", SettingsScreen.as_view(), name="settings"),
            path("<int:invoice>/file.xml", InvoiceFile.as_view(), name="file"),
        ]
