"""One day of dispatch on one screen: lists to print, the courier's file, the numbers that come back."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shop import courier_file, packing
from shop.desk.importing import reading
from shop.desk.screens import Screen
from shop.desk.shipping_day import tracking
from shop.models import Order, OrderState, PackingLine, PackingRun
from shop.models.imports import ImportState


class NumbersForm(forms.Form):
    file = forms.FileField(
        label=_("The courier's file (CSV or XLSX)"),
        max_length=255,
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        help_text=_(
            "Columns “Riferimento” and “Tracking”; if there are any, “Corriere” and “Consegnato il” too."
        ),
    )
    courier = forms.CharField(
        label=_("Courier"), max_length=60, required=False, help_text=_("For the rows that name none.")
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > reading.MOST_BYTES:
            raise forms.ValidationError(gettext("The file is larger than 5 MB: split it."))
        return file


class RunScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/shipping_day/run.html"
    index, index_label = "packing:index", _("Day of dispatch")
    header_icon = "list-ul"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.run = get_object_or_404(PackingRun.objects.select_related("who"), pk=kwargs["run"])

    @property
    def address(self) -> str:
        return reverse("packing:run", args=[self.run.pk])

    def get_page_title(self) -> str:
        return gettext("Dispatch of %(when)s") % {"when": self.run}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lines = list(self.run.lines.select_related("order").prefetch_related("order__shipments"))
        gone = [line for line in lines if line.order.status in (OrderState.SHIPPED, OrderState.DELIVERED)]
        parcels = [line for line in lines if not line.order.is_pickup]
        return {
            **super().get_context_data(**kwargs),  # first: the address has a `run` of its own, its number
            "run": self.run,
            "lines": lines,
            "gone": len(gone),
            "parcels": len(parcels),
            "cards": sum(bool(line.order.gift_message) for line in lines),
            "form": NumbersForm(initial={"courier": courier_file.format_now().courier}),
            "imports": self.run.imports.exclude(state=ImportState.CHECKED),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The courier's file: looked at, nothing done yet."""
        form = NumbersForm(request.POST, request.FILES)
        if form.is_valid():
            file, courier = form.cleaned_data["file"], form.cleaned_data["courier"]
            try:
                made = tracking.begin(file.name, file.read(), self.member, self.run, courier)
            except reading.Unreadable as why:
                form.add_error("file", str(why))
            else:
                return HttpResponseRedirect(reverse("packing:numbers", args=[made.pk]))
        return self.render_to_response({**self.get_context_data(), "form": form}, status=422)


class CloseScreen(RunScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        packing.close(self.run)
        said = gettext("The day of dispatch is closed: what did not leave waits for the next one.")
        return self.back(request, reverse("packing:index"), said)


class TakeOutScreen(RunScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        number = request.POST.get("line", "")
        known = PackingLine.objects.filter(run=self.run).select_related("order")
        line = known.filter(pk=int(number)).first() if number.isdecimal() and len(number) <= 9 else None
        if line is None:
            return self.complain(request, self.address, gettext("There is no such order in this day."))
        packing.take_out(line)
        said = gettext("%(order)s waits for another day.") % {"order": line.order.ref}
        return self.back(request, self.address, said)


class CourierFileScreen(RunScreen):
    """The parcels of this run for the courier's program; what is collected in the store is not among them."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        file = courier_file.format_now()
        orders = [order for order in packing.orders_of(self.run) if not order.is_pickup]
        name = f"corriere-{self.run.begun:%Y%m%d}-{self.run.pk}.csv"
        charset = file.encoding.removesuffix("-sig")
        return HttpResponse(
            courier_file.write(orders, file),
            content_type=f"text/csv; charset={charset}",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    http_method_names = ["get", "head"]
