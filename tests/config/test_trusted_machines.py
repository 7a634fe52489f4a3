"""A machine that is trusted is not asked for the second step: for how long, for whom, and what ends it."""

import time

import pytest

from config.entrance import sessions
from core.models import User
from tests.config.at_the_door import CODE, Comer, shown_by, staff, telephone

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def gone_from_a_trusted_machine(trust: str = "on") -> tuple[User, Comer]:
    """Somebody came in by the code, ticked the box or did not, and signed out."""
    user = staff()
    telephone(user)
    nadia = Comer("nadia")
    nadia.knock()
    nadia.type_code(shown_by(user), **({"trust": trust} if trust else {}))
    nadia.client.post("/admin/logout/")
    return user, nadia


def test_a_trusted_machine_is_not_asked_for_thirty_days_and_no_longer(monkeypatch):
    _user, nadia = gone_from_a_trusted_machine()

    assert nadia.client.cookies["trusted"]["max-age"] == 30 * 24 * 3600
    assert nadia.client.cookies["trusted"]["path"] == "/admin/"
    assert nadia.client.cookies["trusted"]["httponly"]
    assert nadia.knock()["Location"] == "/admin/"
    nadia.client.post("/admin/logout/")
    now = time.time()
    monkeypatch.setattr("allauth.mfa.internal.flows.trust.time.time", lambda: now + 31 * 24 * 3600)
    assert nadia.knock()["Location"] == CODE


def test_trust_ends_with_the_password_and_counts_for_one_account_only():
    telephone(staff("omar"))
    user, nadia = gone_from_a_trusted_machine()

    nadia.name = "omar"
    assert nadia.knock()["Location"] == CODE
    user.set_password("un’altra frase lunga")
    user.save()
    nadia.name = "nadia"
    assert nadia.knock("un’altra frase lunga")["Location"] == CODE


def test_trust_ends_with_all_sessions():
    """A machine that was stolen, with the password stored in it."""
    user, nadia = gone_from_a_trusted_machine()
    assert nadia.knock()["Location"] == "/admin/"

    user.refresh_from_db()
    sessions.end_all(user)

    assert not nadia.is_in()
    assert nadia.knock()["Location"] == CODE
    nadia.type_code(shown_by(user), trust="on")
    nadia.client.post("/admin/logout/")
    assert nadia.knock()["Location"] == "/admin/"


def test_without_the_box_the_machine_is_asked_again():
    _user, nadia = gone_from_a_trusted_machine(trust="")

    assert nadia.knock()["Location"] == CODE
