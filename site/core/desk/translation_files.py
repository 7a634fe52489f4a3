"""Sentences taken home and brought back: the file of what the list shows, or of one page, and its way back in."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView, View
from wagtail import hooks
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from core.desk.to_translate import ICON, OnePage
from core.desk.translation_filters import Filters, Translators, within_reach
from core.models import User
from core.translating import states
from core.translating.files import reading, taking, writing
from core.translating.files.checking import Checking, Found
from core.translating.files.reading import Unreadable

SALT = "core.translating.files"
A_DAY = 60 * 60 * 24
SHOWN = 200  # complaints on the screen; the others are counted
MOST_SENT_BACK = 1_500_000


class Narrowed(Filters):
    """The list's own filters, and which sentences of those pages."""

    sentences = forms.ChoiceField(
        required=False, choices=[("open", gettext_lazy("Only those that wait")), ("", gettext_lazy("All"))]
    )


def _handed_out(pages: Any, name: str, *, only_open: bool) -> HttpResponse:
    said = str(writing.file_of(pages, only_open=only_open))
    answer = HttpResponse(f"{said}\n", content_type="text/x-gettext-translation; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.po"'
    return answer


class OfTheList(Translators, View):
    """All pages that the list shows with these filters, in one file."""

    def get(self, request: HttpRequest) -> HttpResponse:
        filters = Narrowed(request.GET)
        pages = filters.narrowed(within_reach(states.pages(), request.user)).select_related("content_type")
        only_open = filters.is_valid() and filters.cleaned_data["sentences"] == "open"
        name = f"{slugify(_('To be translated'))}-{timezone.localdate():%Y-%m-%d}"
        return _handed_out(pages, name, only_open=only_open)


class OfOnePage(OnePage, View):
    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        return _handed_out([self.italian], f"{self.italian.slug}-en", only_open=False)


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("PO file"),
        widget=forms.FileInput(attrs={"accept": ".po,.pot,text/x-gettext-translation"}),
    )

    def clean_file(self) -> UploadedFile:
        sent: UploadedFile = self.cleaned_data["file"]
        try:
            if (sent.size or 0) > reading.MOST_BYTES:
                reading.text_of(b" " * (reading.MOST_BYTES + 1))
            self.text = reading.text_of(sent.read())
            self.po = reading.file_of(self.text)
        except Unreadable as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        self.sent_back = signing.dumps(self.text, salt=SALT, compress=True)
        if len(self.sent_back) > MOST_SENT_BACK:
            raise forms.ValidationError(_("This file holds too many words for one go: bring it in parts."))
        return sent


class BringIn(Translators, WagtailAdminTemplateMixin, FormView):
    """The file is looked at first: nothing is written before somebody has read what would be."""

    form_class = FileForm
    template_name = "core/desk/translation_file.html"
    page_title = gettext_lazy("Bring in a translated file")
    breadcrumbs_items = ()
    header_icon = ICON

    def form_valid(self, form: Any) -> HttpResponse:
        found = Checking(form.po, _pages(self.request)).result()
        told = {"found": found, "sent_back": form.sent_back, "shown": found.wrong[:SHOWN]}
        left = max(0, len(found.wrong) - SHOWN)
        context = self.get_context_data(form=FileForm(), name=form.cleaned_data["file"].name, left=left)
        return render(self.request, self.template_name, {**context, **told})


class TakeIn(Translators, View):
    """What was right is kept, if it still is; all of it or nothing."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return redirect("translation_file")

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            text = signing.loads(request.POST.get("sent_back", ""), salt=SALT, max_age=A_DAY)
            po = reading.file_of(reading.text_of(text.encode()))
        except (signing.BadSignature, Unreadable):
            messages.error(
                request, _("The file was looked at too long ago. Nothing was written: bring it again.")
            )
            return redirect("translation_file")
        found = taking.take(po, _pages(request), cast(User, request.user))
        self._tell(request, found)
        return redirect(
            f"{reverse('to_translate')}?state={states.State.READY}" if found.right else "translation_file"
        )

    def _tell(self, request: HttpRequest, found: Found) -> None:
        if not found.right:
            messages.warning(request, _("There was nothing in the file that is not here already."))
            return
        number = len(found.right)
        said = ngettext(
            "%(number)s sentence is kept. Its page is published from its own screen.",
            "%(number)s sentences are kept. Their pages are published from their own screens.",
            number,
        )
        messages.success(request, said % {"number": number})
        if wrong := len(found.wrong):
            said = ngettext(
                "%(number)s sentence was not right and was left out.",
                "%(number)s sentences were not right and were left out.",
                wrong,
            )
            messages.warning(request, said % {"number": wrong})


def _pages(request: HttpRequest) -> Any:
    """The Italian pages whose English this person may write, live or not."""
    italian = Page.objects.filter(locale__language_code="it", depth__gte=2, alias_of__isnull=True)
    return within_reach(italian, request.user)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("da-tradurre/file/", BringIn.as_view(), name="translation_file"),
        path("da-tradurre/file/scrivi/", TakeIn.as_view(), name="translation_file_take"),
        path("da-tradurre/file/scarica/", OfTheList.as_view(), name="translation_file_list"),
        path("da-tradurre/<int:page_id>/file/", OfOnePage.as_view(), name="translation_page_file"),
    ]
