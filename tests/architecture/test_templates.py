"""Every template parses and keeps the promises of a component."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "templates", *ROOT.glob("*/templates"), *ROOT.glob("site/*/templates")]
TEMPLATES = {
    str(path.relative_to(folder)): path
    for folder in FOLDERS
    for path in sorted(folder.rglob("*"))
    if path.is_file()
}
OWN_PAGES = {
    name: path for name, path in TEMPLATES.items() if "admin" not in path.parts and "desk" not in path.parts
}

INCLUDE = re.compile(r"{%\s*include\s[^%]*%}")
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\b(?:src=|type=\"application/ld\+json\"))[^>]*>")


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_parses(name):
    get_template(name)


@pytest.mark.parametrize("name", TEMPLATES)
def test_an_include_hands_over_one_thing_and_nothing_else(name):
    loose = [tag for tag in INCLUDE.findall(TEMPLATES[name].read_text("utf-8")) if " only " not in tag]

    assert loose == []


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name.startswith("components/")])
def test_a_component_opens_with_what_it_expects(name):
    assert TEMPLATES[name].read_text("utf-8").lstrip().startswith(("{#", "{% comment"))


@pytest.mark.parametrize("name", OWN_PAGES)
def test_a_page_asks_nothing_that_the_content_policy_forbids(name):
    source = OWN_PAGES[name].read_text("utf-8")

    assert not INLINE_SCRIPT.findall(source)
    assert not re.findall(r"\son[a-z]+=", source)
    if not name.startswith("letters/"):  # mail programs read nothing but inline style
        assert not re.findall(r"\sstyle=|<style", source)


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_is_declared_safe_by_hand(name):
    assert "|safe" not in TEMPLATES[name].read_text("utf-8").replace(" ", "")
