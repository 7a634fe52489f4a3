"""Money, hours, consents, addresses: the small rules that everything leans on."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from core.models import Closure, Consent, OpeningHours, Person, Picture, SpecialHours
from core.models.consents import months_between
from core.money import cents, euro
from core.opening import ROME, current_or_next, openings


@pytest.mark.parametrize(
    ("value", "rounded"), [("0.125", "0.13"), ("2.345", "2.35"), ("-0.125", "-0.13"), ("10", "10.00")]
)
def test_amounts_are_rounded_half_up_to_the_cent(value, rounded):
    assert cents(Decimal(value)) == Decimal(rounded)


def test_an_amount_is_written_as_its_language_writes_it():
    assert euro(Decimal("1234.5"), "it") == "1.234,50\u00a0€"
    assert euro(Decimal("1234.5"), "en") == "€1,234.50"
    assert euro(Decimal("-3"), "en") == "−€3.00"


def test_a_consent_lasts_twenty_four_months_at_most():
    given = datetime.date(2025, 3, 1)
    person = Person(display_name="Nadia")

    Consent(person=person, scopes=["text"], given=given, expires=datetime.date(2027, 3, 1)).clean()
    with pytest.raises(ValidationError, match="24"):
        Consent(person=person, scopes=["text"], given=given, expires=datetime.date(2027, 3, 2)).clean()


def test_months_are_counted_begun():
    assert months_between(datetime.date(2025, 1, 31), datetime.date(2025, 2, 28)) == 1
    assert months_between(datetime.date(2025, 1, 15), datetime.date(2025, 2, 16)) == 2


def test_a_consent_for_something_unknown_is_refused():
    consent = Consent(
        scopes=["text", "offence"], given=datetime.date(2026, 1, 1), expires=datetime.date(2026, 6, 1)
    )

    with pytest.raises(ValidationError, match="offence"):
        consent.clean()


@pytest.mark.django_db
def test_only_given_unexpired_and_unwithdrawn_consents_are_valid():
    person = Person.objects.create(display_name="Nadia")
    day = datetime.date(2026, 6, 1)
    span = {"given": datetime.date(2026, 1, 1), "expires": datetime.date(2026, 12, 31), "person": person}
    good = Consent.objects.create(**span)
    Consent.objects.create(**{**span, "given": datetime.date(2026, 7, 1)})
    Consent.objects.create(**{**span, "expires": datetime.date(2026, 5, 31)})
    Consent.objects.create(**span, withdrawn=datetime.datetime(2026, 5, 1, tzinfo=ROME))

    assert list(Consent.objects.valid_on(day)) == [good]


def test_there_is_no_field_for_an_offence():
    fields = {field.name for field in Person._meta.get_fields()}

    assert fields == {
        *("id", "uuid", "display_name", "is_pseudonym", "created", "forget_on", "later_name", "forgotten"),
        *("consents", "portrayals", "pictures", "forgettings", "recordings_heard", "recordings_seen"),
    }


@pytest.mark.django_db
def test_a_picture_says_what_it_shows_in_both_languages_or_is_decorative():
    with pytest.raises(ValidationError) as refused:
        Picture(title="Forno", alt_it="Un forno", shows_people=False).clean()
    assert set(refused.value.message_dict) == {"alt_en"}

    Picture(title="Carta", is_decorative=True).clean()
    assert Picture(is_decorative=True, alt_it="Carta").alt("it") == ""


@pytest.fixture
def hours(db):
    for weekday in (1, 2, 3):
        OpeningHours.objects.create(weekday=weekday, opens=datetime.time(10), closes=datetime.time(13))
        OpeningHours.objects.create(weekday=weekday, opens=datetime.time(15), closes=datetime.time(19))


def rome(*when: int) -> datetime.datetime:
    return datetime.datetime(*when, tzinfo=ROME)


@pytest.mark.usefixtures("hours")
class TestOpening:
    def test_open_now(self):
        now, stretch = current_or_next(rome(2026, 11, 24, 10, 30))

        assert now is True
        assert stretch.end == rome(2026, 11, 24, 13)

    def test_in_the_break_the_afternoon_comes_next(self):
        assert current_or_next(rome(2026, 11, 24, 13, 30))[1].start == rome(2026, 11, 24, 15)

    def test_at_closing_time_it_is_closed(self):
        now, stretch = current_or_next(rome(2026, 11, 24, 19))

        assert now is False
        assert stretch.start == rome(2026, 11, 25, 10)

    def test_a_closure_hides_its_days_both_ends_included(self):
        Closure.objects.create(first=datetime.date(2026, 11, 24), last=datetime.date(2026, 11, 25))

        assert current_or_next(rome(2026, 11, 24, 9))[1].start == rome(2026, 11, 26, 10)

    def test_hours_stay_on_the_clock_when_it_changes(self):
        OpeningHours.objects.create(weekday=6, opens=datetime.time(10), closes=datetime.time(13))
        before, after = (
            openings(datetime.date(2026, 10, 25), 1)[0],
            openings(datetime.date(2026, 10, 18), 1)[0],
        )

        assert (before.start.hour, after.start.hour) == (10, 10)
        assert before.start.utcoffset() != after.start.utcoffset()


@pytest.mark.django_db
def test_without_hours_nothing_is_promised():
    assert current_or_next(rome(2026, 11, 24, 10)) == (False, None)


def test_special_hours_hold_against_weekday_and_closure(hours):
    sunday, eve = datetime.date(2026, 12, 13), datetime.date(2026, 12, 23)
    SpecialHours.objects.create(day=sunday, opens=datetime.time(10), closes=datetime.time(16))
    Closure.objects.create(first=datetime.date(2026, 12, 22), last=datetime.date(2026, 12, 30))
    SpecialHours.objects.create(day=eve, opens=datetime.time(9), closes=datetime.time(12))

    assert [row.closes.hour for row in openings(sunday, 1)] == [16]
    assert [row.opens.hour for row in openings(eve, 1)] == [9]
    open_now, coming = current_or_next(rome(2026, 12, 17, 20))
    assert (open_now, coming and coming.day) == (False, eve)


@pytest.mark.parametrize(
    ("moment", "starts"),
    [
        ((2026, 3, 28, 20), "2026-03-31T10:00:00+02:00"),  # the clocks go forward on the 29th
        ((2026, 10, 24, 20), "2026-10-27T10:00:00+01:00"),  # and back on the 25th
    ],
)
def test_the_next_opening_is_right_over_a_change_of_clocks(hours, moment, starts):
    _open_now, coming = current_or_next(rome(*moment))

    assert coming is not None
    assert coming.start.isoformat() == starts
