"""The dates of an event on the desk's form: a rule, days with hours of their own, days left out."""

import datetime
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.forms import BaseFormSet, formset_factory
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput, AdminTimeInput

from events import recurrence
from events.models import DateRule, Repeats
from events.models.rules import MOST_DATES
from events.recurrence import Day

LASTS = datetime.timedelta(minutes=90)
FARTHEST = datetime.timedelta(days=3 * 366)
LONGEST = 366  # days that one date may last
DAY = datetime.timedelta(days=1)
YEARS = _("Choose a day of the years from 2000 to 2199.")
# What the clocks and calendars of all programs can reckon with.
WITHIN = [
    MinValueValidator(datetime.date(2000, 1, 1), YEARS),
    MaxValueValidator(datetime.date(2199, 12, 31), YEARS),
]
REPEATED = (Repeats.WEEKLY, Repeats.MONTHLY_DAY, Repeats.MONTHLY_WEEKDAY)


def an_hour_and_a_half(opens: datetime.time) -> datetime.time:
    """When it ends if nobody says so."""
    return (datetime.datetime.combine(datetime.date(2000, 1, 1), opens) + LASTS).time()


class RuleForm(forms.ModelForm):
    """Nothing is required by itself: `clean` says what the chosen way needs."""

    last = forms.DateField(
        label=_("It ends on"),
        required=False,
        widget=AdminDateInput,
        validators=WITHIN,
        help_text=_("Only if it lasts several days without a break, as an exhibition does."),
    )
    left_out = forms.MultipleChoiceField(label=_("Days left out"), required=False)

    class Meta:
        model = DateRule
        fields = ["repeats", "first", "opens", "closes", "until", "times", "left_out"]
        widgets = {
            "first": AdminDateInput,
            "until": AdminDateInput,
            "opens": AdminTimeInput,
            "closes": AdminTimeInput,
        }
        labels = {"repeats": _("When"), "until": _("Until (the last day)"), "times": _("or how many times")}
        help_texts = {"closes": _("Empty: 90 minutes later.")}

    def __init__(self, *args: Any, chosen: "ChosenDays", optional: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chosen_days, self.optional = chosen, optional
        for name in ("first", "opens", "closes"):
            self.fields[name].required = False
        for name in ("first", "until"):
            self.fields[name].validators += WITHIN
        if self.instance.nights:
            self.initial["last"] = self.instance.first + self.instance.nights * DAY
        typed = self.typed_days() if self.is_bound else self.instance.left_out
        named: Any = self.fields["left_out"]
        named.choices = [(day, day) for day in typed if _is_day(day)]

    def typed_days(self) -> list[str]:
        sent: Any = self.data
        return list(sent.getlist(self.add_prefix("left_out")))

    @property
    def is_empty(self) -> bool:
        """Dates of an event that were made without a rule are left as they are."""
        typed = self.cleaned_data
        return self.optional and not typed.get("first") and not self.chosen_days.wanted()

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if self.errors or not self.chosen_days.is_valid() or self.is_empty:
            return typed
        days, repeats = self.chosen_days.wanted(), typed["repeats"]
        if repeats == Repeats.CHOSEN:
            self._take_from(days, typed)
        else:
            self._ask_first(typed)
        if repeats in REPEATED and not self.errors:
            self._ask_end(typed)
        else:
            typed["until"] = typed["times"] = None
        if not self.errors:
            self._lasts(typed)
        self.instance.chosen = [day.to_keep() for day in days]
        if not self.errors:
            self._count(typed)
        return typed

    def _count(self, typed: dict[str, Any]) -> None:
        """None is left away in silence."""
        named = {name: typed[name] for name in ("repeats", "first", "opens", "closes", "until", "times")}
        if recurrence.counted(DateRule(**named, chosen=self.instance.chosen)) > MOST_DATES:
            at = next((name for name in ("until", "times") if typed[name]), "repeats")
            self.add_error(at, gettext("At most %(most)s dates at once.") % {"most": MOST_DATES})

    def _take_from(self, days: list[Day], typed: dict[str, Any]) -> None:
        if not days:
            self.add_error("repeats", gettext("Write at least one of the chosen dates below."))
            return
        typed.update(first=days[0].day, opens=days[0].opens, closes=days[0].closes, last=None)

    def _ask_first(self, typed: dict[str, Any]) -> None:
        for name, message in (
            ("first", gettext("Say on which day it is.")),
            ("opens", gettext("Say at what time it begins.")),
        ):
            if not typed.get(name):
                self.add_error(name, message)
        if typed.get("opens") and not typed.get("closes"):
            typed["closes"] = an_hour_and_a_half(typed["opens"])

    def _ask_end(self, typed: dict[str, Any]) -> None:
        first, until, times = typed["first"], typed.get("until"), typed.get("times")
        if bool(until) == bool(times):
            message = gettext("Say until when, or how many times: one of the two.")
            self.add_error("times" if until else "until", message)
        elif until and until < first:
            self.add_error("until", gettext("The last day comes before the first."))
        elif until and until - first > FARTHEST:
            self.add_error("until", gettext("This is more than three years ahead."))

    def _lasts(self, typed: dict[str, Any]) -> None:
        last, first = typed.get("last"), typed["first"]
        if typed["repeats"] != Repeats.ONCE or not last or last == first:
            self.instance.nights = 0
        elif not first < last <= first + LONGEST * DAY:
            self.add_error("last", gettext("It ends before it starts, or lasts more than a year."))
        else:
            self.instance.nights = (last - first).days

    def rule(self) -> DateRule:
        """What was typed, as a rule that is not saved; only of a valid form that is not empty."""
        rule: DateRule = self.save(commit=False)
        rule.left_out = sorted(set(self.cleaned_data["left_out"]))
        return rule


def _is_day(typed: str) -> bool:
    try:
        datetime.date.fromisoformat(typed)
    except ValueError:
        return False
    return True


class ChosenDayForm(forms.Form):
    day = forms.DateField(label=_("day"), required=False, widget=AdminDateInput, validators=WITHIN)
    opens = forms.TimeField(label=_("from"), required=False, widget=AdminTimeInput)
    closes = forms.TimeField(label=_("until"), required=False, widget=AdminTimeInput)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if not typed.get("day"):
            if "day" not in self.errors and (typed.get("opens") or typed.get("closes")):
                self.add_error("day", gettext("Say on which day it is."))
        elif not typed.get("opens"):
            self.add_error("opens", gettext("Say at what time it begins."))
        elif not typed.get("closes"):
            typed["closes"] = an_hour_and_a_half(typed["opens"])
        return typed


class ChosenDays(BaseFormSet):
    """Days with hours of their own: all the dates of a fair, or some beside those of a rule."""

    def wanted(self) -> list[Day]:
        typed = [form.cleaned_data for form in self.forms if form.cleaned_data.get("day")]
        return sorted(
            (Day(row["day"], row["opens"], row["closes"]) for row in typed),
            key=lambda day: (day.day, day.opens),
        )

    def clean(self) -> None:
        if any(self.errors):
            return
        days = [(day.day, day.opens) for day in self.wanted()]
        twice = next((one for one in days if days.count(one) > 1), None)
        if twice:
            when = f"{date_format(twice[0], 'j F Y')}, {time_format(twice[1], 'H:i')}"
            raise forms.ValidationError(gettext("The same date stands twice: %(when)s.") % {"when": when})


def chosen_days(rule: DateRule | None, typed: Any, blank: int) -> ChosenDays:
    kept = [Day.kept(row) for row in rule.chosen] if rule else []
    rows = [{"day": day.day, "opens": day.opens, "closes": day.closes} for day in kept]
    made: Any = formset_factory(ChosenDayForm, formset=ChosenDays, extra=blank, max_num=MOST_DATES)
    # A row that was sent back as it stood counts as typed: what is emptied leaves the dates.
    return made(typed, initial=None if typed else rows, prefix="chosen")


def named(rule: DateRule) -> list[tuple[datetime.date, str]]:
    """Every day of the rule, those left out too: what the preview offers to leave out."""
    whole = DateRule(**{name: getattr(rule, name) for name in COPIED}, left_out=[])
    return [(one.day, one.remark) for one in recurrence.planned(whole)]


COPIED = ("repeats", "first", "opens", "closes", "nights", "until", "times", "chosen")
