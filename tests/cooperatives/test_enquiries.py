"""What visitors wrote, once it is here: given out, erased, purged; read, answered, closed in the admin."""

import datetime

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from config import roles
from cooperatives import answering, enquiring
from cooperatives.models import Cooperative, Enquiry, EnquiryAddress, EnquiryStep, Prison
from core import letters, personal_data
from core.desk import today
from core.models import Letter, Organisation, User

pytestmark = pytest.mark.django_db
NOW = timezone.now()
DAY = datetime.timedelta(days=1)


def enquiry(email: str = "anna@example.org", **changes: object) -> Enquiry:
    fields = {
        "subject": "gifts",
        "about": "Regali",
        "name": "Anna",
        "message": "Cento scatole?",
        "language": "it",
    }
    return Enquiry.objects.create(email=email, consented=NOW, **{**fields, **changes})


def test_everything_kept_about_an_address_is_given_out():
    mine = enquiry("Anna@example.org", text_version="2026-11")
    enquiry("bruno@example.org")
    EnquiryStep.objects.create(enquiry=mine, kind="answer", text="Sì, cento.")
    EnquiryStep.objects.create(enquiry=mine, kind="note", text="È la cugina di Bruno.")

    (given,) = personal_data.export("anna@example.org")["enquiries"]

    assert (given["name"], given["message"], given["state"]) == ("Anna", "Cento scatole?", "open")
    assert (given["consented"], given["text_version"]) == (NOW, "2026-11")
    assert given["answers"] == ["Sì, cento."]
    assert "cugina" not in str(given)


def test_an_address_is_erased_with_the_letter_to_the_cooperative_and_the_others_stay():
    mine = enquiry(went_to="coop@example.org")
    enquiry("bruno@example.org")
    enquiring.send_on(mine)
    assert "Cento scatole?" in Letter.objects.get().text

    assert personal_data.erase("ANNA@example.org")["enquiries"] == 1
    assert Enquiry.objects.get().email == "bruno@example.org"
    assert not Letter.objects.exists()
    assert not EnquiryStep.objects.exists()


def test_what_is_settled_is_purged_after_its_time_and_what_is_open_waits():
    kept = datetime.timedelta(days=settings.ENQUIRIES_KEPT_DAYS)
    enquiry(state="answered", received=NOW - 2 * kept, settled=NOW - kept - DAY)
    enquiry(state="closed", received=NOW - 2 * kept, settled=NOW - kept - DAY)
    waiting = enquiry(received=NOW - 2 * kept)
    late_answer = enquiry(state="closed", received=NOW - 2 * kept, settled=NOW - kept + DAY)

    assert personal_data.purge(NOW)["enquiries"] == 2
    assert set(Enquiry.objects.all()) == {waiting, late_answer}


@pytest.fixture
def staff(client):
    roles.grant()
    user = User.objects.create_user("redazione", password="x")
    user.groups.add(Group.objects.get(name="Redazione"))
    client.force_login(user)
    client.user = user
    return client


def act(staff, name, row, **typed):
    answer = staff.post(reverse(f"enquiries:{name}", args=[row.pk]), typed)
    row.refresh_from_db()
    return answer


def steps(row):
    return [(step.kind, step.text, str(step.who or "")) for step in row.steps.all()]


@pytest.mark.parametrize(
    ("language", "said"), [("it", "Puoi rispondere a questa lettera."), ("en", "You can answer this letter.")]
)
def test_an_answer_leaves_in_the_sender_s_language_in_one_conversation(staff, postbox, language, said):
    row = enquiry(language=language, went_to="coop@example.org")
    enquiring.acknowledge(row)
    first = act(staff, "answer", row, text="Sì, cento.")
    act(staff, "answer", row, text="E per Natale.")
    letters.send_waiting(timezone.now())

    opened, answered, again = postbox.letters
    assert first.status_code == 302
    assert (row.state, row.settled is not None) == ("answered", True)
    assert said in answered.get_payload()[0].get_payload(decode=True).decode()
    assert (answered["To"], answered["Reply-To"]) == ("anna@example.org", "coop@example.org")
    assert answered["In-Reply-To"] == answered["References"] == opened["Message-ID"]
    assert again["In-Reply-To"] == answered["Message-ID"]
    assert again["References"].split() == [opened["Message-ID"], answered["Message-ID"]]
    assert steps(row) == [("answer", "Sì, cento.", "redazione"), ("answer", "E per Natale.", "redazione")]


def test_an_empty_answer_says_so_and_sends_nothing(staff):
    row = enquiry()

    answer = act(staff, "answer", row, text=" ")

    assert answer.status_code == 422
    assert (row.state, Letter.objects.count(), steps(row)) == ("open", 0, [])


def test_notes_closing_and_opening_again_leave_their_steps(staff):
    row = enquiry()

    act(staff, "note", row, text="Richiamare martedì")
    act(staff, "hand-over", row, handler=staff.user.pk)
    act(staff, "close", row, text="Ha risposto la cooperativa")
    assert (row.state, row.handler, row.settled is not None) == ("closed", staff.user, True)
    act(staff, "reopen", row)

    assert (row.state, row.settled) == ("open", None)
    assert [kind for kind, *_rest in steps(row)] == ["note", "assigned", "closed", "reopened"]
    page = staff.get(reverse("enquiries:edit", args=[row.pk])).content.decode()
    assert "Richiamare martedì" in page
    assert "Cento scatole?" in page
    assert not Letter.objects.exists()


def test_a_message_is_sent_on_to_a_cooperative_or_to_an_address_of_ours(staff):
    coop = Cooperative.objects.create(code="alice", name="Alice", email="alice@example.org")
    EnquiryAddress.objects.create(audience="companies", email="aziende@example.org")
    row = enquiry()

    act(staff, "send-on", row, to=f"cooperative-{coop.pk}")
    assert (row.went_to, row.cooperative) == ("alice@example.org", coop)
    act(staff, "send-on", row, to="companies")

    assert (row.went_to, row.cooperative, row.audience) == ("aziende@example.org", None, "companies")
    told = Letter.objects.order_by("pk").values_list("to", "reply_to", "language")
    assert list(told) == [
        ("alice@example.org", "anna@example.org", "it"),
        ("aziende@example.org", "anna@example.org", "it"),
    ]


def test_without_any_address_it_is_not_sent_on_and_says_why(staff):
    Organisation.objects.all().delete()
    row = enquiry()

    act(staff, "send-on", row, to="companies")

    assert (row.went_to, row.audience, Letter.objects.count()) == ("", "anybody", 0)


@pytest.mark.parametrize(
    ("days", "is_late"),
    # Received on a Wednesday at nine; three working days end on the Monday after at nine.
    [(1, False), (4, False), (5, True), (6, True)],
)
def test_late_is_what_has_waited_for_more_working_days_than_promised(days, is_late):
    wednesday = datetime.datetime(2026, 11, 18, 9, 0, tzinfo=datetime.UTC)
    row = enquiry(received=wednesday)

    now = wednesday + days * DAY + datetime.timedelta(minutes=1)

    assert answering.is_late(row, now) is is_late
    assert answering.waiting_too_long(now).exists() is is_late


def test_today_tells_what_waits_first_what_is_late_and_not_what_a_colleague_has_taken_on(staff):
    colleague = User.objects.create_user("collega", password="x")
    enquiry(name="Nuova")
    enquiry(name="Vecchia", received=NOW - 20 * DAY)
    enquiry(name="Di una collega", handler=colleague)
    enquiry(name="Chiusa", state="closed")

    (panel,) = [shown for shown in today.for_user(staff.user) if shown.name == "messages"]

    assert [job.title for job in panel.jobs] == ["Vecchia", "Nuova"]
    assert panel.jobs[0].detail.startswith("in ritardo")


def test_the_file_for_a_spreadsheet_reckons_with_nothing_and_is_found_by_the_same_filters(staff):
    enquiry(name="=HYPERLINK(1)", message="+39 02")
    enquiry("bruno@example.org", name="Bruno", state="closed")
    index = reverse("enquiries:index")

    lines = b"".join(staff.get(index, {"export": "csv", "state": "open"}).streaming_content).decode()

    assert "'=HYPERLINK(1)" in lines
    assert "'+39 02" in lines
    assert "Bruno" not in lines
    assert "Bruno" in staff.get(index, {"q": "bruno"}).content.decode()
    assert staff.get(index, {"late": "yes"}).status_code == 200


def test_other_roles_neither_read_nor_answer(client):
    roles.grant()
    user = User.objects.create_user("bottega", password="x")
    user.groups.add(Group.objects.get(name="Bottega"))
    client.force_login(user)
    row = enquiry()

    assert act(client, "answer", row, text="Io").status_code == 302
    assert client.get(reverse("enquiries:edit", args=[row.pk])).status_code == 302
    assert (row.state, Letter.objects.count()) == ("open", 0)


@pytest.fixture
def chief(client):
    client.force_login(User.objects.create_superuser("capo", password="x"))
    return client


@pytest.mark.parametrize(
    "name",
    ["prisons", "cooperatives", "workshops", "memberships", "partners", "enquiries", "enquiry-addresses"],
)
def test_a_list_is_searched(chief, name):
    assert chief.get(reverse(f"{name}:index"), {"q": "opera"}).status_code == 200


def test_a_prison_is_added(chief):
    data = {"name": "Bollate", "code": "bollate", "kind": "reclusione", "city": "Milano"}

    chief.post(reverse("prisons:add"), data)

    assert str(Prison.objects.get(code="bollate")) == "Bollate"
