"""Whose night a longer sitting takes: 12:00-15:00 in Brussels in March is 20:00-23:00 in Tokyo."""

from __future__ import annotations

from datetime import date

from tests.domain.agendas import MEETING

from meetingdesk.domain import clock
from meetingdesk.domain.local_times import Place
from meetingdesk.domain.nights import nights

START = clock.at(date(2027, 3, 1), 720, MEETING.zone)
BRUSSELS = Place("EUR", "ROCB", "Brussels", "Europe/Brussels")
TOKYO, BANGKOK = Place("AP", "RTC", "Tokyo", "Asia/Tokyo"), Place("AP", "ROCB", "Bangkok", "Asia/Bangkok")
OUTSIDE = Place(None, None, "Auckland", "Pacific/Auckland")


def night(hours, more):
    end = clock.later(START, hours * 60)
    rows = nights([BRUSSELS, TOKYO, BANGKOK, OUTSIDE], START, end, clock.later(end, more))
    return [(row.region, row.delegations, row.in_night, row.entering, row.cities) for row in rows]


def test_who_enters_the_night_by_it():
    """To 14:00, which is 22:00 in Tokyo; a quarter of an hour more is night there. In Auckland it is night anyway."""
    assert night(2, 15) == [("AP", 2, 1, 1, ("Tokyo",)), (None, 1, 1, 0, ("Auckland",))]


def test_who_is_in_it_already():
    assert night(3, 15) == [("AP", 2, 1, 0, ("Tokyo",)), (None, 1, 1, 0, ("Auckland",))]


def test_the_longer_it_gets_the_more_it_takes():
    assert night(3, 70) == [("AP", 2, 2, 1, ("Bangkok", "Tokyo")), (None, 1, 1, 0, ("Auckland",))]


def test_nobodys_night():
    assert nights([BRUSSELS], START, clock.later(START, 60), clock.later(START, 75)) == ()
