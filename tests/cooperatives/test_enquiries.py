"""What visitors wrote: given out, erased, purged; read and closed in the admin, never written there."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from cooperatives.models import Enquiry, Prison
from core import personal_data
from core.models import User

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def enquiry(email: str = "anna@example.org", **changes: object) -> Enquiry:
    fields = {"subject": "gifts", "name": "Anna", "message": "Cento scatole?", "language": "it"}
    return Enquiry.objects.create(email=email, consented=NOW, **{**fields, **changes})


def test_everything_kept_about_an_address_is_given_out():
    enquiry("Anna@example.org")
    enquiry("bruno@example.org")

    (given,) = personal_data.export("anna@example.org")["enquiries"]

    assert (given["name"], given["message"], given["state"]) == ("Anna", "Cento scatole?", "open")


def test_an_address_is_erased_and_the_others_stay():
    enquiry()
    enquiry("bruno@example.org")

    assert personal_data.erase("ANNA@example.org")["enquiries"] == 1
    assert Enquiry.objects.get().email == "bruno@example.org"


def test_what_is_answered_is_purged_after_a_year_and_what_is_open_waits():
    old = NOW - datetime.timedelta(days=366)
    enquiry(state="answered", received=old)
    enquiry(state="closed", received=old)
    waiting = enquiry(received=old)
    recent = enquiry(state="closed", received=NOW - datetime.timedelta(days=364))

    assert personal_data.purge(NOW)["enquiries"] == 2
    assert set(Enquiry.objects.all()) == {waiting, recent}


@pytest.fixture
def staff(client):
    client.force_login(User.objects.create_superuser("capo", password="x"))
    return client


def test_a_message_is_closed_but_not_rewritten(staff):
    written = enquiry()

    staff.post(reverse("enquiries:edit", args=[written.pk]), {"state": "closed", "message": "Altro"})

    written.refresh_from_db()
    assert (written.state, written.message) == ("closed", "Cento scatole?")


def test_nobody_writes_a_message_by_hand(staff):
    response = staff.post(reverse("enquiries:add"), {"name": "Io", "subject": "x"})

    assert response.status_code == 302
    assert Enquiry.objects.count() == 0


@pytest.mark.parametrize(
    "name", ["prisons", "cooperatives", "workshops", "memberships", "partners", "enquiries"]
)
def test_a_list_is_searched(staff, name):
    assert staff.get(reverse(f"{name}:index"), {"q": "opera"}).status_code == 200


def test_a_prison_is_added(staff):
    data = {"name": "Bollate", "code": "bollate", "kind": "reclusione", "city": "Milano"}

    staff.post(reverse("prisons:add"), data)

    assert str(Prison.objects.get(code="bollate")) == "Bollate"
