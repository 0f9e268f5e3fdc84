from __future__ import annotations

from datetime import datetime

import pytest

from meetingdesk import zone_names
from meetingdesk.documents import times
from meetingdesk.domain import clock

NOON = datetime.fromisoformat("2021-02-18T11:00+00:00")


@pytest.mark.parametrize(
    ("zone", "language", "expected"),
    [
        ("Europe/Brussels", "en", "Brussels"),
        ("Europe/Brussels", "fr", "Bruxelles"),
        ("America/Argentina/Buenos_Aires", "en", "Buenos Aires"),
        ("UTC", "en", "UTC"),
        ("Etc/GMT+3", "en", "UTC\u22123"),
    ],
)
def test_a_zone_is_called_by_its_city(zone, language, expected):
    assert zone_names.city(zone, language) == expected


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Europe/Brussels", "UTC+1"),
        ("Asia/Kolkata", "UTC+5:30"),
        ("America/Lima", "UTC\u22125"),
        ("Africa/Abidjan", "UTC"),
    ],
)
def test_the_distance_from_utc(zone, expected):
    assert zone_names.offset(clock.local(NOON, zone)) == expected


def test_another_date_is_marked():
    evening = datetime.fromisoformat("2021-02-18T22:00+00:00")
    host = clock.local(evening, "Europe/Brussels")
    assert times.day_mark(clock.local(evening, "Asia/Tokyo"), host) == "+1"
    assert times.day_mark(clock.local(evening, "America/Lima"), host) == ""
    early = clock.local(datetime.fromisoformat("2021-02-18T01:00+00:00"), "Europe/Brussels")
    assert times.day_mark(clock.local(early, "America/Lima"), early) == "\u22121"


def test_a_span_past_midnight_is_marked():
    start = clock.local(datetime.fromisoformat("2021-02-18T22:00+00:00"), "Europe/Brussels")
    assert times.span(start, clock.later(start, 30), "en") == "23:00\u201323:30"
    assert times.span(start, clock.later(start, 90), "en") == "23:00\u201300:30 (+1)"
    late = clock.later(start, 90)
    assert times.span(late, clock.later(late, 30), "en", start) == "00:30\u201301:00 (+1)"


@pytest.mark.parametrize(
    ("begins", "minutes", "zone", "expected"),
    [
        ("11:00", 180, "Asia/Bangkok", "18:00\u201321:00"),
        ("11:00", 180, "Pacific/Fiji", "23:00\u201302:00 (+1)"),
        ("13:00", 180, "Pacific/Fiji", "01:00\u201304:00 (+1)"),
        ("03:00", 180, "America/Lima", "22:00 (\u22121)\u201301:00"),
        ("01:00", 180, "America/Lima", "20:00\u201323:00 (\u22121)"),
    ],
)
def test_a_span_elsewhere_is_marked_against_the_date_of_the_host(begins, minutes, zone, expected):
    host = clock.local(datetime.fromisoformat(f"2021-02-18T{begins}+00:00"), "Europe/Brussels")
    start, end = (clock.local(instant, zone) for instant in (host, clock.later(host, minutes)))
    assert times.span(start, end, "en", host) == expected


def test_arabic_keeps_times_in_their_own_order():
    start = clock.local(NOON, "Europe/Brussels")
    assert times.span(start, clock.later(start, 60), "ar") == "\u206612:00\u201313:00\u2069"
    assert times.apart("a)", "en") == "a)"
