"""The detector of mixed pages finds what it is there for, and leaves alone what is marked."""

import pytest
from bs4 import BeautifulSoup

from tests.demo import mixed

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("en", "<p>Il forno è della cooperativa, e non del carcere.</p>"),
        ("en", "<button>Aggiungi al carrello</button>"),
        ("en", '<img alt="Le mani nella farina e il grembiule">'),
        ("it", "<p>The oven is in the <b>prison</b> of Opera.</p>"),
        ("it", "<a href='/'>Go to checkout</a>"),
    ],
)
def test_a_passage_in_the_other_language_is_found(language, passage):
    other = "it" if language == "en" else "en"
    plain, marked = (
        BeautifulSoup(f"<body lang='{code}'>{passage}</body>", "html.parser") for code in (language, other)
    )
    assert len(mixed.found(plain, language)) == 1
    assert mixed.found(marked, language) == []
