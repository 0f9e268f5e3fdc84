"""The day as it runs, on the sample's first day: 18 February 2021, 12:00-15:00 in Brussels."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from tests.operations.offices import shipped
from tests.store.edits import Do

from meetingdesk.errors import UserError
from meetingdesk.model import Delegate, Delegation, Person
from meetingdesk.operations import OPERATIONS
from meetingdesk.queries.now import extension, now
from meetingdesk.requests.agenda import AddItem, AddSpeaker
from meetingdesk.requests.delegations import InviteEntities
from meetingdesk.requests.now import CloseSitting, DropSpeaker, StartItem, StartSitting
from meetingdesk.requests.office import LoadDirectory

NOON = datetime(2021, 2, 18, 11, tzinfo=UTC)


def at(minutes):
    return NOON + timedelta(minutes=minutes)


def as_of(desk, minutes, meeting=1):
    return desk.ask(now, meeting, at(minutes))


def test_before_during_and_after(desk):
    assert [as_of(desk, minutes).state for minutes in (-60, 5, 200)] == ["ahead", "due", "ahead"]
    assert as_of(desk, 200).sitting.number == 2
    assert as_of(desk, 9999).state == "over"
    desk.run(StartSitting(sitting=1, at=at(3)))
    row = as_of(desk, 5)
    assert (row.state, row.late, f"{row.now:%H:%M}", f"{row.ends:%H:%M}") == ("running", 3, "12:05", "15:03")
    assert row.sitting.actual_start == at(3)
    desk.run(CloseSitting(sitting=1, at=at(190)))
    assert as_of(desk, 191).sitting.number == 2


def test_what_runs_and_what_comes(desk):
    slots = [slot for slot in desk.sitting(1).slots if not slot.item.sub_items]
    desk.run(StartItem(slot=slots[0].id, at=at(7)))
    row = as_of(desk, 9)
    assert [slot.id for slot in row.running] == [slots[0].id]
    assert row.running[0].actual_start == at(7)
    assert row.late == 7
    assert slots[1].id in [slot.id for slot in row.upcoming]
    assert slots[0].id not in [slot.id for slot in row.upcoming]


def test_the_next_three_speakers_with_their_clock_and_telephone(desk):
    row = as_of(desk, -10)
    assert len(row.speakers) == 3
    people = {one.id: one for group in desk.delegations() for one in group.delegates}
    for speaker in row.speakers:
        assert speaker.named
        assert speaker.local is None or speaker.local == speaker.start
        if speaker.delegate is not None:
            assert speaker.contact == people[speaker.delegate].name
            assert speaker.zone == people[speaker.delegate].zone
    starts = [speaker.start for speaker in row.speakers]
    assert starts == sorted(starts)


def test_they_are_called_later_when_the_day_is_late(desk):
    early, late = as_of(desk, -10).speakers, as_of(desk, 10).speakers
    assert late[0].start - early[0].start in (timedelta(minutes=10), early[1].start - early[0].start)
    assert late[0].start >= at(10)


@pytest.fixture
def tokyo(bare):
    """A meeting of two entities: one speaks from Tokyo, where 15:00 in Brussels is 23:00; its head has a telephone."""
    bare.run(LoadDirectory(directory=shipped("directory/wco.json")))
    meeting = bare.add_meeting()
    entity = next(row for row in bare.directory() if row.zone == "Asia/Tokyo")
    bare.run(InviteEntities(meeting=meeting, entities=(entity.id,)))
    bare.run(AddItem(meeting=meeting, title="Report", minutes=30, sitting=1, offset=150))
    return bare, bare.delegations()[0]


def with_person(desk, capacity="head", phone="+81 3 0000 0000"):

    def add(session):
        person = Person(family="Yamada", given="Hiroshi", phone=phone)
        session.add(person)
        session.flush()
        delegation = session.get_one(Delegation, 1)
        session.add(Delegate(delegation_id=delegation.id, person_id=person.id, capacity=capacity))

    desk.store._operations = {**OPERATIONS, Do: lambda session, request: request.what(session) or {}}
    desk.store.run(Do(what=add))
    return desk.delegations()[0].delegates[-1]


def speaking(desk):
    return desk.ask(now, 1, datetime(2027, 3, 1, 11, tzinfo=UTC)).speakers


def test_a_speaker_is_told_with_telephone_and_night(tokyo):
    desk, _ = tokyo
    one = with_person(desk)
    desk.run(AddSpeaker(item=desk.item("Report").id, delegate=one.id))
    (row,) = speaking(desk)
    assert (row.name, row.phone, row.named, row.night) == ("Hiroshi Yamada", "+81 3 0000 0000", True, True)
    assert (f"{row.start:%H:%M}", f"{row.local:%H:%M}", row.title) == ("14:30", "22:30", "Report")


def test_where_none_is_named_the_head_is_called(tokyo):
    desk, group = tokyo
    with_person(desk, "adviser", "+81 3 1111 1111")
    head = with_person(desk)
    desk.run(AddSpeaker(item=desk.item("Report").id, delegate=head.id))
    desk.run(DropSpeaker(speaking=speaking(desk)[0].speaking))
    (row,) = speaking(desk)
    assert (row.name, row.named, row.state) == (group.entity_name, False, "to_be_confirmed")
    assert (row.contact, row.phone) == ("Hiroshi Yamada", "+81 3 0000 0000")


def test_a_free_name_has_no_clock_and_who_withdrew_is_not_called(tokyo):
    desk, _ = tokyo
    for name in ("A Guest", "Another"):
        desk.run(AddSpeaker(item=desk.item("Report").id, name=name))
    desk.run(DropSpeaker(speaking=speaking(desk)[1].speaking))
    (row,) = speaking(desk)
    assert (row.name, row.named, row.local, row.phone, row.contact) == ("A Guest", True, None, "", "")


def test_a_longer_sitting_takes_somebodys_night(tokyo):
    desk, _ = tokyo
    row = desk.ask(extension, 1, 15)
    assert (f"{row.end:%H:%M}", f"{row.new_end:%H:%M}", row.delegations) == ("15:00", "15:15", 1)
    assert (row.in_night, row.entering) == (1, 0)
    assert [(night.region, night.cities) for night in row.regions] == [("AP", ("Tokyo",))]


def test_on_the_sample_it_is_told_by_region(desk):
    row = desk.ask(extension, 1, 60)
    assert row.in_night == sum(night.in_night for night in row.regions) > 0
    assert row.entering <= row.in_night <= row.delegations
    assert all(night.entering <= night.in_night <= night.delegations for night in row.regions)


def test_a_meeting_without_sittings_has_no_day(bare):
    bare.add_meeting(sittings=())
    row = bare.ask(now, 1, NOON)
    assert (row.state, row.sitting, row.ends, row.late, row.speakers) == ("none", None, None, 0, ())


def test_what_is_gone_is_said(bare):
    for question, key in ((now, NOON), (extension, 15)):
        with pytest.raises(UserError, match="gone"):
            bare.ask(question, 99, key)


def test_the_day_can_be_looked_at_by_its_sitting(desk):
    first, second = (desk.sitting(number) for number in (1, 2))
    desk.run(StartSitting(sitting=first.id, at=at(3)))
    assert as_of(desk, 5).sitting.id == first.id
    row = desk.ask(now, 1, at(5), "en", second.id)
    assert (row.sitting.id, row.state, row.late) == (second.id, "ahead", 0)
    assert desk.ask(now, 1, at(5), "en", 10**6).sitting.id == first.id
