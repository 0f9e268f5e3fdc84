"""What our own files say beside the events: taken where it can be, passed over whole where any of it cannot."""

from __future__ import annotations

import copy
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.some_rows import make_agenda, make_item, make_sitting, make_speaker, with_items

from meetingdesk.exchange.schedule import frab_json, frab_out
from meetingdesk.exchange.schedule.facts import NAME, facts_from, facts_in
from meetingdesk.rows.agenda import ReferenceRow

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=10,
)


def document():
    opening = make_item(1, title="Opening", speakers=(make_speaker("Zoë Ng"),), kind="opening")
    agenda = make_agenda(with_items(make_sitting(), opening, make_item(2, parent=1, number="1.1")))
    return frab_out.document(agenda, "en", datetime(2027, 1, 1, tzinfo=UTC))


def read(whole):
    return frab_json.read(json.dumps(whole).encode(), "s.json")


def test_the_events_win_over_what_is_said_of_them():
    whole = document()
    [room] = whole["schedule"]["conference"]["days"][0]["rooms"].values()
    room[0] |= {"title": "Closing", "type": "closing", "persons": [{"public_name": "Bob"}]}
    first, second = read(whole).entries
    assert (first.titles, first.kind, first.speakers) == ({"en": "Closing"}, "closing", ("Bob",))
    assert (second.parent, second.number) == (first.uid, "1.1")


def test_an_event_that_another_program_added_comes_after_the_agenda():
    whole = document()
    [room] = whole["schedule"]["conference"]["days"][0]["rooms"].values()
    room.append(room[0] | {"id": 9, "guid": "00000000-0000-4000-8000-0000000000ff", "title": "New"})
    schedule = read(whole)
    assert [item.title for item in schedule.items] == ["Opening", "Item 2", "New"]
    assert len(schedule.entries) == 2


def test_documents_come_back_and_older_files_have_none():
    papers = (ReferenceRow(1, "GM/17", "Report", "https://example.org/17"), ReferenceRow(2, "", "Annex; two", ""))
    agenda = make_agenda(with_items(make_sitting(), make_item(1, references=papers)))
    whole = frab_out.document(agenda, "en", datetime(2027, 1, 1, tzinfo=UTC))
    [entry] = read(whole).entries
    assert [(one.symbol, one.title, one.address) for one in entry.references] == [
        (one.symbol, one.title, one.address) for one in papers
    ]
    del whole["schedule"][NAME]["items"][0]["documents"]
    assert read(whole).entries[0].references == ()


WRONG = [
    ("zone", "Mars/Olympus"), ("zone", 3), ("languages", ["e n"]), ("languages", None), ("numbering", []),
    ("rooms", ["a\nb"]), ("key", ""), ("key", "k" * 300), ("items", {"a": 1}), ("sittings", 5), ("items", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_facts_that_cannot_be_are_passed_over(name, value):
    whole = document()
    assert facts_from(whole["schedule"][NAME]) is not None
    whole["schedule"][NAME][name] = value
    assert facts_from(whole["schedule"][NAME]) is None
    assert (len(read(whole).items), read(whole).entries) == (2, ())


@pytest.mark.parametrize(
    ("part", "name", "value"),
    [
        ("items", "minutes", 0), ("items", "minutes", 1.5), ("items", "minutes", True), ("items", "titles", {}),
        ("items", "titles", {"en": " "}), ("items", "uid", 7), ("items", "slots", [3]), ("items", "speakers", [3]),
        ("items", "documents", [3]), ("items", "documents", [{"symbol": "", "title": "", "address": ""}]),
        ("items", "documents", [{"symbol": "A", "title": "", "address": "file:///etc"}]),
        ("sittings", "day", "soon"), ("sittings", "start", 1440), ("sittings", "minutes", 1441),
        ("sittings", "items", None), ("sittings", "day", "0001-01-01"),
    ],
)  # fmt: skip
def test_one_wrong_item_or_sitting_is_enough(part, name, value):
    found = copy.deepcopy(document()["schedule"][NAME])
    found[part][0][name] = value
    assert facts_from(found) is None


@given(JSON)
def test_whatever_stands_there_is_no_fact(value):
    assert facts_from(value) is None


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "1" * 5000, "NaN"])
def test_a_text_that_is_no_json_is_no_fact(text):
    assert facts_in(text) is None
