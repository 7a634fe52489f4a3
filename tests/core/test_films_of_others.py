"""A film that lies with somebody else: which addresses are taken, and what a page asks of them before the press."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError

from core.blocks.elsewhere import FilmElsewhere, film

TUBE = "https://www.youtube-nocookie.com/embed/a_B-9?autoplay=1&rel=0"
TUBE_PAGE = "https://www.youtube.com/watch?v=a_B-9"
VIMEO = "https://player.vimeo.com/video/76?dnt=1&autoplay=1"
VIMEO_PAGE = "https://vimeo.com/76"
HIDDEN, HIDDEN_PAGE = f"{VIMEO}&h=ab12", f"{VIMEO_PAGE}/ab12"

TAKEN = [
    ("https://www.youtube.com/watch?v=a_B-9", TUBE, TUBE_PAGE),
    ("http://youtube.com/watch?list=PL1&v=a_B-9&t=90", TUBE, TUBE_PAGE),
    ("https://m.youtube.com/watch?v=a_B-9", TUBE, TUBE_PAGE),
    ("https://youtu.be/a_B-9?si=xyz", TUBE, TUBE_PAGE),
    ("https://www.youtube.com/shorts/a_B-9", TUBE, TUBE_PAGE),
    ("https://www.youtube.com/live/a_B-9/", TUBE, TUBE_PAGE),
    ("https://www.youtube-nocookie.com/embed/a_B-9", TUBE, TUBE_PAGE),
    ("HTTPS://WWW.YouTube.COM/watch?v=a_B-9", TUBE, TUBE_PAGE),
    ("  https://youtu.be/a_B-9\n", TUBE, TUBE_PAGE),
    ("https://vimeo.com/76", VIMEO, VIMEO_PAGE),
    ("https://vimeo.com/channels/staffpicks/76", VIMEO, VIMEO_PAGE),
    ("https://player.vimeo.com/video/76?color=fff", VIMEO, VIMEO_PAGE),
    ("https://vimeo.com/76/ab12", HIDDEN, HIDDEN_PAGE),
    ("https://player.vimeo.com/video/76?h=ab12", HIDDEN, HIDDEN_PAGE),
]
REFUSED = [
    "",
    "forno",
    "javascript:alert(1)",
    "javascript://youtube.com/watch?v=a_B-9",
    "data:text/html,<b>",
    "ftp://youtube.com/watch?v=a_B-9",
    "https://example.org/watch?v=a_B-9",
    "https://youtube.com.example.org/watch?v=a_B-9",
    "https://notyoutube.com/watch?v=a_B-9",
    "https://youtube.com@example.org/watch?v=a_B-9",
    "https://anna:segreto@youtube.com/watch?v=a_B-9",
    "https://youtube.com:8443/watch?v=a_B-9",
    "https://youtube.com\\.example.org/watch?v=a_B-9",
    "https://y\u043eutube.com/watch?v=a_B-9",  # a Cyrillic о
    "https://[youtube.com/watch?v=a_B-9",
    "https://www.youtube.com/@forno",
    "https://www.youtube.com/playlist?list=PL1",
    "https://www.youtube.com/watch?v=",
    'https://www.youtube.com/watch?v=a"onload="x',
    "https://youtu.be/a b",
    "https://youtu.be/a\tb",
    "https://youtu.be/",
    "https://vimeo.com/forno",
    "https://vimeo.com/٧٦",
    'https://vimeo.com/76/"x',
    "https://player.vimeo.com/video/76?h=%22x",
]


@pytest.mark.parametrize(("address", "frame", "page"), TAKEN)
def test_an_address_of_a_film_is_told_in_one_form(address, frame, page):
    found = film(address)

    assert found is not None
    assert (found.frame, found.page) == (frame, page)


@pytest.mark.parametrize("address", REFUSED)
def test_any_other_address_is_no_film_and_is_refused(address):
    block = FilmElsewhere()
    value = block.to_python({"url": address, "title": "Il forno", "transcript": "Si impasta."})

    assert film(address) is None
    with pytest.raises(ValidationError) as refused:
        block.clean(value)
    assert set(refused.value.block_errors) == {"url"}
    assert block.render(value).strip() == ""


@pytest.mark.parametrize(("address", "page"), [(TAKEN[0][0], TUBE_PAGE), (TAKEN[9][0], VIMEO_PAGE)])
def test_before_the_press_it_is_a_link_with_its_words_and_asks_nobody(address, page):
    block = FilmElsewhere()
    value = block.to_python({"url": address, "title": 'Il <forno> "1"', "transcript": "Si <b>impasta."})

    html = block.render(block.clean(value))
    read = BeautifulSoup(html, "html.parser")

    assert {tag.name for tag in read.find_all()} <= {
        *("figure", "a", "b", "span", "figcaption", "details", "summary", "div", "p")
    }
    assert not read.find_all(lambda tag: {"src", "srcset", "poster", "style", "onclick"} & set(tag.attrs))
    assert [link["href"] for link in read.find_all("a")] == [page]
    assert 'Il <forno> "1"' in read.a.get_text()
    assert "Si <b>impasta." in read.details.get_text()
