"""Withdrawal erases: afterwards the name is nowhere, in no table, no file, no answer (law.md L45)."""

import shutil
import time

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Page

from core import tick
from core.forgetting import act, files, ledger
from core.forgetting.plan import Choices
from core.models import Consent, FileToErase, Forgetting, Person
from tests.core.forgotten import dressed, in_answers, in_files, in_the_database, papers

pytestmark = [pytest.mark.django_db, pytest.mark.indexed]
DECIDED = Choices("Celeste")


@pytest.fixture
def person(settings, tmp_path):
    """All files of the site in a folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "var" / "media"
    shutil.rmtree(papers(), ignore_errors=True)
    settings.FORGOTTEN_LEDGER = str(tmp_path / "var" / "forgotten.jsonl")
    return dressed()


@pytest.fixture
def withdraw(person, django_capture_on_commit_callbacks):
    def done(choices=DECIDED):
        with django_capture_on_commit_callbacks(execute=True):
            return act.forget(person, choices)

    return done


def addresses() -> list[str]:
    pages = [page.get_url() for page in Page.objects.filter(depth__gt=1)]
    found = [
        "/it/cerca/?q=zeferino+quartaroli",
        "/en/search/?q=zeferino+quartaroli",
        "/sitemap-it.xml",
        "/sitemap-en.xml",
    ]
    return [*filter(None, pages), *found, "/it/storie/feed/", "/en/storie/feed/"]


def test_the_name_is_nowhere_within_a_minute(client, person, withdraw, settings):
    settings.PAGE_CACHE = True
    before = addresses()
    assert list(in_answers(client, before))
    assert list(in_the_database())
    assert list(in_files())
    began = time.monotonic()

    withdraw()

    assert list(in_the_database()) == []
    assert list(in_files()) == []
    assert list(in_answers(client, [*before, *addresses()])) == []
    assert time.monotonic() - began < 60


@pytest.mark.once
def test_a_restored_backup_forgets_again_before_it_serves(
    settings, tmp_path, person, withdraw, django_capture_on_commit_callbacks
):
    backup = transaction.savepoint()
    shutil.copytree(settings.MEDIA_ROOT, tmp_path / "backup")
    first = withdraw()
    line = ledger.place().read_text(encoding="utf-8").splitlines()[-1]
    assert str(first.number) in line
    assert withdraw() == first  # once more: nothing to do, and no second receipt
    assert Forgetting.objects.count() == 1

    transaction.savepoint_rollback(backup)
    assert Person.objects.get().forgotten is None
    shutil.copytree(tmp_path / "backup", settings.MEDIA_ROOT, dirs_exist_ok=True)
    assert list(in_the_database())
    assert list(in_files())
    with django_capture_on_commit_callbacks(execute=True):
        call_command("forget_again")

    assert list(in_the_database()) == []
    assert list(in_files()) == []
    again = Forgetting.objects.get()
    assert (again.number, again.at, again.choices) == (first.number, first.at, first.choices)
    call_command("forget_again")
    assert Forgetting.objects.count() == 1


@pytest.mark.once
def test_a_file_that_could_not_be_erased_is_tried_again_by_the_clock(person, withdraw, monkeypatch):
    delete = FileSystemStorage.delete

    def down(self, name):
        if not name.startswith("share/"):  # share cards are swept by a job of their own
            raise OSError("the store of files does not answer")
        delete(self, name)

    with monkeypatch.context() as broken:
        broken.setattr(FileSystemStorage, "delete", down)
        withdraw()

    assert FileToErase.objects.filter(attempts=1).exists()
    assert list(in_files())
    tick.run()
    assert list(in_files()) == []
    assert list(in_the_database()) == []


@pytest.mark.once
def test_what_fails_in_the_middle_has_erased_nothing(person, monkeypatch):
    def fails(*_about):
        raise RuntimeError

    before = sorted(in_files()), Page.objects.filter(live=True).count()
    monkeypatch.setattr(act, "_register", fails)

    with pytest.raises(RuntimeError):
        act.forget(person, DECIDED)

    assert (sorted(in_files()), Page.objects.filter(live=True).count()) == before
    assert Consent.objects.filter(withdrawn__isnull=False).count() == 0
    assert Forgetting.objects.count() == FileToErase.objects.count() == 0
    assert files.erase_waiting() == 0
