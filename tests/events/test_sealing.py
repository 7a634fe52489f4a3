"""Who comes inside a prison lies sealed: no column tells it, and a lost key is said and not guessed at."""

import datetime
from io import StringIO

import pytest
from cryptography.fernet import Fernet
from django.core.checks import Error
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from core import deploy_checks, sealing
from demo.event_factories import OccurrenceFactory
from events.identity import Identity, Paper, age
from events.models import Guest, Registration

OLD, NEW, OTHER = (Fernet.generate_key().decode() for _key in range(3))
ZORAIDE = Identity(
    last_name="Quintavalle",
    first_name="Zoraide",
    born=datetime.date(1990, 2, 28),
    birthplace="Chioggia",
    citizenship="italiana",
    paper=Paper.PASSPORT,
    paper_number="YB7654321",
    expires=datetime.date(2031, 5, 4),
    tax_code="QNTZRD90B68C638X",
)
TELLING = ("quintavalle", "zoraide", "chioggia", "yb7654321", "qntzrd", "1990-02-28")


def guest(person: Identity = ZORAIDE) -> Guest:
    booked = Registration.objects.create(
        occurrence=OccurrenceFactory(),
        name="Anna",
        email="anna@example.org",
        language="it",
        consented=timezone.now(),
    )
    return Guest.objects.create(registration=booked, sealed=person.sealed())


def raw_columns() -> str:
    """Everything that the table holds, as the database gives it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM events_guest")
        return repr(cursor.fetchall()).casefold()


@pytest.mark.django_db
def test_no_column_tells_who_somebody_is_and_the_key_does():
    row = guest()

    stored = raw_columns()
    assert "gaaaa" in stored  # a Fernet token is there
    assert [word for word in TELLING if word in stored] == []
    assert Guest.objects.get().identity == ZORAIDE
    assert [word for word in TELLING if word in f"{row} {row!r} {ZORAIDE!r}".casefold()] == []


@pytest.mark.django_db
def test_a_new_key_seals_the_old_one_opens_and_may_go_once_all_is_sealed_anew(settings):
    settings.IDENTITY_KEYS = [OLD]
    guest()
    settings.IDENTITY_KEYS = [NEW, OLD]
    assert Guest.objects.get().identity == ZORAIDE
    said = StringIO()

    call_command("seal_anew", stdout=said)

    assert said.getvalue() == "1 guests and 0 second steps sealed anew.\n"
    settings.IDENTITY_KEYS = [NEW]
    assert Guest.objects.get().identity == ZORAIDE
    settings.IDENTITY_KEYS = [OLD]
    with pytest.raises(sealing.Unreadable):
        _ = Guest.objects.get().identity


@pytest.mark.django_db
def test_what_no_key_opens_is_said_and_left_as_it_is(settings):
    settings.IDENTITY_KEYS = [OTHER]
    guest()
    before = raw_columns()
    settings.IDENTITY_KEYS = [NEW]

    with pytest.raises(CommandError, match="1 guests could not be opened"):
        call_command("seal_anew", stdout=StringIO())

    assert raw_columns() == before
    settings.IDENTITY_KEYS = []
    with pytest.raises(CommandError, match="IDENTITY_KEYS is not set"):
        call_command("seal_anew", stdout=StringIO())
    with pytest.raises(sealing.NoKey):
        ZORAIDE.sealed()


def test_the_checks_tell_of_a_missing_key_and_of_a_broken_one(settings):
    assert deploy_checks.keys_are_keys(None) == deploy_checks.keys_are_there(None) == []

    settings.IDENTITY_KEYS = [OLD, OLD[:-3]]
    assert [type(one) for one in deploy_checks.keys_are_keys(None)] == [Error]
    settings.IDENTITY_KEYS = []
    assert [one.id for one in deploy_checks.keys_are_there(None)] == ["core.W002"]


@pytest.mark.parametrize(
    ("day", "years"), [((2026, 2, 27), 17), ((2026, 2, 28), 17), ((2026, 3, 1), 18), ((2027, 1, 1), 18)]
)
def test_who_was_born_on_29_february_is_a_year_older_on_1_march(day, years):
    assert age(datetime.date(2008, 2, 29), datetime.date(*day)) == years
