"""The institute's answer: passed on by one letter for each booking, without a reason and without a name."""

import pytest
from django.utils import timezone

from core.models import Letter, User
from core.refusals import Refused
from events import admission, booking
from events.models import Guest, Occurrence, Registration
from tests.events.inside_dates import DAY, OTHERS, PERSON, answers, book, date

pytestmark = pytest.mark.django_db
YES, NO = Guest.Admission.ADMITTED, Guest.Admission.REFUSED


@pytest.fixture
def who():
    return User.objects.create_user("incontri")


def people(*bookings: Registration) -> list[int]:
    return list(Guest.objects.filter(registration__in=bookings).order_by("pk").values_list("pk", flat=True))


def letters() -> list[Letter]:
    return list(Letter.objects.filter(kind=admission.LETTER).order_by("pk"))


def test_one_letter_for_each_booking_in_its_language_without_reason_or_name(who):
    row = date()
    anna, ben = book(row, "anna", 2), book(row, "ben", 1, "en")
    chosen = people(anna, ben)
    assert (admission.look(row, chosen, YES).people, admission.look(row, chosen, YES).letters) == (3, 2)

    found = admission.decide(row, chosen, YES, who=who)

    assert (found.people, found.letters) == (3, 2)
    assert answers(anna) + answers(ben) == [YES] * 3
    assert {guest.decided_by for guest in Guest.objects.all()} == {who}
    first, second = letters()
    assert (first.to, first.language, second.to, second.language) == (
        "anna@example.org",
        "it",
        "ben@example.org",
        "en",
    )
    assert "2 siete ammessi" in first.text
    assert "You are admitted" in second.text
    said = (first.text + first.html + second.text + second.html).casefold()
    assert [word for word in (*OTHERS, *PERSON.values()) if len(word) > 3 and word.casefold() in said] == []


def test_the_same_answer_again_moves_nothing(who):
    row = date()
    chosen = people(book(row))
    admission.decide(row, chosen, YES, who=who)
    before = Guest.objects.values().get()

    assert admission.look(row, chosen, YES).people == 0
    assert admission.decide(row, chosen, YES, who=who).letters == 0
    assert Guest.objects.values().get() == before
    assert len(letters()) == 1
    with pytest.raises(Refused):
        admission.decide(row, chosen, "maybe", who=who)


def test_who_is_not_admitted_frees_a_place_that_goes_to_who_waits(who):
    row = date(seats=2)
    anna = book(row, "anna", 2)
    waiting = booking.book(row, booking.Details("Carla", "carla@example.org"), language="it")
    assert waiting.state == "waiting"

    admission.decide(row, people(anna)[:1], NO, who=who)

    row.refresh_from_db()
    anna.refresh_from_db()
    waiting.refresh_from_db()
    assert (anna.state, anna.seats, answers(anna)) == ("confirmed", 1, [NO, "pending"])
    assert (waiting.state, row.taken, row.waiting) == ("offered", 2, 0)
    (letter,) = letters()
    assert "non è ammessa" in letter.text
    assert "risposta" in letter.text  # for the other one it is still to come


def test_after_the_last_day_the_place_is_free_and_offered_to_nobody(who):
    row = date(days=20, seats=1)
    anna = book(row, "anna")
    waiting = booking.book(row, booking.Details("Carla", "carla@example.org"), language="it")
    Occurrence.objects.filter(pk=row.pk).update(start=row.start - 10 * DAY, end=row.end - 10 * DAY)

    admission.decide(row, people(anna), NO, who=who)

    row.refresh_from_db()
    anna.refresh_from_db()
    waiting.refresh_from_db()
    assert (anna.state, anna.ending) == ("cancelled", "institute")
    assert (waiting.state, row.taken) == ("waiting", 0)
    assert Letter.objects.filter(kind="booking_cancelled").count() == 0
    assert len(letters()) == 1


def test_the_institute_thinks_again_while_the_place_is_there(who):
    row = date(seats=1)
    anna = book(row, "anna")
    admission.decide(row, people(anna), NO, who=who)

    admission.decide(row, people(anna), YES, who=who)
    row.refresh_from_db()
    anna.refresh_from_db()
    assert (anna.state, anna.ending, anna.seats, row.taken, answers(anna)) == ("confirmed", "", 1, 1, [YES])

    admission.decide(row, people(anna), NO, who=who)
    book(row, "bruno")
    written = Letter.objects.count()
    with pytest.raises(Refused, match="qualcun altro"):
        admission.decide(row, people(anna), YES, who=who)
    anna.refresh_from_db()
    assert (anna.state, answers(anna), Letter.objects.count()) == ("cancelled", [NO], written)


def test_people_of_other_dates_and_of_cancelled_bookings_are_not_decided_on(who):
    row, other = date(), date()
    gone = book(row, "anna")
    booking.cancel(gone)
    elsewhere = book(other, "bruno")

    assert admission.decide(row, people(gone, elsewhere), YES, who=who).people == 0
    assert letters() == []
    assert admission.listed(row) == []


def test_the_list_is_by_surname_and_leaves_out_who_is_not_admitted(who):
    row = date()
    anna = book(row, "anna", 3)
    admission.decide(row, people(anna)[:1], NO, who=who)
    admission.decide(row, people(anna)[1:2], YES, who=who)

    assert [one.name for one in admission.expected(row)] == [f"Quintavalle {name}" for name in OTHERS[:2]]
    assert [one.name for one in admission.listed(row, only=YES)] == [f"Quintavalle {OTHERS[0]}"]
    assert timezone.now() >= Guest.objects.exclude(decided=None).first().decided
