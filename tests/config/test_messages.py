"""The message tool, on a small project of its own."""

import gettext

import polib
import pytest

from config.messages import packages
from config.messages.catalogues import update
from config.messages.compiling import compile_all
from config.messages.complaints import complaints
from config.messages.extraction import Message, messages_in


@pytest.fixture
def project(tmp_path):
    (tmp_path / "bread").mkdir()
    (tmp_path / "bread" / "apps.py").write_text("")
    (tmp_path / "bread" / "models.py").write_text('_("Loaf")\n_("%(count)s loaves are ready")\n')
    return tmp_path


def italian(project):
    return project / "bread" / "locale" / "it" / "LC_MESSAGES" / "django.po"


def translate(project, **texts):
    catalogue = polib.pofile(str(italian(project)))
    for entry in catalogue:
        entry.msgstr = texts.get(entry.msgid.split()[-1], "")
    catalogue.save()


def test_python_is_searched_for_every_way_to_mark_words(tmp_path):
    source = tmp_path / "words.py"
    source.write_text(
        '_("one" " text")\ngettext("two")\ngettext_lazy("three")\nngettext("a loaf", "loaves", 2)\n'
        'pgettext("verb", "order")\nnpgettext("oven", "a batch", "batches", 2)\nprint("not this")\n'
    )

    assert list(messages_in(source)) == [
        Message("one text"),
        Message("two"),
        Message("three"),
        Message("a loaf", "loaves"),
        Message("order", context="verb"),
        Message("a batch", "batches", "oven"),
    ]


def test_templates_are_searched_whatever_stands_around_the_tags(tmp_path):
    source = tmp_path / "page.html"
    source.write_text(
        "{% load i18n %}\n<p>It's \"odd\" ((\n   {% translate \"Say 'hello'\" %}{{ _('bread') }}\n"
        "{% translate 'order' context 'noun' %}\n{# not this #}\n"
        "      {% blocktranslate trimmed count n=n %}\n"
        "  one loaf\n{% plural %}\n   {{ n }} loaves, 10% off\n {% endblocktranslate %}"
    )

    assert set(messages_in(source)) == {
        Message("Say 'hello'"),
        Message("bread"),
        Message("order", context="noun"),
        Message("one loaf", "%(n)s loaves, 10%% off"),
    }


def test_a_catalogue_is_complete_only_when_every_text_is_in_italian(project):
    assert len(list(update(project / "bread", project))) == 2
    assert sorted(complaints(project)) == [
        "bread/locale/it/LC_MESSAGES/django.po: not translated: '%(count)s loaves are ready'",
        "bread/locale/it/LC_MESSAGES/django.po: not translated: 'Loaf'",
    ]

    translate(project, Loaf="Pane", ready="%(count)s pani sono pronti")

    assert list(complaints(project)) == []


def test_new_texts_come_old_ones_go_and_translations_stay(project):
    list(update(project / "bread", project))
    translate(project, Loaf="Pane", ready="%(count)s pani sono pronti")
    (project / "bread" / "models.py").write_text('_("Loaf")\n_("Oven")\n')

    assert (
        sorted(complaints(project))[0]
        == "bread/locale/en/LC_MESSAGES/django.po: missing: 'Oven' (bread/models.py)"
    )
    list(update(project / "bread", project))

    assert [(entry.msgid, entry.msgstr) for entry in polib.pofile(str(italian(project)))] == [
        ("Loaf", "Pane"),
        ("Oven", ""),
    ]


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda entry: entry.flags.append("fuzzy"), "fuzzy"),
        (lambda entry: setattr(entry, "msgstr", "pronti"), "the placeholder %(count)s is lost"),
        (
            lambda entry: setattr(entry, "msgstr", "%(count)s %(sum)s"),
            "the placeholder %(sum)s does not exist in the original",
        ),
        (lambda entry: setattr(entry, "obsolete", True), "obsolete"),
    ],
)
def test_a_spoilt_translation_is_named(project, spoil, complaint):
    list(update(project / "bread", project))
    translate(project, Loaf="Pane", ready="%(count)s pani sono pronti")
    catalogue = polib.pofile(str(italian(project)))
    spoil(catalogue.find("%(count)s loaves are ready"))
    catalogue.save()

    assert f"bread/locale/it/LC_MESSAGES/django.po: {complaint}: '%(count)s loaves are ready'" in complaints(
        project
    )


def test_what_another_catalogue_translates_is_translated_alike_and_must_stay_so(project):
    list(update(project / "bread", project))
    translate(project, Loaf="Pane", ready="%(count)s pani sono pronti")
    (project / "templates").mkdir()
    (project / "templates" / "base.html").write_text("{% load i18n %}{% translate 'Loaf' %}")

    assert list(update(project, project)) == []
    assert list(complaints(project)) == []

    translate(project, Loaf="Pagnotta", ready="%(count)s pani sono pronti")
    said = "'Loaf' is 'Pane' here and 'Pagnotta' in bread/locale/it/LC_MESSAGES/django.po"
    assert list(complaints(project)) == [f"locale/it/LC_MESSAGES/django.po: {said}"]


def test_catalogues_are_compiled_only_when_they_changed(project):
    list(update(project / "bread", project))
    translate(project, Loaf="Pane", ready="%(count)s pani sono pronti")

    assert [compile_all(project), compile_all(project)] == [2, 0]
    with italian(project).with_suffix(".mo").open("rb") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("Loaf") == "Pane"


def test_what_a_package_does_not_say_in_italian_is_asked_of_us_and_what_it_says_is_not(project, monkeypatch):
    (project / "manage.py").touch()
    monkeypatch.setattr(
        packages,
        "ALL",
        (packages.Package("allauth", ".", ("mfa",)), packages.Package("axes", ".", ("conf.py",))),
    )
    locked = "Account locked: too many login attempts. Please try again later."

    asked = [line for line in complaints(project) if "missing" in line]
    assert any(locked in line and line.endswith("(axes)") for line in asked)
    assert not any("(allauth)" in line for line in asked)

    monkeypatch.setattr(packages, "_said", lambda name: frozenset())
    assert any(line.endswith("(allauth)") for line in complaints(project)), (
        "a newer one that lacks its Italian"
    )
