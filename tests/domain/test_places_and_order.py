from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from meetingdesk.domain import blocks, clock, placing, roster
from meetingdesk.domain.identity import of_key
from meetingdesk.domain.titles import entity_name, in_language
from meetingdesk.errors import UserError

DAY = date(2021, 2, 18)
START = clock.at(DAY, 720, "Europe/Brussels")


def test_a_slot_lies_inside_its_sitting():
    frame = placing.Frame(START, 180)
    placing.check("Opening", 0, 180, frame)
    placing.check("Opening", 179, 1, frame)
    for offset, minutes in ((-1, 10), (171, 10), (0, 181)):
        with pytest.raises(UserError) as refused:
            placing.check("Opening", offset, minutes, frame)
        assert refused.value.code == "move.outside"
        assert refused.value.parameters == {"title": "Opening", "start": "12:00", "end": "15:00"}
    with pytest.raises(UserError) as refused:
        placing.check("Opening", 0, 0, frame)
    assert refused.value.code == "item.minutes"


def test_a_place_outside_is_drawn_inside():
    assert [placing.clamp(offset, 20, 180) for offset in (-5, 0, 90, 160, 170)] == [0, 0, 90, 160, 160]
    assert placing.clamp(10, 200, 180) == 0


def strip_accents(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()


def test_entities_stand_by_region_kind_and_name():
    place = roster.EntityPlace
    placed = [
        (place(None, None, "Secretariat"), "last"),
        (place(2, 1, "Zagreb"), "f"),
        (place(1, 4, "Ålesund"), "c"),
        (place(1, 4, "Zürich"), "d"),
        (place(1, 2, "Zürich"), "a"),
        (place(1, 4, "aachen"), "b"),
        (place(1, None, "Aachen"), "e"),
    ]
    assert roster.in_order(placed, strip_accents) == ["a", "b", "c", "d", "e", "f", "last"]


def test_the_head_stands_first_and_who_left_last():
    place = roster.PersonPlace
    placed = [
        (place(False, "head", 0, "Adams"), "withdrawn head"),
        (place(True, "adviser", 1, "Zhou"), "zhou"),
        (place(True, "adviser", 1, "Abe", "Yuki"), "abe y"),
        (place(True, "adviser", 1, "Abe", "Aki"), "abe a"),
        (place(True, "alternate", 0, "Young"), "young"),
        (place(True, "head", 5, "Zuma"), "head"),
    ]
    assert roster.people_in_order(placed) == ["head", "young", "abe a", "abe y", "zhou", "withdrawn head"]


class OnlyLess:
    """A key that knows "less than" alone, as those of a collation may."""

    def __init__(self, text: str) -> None:
        self.text = text.casefold()

    def __lt__(self, other: OnlyLess) -> bool:
        return self.text < other.text


def test_a_key_that_only_knows_less_is_enough():
    placed = [
        (roster.EntityPlace(region, 1, name), (region, name)) for region in (2, 1) for name in ("b", "A", "B", "a")
    ]
    order = roster.in_order(placed, OnlyLess)
    assert order == [(1, "A"), (1, "a"), (1, "b"), (1, "B"), (2, "A"), (2, "a"), (2, "b"), (2, "B")]


def event(place, start, minutes, day=DAY):
    return blocks.Event(day, clock.at(day, start, "Europe/Brussels"), minutes, place)


def shape(found):
    return [
        (
            block.start.date().day,
            clock.minute_of_day(block.start),
            block.minutes,
            [(o, e.place) for o, e in block.events],
        )
        for block in found
    ]


def test_a_day_becomes_one_block_from_its_first_start_to_its_last_end():
    events = [
        event(0, 600, 30),
        event(1, 540, 25),
        event(2, 660, 240),
        event(3, 700, 10),
        event(4, 540, 20, date(2021, 2, 19)),
    ]
    assert shape(blocks.blocks(events)) == [
        (18, 540, 360, [(0, 1), (60, 0), (120, 2), (160, 3)]),
        (19, 540, 20, [(0, 4)]),
    ]


def test_events_after_midnight_stay_with_their_day():
    assert shape(blocks.blocks([event(0, 1200, 60), event(1, 1500, 30)])) == [(18, 1200, 330, [(0, 0), (300, 1)])]
    assert shape(blocks.blocks([event(0, 1500, 30)])) == [(19, 60, 30, [(0, 0)])]


def test_what_would_be_longer_than_a_day_opens_another_block():
    found = blocks.blocks([event(0, 0, 60), event(1, 1400, 60), event(2, 1420, 1440)])
    assert shape(found) == [(18, 0, 60, [(0, 0)]), (18, 1400, 60, [(0, 1)]), (18, 1420, 1440, [(0, 2)])]


def test_offsets_count_what_passes_when_the_clocks_change():
    day = date(2027, 3, 28)
    [block] = blocks.blocks([event(0, 60, 30, day), event(1, 240, 30, day)])
    assert (block.minutes, [offset for offset, _ in block.events]) == (150, [0, 120])


def test_names_fall_back_to_english_and_then_to_anything():
    assert in_language({"en": "Opening", "fr": "Ouverture"}, "fr") == "Ouverture"
    assert in_language({"en": "Opening", "fr": ""}, "fr") == "Opening"
    assert in_language({"de": "Eröffnung"}, "fr") == "Eröffnung"
    assert in_language({}) == in_language(None) == in_language({"fr": ""}) == ""
    assert (entity_name("A", "B", "fr"), entity_name("A", "", "fr"), entity_name("A", "B", "es")) == ("B", "A", "A")


def test_a_key_gives_one_lasting_identity():
    assert of_key("entity", "wca-rtc-abuja") == of_key("entity", "wca-rtc-abuja")
    assert len({of_key(what, key) for what in ("entity", "person") for key in ("a", "b")}) == 4
