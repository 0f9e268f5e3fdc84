from __future__ import annotations

from datetime import date

import pytest

from meetingdesk import conflict_words, words
from meetingdesk.queries import conflicts
from meetingdesk.requests.agenda import AddItem, AddSpeaker, EditItem
from meetingdesk.requests.delegations import InviteEntities, NominatePerson
from meetingdesk.requests.meetings import EditMeeting
from meetingdesk.requests.sittings import MoveSitting, SetInterpretation

CHANGE = date(2021, 3, 28)  # in most of Europe


def found(desk, meeting=1, language="en"):
    return desk.ask(conflicts.conflicts, meeting, language)


def kinds(desk, meeting=1):
    return [row.kind for row in found(desk, meeting)]


def test_the_sample_has_its_one_conflict_and_three_warnings(desk):
    conflict, *warnings = found(desk)
    assert (conflict.severity, conflict.kind, conflict.people, conflict.room) == (
        "conflict", "person", ("Amina Wekesa",), "Room 1",
    )  # fmt: skip
    assert [(row.severity, row.kind, row.sittings) for row in warnings] == [
        ("warning", "night", (1,)), ("warning", "weekend", (2,)), ("warning", "night", (2,)),
    ]  # fmt: skip


def test_one_line_a_sitting_names_all_whose_weekend_it_is(desk):
    [weekend] = [row for row in found(desk) if row.kind == "weekend"]
    assert weekend.parameters["n"] == 8  # where Friday is free, and where it is Saturday already
    assert str(weekend.parameters["places"]).startswith("Suva, Amman, ")
    own = {person.name for one in desk.delegations() if one.country == "JO" for person in one.standing}
    assert own
    assert own <= set(weekend.people)


def test_a_day_of_changing_clocks_and_a_holiday_follow_the_sitting(desk):
    second = desk.sitting(2)
    desk.run(MoveSitting(sitting=second.id, day=CHANGE, start=720, minutes=180))
    [change] = [row for row in found(desk) if row.kind == "clock_change"]
    assert change.sittings == (second.id,)
    assert str(change.parameters["places"]).startswith("Chisinau, Warsaw, ")
    desk.run(MoveSitting(sitting=second.id, day=date(2021, 4, 5), start=720, minutes=180))
    [holiday] = [row for row in found(desk) if row.kind == "holiday"]
    assert "Warsaw (Easter Monday)" in str(holiday.parameters["places"])


def test_the_interpreters_have_three_hours(desk):
    first = desk.sitting(1)
    assert len(desk.agenda().meeting.languages) > 1
    desk.run(MoveSitting(sitting=first.id, day=first.day, start=720, minutes=181))
    [row] = [row for row in found(desk) if row.kind == "interpreters"]
    assert (row.sittings, row.parameters["hours"]) == ((first.id,), "3:01")
    desk.run(EditItem(item=first.slots[0].item.id, interpretation=False))
    assert "interpreters" not in kinds(desk)
    desk.store.undo()
    desk.run(SetInterpretation(sitting=first.id, interpretation=False))
    assert "interpreters" not in kinds(desk)
    desk.store.undo()
    desk.run(EditMeeting(meeting=1, languages=("en",)))
    assert "interpreters" not in kinds(desk)


def test_whoever_chairs_or_speaks_is_wanted_at_another_meeting(desk):
    first = desk.sitting(1)
    other = desk.add_meeting(sittings=((first.day, 800, 60),))
    delegation = next(one for one in desk.delegations() if one.entity_name == "RTC Lebanon")
    head = delegation.head
    desk.run(InviteEntities(meeting=other, entities=(delegation.entity,)))
    [there] = desk.delegations(other)
    desk.run(NominatePerson(delegation=there.id, person=head.person))
    rows = [row for row in found(desk) if row.kind == "elsewhere"]
    assert [(row.severity, row.people, row.sittings) for row in rows] == [("warning", (head.name,), (first.id,))]
    assert rows[0].parameters["meeting"] == "Tiny"
    slot = next(one for one in first.slots if one.start.hour * 60 + one.start.minute >= 800)
    desk.run(AddSpeaker(item=slot.item.id, delegate=head.id, role="chair"))
    [row] = [row for row in found(desk) if row.kind == "elsewhere"]
    assert (row.severity, row.slots, row.item_uids) == ("conflict", (slot.id,), (slot.item.uid,))
    [back] = [row for row in found(desk, other) if row.kind == "elsewhere"]
    assert (back.severity, back.people) == ("conflict", (head.name,))


def test_a_free_name_is_the_same_person_at_every_meeting(bare):
    first, second = bare.add_meeting("one"), bare.add_meeting("two")
    for meeting, name in ((first, "A Guest"), (second, "a guest")):
        bare.run(AddItem(meeting=meeting, title="Talk", sitting=bare.sitting(1, meeting).id, offset=0))
        bare.run(AddSpeaker(item=bare.item("Talk", meeting).id, name=name))
    assert [(row.kind, row.severity) for row in found(bare, first)] == [("elsewhere", "conflict")]


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_each_says_what_whose_and_how_to_mend(desk, language):
    desk.run(MoveSitting(sitting=desk.sitting(2).id, day=CHANGE, start=700, minutes=200))
    rows = found(desk, language=language)
    assert len({row.kind for row in rows}) > 4
    for row in rows:
        text = conflict_words.message(row, language)
        assert text.startswith(conflict_words.text(row, language))
        assert text.endswith(conflict_words.mend(row, language))
        assert "{" not in text
        assert conflict_words.name(row.kind, language)
