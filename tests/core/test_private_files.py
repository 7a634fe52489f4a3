"""A signed paper is read by those who keep the register and by nobody else, at whatever address."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from config import roles
from core import private_files
from core.models import Consent, Document, Person, User
from demo.people_factories import ConsentFactory

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4 firma"


@pytest.fixture
def consent() -> Consent:
    return ConsentFactory(person__display_name="Nadia", file=ContentFile(PDF, name="nadia-rossi.pdf"))


def sign_in(client, group: str) -> None:
    roles.grant()
    user = User.objects.create_user(group.lower())
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)


def test_only_the_editors_download_it_and_nobody_keeps_a_copy(client, consent):
    address = reverse("private_file", args=["consent", consent.pk])
    for group in ("", "Bottega", "Incontri", "Traduzioni", "Cooperativa"):
        if group:
            sign_in(client, group)
        answer = client.get(address)
        assert (answer.status_code, answer.get("Content-Disposition")) == (302, None), group

    sign_in(client, "Redazione")
    answer = client.get(address)

    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Disposition"] == f'attachment; filename="consent-{consent.pk}.pdf"'
    assert answer["Cache-Control"].startswith("private, no-store")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert client.get(reverse("private_file", args=["consent", consent.pk + 1])).status_code == 404
    assert client.get(reverse("private_file", args=["picture", consent.pk])).status_code == 404


def test_it_has_no_public_address_and_its_name_tells_nothing(client, consent):
    name = consent.file.name
    assert "nadia" not in name
    with pytest.raises(ValueError, match="no public address"):
        _ = consent.file.url
    sign_in(client, "Redazione")
    for address in (
        f"/media/{name}",
        f"/media/private/{name}",
        f"/media/../private/{name}",
        f"/documents/{consent.pk}/{name}",
    ):
        assert client.get(address).status_code == 404, address


def test_no_chooser_list_or_search_of_documents_knows_it(client, consent):
    sign_in(client, "Redazione")
    assert not Document.objects.exists()
    for address in ("/admin/documents/", "/admin/documents/chooser/?q=nadia", "/admin/documents/?q=nadia"):
        assert consent.file.name not in client.get(address).content.decode()
    assert client.get("/admin/api/main/documents/").status_code == 404


@pytest.mark.parametrize(
    ("name", "content", "kept"),
    [
        ("firma.pdf", PDF, True),
        ("firma.png", b"\x89PNG\r\n\x1a\n..", True),
        ("firma.pdf", b"<html>", False),
        ("firma.html", b"<html>", False),
    ],
)
def test_it_is_uploaded_on_the_consent_s_own_form_and_looked_into(client, name, content, kept):
    sign_in(client, "Redazione")
    today = timezone.localdate()
    typed = {"display_name": "Nadia", "is_pseudonym": "on"}
    typed |= {
        f"consents-{one}_FORMS": count
        for one, count in (("TOTAL", 1), ("INITIAL", 0), ("MIN_NUM", 0), ("MAX_NUM", 9))
    }
    typed |= {"consents-0-scopes": ["text"], "consents-0-given": today, "consents-0-id": ""}
    typed |= {"consents-0-expires": today + datetime.timedelta(days=9)}

    client.post("/admin/people/new/", {**typed, "consents-0-file": SimpleUploadedFile(name, content)})

    assert [bool(one.file) for one in Consent.objects.all()] == ([True] if kept else [])
    assert Person.objects.exists() is kept


def test_a_replaced_paper_and_one_whose_row_is_gone_leave_the_store(
    consent, django_capture_on_commit_callbacks
):
    store, old = private_files.store(), consent.file.name
    with django_capture_on_commit_callbacks(execute=True):
        consent.file = ContentFile(PDF, name="nuovo.pdf")
        consent.save()
    assert not store.exists(old)

    new = consent.file.name
    Consent.objects.all().delete()  # a query, which calls no delete()
    later = timezone.now() + datetime.timedelta(hours=2)
    assert private_files.sweep(timezone.now()) == 0
    assert private_files.sweep(later) >= 1
    assert not store.exists(new)


def test_somebody_is_written_down_from_a_story_with_the_consent(client):
    sign_in(client, "Redazione")
    today = timezone.localdate()
    address = reverse("person_chooser:create")
    whole = {"display_name": "Omar", "is_pseudonym": "on", "scopes": ["text", "face"], "given": today}
    whole |= {"expires": today + datetime.timedelta(days=300), "file": SimpleUploadedFile("f.pdf", PDF)}
    typed = {f"person_chooser-{name}": value for name, value in whole.items()}
    names = client.get(reverse("person_chooser:choose")).context["creation_form"]
    typed = {names.add_prefix(name): value for name, value in whole.items()}

    client.post(address, {**typed, names.add_prefix("expires"): ""})
    assert not Person.objects.exists()
    assert (
        client.post(address, {**typed, names.add_prefix("file"): SimpleUploadedFile("f.pdf", PDF)}).json()[
            "step"
        ]
        == "chosen"
    )

    kept = Consent.objects.get()
    assert (kept.person.display_name, kept.scopes, bool(kept.file)) == ("Omar", ["text", "face"], True)
