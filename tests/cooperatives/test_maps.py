"""The maps of the prisons are drawn by us, and the list says all that they show."""

import re
from decimal import Decimal

import pytest

from cooperatives import atlas
from demo.place_factories import PrisonFactory
from demo.telling_factories import PrisonPageFactory, plant_site

pytestmark = pytest.mark.django_db


def told(name: str, latitude: str | None, longitude: str | None):
    at = {"latitude": latitude and Decimal(latitude), "longitude": longitude and Decimal(longitude)}
    return PrisonPageFactory(title=name, prison=PrisonFactory(name=name, **at))


def spots(pages):
    return [atlas.Spot.of(page.prison, "it", page.get_url()) for page in pages]


def names(map_):
    return [(mark.number, mark.spot.name) for mark in map_.marks]


def test_prisons_close_to_one_another_get_a_map_of_their_own():
    plant_site()
    pages = [
        told("San Vittore", "45.46180", "9.16610"),
        told("Ragusa", "36.92690", "14.72550"),
        told("Opera", "45.37350", "9.21960"),
    ]

    town, country = atlas.maps(spots(pages))

    assert names(town) == [(1, "San Vittore"), (3, "Opera")]
    assert names(country) == [(2, "Ragusa")]


def test_north_is_up_and_east_is_right():
    north_west, south_east = atlas.COUNTRY.at(8.0, 46.0), atlas.COUNTRY.at(17.0, 40.0)

    assert north_west[0] < south_east[0]
    assert north_west[1] < south_east[1]
    assert 0 < south_east[0] < atlas.COUNTRY.width
    assert 0 < south_east[1] < atlas.COUNTRY.height


def test_marks_do_not_hide_one_another():
    plant_site()

    near = [told("Padova", "45.41870", "11.82900"), told("Venezia", "45.42570", "12.32600")]

    (country,) = atlas.maps(spots(near))

    first, second = country.marks
    assert second.x - first.x >= 35


def test_a_prison_whose_place_is_not_known_is_on_no_map():
    plant_site()

    assert atlas.maps(spots([told("Altrove", None, None)])) == ()


def test_every_mark_is_in_the_list_with_its_link(client):
    plant_site()
    page = told("Ragusa", "36.92690", "14.72550")

    answer = client.get(page.get_parent().get_url()).content.decode()

    assert '<text x="' in answer
    assert f'<a href="{page.get_url()}" aria-label="1, Ragusa">' in answer
    assert re.search(
        rf'<li value="1">\s*<span class="spot-name"><a href="{page.get_url()}">Ragusa</a>', answer
    )
