"""Sentry gets where an error happened, and nothing of whom it happened to: asked of a real listener."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.seeing.listening import listening

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "Ab12Cd34Ef56Gh78Ij90Kl12"
PERSONAL = (
    "zaccheo",
    "Quaranta",
    TOKEN,
    "sessionid",
    "abcdef0123456789",
    "203.0.113.7",
    "hunter2",
    "347 1122334",
)
# A site that breaks while it holds somebody's data in its hands: variables, cookies, form, address, message.
PROGRAM = """
import django, logging, sys
django.setup()
from django.http import HttpRequest
from django.test import Client
from django.urls import path
import config.urls

def order(request, ref, token):
    name, mail = "Zac" + "cheo Quaranta", request.POST["email"]
    logging.getLogger("shop.paying").error("could not be paid by %s", mail, extra={"who": name})
    raise ValueError(f"{name} {mail} {token}")

config.urls.urlpatterns.insert(0, path("broken/<str:ref>/<str:token>/", order, name="broken"))
client = Client(raise_request_exception=False, REMOTE_ADDR="203.0.113.7")
client.cookies["sessionid"] = "abcdef0123456789"
answer = client.post(
    "/broken/VM-2026-00001/%s/?phone=347 1122334" % sys.argv[1],
    {"email": "zaccheo@example.org", "name": "Zaccheo Quaranta", "password": "hunter2"},
    headers={"authorization": "Bearer hunter2", "sec-fetch-site": "same-origin", "referer": "http://testserver/zaccheo"},
)
import sentry_sdk
sentry_sdk.flush(10)
print(answer.status_code, answer.headers["X-Request-Id"])
"""


@pytest.mark.once
def test_an_error_is_told_with_its_place_and_its_number_and_nothing_of_anybody(tmp_path):
    with listening() as sentry:
        said = subprocess.run(
            [sys.executable, "-c", PROGRAM.replace("import config.urls", CSRF_LEFT_OUT), TOKEN],
            cwd=ROOT,
            env=os.environ
            | {
                "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
                "DJANGO_SETTINGS_MODULE": "config.settings.production",
                "SECRET_KEY": "x" * 60,
                "ALLOWED_HOSTS": "testserver",
                "DATABASE_URL": "sqlite://",
                "VAR_DIR": str(tmp_path),
                "BASE_URL": "http://testserver",
                "SENTRY_DSN": f"http://public@127.0.0.1:{sentry.port}/7",
                "SENTRY_ENVIRONMENT": "trying",
                "RELEASE": "1.2.3",
            },
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert said.returncode == 0, said.stderr[-2000:]
    status, number = said.stdout.split()
    events = [json.loads(heard.body.splitlines()[2]) for heard in sentry.heard]
    broken = next(one for one in events if "exception" in one)

    assert status == "500"
    assert {heard.path for heard in sentry.heard} == {"/api/7/envelope/"}
    assert broken["exception"]["values"][-1]["type"] == "ValueError"
    assert broken["exception"]["values"][-1]["stacktrace"]["frames"][-1]["function"] == "order"
    assert broken["request"] == {"method": "POST", "url": "/broken/<str:ref>/<str:token>/"}
    assert (broken["environment"], broken["release"]) == ("trying", "1.2.3")
    assert broken["tags"]["request"] == number
    assert "vars" not in broken["exception"]["values"][-1]["stacktrace"]["frames"][-1]
    assert [one["logentry"]["message"] for one in events if "logentry" in one] == [
        "could not be paid by [e-mail]"
    ]
    sent = "".join(heard.body for heard in sentry.heard)
    assert [word for word in PERSONAL if word.lower() in sent.lower()] == []
    logged = said.stderr
    assert "shop.paying" in logged
    assert [word for word in PERSONAL if word.lower() in logged.lower()] == []


# The form has no token, and no file of styles was collected: neither is what is looked at here.
CSRF_LEFT_OUT = """import config.urls
from django.conf import settings
settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if "Csrf" not in one]
from django.contrib.staticfiles import storage
storage.staticfiles_storage._wrapped = storage.StaticFilesStorage(location="/tmp", base_url="/static/")
"""


def test_it_is_off_unless_somebody_asks(settings):
    assert settings.SENTRY_DSN == ""
