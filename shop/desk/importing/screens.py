"""The screens of files: bring one, watch it being checked, look at every row, write it; take one home."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet

from core.paging import page_of
from shop.desk.importing import exporting, reading, running
from shop.desk.importing.columns import all_columns
from shop.desk.screens import Screen
from shop.desk.selecting import SelectionForm
from shop.models import ImportState, Outcome, ProductImport
from shop.refusals import Refused

LOOK_AGAIN = 2  # seconds, while it is at work
ON_A_PAGE = 100
LAST = 20
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
AT_WORK = {ImportState.CHECKING, ImportState.WRITING}
ONCE_WRITTEN = {
    Outcome.NEW: ngettext_lazy("added", "added", "number"),
    Outcome.CHANGED: ngettext_lazy("changed", "changed", "number"),
    Outcome.SAME: ngettext_lazy("stayed as it was", "stayed as they were", "number"),
    Outcome.WRONG: ngettext_lazy("left out", "left out", "number"),
}


class FileForm(forms.Form):
    file = forms.FileField(
        label=_("CSV or XLSX file"),
        max_length=255,
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        help_text=_("At most 5 MB and 5000 rows. Nothing is written before you have looked at it."),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > reading.MOST_BYTES:
            raise forms.ValidationError(gettext("The file is larger than 5 MB: split it."))
        return file


class FilesScreen(Screen):
    model = ProductImport
    permission_required = "add"
    template_name = "shop/desk/files.html"
    page_title = _("From and to a spreadsheet")
    index, index_label = "products:index", _("Products")
    header_icon = "table"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        selection = SelectionForm(self.request.GET or None)
        return {
            "form": FileForm(),
            "selection": selection,
            "found": selection.variants().count(),
            "query": self.request.GET.urlencode(),
            "columns": list(all_columns().values()),
            "imports": ProductImport.objects.select_related("who")[:LAST],
            **super().get_context_data(**kwargs),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = FileForm(request.POST, request.FILES)
        if form.is_valid():
            file = form.cleaned_data["file"]
            try:
                made = running.begin(file.name, file.read(), self.member)
            except reading.Unreadable as why:
                form.add_error("file", str(why))
            else:
                return HttpResponseRedirect(reverse("imports:seen", args=[made.pk]))
        return self.render_to_response({**self.get_context_data(), "form": form}, status=422)


class ImportScreen(Screen):
    model = ProductImport
    permission_required = "change"
    template_name = "shop/desk/import.html"
    index, index_label = "imports:index", _("From and to a spreadsheet")
    header_icon = "table"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.source = get_object_or_404(ProductImport.objects.select_related("who"), pk=kwargs["pk"])

    @property
    def address(self) -> str:
        return reverse("imports:seen", args=[self.source.pk])

    def get_page_title(self) -> str:
        return self.source.file_name

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET.get("outcome", "")
        lines = self.source.lines.exclude(outcome="")
        progress = running.progress(self.source)
        chosen = asked if asked in Outcome.values else Outcome.WRONG if progress["wrong"] else ""
        lines = lines.filter(outcome=chosen) if chosen else lines.exclude(outcome=Outcome.SAME)
        return {
            "source": self.source,
            "is_at_work": self.source.state in AT_WORK,
            "may_be_written": self.source.state == ImportState.CHECKED,
            "progress": progress,
            "kinds": [
                {"value": kind.value, "label": self.label(kind, progress), "number": progress[kind.value]}
                for kind in Outcome
            ],
            "chosen": chosen,
            "paging": page_of(lines.order_by("number"), self.request.GET.get("page"), ON_A_PAGE),
            **super().get_context_data(**kwargs),
        }

    def label(self, kind: Outcome, progress: dict[str, int]) -> str:
        if self.source.state != ImportState.DONE:
            return str(kind.label)
        return str(ONCE_WRITTEN[kind] % {"number": progress[kind.value]})

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = super().get(request, *args, **kwargs)
        if self.source.state in AT_WORK:
            answer.headers["Refresh"] = str(LOOK_AGAIN)
        return answer


class WriteScreen(ImportScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            running.confirm(self.source, only_good="only_good" in request.POST)
        except Refused as refusal:
            return self.refused(request, self.address, refusal)
        return HttpResponseRedirect(self.address)


class ExportFile(FilesScreen):
    """Of the products that were chosen, for a spreadsheet."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        kind = kwargs["kind"]
        variants = SelectionForm(request.GET or None).variants()
        name = f"prodotti-{timezone.localdate():%Y%m%d}.{kind}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        if kind == "csv":
            return StreamingHttpResponse(
                exporting.as_csv(variants), content_type="text/csv; charset=utf-8", headers=headers
            )
        if kind == "xlsx":
            return HttpResponse(exporting.as_xlsx(variants), content_type=XLSX, headers=headers)
        raise Http404


class ImportViewSet(ViewSet):
    name, url_prefix = "imports", "product-files"

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", FilesScreen.as_view(), name="index"),
            path("products.<slug:kind>", ExportFile.as_view(), name="export"),
            path("<int:pk>/", ImportScreen.as_view(), name="seen"),
            path("<int:pk>/write/", WriteScreen.as_view(), name="write"),
        ]
