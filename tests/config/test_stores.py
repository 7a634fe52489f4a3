"""One address in the environment says where each thing is kept."""

from pathlib import Path

import environ
import pytest

from config.settings import stores


def given(**variables: str) -> environ.Env:
    class Given(environ.Env):
        ENVIRON = variables

    return Given()


@pytest.mark.parametrize("variables", [{}, {"DATABASE_URL": ""}])
def test_without_an_address_the_database_is_a_file_in_var(variables, tmp_path):
    database = stores.database(given(**variables), tmp_path / "var")

    assert database["NAME"] == str(tmp_path / "var" / "site.sqlite3")
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]
    assert database["CONN_MAX_AGE"] == 60
    assert (tmp_path / "var").is_dir()


def test_postgresql_is_pooled_and_djangos_own_keeping_is_off(tmp_path, monkeypatch):
    monkeypatch.setenv("WEB_THREADS", "8")

    database = stores.database(given(DATABASE_URL="postgres://ada:secret@db/site"), tmp_path)

    assert (database["HOST"], database["NAME"], database["USER"]) == ("db", "site", "ada")
    assert database["OPTIONS"]["pool"]["max_size"] == 9
    assert database["CONN_MAX_AGE"] == 0


@pytest.mark.parametrize(
    ("variables", "backend"),
    [({}, "locmem.LocMemCache"), ({"CACHE_URL": "redis://cache:6379/1"}, "RedisThatMayGo")],
)
def test_the_cache_is_memory_or_redis(variables, backend):
    caches = stores.caches(given(**variables))

    assert [(name, one["BACKEND"].endswith(backend)) for name, one in caches.items()] == [
        ("default", True),
        ("renditions", True),
    ]


@pytest.mark.parametrize(
    ("address", "backend"),
    [
        ("", "django.core.mail.backends.filebased.EmailBackend"),
        ("consolemail://", "django.core.mail.backends.console.EmailBackend"),
        ("smtp+tls://ada:secret@mail.example.org:587", "core.post.Backend"),
    ],
)
def test_letters_go_to_files_the_console_or_a_server(address, backend, tmp_path):
    mail = stores.mail(given(EMAIL_URL=address), tmp_path)

    assert mail["EMAIL_BACKEND"] == backend
    assert mail["LETTERS_BESIDE"] is (backend == "core.post.Backend")
    if not address:
        assert Path(mail["EMAIL_FILE_PATH"]) == tmp_path / "mail"


def test_a_bucket_takes_the_media(tmp_path):
    assert (
        stores.files(given(MEDIA_BUCKET="pictures"), Path("/var"))["default"]["OPTIONS"]["bucket_name"]
        == "pictures"
    )
    assert stores.files(given(), Path("/var"))["default"]["BACKEND"].endswith("room.Folder")
