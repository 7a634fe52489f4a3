"""Whoever changes a component looks at it: each has its place on the style page, and says what it expects."""

from pathlib import Path

import pytest
from django.test import RequestFactory
from django.test.signals import template_rendered

from config.style_page import style_page
from demo.people_factories import PictureFactory

COMPONENTS = sorted((Path(__file__).resolve().parents[2] / "templates" / "components").glob("*.html"))


@pytest.mark.django_db
def test_every_component_stands_on_the_style_page():
    PictureFactory.create_batch(2)
    seen: set[str] = set()

    def note(template, **_about):
        seen.add(template.name or "")

    template_rendered.connect(note)
    try:
        answer = style_page(RequestFactory().get("/stile/"))
    finally:
        template_rendered.disconnect(note)

    assert answer.status_code == 200
    assert [path.name for path in COMPONENTS if f"components/{path.name}" not in seen] == []


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)
def test_every_component_begins_by_saying_what_it_expects(path):
    first = path.read_text("utf-8").splitlines()[0]

    assert first.startswith("{# ")
    assert "Expects: " in first
    assert first.rstrip().endswith("#}")
