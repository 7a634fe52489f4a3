"""The scripts that look see what is wrong: each is shown a page with one fault, and one without."""

import pytest

from tests.journeys.proof.looking import look, script
from tests.journeys.proof.test_keyboard import faults_of

pytestmark = [pytest.mark.journey, pytest.mark.proof]


@pytest.fixture
def sheet(browser):
    page = browser.new_page(viewport={"width": 320, "height": 400})
    yield page
    page.close()


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        ("<p>Pane e olio</p>", []),
        (
            "<p style='width: 30px; overflow: hidden; white-space: nowrap'>Pane e olio</p>",
            ["cut: Pane e olio"],
        ),
        ("<p style='margin-left: 300px; white-space: nowrap'>Pane e olio</p>", ["cut: Pane e olio"]),
        ("<p>Pane</p><p style='margin-top: -35px'>Olio</p>", ["over each other: Pane / Olio"]),
    ],
)
def test_lost_text_is_seen(sheet, body, seen):
    sheet.set_content(body)

    assert look(sheet, "lost_text") == seen


def test_small_targets_are_seen(sheet):
    sheet.set_content("<p>Un <a href='#a'>rimando</a> in una frase</p><button class='button'>Ordina</button>")

    assert [fault.split(": ")[1] for fault in look(sheet, "targets")] == ["button.button Ordina"]


@pytest.mark.parametrize(
    ("style", "seen"),
    [
        ("outline: 3px solid black", []),
        ("outline: 3px solid #eee", ["one does not see that it has the focus (1.16): button Ordina"]),
        ("outline: none", ["one does not see that it has the focus (0): button Ordina"]),
    ],
)
def test_a_focus_that_is_not_seen_is_seen(sheet, style, seen):
    sheet.set_content(f"<body style='background: #fff'><button style='{style}'>Ordina</button>")
    sheet.keyboard.press("Tab")

    assert faults_of(look(sheet, "focus")) == seen


def test_what_lies_over_the_focus_is_seen(sheet):
    cover = "<div style='position: fixed; inset: 0; background: #fff'></div>"
    sheet.set_content(f"<button style='outline: 3px solid black'>Ordina</button>{cover}")
    sheet.keyboard.press("Tab")

    assert faults_of(look(sheet, "focus")) == ["something lies over it: button Ordina"]


def test_motion_and_missing_edges_are_seen(sheet):
    sheet.set_content(
        "<a class='button' style='transition: color 1s'>Ordina</a><select style='appearance: auto'></select>"
    )

    assert look(sheet, "motion") == ["glides: A button"]
    assert look(sheet, "edges") == ["has no edge: a.button Ordina"]


def test_what_moves_by_itself_is_seen(sheet):
    sheet.set_content("<p id='late' style='height: 0'></p><h1>Pane</h1>")
    sheet.evaluate(f"({script('watch_shifts')})()")
    sheet.evaluate(
        "new Promise((done) => setTimeout(done, 700))"
    )  # what follows a key or a load does not count
    sheet.evaluate("document.getElementById('late').style.height = '150px'")

    assert len(look(sheet, "shifts")) == 1
