"""What `make run` gives the site, and what production asks for."""

import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from config import run

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "SECRET_KEY": "k" * 60,
    "ALLOWED_HOSTS": "www.example.org",
    "DATABASE_URL": "sqlite://",
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "VAR", tmp_path)
    for name in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_the_key_is_made_once_and_read_by_nobody_else(folder):
    first, second = run.environment(8000), run.environment(8001)

    assert first["SECRET_KEY"] == second["SECRET_KEY"]
    assert len(first["SECRET_KEY"]) >= 50
    assert stat.S_IMODE((folder / "secret-key").stat().st_mode) == 0o600


def test_the_site_knows_its_own_port(folder):
    assert run.environment(8123)["BASE_URL"] == "http://127.0.0.1:8123"


def test_what_the_environment_says_is_kept(folder, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://somewhere/else")

    assert run.environment(8000)["DATABASE_URL"] == "postgres://somewhere/else"


def test_a_port_in_use_is_not_free():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert not run.free(taken.getsockname()[1])


def production(**environment):
    path = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "import config.settings.production as given; print(given.SESSION_COOKIE_SECURE)",
        ],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": path, **environment},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("missing", PRODUCTION)
def test_production_does_not_start_without_what_must_not_be_guessed(missing):
    answer = production(**{name: value for name, value in PRODUCTION.items() if name != missing})

    assert answer.returncode != 0
    assert f"{missing} is not set." in answer.stderr


@pytest.mark.parametrize(
    ("address", "secure"), [("https://www.example.org", "True"), ("http://127.0.0.1", "False")]
)
def test_cookies_are_secure_where_the_address_is(address, secure):
    assert production(**PRODUCTION, BASE_URL=address).stdout.strip() == secure
