"""Going to a name by its first letters."""

from __future__ import annotations

import pytest

from meetingdesk.desktop.attendance.first_letters import Typed, find
from meetingdesk.desktop.attendance.person_field import found
from meetingdesk.desktop.item_models.attendance import AttendanceLine
from meetingdesk.domain.search import fold


def line(number, name, entity=""):
    return AttendanceLine(number, name, "", entity, None, (), (tuple(fold(name).split()), tuple(fold(entity).split())))


LINES = [
    line(1, "Luis Pineda", "VCO Guatemala"),
    line(2, "Rosario Silva", "ROCB Montevideo"),
    line(3, "Şəbnəm İsmayılova", "VCO Azerbaijan"),
    line(4, "Ana Silveira", "RTC Brazil"),
]


@pytest.mark.parametrize(
    ("letters", "row"),
    [("sil", 1), ("SIL", 1), ("lu", 0), ("ism", 2), ("mont", 1), ("braz", 3), ("ilva", -1), ("zz", -1)],
)
def test_words_of_the_name_are_found_before_those_of_the_entity(letters, row):
    assert find(letters, LINES, 0) == row


def test_the_search_goes_on_from_where_it_stands_and_round():
    assert find("sil", LINES, 2) == 3
    assert find("sil", LINES, 4) == 1


def type_in(typed, text, here=0):
    for letter in text:
        row = typed.add(letter, LINES, here)
        here = row if row >= 0 else here
    return here


def test_letters_add_up_and_begin_anew_where_they_lead_nowhere():
    typed = Typed()
    assert type_in(typed, "sil") == 1
    assert typed.letters == "sil"
    assert type_in(typed, "pin", 1) == 0
    assert typed.letters == "pin"


def test_the_next_one_that_begins_so():
    typed = Typed()
    type_in(typed, "sil")
    assert typed.following(LINES, 1) == 3
    assert typed.following(LINES, 3) == 1
    assert Typed().following(LINES, 0) == -1


def test_a_letter_is_taken_back():
    typed = Typed()
    type_in(typed, "silve")
    assert typed.letters == "silve"
    typed.shorten(LINES, 0)
    assert typed.letters == "silv"


def test_people_are_found_by_any_part_and_the_nearest_first():
    assert [hit.delegate for hit in found("sil", LINES)] == [2, 4]
    assert [hit.delegate for hit in found("ana bra", LINES)] == [4]
    assert [hit.delegate for hit in found("guate", LINES)] == [1]
    assert found("", LINES) == []
    assert len(found("a", LINES, limit=2)) == 2
