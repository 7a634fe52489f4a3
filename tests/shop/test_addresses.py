"""Italian postcodes agree with their province; a true address is never refused."""

import pytest
from django.utils import translation

from shop.addresses import (
    CALABRIA_AND_ISLANDS,
    COUNTRIES,
    PROVINCES,
    agree,
    by_name,
    is_cap,
    province_of,
    provinces_of,
)


@pytest.mark.parametrize(
    ("cap", "province"),
    [
        ("20129", "MI"), ("20900", "MB"), ("26900", "LO"), ("26100", "CR"), ("23900", "LC"), ("23100", "SO"),
        ("00184", "RM"), ("10121", "TO"), ("13900", "BI"), ("28921", "VB"), ("33170", "PN"), ("34170", "GO"),
        ("47921", "RN"), ("63900", "FM"), ("76121", "BT"), ("86170", "IS"), ("88900", "KR"), ("89900", "VV"),
        ("90133", "PA"), ("09124", "CA"), ("09010", "SU"), ("08100", "NU"), ("07026", "OT"), ("38122", "TN"),
        ("11100", "AO"), ("39100", "BZ"), ("59100", "PO"), ("80132", "NA"),
        ("18025", "CN"), ("12071", "SV"), ("61014", "RN"), ("09089", "OG"),
    ],
)  # fmt: skip
def test_a_true_address_is_accepted(cap, province):
    assert agree(cap, province)


@pytest.mark.parametrize(
    ("cap", "province"), [("20129", "RM"), ("00184", "MI"), ("90133", "CT"), ("49000", "MI")]
)
def test_a_postcode_of_elsewhere_is_not(cap, province):
    assert not agree(cap, province)


@pytest.mark.parametrize(
    ("cap", "province"),
    [("20123", "MI"), ("20900", "MB"), ("20077", ""), ("10121", "TO"), ("24122", "BG"), ("89900", "")],
)
def test_a_postcode_says_the_province_where_that_leaves_no_doubt(cap, province):
    assert province_of(cap) == province
    assert (
        f" {cap[:3]}:{province} " in provinces_of()
        or f" {cap[:2]}:{province} " in provinces_of()
        or not province
    )


@pytest.mark.parametrize("cap", ["", "2012", "201290", "2O129", "20129\n", " 20129", "٢٠١٢٩"])
def test_a_postcode_has_five_figures(cap):
    assert not is_cap(cap)


def test_the_lists_are_whole():
    assert len(PROVINCES) == 111
    assert len(COUNTRIES) == 27
    assert set(CALABRIA_AND_ISLANDS) <= set(PROVINCES)


def test_places_stand_in_the_order_of_their_names_in_the_language_of_the_page():
    provinces = [name for _code, name in by_name(PROVINCES)]
    with translation.override("en"):
        english = [code for code, _name in by_name(COUNTRIES)]
    with translation.override("it"):
        italian = [code for code, _name in by_name(COUNTRIES)]

    start = provinces.index("L’Aquila")
    assert provinces[start - 1 : start + 3] == ["Isernia", "L’Aquila", "La Spezia", "Latina"]
    assert english[:7] == ["AT", "BE", "BG", "HR", "CY", "CZ", "DK"]
    assert italian[:7] == ["AT", "BE", "BG", "CZ", "CY", "HR", "DK"]
