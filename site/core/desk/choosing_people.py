"""Choosing somebody from a page, or writing them down on the spot, with the consent if it is there."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets import AdminDateInput

from core import hiding
from core.desk import people_list
from core.models import Consent, Person
from core.models.consents import Scope
from core.private_files import SignedFile

CONSENT = ("scopes", "given", "expires", "file")


class NewPersonForm(forms.ModelForm):
    """The name is enough for a draft; a consent is written down whole or not at all."""

    scopes = forms.MultipleChoiceField(
        label=_("The consent covers"),
        choices=Scope.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Leave all of this empty when nothing has been signed yet: the page stays a draft until then."
        ),
    )
    given = forms.DateField(label=_("Given on"), required=False, widget=AdminDateInput)
    expires = forms.DateField(label=_("Valid until"), required=False, widget=AdminDateInput)
    file = SignedFile(label=_("Signed paper"), required=False, help_text=_("PDF, JPEG or PNG."))

    class Meta:
        model = Person
        fields = ["display_name", "is_pseudonym"]

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or {}
        if any(typed.get(name) for name in CONSENT) and not self.errors:
            for name in ("scopes", "given", "expires"):
                if not typed.get(name):
                    self.add_error(name, gettext("A consent says what it covers, from when and until when."))
            if not self.errors:
                self._check(typed)
        return typed

    def _check(self, typed: dict[str, Any]) -> None:
        if typed["expires"] < typed["given"]:
            self.add_error("expires", gettext("It ends before it begins."))
            return
        try:
            Consent(scopes=typed["scopes"], given=typed["given"], expires=typed["expires"]).clean()
        except forms.ValidationError as error:
            self.add_error(None, error)

    @transaction.atomic
    def save(self, commit: bool = True) -> Person:
        person: Person = super().save(commit=commit)
        typed = self.cleaned_data
        if commit and typed.get("scopes"):
            kept = {name: typed[name] for name in ("scopes", "given", "expires")}
            Consent.objects.create(person=person, file=typed["file"] or "", **kept)
            hiding.settle(timezone.now())
        return person


class OnlyForKeepers:
    """Wagtail's choosers ask nobody who they are: the names of those portrayed are not for everybody."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm("core.view_person"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class ByName(BaseFilterForm):
    """Wagtail's own search form wants an indexed model, and nobody's name goes into the index of the site."""

    q = forms.CharField(
        label=_("Name"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Search by name")})
    )

    def filter(self, people: "QuerySet[Person]") -> "QuerySet[Person]":
        if name := self.cleaned_data.get("q"):
            self.is_searching, self.search_query = True, name
            return people.filter(display_name__icontains=name)
        return people


class WithConsents(OnlyForKeepers):
    """Each name with how its consent stands: without one the page would be refused."""

    filter_form_class = ByName
    ordering = "display_name"

    def get_object_list(self) -> "QuerySet[Person]":
        return people_list.with_states(Person.objects.all())

    @property
    def columns(self) -> list[Any]:
        return [*super().columns, people_list.consent_column()]  # type: ignore[misc]


class Choose(WithConsents, chooser.ChooseView):
    pass


class ChooseResults(WithConsents, chooser.ChooseResultsView):
    pass


class Chosen(OnlyForKeepers, chooser.ChosenView):
    pass


class ChosenMultiple(OnlyForKeepers, chooser.ChosenMultipleView):
    pass


class PersonChooserViewSet(ChooserViewSet):
    """Choosing somebody, or writing them down on the spot."""

    choose_view_class = Choose
    choose_results_view_class = ChooseResults
    chosen_view_class = Chosen
    chosen_multiple_view_class = ChosenMultiple

    model = Person
    icon = "user"
    creation_form_class = NewPersonForm
    choose_one_text = _("Choose a person")
    choose_another_text = _("Choose another person")
    edit_item_text = _("Edit this person")
    creation_tab_label = _("New person")
    create_action_label = _("Write down")
