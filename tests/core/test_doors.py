"""The front door, errors, health, the policy, and input that nobody can mean."""

import datetime
import json

import pytest
from django.core.management import call_command
from django.test import Client

from core import tick
from core.editing import COOKIE
from core.models import User

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "given"),
    [("it-IT,it;q=0.9", "/it/"), ("en-GB,en;q=0.8", "/en/"), ("fr-FR,fr", "/it/"), ("", "/it/")],
)
def test_the_front_door_opens_in_the_browsers_language(client, asked, given):
    response = client.get("/", headers={"Accept-Language": asked})

    assert response.status_code == 302
    assert response["Location"] == given
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("address", ["/api/niente/", "/p/NIENTE-1/", "/documents/99/x.pdf"])
def test_an_unknown_address_without_a_language_is_not_found_and_not_redirected(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(("address", "language"), [("/it/niente/", "it"), ("/en/nothing/", "en")])
def test_a_missing_page_is_told_in_the_language_of_its_address(client, address, language):
    response = client.get(address, headers={"Accept-Language": "it" if language == "en" else "en"})

    text = response.content.decode()
    assert response.status_code == 404
    assert f'<html lang="{language}">' in text
    assert "not-translated" not in text  # there is nothing here that could be translated
    assert f'href="/{"it" if language == "en" else "en"}/" hreflang' in text


@pytest.mark.parametrize("address", ["/it/cerca/?q=pane%00", "/it/%00/", "/it/carrello/?a%00=1"])
def test_a_nul_in_an_address_is_refused_at_the_door(client, address):
    assert client.get(address).status_code == 400


def test_a_nul_in_a_form_is_refused_at_the_door(client):
    assert client.post("/it/carrello/", {"sku": "PAN\x00", "quantity": "1"}).status_code == 400


def test_a_nul_in_a_cookie_is_refused_at_the_door(client):
    response = client.get("/it/carrello/", headers={"Cookie": r'sessionid="aaaaaaaa\000b"'})

    assert response.status_code == 400


@pytest.mark.parametrize("charset", ["hex", "rot13", "zlib", "utf-7", "nonsense"])
@pytest.mark.parametrize("address", ["/it/carrello/", "/it/cassa/", "/it/recesso/"])
def test_a_form_in_an_encoding_that_is_none_is_refused_at_the_door(client, address, charset):
    body = b'--x\r\nContent-Disposition: form-data; name="sku"\r\n\r\n+2AA-\r\n--x--\r\n'

    response = client.generic("POST", address, body, f"multipart/form-data; boundary=x; charset={charset}")

    assert response.status_code == 400


@pytest.mark.parametrize(
    "referer", ["http://[", "//", "javascript:alert(1)", "http://testserver@evil.example/"]
)
def test_a_referer_that_is_no_address_of_ours_is_refused(referer):
    browser = Client(enforce_csrf_checks=True)

    response = browser.post(
        "/it/carrello/", {"sku": "PAN-CLA-1000", "quantity": "1"}, headers={"Referer": referer}
    )

    assert response.status_code == 403


@pytest.fixture
def library(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    for folder in ("images", "documents"):
        (tmp_path / folder).mkdir()
    (tmp_path / "images" / "pane.webp").write_bytes(b"a picture")
    (tmp_path / "documents" / "consenso.pdf").write_bytes(b"a secret")


@pytest.mark.usefixtures("library")
def test_a_picture_is_kept_for_long_by_its_reader_and_for_seconds_by_what_stands_between(client):
    response = client.get("/media/images/pane.webp")

    assert b"".join(response.streaming_content) == b"a picture"
    assert response["Cache-Control"] == "public, max-age=2592000, s-maxage=30, immutable"


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    "name",
    [
        "documents/consenso.pdf",
        "images/../documents/consenso.pdf",
        "images/%2e%2e/documents/consenso.pdf",
        "images/./../documents/consenso.pdf",
        "images//../documents/consenso.pdf",
        "./documents/consenso.pdf",
        ".",
        "./",
        "images/",
        "images/" + "x" * 3000,
    ],
)
def test_nothing_but_pictures_leaves_the_media_folder(client, name):
    assert client.get(f"/media/{name}").status_code == 404


def test_the_process_says_that_it_is_alive_and_ready(client):
    assert client.get("/healthz/").content == b"ok\n"
    assert json.loads(client.get("/readyz/").content) == {
        "ready": True,
        "database": True,
        "cache": True,
        "migrations": True,
    }


def test_the_policy_is_strict_outside_and_wider_only_under_admin(client):
    outside = client.get("/it/niente/")["Content-Security-Policy"]
    inside = client.get("/admin/login/")["Content-Security-Policy"]

    assert "unsafe" not in outside
    assert "nonce" not in outside
    assert "object-src 'none'" in outside
    assert "style-src 'self' 'unsafe-inline'" in inside


def test_staff_get_the_editing_cookie_and_lose_it_when_they_leave():
    client = Client()
    client.force_login(User.objects.create_superuser("admin", "admin@example.org", "demo"))

    client.get("/admin/")
    assert client.cookies[COOKIE].value == "1"

    client.post("/admin/logout/")
    client.get("/admin/login/")
    assert client.cookies[COOKIE].value == ""


def test_one_failing_job_does_not_stop_the_clock(monkeypatch):
    monkeypatch.setattr(tick, "_jobs", {})
    done = []
    tick.every_tick("breaks", lambda now: 1 / 0)
    tick.every_tick("works", done.append)
    now = datetime.datetime(2026, 11, 22, 9, 0, tzinfo=datetime.UTC)

    answers = tick.run(now)

    assert done == [now]
    assert isinstance(answers["breaks"], ZeroDivisionError)


def test_the_command_runs_every_job_once(monkeypatch, capsys):
    monkeypatch.setattr(tick, "_jobs", {"works": lambda now: "done"})

    call_command("tick", verbosity=2)

    assert capsys.readouterr().out == "tick: 1 jobs, failed: none\n"
