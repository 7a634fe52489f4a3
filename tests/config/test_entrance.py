"""The door of the admin: who is let in by name and password, who is locked out and for how long, what is written."""

import datetime

import pytest
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.test import Client, override_settings
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction

from config.entrance import locks
from tests.config.at_the_door import CODE, DOOR, PASSWORD, Comer, staff

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_name_and_password_open_the_door_and_lead_where_one_wanted_to_go():
    staff()

    answer = Comer("nadia").knock(next="/admin/state/")

    assert (answer.status_code, answer["Location"]) == (302, "/admin/state/")


@pytest.mark.parametrize("away", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_the_door_leads_to_no_other_site(away):
    staff()

    assert Comer("nadia").knock(next=away)["Location"] == "/admin/"


def test_after_five_wrong_passwords_the_door_says_how_long_and_keeps_the_name():
    staff()
    nadia = Comer("nadia")

    answers = [nadia.knock("sbagliata").status_code for _each in range(5)]
    shut = nadia.knock()

    assert answers == [200, 200, 200, 200, 429]
    assert shut.status_code == 429
    assert int(shut["Retry-After"]) <= 15 * 60
    words = shut.content.decode()
    assert 'value="nadia"' in words
    assert "Aspettate 15 minuti" in words or "Aspetta 15 minuti" in words
    assert not nadia.is_in()


def test_the_shut_door_speaks_the_language_of_the_browser():
    nadia = Comer("nadia", speaks="en-GB")

    for _each in range(5):
        shut = nadia.knock("wrong")

    assert shut["Content-Language"] == "en"
    assert "Wait 15 minutes" in shut.content.decode()


def test_the_door_opens_again_after_a_quarter_of_an_hour():
    staff()
    nadia = Comer("nadia")
    for _each in range(5):
        nadia.knock("sbagliata")
    assert nadia.knock().status_code == 429

    AccessAttempt.objects.update(attempt_time=timezone.now() - datetime.timedelta(minutes=16))

    assert nadia.knock().status_code == 302


def test_who_goes_on_knocking_does_not_keep_the_door_shut_for_longer():
    nadia = Comer("nadia")
    for _each in range(5):
        nadia.knock("sbagliata")
    before = AccessAttempt.objects.values_list("attempt_time", "failures_since_start").get()

    nadia.knock("sbagliata")

    assert AccessAttempt.objects.values_list("attempt_time", "failures_since_start").get() == before


def test_a_colleague_behind_the_same_address_still_comes_in():
    staff("nadia"), staff("omar")
    for _each in range(6):
        Comer("nadia").knock("sbagliata")

    assert Comer("omar").knock().status_code == 302


def test_a_stranger_shuts_a_name_for_new_machines_only():
    """From many addresses, thirty failures: its owner's machine, at the stranger's own address even, still opens."""
    staff()
    nadia = Comer("nadia")
    assert nadia.knock().status_code == 302
    nadia.client.post("/admin/logout/")
    for number in range(6):
        for _each in range(5):
            Comer("nadia", at=f"198.51.100.{number}").knock("sbagliata")

    assert Comer("nadia", at="203.0.113.9").knock().status_code == 429
    assert Comer("nadia", at="192.0.2.1").knock().status_code == 429
    assert nadia.knock().status_code == 302


def test_a_known_machine_has_five_attempts_of_its_own():
    staff()
    nadia = Comer("nadia")
    nadia.knock()
    nadia.client.post("/admin/logout/")

    answers = [nadia.knock("sbagliata").status_code for _each in range(5)]

    assert answers == [200, 200, 200, 200, 429]
    assert nadia.knock().status_code == 429
    assert Comer("nadia").knock().status_code == 302


def test_a_cookie_that_is_not_ours_makes_no_known_machine():
    staff()
    nadia = Comer("nadia")
    for _each in range(5):
        nadia.knock("sbagliata")

    for forged in ("x", "WyJhIiwiYiJd:1:x", ""):
        nadia.client.cookies["machine"] = forged
        assert nadia.knock().status_code == 429


def test_one_address_that_tries_all_names_is_stopped(settings):
    settings.SIGN_IN_FAILURES_BY_ADDRESS = 10
    staff()
    for number in range(10):
        Comer(f"nome{number}").knock("estate2026")

    assert Comer("nadia").knock().status_code == 429
    assert Comer("nadia", at="192.0.2.77").knock().status_code == 302


@pytest.mark.parametrize("behind_proxy", [False, True])
def test_an_address_that_anybody_may_write_down_is_not_believed(settings, behind_proxy):
    """A new X-Forwarded-For for every attempt: without a proxy it counts for nothing, behind one the last part does."""
    settings.BEHIND_PROXY = behind_proxy
    staff()

    def knock(number: int) -> int:
        forged = f"203.0.113.{number}" + (", 192.0.2.1" if behind_proxy else "")
        client = Client(headers={"X-Forwarded-For": forged})
        return client.post(DOOR, {"username": "nadia", "password": "sbagliata"}).status_code

    assert [knock(number) for number in range(6)] == [200, 200, 200, 200, 429, 429]


def test_neither_names_nor_addresses_nor_passwords_are_kept():
    comer = Comer("la mia password per sbaglio", at="203.0.113.7")

    comer.client.post(
        f"{DOOR}?q=segreto", {"username": comer.name, "password": "PASSWORD-1", "extra": "nota"}
    )

    row = AccessAttempt.objects.values().get()
    said = repr(row)
    for word in ("password", "PASSWORD-1", "203.0.113", "nota", "segreto"):
        assert word not in said
    assert row["ip_address"].startswith("fd")
    assert (AccessLog.objects.count(), AccessFailureLog.objects.count()) == (0, 0)


def test_failures_are_forgotten_when_they_no_longer_count():
    Comer("nadia").knock("sbagliata")

    assert locks.purge(timezone.now()) == 0
    assert locks.purge(timezone.now() + datetime.timedelta(minutes=16)) == 1
    assert AccessAttempt.objects.count() == 0


def test_coming_in_forgets_ones_own_failures_and_no_others():
    staff("nadia")
    for _each in range(4):
        Comer("nadia").knock("sbagliata")
        Comer("omar").knock("sbagliata")

    assert Comer("nadia").knock().status_code == 302

    assert list(AccessAttempt.objects.values_list("username", "failures_since_start")) == [
        (locks.hashed("omar"), 4)
    ]


def test_of_the_passwords_of_documents_the_wrong_ones_are_counted(settings):
    """A school class behind one address types the right one as often as it likes, until somebody has guessed."""
    settings.LIMITS = {**settings.LIMITS, "page_passwords": (3, 86_400)}
    shelf = Collection.get_first_root_node().add_child(name="Per le scuole")
    made = CollectionViewRestriction.objects.create(
        collection=shelf, restriction_type="password", password="castagne"
    )

    def type_in(password: str) -> int:
        typed = {"password": password, "return_url": "/it/"}
        return Client().post(f"/documents/authenticate_with_password/{made.pk}/", typed).status_code

    assert [type_in("castagne") for _each in range(5)] == [302] * 5
    assert [type_in(f"prova {number}") for number in range(4)] == [200, 200, 200, 429]
    assert type_in("castagne") == 429


def test_every_other_door_leads_to_this_one_or_is_shut(client):
    for address in ("/it/_util/login/", "/en/_util/login/"):
        answer = client.post(f"{address}?next=/it/", {"username": "nadia", "password": PASSWORD})
        assert (answer.status_code, answer["Location"]) == (302, "/admin/login/?next=/it/")
    for closed in (
        "signup/",
        "login/signup/",
        "email/",
        "social/connections/",
        "accounts/login/",
        "passkey/",
    ):
        for start in ("/admin/", "/accounts/", "/"):
            answer = client.get(start + closed, follow=True)
            assert answer.status_code == 404 or answer.request["PATH_INFO"] == DOOR, start + closed
    assert client.get("/django-admin/").status_code == 404


def test_the_code_is_asked_of_nobody_who_has_not_typed_a_password(client):
    assert client.get(CODE)["Location"] == DOOR
    assert client.post(CODE, {"code": "000000"})["Location"] == DOOR


@override_settings(SECOND_FACTOR_GROUPS=[])
def test_an_english_browser_reads_the_door_in_english(client):
    english = client.get(DOOR, headers={"Accept-Language": "en-GB"})

    assert '<html lang="en"' in english.content.decode()
    assert "Come in to work on the site" in english.content.decode()
