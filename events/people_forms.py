"""What each person who comes inside is asked: one form for each, and the rules, accepted once for all."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from stdnum.exceptions import ValidationError as WrongNumber
from stdnum.it import codicefiscale

from core.lines import Line
from events.identity import ADULT, Identity, Paper, age
from events.people_wrong import Summary

OLDEST = 120
NUMBER = re.compile(r"[A-Z0-9]{4,20}")
DATES = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"]


class Day(forms.DateField):
    """A day as browsers send it, or as one writes it."""

    def __init__(self, *, complete: str = "off", **kwargs: Any) -> None:
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "autocomplete": complete})
        super().__init__(widget=widget, input_formats=DATES, **kwargs)


class PersonForm(forms.Form):
    """One person. `day` is that of the event: on it one is a minor or not, and a document valid or not."""

    first_name = Line(label=_("First name"), max_length=60)
    last_name = Line(label=_("Surname"), max_length=60)
    born = Day(label=_("Date of birth"))
    birthplace = Line(
        label=_("Place of birth"), max_length=80, help_text=_("Town, and the country if it is not Italy.")
    )
    citizenship = Line(label=_("Citizenship"), max_length=60)
    paper = forms.ChoiceField(label=_("Document"), choices=[("", _("Choose one")), *Paper.choices])
    paper_number = Line(label=_("Number of the document"), max_length=30)
    expires = Day(label=_("Valid until"))
    tax_code = Line(
        label=_("Italian tax code"), max_length=24, required=False, help_text=_("Only if you have one.")
    )
    parent = Line(
        label=_("Parent or guardian"),
        max_length=120,
        required=False,
        help_text=_("Only for who is not yet 18: name and surname of the adult who answers for them."),
    )

    leaves = forms.BooleanField(label=_("This person does not come any more"), required=False)

    def __init__(
        self,
        *args: Any,
        day: datetime.date,
        number: int,
        citizenship: bool,
        known: Identity | None = None,
        begun: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        initial = _initial(known) or _begun(begun or {}, kwargs["prefix"])
        kwargs |= {"label_suffix": "", "initial": initial}
        super().__init__(*args, **kwargs)
        self.day, self.number = day, number
        if known is None:
            del self.fields["leaves"]
        if not citizenship:
            del self.fields["citizenship"]
        if number == 1:  # whoever books is mostly the first; of the others a browser knows nothing
            for name, word in (("first_name", "given-name"), ("last_name", "family-name"), ("born", "bday")):
                self.fields[name].widget.attrs["autocomplete"] = word

    def clean_born(self) -> datetime.date:
        born: datetime.date = self.cleaned_data["born"]
        if born > timezone.localdate():
            raise ValidationError(gettext("This day is still to come."))
        if age(born, self.day) > OLDEST:
            raise ValidationError(gettext("Check the year: nobody is that old."))
        return born

    def clean_paper_number(self) -> str:
        number = re.sub(r"[\s./-]", "", self.cleaned_data["paper_number"]).upper()
        if not NUMBER.fullmatch(number):
            raise ValidationError(gettext("Between 4 and 20 letters and figures, as on the document."))
        return number

    def clean_expires(self) -> datetime.date:
        expires: datetime.date = self.cleaned_data["expires"]
        if expires < self.day:
            said = gettext("The document must still be valid on %(day)s, when you come in.")
            raise ValidationError(said % {"day": date_format(self.day, "DATE_FORMAT")})
        return expires

    def clean_tax_code(self) -> str:
        typed = self.cleaned_data["tax_code"]
        if not typed:
            return ""
        code = codicefiscale.compact(typed)
        if len(code) != 16 or not codicefiscale.is_valid(code):
            raise ValidationError(gettext("This tax code is not right: check its letters and figures."))
        return str(code)

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or {}
        born, code = typed.get("born"), typed.get("tax_code")
        if born and code and not _agree(code, born):
            said = gettext("The tax code tells another date of birth: check both.")
            self.add_error("tax_code", said)
        if born and age(born, self.day) >= ADULT:
            typed["parent"] = ""  # of nobody else it is asked
        elif born and not typed.get("parent") and "parent" not in self.errors:
            said = gettext("Who is not yet 18 on the day comes with an adult: name them.")
            self.add_error("parent", said)
        return typed

    @property
    def is_leaving(self) -> bool:
        """Then nothing else of the form is looked at."""
        return "leaves" in self.fields and bool(self["leaves"].data)

    def identity(self) -> Identity:
        return Identity(**{name: value for name, value in self.cleaned_data.items() if name != "leaves"})


def _agree(code: str, born: datetime.date) -> bool:
    """Of the year a tax code tells two figures only."""
    try:
        told = codicefiscale.get_birth_date(code)
    except WrongNumber:
        return False
    return (told.year % 100, told.month, told.day) == (born.year % 100, born.month, born.day)


class RulesForm(forms.Form):
    accepts = forms.BooleanField(
        label=_("I have read the rules of admission, and I accept them for everybody I book for."),
        error_messages={"required": _("Without accepting the rules nobody is admitted.")},
    )


class PeopleForms:
    """The forms of all people of one booking. Iterating gives the forms of the people, `rules` the last one."""

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        seats: int,
        day: datetime.date | None = None,
        citizenship: bool = True,
        known: Sequence[Identity | None] = (),
        begun: Mapping[str, Any] | None = None,
    ) -> None:
        """`begun`: what was typed in a form that is not sent yet; it is shown again, and not judged."""
        about: dict[str, Any] = {"day": day or timezone.localdate(), "citizenship": citizenship}
        self.forms = [
            PersonForm(
                data,
                prefix=f"person-{at}",
                number=at + 1,
                known=known[at] if at < len(known) else None,
                begun=begun,
                **about,
            )
            for at in range(seats)
        ]
        self.rules = RulesForm(data, label_suffix="", initial={"accepts": "accepts" in (begun or {})})
        self.is_bound = data is not None

    def __iter__(self) -> Iterator[PersonForm]:
        return iter(self.forms)

    def __len__(self) -> int:
        return len(self.forms)

    def is_valid(self) -> bool:
        said = [form.is_valid() for form in (*self.staying, self.rules)]  # each tells what is wrong with it
        fine = all(said)
        if fine:
            self._refuse_twins()
        return fine and not any(form.errors for form in self.staying)

    @property
    def staying(self) -> list[PersonForm]:
        return [form for form in self.forms if not form.is_leaving]

    def _refuse_twins(self) -> None:
        seen: dict[tuple[str, str], int] = {}
        for form in self.staying:
            paper = form.cleaned_data["paper"], form.cleaned_data["paper_number"]
            first = seen.setdefault(paper, form.number)
            if first != form.number:
                said = gettext("Person %(number)s has this document already.") % {"number": first}
                form.add_error("paper_number", said)

    def identities(self) -> list[Identity]:
        return [form.identity() for form in self.staying]

    @property
    def summary(self) -> Summary:
        return Summary(self)


def _initial(known: Identity | None) -> dict[str, Any]:
    if known is None:
        return {}
    return {name: getattr(known, name) for name in PersonForm.base_fields if name != "leaves"}


def _begun(typed: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    return {name: typed.get(f"{prefix}-{name}", "") for name in PersonForm.base_fields if name != "leaves"}
