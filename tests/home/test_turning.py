"""Notices begin and end at Rome's midnight; pages are made anew when something turns with the clock."""

import datetime

import pytest

from core.models import OpeningHours
from core.opening import ROME
from home import turning
from home.models import Notice

pytestmark = pytest.mark.django_db
FIRST, LAST = datetime.date(2026, 8, 10), datetime.date(2026, 8, 24)


def rome(day: int, hour: int, minute: int = 0, month: int = 8) -> datetime.datetime:
    return datetime.datetime(2026, month, day, hour, minute, tzinfo=ROME)


def test_a_notice_stands_from_its_first_day_to_the_end_of_its_last():
    Notice.objects.create(text_it="Chiusi", text_en="Closed", first=FIRST, last=LAST)
    days = {day: Notice.objects.on(datetime.date(2026, 8, day)).exists() for day in (9, 10, 24, 25)}

    assert days == {9: False, 10: True, 24: True, 25: False}


@pytest.fixture
def looked(monkeypatch):
    monkeypatch.setattr(turning, "_looked", [])
    OpeningHours.objects.create(weekday=0, opens=datetime.time(15), closes=datetime.time(19))
    assert turning.turn(rome(10, 14, 58))  # a Monday; what was before nobody knows
    return turning.turn


def test_nothing_is_made_anew_while_nothing_turns(looked):
    assert not looked(rome(10, 14, 59))


@pytest.mark.parametrize("moment", [rome(10, 15), rome(11, 0)], ids=["opening", "midnight in Rome"])
def test_opening_and_midnight_make_pages_anew_once(looked, moment):
    assert looked(moment)
    assert not looked(moment + datetime.timedelta(seconds=30))
