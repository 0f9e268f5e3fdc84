"""Which clocks stand for a region."""

from __future__ import annotations

from meetingdesk.domain.local_times import Place, zones_by_region


def test_the_zones_of_a_region_stand_the_fullest_first_without_the_hosts():
    zones = ("Asia/Tokyo", "Asia/Seoul", "Asia/Seoul", "Europe/Brussels")
    seats = [Place("AP", None, "", zone) for zone in zones]
    seats += [Place(None, None, "", "UTC"), Place("ESA", None, "", "Africa/Nairobi"), Place("ESA", None, "", "")]
    assert zones_by_region(seats, "Europe/Brussels", 4) == {
        "AP": ("Asia/Seoul", "Asia/Tokyo"),
        "ESA": ("Africa/Nairobi",),
    }
    assert zones_by_region(seats, "Europe/Brussels", 1)["AP"] == ("Asia/Seoul",)
