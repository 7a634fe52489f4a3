"""Who came inside a prison: readable in no table even while it is kept, and the day after kept nowhere at all."""

import csv
import datetime
import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import storages
from django.db import connection
from django.urls import reverse

from core import personal_data, tick
from core.models import User
from events import admission, booking, correcting, inside
from events.models import Guest, Registration
from tests.events.inside_dates import OTHERS, book, date, told, typed

pytestmark = [pytest.mark.django_db, pytest.mark.indexed]
TELLING = (
    "quintavalle",
    "chioggia",
    "yb7654321",
    "yb 765 4321",
    "rccmnl83s18d969h",
    *map(str.casefold, OTHERS[:1]),
)
DAY = datetime.timedelta(days=1)


def says(value: object) -> bool:
    if isinstance(value, bytes | memoryview):
        value = bytes(value).decode("utf-8", "replace")
    said = repr(value).casefold()
    return any(word in said for word in TELLING)


def in_tables() -> Iterator[str]:
    """Every column of every table; on SQLite the bytes of the whole database too, free pages with them."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            names = [one[0] for one in cursor.description or ()]
            for row in cursor.fetchall():
                yield from (f"{table}.{name}" for name, one in zip(names, row, strict=True) if says(one))
    if connection.vendor == "sqlite" and says(connection.connection.serialize()):
        yield "bytes of the database"


def in_files() -> Iterator[str]:
    for root in (Path(settings.MEDIA_ROOT).parent, Path(storages["private"].location)):
        for path in root.rglob("*"):
            if says(str(path)) or (path.is_file() and says(path.read_bytes())):
                yield str(path)


def everywhere(caplog) -> list[str]:
    kept = [*in_tables(), *in_files()]
    kept += ["log" for record in caplog.records if says(record.getMessage()) or says(record.__dict__)]
    return kept + ["cache" for value in cache._cache.values() if says(value)]


@pytest.fixture
def lived(client, caplog, settings, tmp_path, django_capture_on_commit_callbacks):
    """A date on which everything was done that touches its people: booked, corrected, answered, listed, written to."""
    caplog.set_level(logging.DEBUG)
    settings.MEDIA_ROOT = tmp_path / "var" / "media"
    row = date()
    told(row)
    with django_capture_on_commit_callbacks(execute=True):
        made = book(row, "anna", 2)
        address = reverse("booked_guests", kwargs={"number": made.pk, "token": made.token})
        seen = {"who": correcting.who(made)}
        wrong = typed({"expires": "2020-01-01"}, seats=2)
        assert client.post(address, wrong | seen).status_code == 422
        right = typed({"birthplace": "Chioggia Sottomarina"}, seats=2)
        assert client.post(address, right | seen).status_code == 303
        who = User.objects.create_superuser("capo", password="x")
        client.force_login(who)
        chosen = list(Guest.objects.order_by("pk").values_list("pk", flat=True))
        admission.decide(row, chosen[:1], "admitted", who=who)
        admission.decide(row, chosen[1:], "refused", who=who)
        for name in ("date", "people", "institute", "institute_file", "check_in", "print", "file"):
            assert client.get(reverse(f"bookings:{name}", args=[row.pk])).status_code == 200
        client.get(reverse("bookings:index"), {"q": "Anna"})
    return row


def test_nothing_tells_who_comes_in_but_what_is_sealed_and_the_day_after_that_goes(lived, caplog):
    row = lived
    assert Guest.objects.count() == 2
    assert everywhere(caplog) == []
    midnight = inside.erased_at(row)

    tick.run(midnight - datetime.timedelta(seconds=1))
    assert Guest.objects.count() == 2
    tick.run(midnight)

    assert Guest.objects.count() == 0
    assert Registration.objects.filter(occurrence=row).exists()  # the booking itself is kept for a year
    assert everywhere(caplog) == []


def test_who_will_not_come_in_is_forgotten_at_once(lived, caplog):
    row = lived
    gone = book(row, "bruno")
    booking.cancel(gone)
    assert gone.guests.exists()

    personal_data.purge(row.start - 10 * DAY)
    assert not gone.guests.exists()
    assert Guest.objects.count() == 2

    type(row).objects.filter(pk=row.pk).update(state="cancelled")
    personal_data.purge(row.start - 10 * DAY)
    assert Guest.objects.count() == 0


def test_after_the_day_the_screens_say_that_nothing_is_kept(client):
    row = date()
    book(row)
    type(row).objects.filter(pk=row.pk).update(start=row.start - 60 * DAY, end=row.end - 60 * DAY)
    tick.run()
    client.force_login(User.objects.create_superuser("capo", password="x"))

    for name in ("institute", "institute_file"):
        answer = client.get(reverse(f"bookings:{name}", args=[row.pk]), follow=True)
        assert "è stato cancellato il" in answer.content.decode()


def test_until_then_an_address_is_given_its_guests_and_may_erase_them():
    row = date()
    book(row, "anna", 2)

    (given,) = personal_data.export("anna@example.org")["bookings"]
    first, second = given["guests"]
    assert (first["birthplace"], first["admission"], second["first_name"]) == (
        "Chioggia",
        "pending",
        OTHERS[0],
    )

    personal_data.erase("anna@example.org")
    row.refresh_from_db()
    assert (Guest.objects.count(), Registration.objects.count(), row.taken) == (0, 0, 0)


def test_the_file_for_the_institute_is_words_to_a_spreadsheet_and_each_taking_is_written_down(client):
    row = date()
    made = book(row)
    evil = inside.people_forms(row, typed({"birthplace": "=cmd|' /C calc'!A0"}), seats=1)
    assert evil.is_valid()
    made.guests.update(sealed=evil.identities()[0].sealed())
    client.force_login(User.objects.create_superuser("capo", password="x"))

    answer = client.get(reverse("bookings:institute_file", args=[row.pk]))

    head, person = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    assert head[:4] == ["N.", "Cognome", "Nome", "Data di nascita"]
    assert person == [
        *("1", "Quintavalle", "Zoraide", "18/11/1983", "'=cmd|' /C calc'!A0", "italiana", "passaporto"),
        *("YB7654321", "04/05/2099", "RCCMNL83S18D969H", "", "in attesa"),
    ]
    assert "no-store" in answer.headers["Cache-Control"]
    shown = client.get(reverse("bookings:people", args=[row.pk])).content.decode()
    assert "capo · file · 1 persona" in " ".join(shown.split())
