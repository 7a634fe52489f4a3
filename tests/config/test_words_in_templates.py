"""No template says a word of its own: all that is read goes through the catalogues, on pages, letters and screens."""

import re
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = pytest.mark.once
SILENT = (
    r"{#.*?#}",
    r"{% comment.*?endcomment %}",
    r"{% blocktranslate.*?endblocktranslate %}",
    r"{% block bodyclass %}.*?{% endblock %}",
    r"{% fragment.*?endfragment %}",  # ids and classes of Wagtail’s panels
    r"<(style|script|svg)\b.*?</\1>",
    r"<!--.*?-->",
    r"{%.*?%}",
    r"{{.*?}}",
    r"&\w+;",
)
SAID = re.compile(r"""\b(?:alt|aria-label|title|placeholder)=["']([^"']*)""")
WORD = re.compile(r"[^\W\d_]{3,}")
# Names, and what is called so in both languages.
NAMES = {"Consorzio", "Viale", "dei", "Mille", "REA", "PEC", "IBAN", "CIG", "SKU", "ics", "order"}
# The bar that speaks the other language, on purpose and marked; the page of components, for whoever works on the site.
ELSEWHERE = {"layout/not_translated.html", "layout/switcher.html"}


def unmarked(text: str) -> set[str]:
    for silent in SILENT:
        text = re.sub(silent, "\n", text, flags=re.S)
    said = " ".join(SAID.findall(text))
    return set(WORD.findall(re.sub(r"<[^>]*>", " ", text) + said)) - NAMES


def test_no_template_says_a_word_of_its_own():
    folder = Path(settings.ROOT) / "templates"
    paths = [path for path in folder.rglob("*") if path.suffix in {".html", ".txt"}]
    listed = {str(path.relative_to(folder)): path for path in paths if not path.name.startswith("style")}
    found = {name: unmarked(path.read_text(encoding="utf-8")) for name, path in listed.items()}
    assert {name: words for name, words in found.items() if words and name not in ELSEWHERE} == {}
    assert len(listed) > 200


@pytest.mark.parametrize(
    "template",
    [
        "<p>Grazie {{ name }}</p>",
        '<img alt="Il forno">',
        "{% if x %}Thanks{% endif %}",
        '<input placeholder="Nome">',
    ],
)
def test_a_word_that_is_not_marked_is_found(template):
    assert len(unmarked(template)) > 0
