from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.operations.offices import DAY

from meetingdesk.queries.delegations_screen import delegations_screen
from meetingdesk.requests.agenda import AddItem, EditItem
from meetingdesk.requests.delegations import InviteEntities
from meetingdesk.requests.meetings import CloneMeeting, EditMeeting
from meetingdesk.requests.rooms import AddRoom

START = date(2022, 3, 15)


def cloned(desk, meeting=1, start=START, key="next"):
    return desk.run(CloneMeeting(meeting=meeting, key=key, start=start)).inserted["meeting"][0]


def row(desk, number):
    return next(one for one in desk.meetings() if one.id == number)


def test_the_next_edition_has_its_own_number_and_name(desk):
    source, clone = row(desk, 1), row(desk, cloned(desk))
    assert (clone.key, clone.edition, clone.series) == ("next", 17, source.series)
    assert clone.titles == {
        "en": "17th Global Meeting of the WCO Regional Structures",
        "fr": "17e Réunion mondiale des structures régionales de l'OMD",
        "es": "17.ª Reunión Mundial de las Estructuras Regionales de la OMA",
        "ar": "الاجتماع العالمي للهياكل الإقليمية لمنظمة الجمارك العالمية",  # the number was in words
    }
    assert (clone.zone, clone.organiser_email, clone.languages) == (
        source.zone, source.organiser_email, source.languages,
    )  # fmt: skip


def test_what_was_of_that_meeting_alone_stays_there(desk):
    desk.run(EditMeeting(meeting=1, agenda_symbol="PR0001E1", list_symbol="PR2", next_edition="2022", naming="name"))
    desk.run(EditItem(item=desk.item("Opening remarks").id, outcome="Noted."))
    clone = cloned(desk)
    made = row(desk, clone)
    assert (made.agenda_symbol, made.list_symbol, made.next_edition, made.naming) == ("", "", "", "name")
    assert {slot.item.outcome for sitting in desk.agenda(clone).sittings for slot in sitting.slots} == {""}


def test_sittings_keep_their_wall_times_and_distance(desk):
    clone = cloned(desk, start=date(2022, 7, 5))
    before, after = desk.agenda(1), desk.agenda(clone)
    assert [one.day for one in after.sittings] == [date(2022, 7, 5), date(2022, 7, 6)]
    assert [f"{one.start:%H:%M %z}" for one in after.sittings] == ["12:00 +0200", "12:00 +0200"]
    assert [one.minutes for one in after.sittings] == [one.minutes for one in before.sittings]
    assert all(not one.link and not one.passcode and not one.conference_id for one in after.sittings)
    assert {one.uid for one in after.sittings}.isdisjoint(one.uid for one in before.sittings)


def shape(agenda):
    placed = [
        (
            slot.sitting - agenda.sittings[0].id,
            slot.offset,
            slot.minutes,
            slot.room_name,
            slot.item.number,
            slot.item.titles,
        )
        for sitting in agenda.sittings
        for slot in sitting.slots
    ]
    return placed, [(one.number, one.titles, one.minutes) for one in (*agenda.headings, *agenda.unscheduled)]


def test_the_agenda_comes_along_with_its_numbers(desk):
    clone = cloned(desk)
    before, after = desk.agenda(1), desk.agenda(clone)
    assert shape(after) == shape(before)
    assert [room.name for room in after.rooms] == [room.name for room in before.rooms]
    items = {slot.item.uid for sitting in before.sittings for slot in sitting.slots}
    assert items.isdisjoint(slot.item.uid for sitting in after.sittings for slot in sitting.slots)


def test_entities_are_to_name_their_speakers_anew(desk):
    clone = cloned(desk)
    speaking = [one for part in desk.agenda(clone).sittings for slot in part.slots for one in slot.item.speakers]
    assert speaking
    assert {(one.delegate, one.state) for one in speaking} == {(None, "to_be_confirmed")}
    assert all(one.name == one.entity for one in speaking)
    invited = {one.entity_name for one in desk.delegations(clone)}
    assert {one.entity for one in speaking} <= invited


def test_only_entities_of_that_day_are_invited_and_nobody_is_named(desk):
    before = {one.entity: one for one in desk.delegations(1)}
    clone = cloned(desk, start=date(2025, 3, 4))
    after = desk.delegations(clone)
    there = {one.id for one in desk.directory() if one.is_valid(date(2025, 3, 4))}
    assert {one.entity for one in after} == set(before) & there < set(before)
    assert {(one.status, one.delegates, one.last_contact) for one in after} == {("invited", (), None)}
    assert all(one.quota == before[one.entity].quota for one in after)


def test_the_people_of_the_last_edition_stand_beside(desk):
    clone = cloned(desk)
    screen = desk.ask(delegations_screen, clone, datetime.now(UTC))
    assert (screen.last_edition.key, screen.people) == ("gmre-16", 0)
    before = {one.entity: one for one in desk.delegations(1)}
    for delegation in screen.delegations:
        former = screen.former.get(delegation.id, ())
        assert Counter(one.person for one in former) == Counter(
            one.person for one in before[delegation.entity].standing
        )
        assert {one.delegate for one in former} <= {None}


def test_a_meeting_without_a_series_begins_one(bare):
    source = bare.add_meeting(sittings=((DAY, 720, 180), (DAY + timedelta(3), 540, 60)))
    bare.run(AddRoom(meeting=source, name="Red"))
    bare.run(AddItem(meeting=source, title="Free"))
    clone = row(bare, cloned(bare, source, date(2028, 3, 1), key="tiny-2"))
    first = row(bare, source)
    assert (first.edition, clone.edition, clone.title) == (1, 2, "Tiny")
    assert clone.series == first.series is not None
    assert (clone.first_day, clone.last_day) == (date(2028, 3, 1), date(2028, 3, 4))
    third = row(bare, cloned(bare, clone.id, date(2029, 3, 1), key="tiny-3"))
    assert (third.edition, third.series) == (3, clone.series)
    bare.store.undo()
    bare.store.undo()
    assert row(bare, source).series is None


def test_a_meeting_with_nothing_in_it_is_cloned_too(desk):
    source = desk.add_meeting("empty", sittings=())
    desk.run(InviteEntities(meeting=source, entities=(1,)))
    clone = row(desk, cloned(desk, source, date(2021, 5, 5)))
    assert (clone.sittings, clone.items, clone.delegations) == (0, 0, 1)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"meeting": 99}, "gone"), ({"key": "gmre-15"}, "meeting.key_taken"), ({"key": ""}, "meeting.key_form"),
        ({"start": date(2300, 1, 1)}, "sitting.day"), ({"start": date(2199, 12, 31)}, "sitting.day"),
    ],
)  # fmt: skip
def test_a_clone_that_cannot_be_is_refused_whole(desk, changes, code):
    desk.refused(code, CloneMeeting(**{"meeting": 1, "key": "next", "start": START} | changes))


def test_a_wall_time_that_is_none_on_the_new_day_is_told(bare):
    source = bare.add_meeting(sittings=((DAY, 150, 60),))
    told = bare.refused("time.missing", CloneMeeting(meeting=source, key="next", start=date(2027, 3, 28)))
    assert told["time"] == "2027-03-28 02:30"
