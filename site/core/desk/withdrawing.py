"""Withdrawing a consent: first what will go, in full; then one deliberate act; then the receipt to print.

Nothing here needs JavaScript: "look again" and "erase" are two buttons of one form.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from core.desk.screens import Screen
from core.forgetting import act, planning, pseudonyms, receipt
from core.forgetting.plan import Choices, Plan
from core.models import Organisation, Person
from core.models.people import OnWithdrawal


class WithdrawForm(forms.Form):
    pseudonym = forms.CharField(
        label=_("Name that will stand there"),
        max_length=80,
        help_text=_(
            "An invented one. It stands wherever the page goes on, and where other pages name the person."
        ),
    )
    sure = forms.BooleanField(
        label=_("I have read what will go. I know that nobody can bring it back."),
        error_messages={"required": _("Read what will go, then tick the box.")},
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_pseudonym(self) -> str:
        said = str(self.cleaned_data["pseudonym"]).strip()
        pseudonyms.check(said, self.person.display_name)
        return said


def first_choices(person: Person) -> Choices:
    """What is proposed before anybody decided: other people of that name and mere papers are let alone."""
    return planning.proposed(person, pseudonyms.propose(person.display_name))


def typed_choices(sent: QueryDict, plan: Plan) -> Choices:
    """From the form. What it does not show (it was found meanwhile) is not let alone."""
    shown, changes = set(sent.getlist("shown")), set(sent.getlist("place"))
    files, goes = set(sent.getlist("file_shown")), set(sent.getlist("file"))
    wishes = {page.key: str(sent.get(f"page-{page.key}", "")) for page in plan.portrayed}
    return Choices(
        str(sent.get("pseudonym", "")).strip() or plan.choices.pseudonym,
        {key: wish for key, wish in wishes.items() if wish in OnWithdrawal.values},
        frozenset(place.key for place in plan.elsewhere if place.key in shown - changes),
        frozenset(one.pk for one in plan.files if str(one.pk) in files - goes),
    )


class WithdrawScreen(Screen):
    model = Person
    permission_required = "change"
    template_name = "core/desk/withdrawing.html"
    index, index_label = "people:index", _("People and consents")
    header_icon = "user"
    page_title = _("Withdraw the consent")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.person = get_object_or_404(Person, pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.person)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.person.forgotten:
            return HttpResponseRedirect(reverse("person_receipt", args=[self.person.pk]))
        choices = first_choices(self.person)
        form = WithdrawForm(person=self.person, initial={"pseudonym": choices.pseudonym})
        return self.show(planning.build(self.person, choices), form)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.person.forgotten:
            return HttpResponseRedirect(reverse("person_receipt", args=[self.person.pk]))
        choices = typed_choices(request.POST, planning.build(self.person, first_choices(self.person)))
        form = WithdrawForm(request.POST, person=self.person)
        plan = planning.build(self.person, choices)
        if "erase" not in request.POST:
            return self.show(plan, WithdrawForm(person=self.person, initial={"pseudonym": choices.pseudonym}))
        if form.is_valid() and request.POST.get("seen") != plan.fingerprint:
            form.add_error(None, _("Something changed meanwhile: look at what will go once more."))
        if not form.is_valid():
            return self.show(plan, form, status=422)
        act.forget(self.person, choices, by=self.member)
        return HttpResponseRedirect(reverse("person_receipt", args=[self.person.pk]))

    def show(self, plan: Plan, form: forms.Form, status: int = 200) -> HttpResponse:
        said = {
            "plan": plan,
            "form": form,
            "lines": receipt.lines(plan.counts),
            "wishes": OnWithdrawal.choices,
        }
        answer = self.render_to_response({**self.get_context_data(), **said}, status=status)
        answer.headers["Cache-Control"] = "private, no-store"
        return answer


class ReceiptScreen(Screen):
    """To print and hand over: A4, in Italian, without the name, which is written by hand."""

    model = Person
    permission_required = "change"
    template_name = "core/desk/receipt.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        person = get_object_or_404(Person, pk=kwargs["pk"])
        found = list(person.forgettings.all())
        if not found:
            raise Http404
        with translation.override("it"):
            shown = [{"row": row, "lines": receipt.of(row), "pages": row.done["pages"]} for row in found]
            said = {"receipts": shown, "person": person, "organisation": Organisation.load()}
            answer: Any = self.render_to_response(said)
            answer.render()
        answer.headers["Cache-Control"] = "private, no-store"
        return answer


class WithdrawalPanel(Panel):
    """On the person's own screen: the way to the withdrawal, or to its receipt."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "core/desk/withdrawal_panel.html"

        @cached_property
        def receipts(self) -> list[Any]:
            return list(self.instance.forgettings.all())

        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.instance.pk)


def check_date(form: forms.ModelForm, cleaned: Mapping[str, Any]) -> None:
    """The day of forgetting is still to come, and the later name is another one."""
    day, later, shown = cleaned.get("forget_on"), cleaned.get("later_name"), cleaned.get("display_name")
    if day and "forget_on" in form.changed_data and day <= timezone.localdate():
        form.add_error("forget_on", gettext("Choose a day to come. To forget now, withdraw the consent."))
    if later and shown:
        try:
            pseudonyms.check(later, shown)
        except ValidationError as error:
            form.add_error("later_name", error)


def addresses() -> list[URLPattern]:
    return [
        path("people/<int:pk>/withdraw/", WithdrawScreen.as_view(), name="person_withdraw"),
        path("people/<int:pk>/receipt/", ReceiptScreen.as_view(), name="person_receipt"),
    ]
