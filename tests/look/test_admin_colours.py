"""The admin's colours: every pair of words and ground, in every scheme, computed from its sheet."""

import re
from pathlib import Path

import pytest

from tests.look.test_contrast import EDGE, TEXT, contrast

SHEET = (Path(__file__).resolve().parents[2] / "static/css/admin.css").read_text("utf-8")
BLOCK = re.compile(r"^ *(?P<whose>[.:][^{}\n]*) \{(?P<told>[^{}]*)\}", re.MULTILINE)
TOLD = re.compile(r"(--[\w-]+): ([^;]+);")
SCHEMES = {"day": (":root, :host",), "night": (":root, :host", ".w-theme-dark")}
GROUNDS = (
    "surface-page",
    "surface-header",
    "surface-field",
    "surface-field-inactive",
    "surface-dashboard-panel",
)
WORDS = (
    *("text-label", "text-context", "text-meta", "text-placeholder", "text-link-default", "text-link-hover"),
    *("text-button-outline-default", "text-button-outline-hover", "text-error"),
    *("icon-primary", "icon-secondary"),
)
PAIRS = [
    *((words, ground, TEXT) for words in WORDS for ground in GROUNDS),
    *(("text-button", f"surface-button-{how}", TEXT) for how in ("default", "hover", "inactive")),
    *(
        (f"text-label-menus-{how}", f"surface-{where}", TEXT)
        for how in ("default", "active")
        for where in ("menus", "menu-item-active")
    ),
    ("text-button-outline-hover", "surface-button-outline-hover", TEXT),
    ("text-button-critical-outline-hover", "surface-button-critical-hover", TEXT),
    ("text-status-label", "surface-status-label", TEXT),
    ("text-link-info", "surface-info-panel", TEXT),
    ("text-label", "text-highlight", TEXT),
    # Wagtail's messages are white on these, and black on yellow, by day and by night.
    *(("white", ground, TEXT) for ground in ("info-100", "positive-100", "critical-200", "surface-tooltip")),
    *(("grey-600", ground, TEXT) for ground in ("warning-100", "info-50", "warning-50", "critical-50")),
    *((edge, ground, EDGE) for edge in ("border-field-default", "focus") for ground in GROUNDS),
    ("surface-button-default", "surface-page", EDGE),
]


def blocks() -> dict[str, dict[str, str]]:
    return {found["whose"].strip(): dict(TOLD.findall(found["told"])) for found in BLOCK.finditer(SHEET)}


def colours(scheme: str) -> dict[str, str]:
    told = {"--w-color-white": "#FFFFFF"}
    for whose in (*SCHEMES[scheme], ":root, :host, .w-theme-system, .w-theme-dark"):
        told |= blocks()[whose]
    return {name: told[value[4:-1]] if value.startswith("var(") else value for name, value in told.items()}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_all_that_is_written_in_the_admin_can_be_read(scheme):
    is_made_of = colours(scheme)

    faint = [
        f"{words} on {ground}: {found:.2f}"
        for words, ground, least in PAIRS
        if (found := contrast(is_made_of[f"--w-color-{words}"], is_made_of[f"--w-color-{ground}"])) < least
    ]

    assert faint == []


def test_who_follows_the_machine_and_who_chose_the_night_see_the_same():
    assert blocks()[".w-theme-system"] == blocks()[".w-theme-dark"]


def test_the_ring_of_focus_is_seen_on_the_green_of_the_menu():
    ring = blocks()[".sidebar"]["--w-color-focus"]

    assert all(contrast(ring, colours(scheme)["--menu"]) >= EDGE for scheme in SCHEMES)
