from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from tests.exchange.some_rows import make_sitting

from meetingdesk import words
from meetingdesk.desktop.agenda import cities
from meetingdesk.domain import clock


def test_clocks_that_agree_share_what_sittings_cost():
    """Also where the clocks change in between: in Europe on 28 March 2027, in America on the 14th."""
    sittings = [make_sitting(number, date(2027, 3, day)) for number, day in enumerate((12, 13, 14, 27, 28), start=1)]
    zones = [zone for zone in clock.zones() if zone.startswith(("Europe/", "America/", "Asia/", "Pacific/"))]
    shared = cities._burdens(zones, sittings)
    assert shared == {zone: cities.burden(zone, sittings) for zone in zones}
    assert len(set(shared.values())) > 5


def test_clocks_are_named_in_the_language_of_the_window():
    here = SimpleNamespace(zone="Asia/Seoul", city="Seoul", entity_name="Office", status="confirmed")
    nowhere = SimpleNamespace(zone="Asia/Tokyo", city="", entity_name="Office", status="confirmed")
    agenda = SimpleNamespace(sittings=(), unscheduled=())
    words.use("fr")
    try:
        assert [city.name for city in cities.known_cities(agenda, [here, nowhere])] == ["S\u00e9oul", "Office"]
    finally:
        words.use("en")
