"""The clock that times are shown on: names its zone, tells another date."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from meetingdesk.desktop.shown_clock import ShownClock

NOON = datetime(2021, 2, 18, 11, 0, tzinfo=UTC)  # 12:00 in Brussels
EVENING = datetime(2021, 2, 18, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("chosen", "moment", "span", "elsewhere"),
    [
        ("", "Thu 18 Feb, 12:00 Brussels", "12:00\u201319:00", False),
        ("Europe/Brussels", "Thu 18 Feb, 12:00 Brussels", "12:00\u201319:00", False),
        ("Asia/Tokyo", "Thu 18 Feb, 20:00 Tokyo", "20:00\u201303:00 +1", True),
        ("Pacific/Auckland", "Fri 19 Feb, 00:00 Auckland", "00:00\u201307:00", True),
        ("Asia/Kathmandu", "Thu 18 Feb, 16:45 Kathmandu", "16:45\u201323:45", True),
    ],
)
def test_times_are_those_of_the_chosen_zone(chosen, moment, span, elsewhere):
    shown = ShownClock("Europe/Brussels", chosen)
    assert shown.named(shown.moment(NOON)) == moment
    assert shown.span(NOON, EVENING) == span
    assert (shown.elsewhere, shown.host_city) == (elsewhere, "Brussels")


@pytest.mark.parametrize(
    ("zone", "text"), [("Asia/Tokyo", "03:00 +1"), ("Europe/Brussels", "19:00"), ("Pacific/Honolulu", "08:00")]
)
def test_a_time_on_another_date_says_so(zone, text):
    assert ShownClock("Europe/Brussels", zone).time(EVENING, date(2021, 2, 18)) == text


def test_a_time_of_the_day_before_says_so():
    early = datetime(2021, 2, 18, 3, 0, tzinfo=UTC)
    assert ShownClock("Europe/Brussels", "America/Los_Angeles").time(early, date(2021, 2, 18)) == "19:00 \u22121"
