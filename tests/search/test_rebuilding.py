"""The whole index made anew while the site runs: past bad pages, past another rebuild, past its own end."""

import logging

import pytest
from django.core.management import call_command

from demo.telling_factories import StoryPageFactory
from search import freshness, indexing, pages, rebuilding
from search.models import Entry, Standing, Word
from search.results import find

pytestmark = [pytest.mark.django_db, pytest.mark.searched]


def found(query: str, language: str = "it") -> list[str]:
    return [one.card.title for group in find(query, language).groups for one in group.results]


def only_one_build_is_left() -> bool:
    standing = Standing.objects.get()
    builds = {*Entry.objects.values_list("build", flat=True), *Word.objects.values_list("build", flat=True)}
    return standing.upcoming is None and builds == {standing.current}


def test_a_page_saved_while_all_is_made_anew_is_right_afterwards(monkeypatch):
    stories = [StoryPageFactory(title=f"Lievito {number}") for number in range(3)]
    monkeypatch.setattr(indexing, "AT_ONCE", 1)
    write, last = indexing.write, stories[-1]

    def in_the_middle(build: int, keys: list[int]) -> int:
        done = write(build, keys)
        if Standing.objects.get().upcoming == build and keys == [stories[0].pk]:
            assert len(found("lievito")) == 3  # the old one is still searched
            monkeypatch.setattr(indexing, "write", write)
            for story in (stories[0], last):  # one that has had its turn, and one that has not
                story.title = "Farina"
                story.save_revision().publish()
        return done

    monkeypatch.setattr(indexing, "write", in_the_middle)
    rebuilding.rebuild()

    assert (len(found("farina")), len(found("lievito"))) == (2, 1)
    standing = Standing.objects.get()
    assert (standing.upcoming, set(Entry.objects.values_list("build", flat=True))) == (
        None,
        {standing.current},
    )
    assert Word.objects.get(word="farina").entries == 2


def test_a_rebuild_that_another_overtook_changes_nothing(monkeypatch):
    StoryPageFactory(title="Lievito")
    monkeypatch.setattr(rebuilding, "_begin", lambda: 99)

    with pytest.raises(rebuilding.Overtaken):
        rebuilding.rebuild()

    assert found("lievito") == ["Lievito"]


def test_the_command_rebuilds_and_leaves_out_what_has_gone(capsys):
    StoryPageFactory(title="Lievito")
    Entry.objects.all().delete()
    Word.objects.all().delete()

    call_command("rebuild_search")

    assert found("lievito") == ["Lievito"]
    assert f"{pages.open_pages().count()} pages can be found." in capsys.readouterr().out


@pytest.mark.parametrize("portion", [1, 25])
def test_a_page_that_cannot_be_read_is_named_and_left_out_and_the_others_go_in(
    monkeypatch, caplog, capsys, portion
):
    stories = [StoryPageFactory(title=title) for title in ("Lievito uno", "Rotta", "Lievito due")]
    monkeypatch.setattr(indexing, "AT_ONCE", portion)
    read = pages.entry_of
    with monkeypatch.context() as broken:
        broken.setattr(pages, "entry_of", lambda page: 1 / 0 if page.title == "Rotta" else read(page))
        with caplog.at_level(logging.ERROR, "search.rebuilding"):
            call_command("rebuild_search")

    printed = capsys.readouterr()
    assert f"{pages.open_pages().count() - 1} pages can be found." in printed.out
    assert f"1 pages could not be read and cannot be found: {stories[1].pk}." in printed.err
    assert f"left out of the new index: {stories[1].pk}" in caplog.text
    assert (set(found("lievito")), found("rotta")) == ({"Lievito uno", "Lievito due"}, [])
    assert only_one_build_is_left()

    freshness.mend(freshness.timezone.now() + 2 * freshness.PATIENCE)
    assert found("rotta") == ["Rotta"], "the clock tries it again"


def test_of_two_rebuilds_at_once_the_second_goes_through_and_the_first_leaves_nothing(monkeypatch):
    stories = [StoryPageFactory(title=f"Lievito {number}") for number in range(3)]
    monkeypatch.setattr(indexing, "AT_ONCE", 1)
    write, second = indexing.write, []

    def another_begins(build: int, keys: list[int]) -> int:
        done = write(build, keys)
        if keys == [stories[0].pk]:
            monkeypatch.setattr(indexing, "write", write)
            second.append(rebuilding.rebuild())
        return done

    monkeypatch.setattr(indexing, "write", another_begins)
    with pytest.raises(rebuilding.Overtaken):
        rebuilding.rebuild()

    assert second == [rebuilding.Rebuilt(pages.open_pages().count())]
    assert len(found("lievito")) == 3
    assert Word.objects.get(word="lievito").entries == 3
    assert only_one_build_is_left()


def test_a_rebuild_that_was_killed_leaves_the_old_index_in_use_and_the_next_one_clears_up(monkeypatch):
    stories = [StoryPageFactory(title=f"Lievito {number}") for number in range(3)]
    monkeypatch.setattr(indexing, "AT_ONCE", 1)
    before, write = Standing.objects.get().current, indexing.write

    class Killed(BaseException):
        """As a process ends: nothing is caught, nothing is tidied."""

    def dies(build: int, keys: list[int]) -> int:
        if keys == [stories[1].pk]:
            raise Killed
        return write(build, keys)

    with monkeypatch.context() as dying:
        dying.setattr(indexing, "write", dies)
        with pytest.raises(Killed):
            rebuilding.rebuild()

    assert (Standing.objects.get().current, freshness.state().rebuilding) == (before, True)
    assert len(found("lievito")) == 3
    stories[2].title = "Farina"
    stories[2].save_revision().publish()
    assert (len(found("lievito")), found("farina")) == (2, ["Farina"]), "what changes meanwhile is found"

    rebuilding.rebuild()

    assert (len(found("lievito")), found("farina")) == (2, ["Farina"])
    assert only_one_build_is_left()
    assert not freshness.state().rebuilding
