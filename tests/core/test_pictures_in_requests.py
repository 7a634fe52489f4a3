"""No size of a picture is made while somebody waits for a page; the room for it is known from the start."""

import re

import pytest

from core.models import PictureRendition
from demo.people_factories import PictureFactory
from demo.telling_factories import StoryPageFactory, plant_site

pytestmark = pytest.mark.django_db


def test_a_page_whose_sizes_are_not_made_shows_the_picture_as_it_was_sent(client):
    plant_site()
    story = StoryPageFactory(picture=PictureFactory())

    for address in (story.get_url(), story.get_parent().get_url(), "/it/"):
        answer = client.get(address).content.decode()

        shown = re.findall(r"<picture>.*?</picture>", answer)
        assert shown, address
        for markup in shown:
            assert story.picture.file.url in markup
            assert re.search(r' width="\d+" height="\d+" alt="', markup)
    assert not PictureRendition.objects.exists()
