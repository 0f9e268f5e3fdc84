from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import event
from tests.operations.offices import foreign, schedule

from meetingdesk.errors import UserError
from meetingdesk.queries import agenda, conflicts, delegations, meetings, office, overview
from meetingdesk.requests.agenda import AddItem, ImportAgenda, PlaceItem
from meetingdesk.requests.delegations import InviteEntities
from meetingdesk.requests.invitations import RecordIssues
from meetingdesk.rows.invitations import WrittenRow

NOW = datetime(2021, 2, 18, 14, 42, tzinfo=UTC)


def test_an_agenda_is_read_in_the_language_asked_for(desk):
    french = desk.agenda(1, "fr")
    assert french.meeting.title.startswith("16e Réunion mondiale")
    slot = french.sittings[0].slots[3]
    assert slot.item.titles["en"] == "From the annual needs survey to technical assistance"
    assert slot.item.title == slot.item.titles["fr"] != slot.item.titles["en"]
    assert slot.item.speakers[0].entity == "BRRC Asie-Pacifique"
    assert desk.agenda(1, "ar").meeting.title.startswith("الاجتماع")
    assert desk.agenda(1, "de").meeting.title == desk.agenda(1, "en").meeting.title


def test_speakers_say_where_they_are(desk):
    by_title = {slot.item.title: slot.item for part in desk.agenda().sittings for slot in part.slots}
    kuramoto = by_title["From the annual needs survey to technical assistance"].speakers[0]
    assert (kuramoto.name, kuramoto.entity, kuramoto.region) == ("Norikazu Kuramoto", "ROCB Asia/Pacific", "AP")
    assert (kuramoto.zone, kuramoto.city) == ("Asia/Bangkok", "Bangkok")
    secretariat, entity = by_title["New regional entities and Vice-Chairs' Offices"].speakers
    assert (secretariat.name, secretariat.entity, secretariat.region, secretariat.zone) == (
        "WCO Secretariat",
        None,
        None,
        None,
    )
    assert (entity.name, entity.entity, entity.delegate, entity.state) == (
        "RTC Indonesia", "RTC Indonesia", None, "to_be_confirmed",
    )  # fmt: skip


def test_every_item_is_in_one_place(desk):
    whole = desk.agenda()
    placed = {slot.item.id for part in whole.sittings for slot in part.slots}
    free, headings = ({one.id for one in group} for group in (whole.unscheduled, whole.headings))
    assert len(placed) + len(free) + len(headings) == whole.meeting.items
    assert placed.isdisjoint(free | headings)
    assert free.isdisjoint(headings)
    assert [one.sub_items for one in whole.headings] == [2, 6, 6]
    assert [one.number for one in whole.headings] == ["I", "IV", "IX"]
    assert [one.number for one in whole.unscheduled] == ["XIII", "XIV", "XV", "XVI"]


def test_slots_stand_by_start_then_room(desk):
    item = desk.item("E-learning on CLiKC!").id
    desk.run(PlaceItem(item=item, sitting=desk.sitting(2).id, offset=50))
    slots = [(slot.offset, slot.room_name) for slot in desk.sitting(2).slots if slot.offset == 50]
    assert slots == [(50, ""), (50, "Room 1"), (50, "Room 2"), (50, "Room 3")]


def test_a_sitting_tells_the_highest_sequence_that_was_issued(desk):
    sitting = desk.sitting(1)
    assert sitting.sequence == 0
    at = datetime(2021, 1, 11, tzinfo=UTC)
    lines = [
        WrittenRow(
            delegate_uid=who, name="", email="", uid=sitting.uid, by="sitting", sequence=sequence, method="REQUEST",
            start=at, end=at, title="", link="", text_digest="", path="",
        )
        for who, sequence in (("a", 0), ("b", 2), ("a", 1))
    ]  # fmt: skip
    desk.run(RecordIssues(meeting=1, issued=tuple(lines), at=at, how="written", tzdata="2026.1"))
    assert [one.sequence for one in desk.agenda().sittings] == [2, 0]


def test_what_is_gone_is_told(desk):
    for question in (agenda.agenda, conflicts.conflicts, meetings.meeting):
        with pytest.raises(UserError) as refused:
            desk.ask(question, 99)
        assert refused.value.code == "gone"
    with pytest.raises(UserError):
        desk.ask(overview.overview, 99, NOW)


def test_a_meeting_is_found_by_its_key(desk, bare):
    assert desk.ask(meetings.meeting_by_key, "gmre-15").id == 2
    with pytest.raises(UserError) as refused:
        desk.ask(meetings.meeting_by_key, "gmre-17")
    assert (refused.value.code, refused.value.parameters["keys"]) == ("meeting.missing", "gmre-16, gmre-15")
    with pytest.raises(UserError) as refused:
        desk.ask(meetings.meeting_by_key, None)
    assert refused.value.code == "meeting.ambiguous"
    for key in (None, "x"):
        with pytest.raises(UserError) as refused:
            bare.ask(meetings.meeting_by_key, key)
        assert refused.value.code == "meeting.none"
    bare.add_meeting()
    assert bare.ask(meetings.meeting_by_key, None).key == "tiny"


def test_meetings_come_with_the_latest_first(desk):
    desk.add_meeting("planned", sittings=())
    desk.add_meeting("old", sittings=((date(1999, 1, 1), 600, 60),))
    assert [row.key for row in desk.meetings()] == ["planned", "gmre-16", "gmre-15", "old"]


def test_the_directory_of_a_day(desk):
    then = desk.ask(office.directory, date(2021, 2, 18))
    now = desk.ask(office.directory, date(2026, 1, 1))
    names = [{row.name for row in rows} for rows in (then, now)]
    guatemala, peru = (f"Vice-Chair's Office, Americas and Caribbean ({host})" for host in ("Guatemala", "Peru"))
    assert (guatemala in names[0], peru in names[0]) == (True, False)
    assert (guatemala in names[1], peru in names[1]) == (False, True)
    assert len(then) == 67
    assert desk.ask(office.directory, None, "fr")[0].name.startswith("Bureau du Vice-Président")
    assert [row.code for row in desk.ask(office.kinds)] == ["VCO", "ROCB", "RILO", "RTC", "RCL", "RDTC"]
    assert [row.short for row in desk.ask(office.regions, "fr")][2] == "Asie-Pacifique"


def test_delegations_stand_by_region_kind_and_name_with_the_head_first(desk):
    rows = desk.delegations()
    assert [row.kind for row in rows if row.region == "AMS"] == ["VCO", "ROCB", "RILO", "RILO", "RTC", "RTC", "RCL"]
    assert list(dict.fromkeys(row.region for row in rows)) == ["AMS", "EUR", "AP", "ESA", "MENA", "WCA"]
    rocb = next(row for row in rows if row.entity_name == "ROCB Asia/Pacific")
    assert [(one.name, one.capacity) for one in rocb.delegates] == [
        ("Norikazu Kuramoto", "head"), ("Chloe Au", "alternate"), ("Pattarapak Nopnakeepong", "adviser"),
    ]  # fmt: skip
    assert {one.zone for one in rocb.delegates} == {"Asia/Bangkok"}
    backwards = desk.ask(delegations.delegations, 1, sort_key=lambda name: [-ord(letter) for letter in name])
    assert [row.region for row in backwards] == [row.region for row in rows]
    assert [row.id for row in backwards] != [row.id for row in rows]


def statements(desk, question, *arguments):
    """Count the selects of a question."""
    seen = []
    with desk.store.read() as reader:
        event.listen(reader.engine, "before_cursor_execute", lambda *a: seen.append(a[2]))
        question(reader, *arguments)
    return len(seen)


@pytest.mark.parametrize("question", [agenda.agenda, delegations.delegations, meetings.meeting])
def test_the_number_of_statements_does_not_grow_with_the_meeting(desk, question):
    small = desk.add_meeting()
    desk.run(AddItem(meeting=small, title="X"))
    desk.run(InviteEntities(meeting=small, entities=(1,)))
    few = statements(desk, question, small)
    assert statements(desk, question, 1) == few <= 9


def test_a_large_agenda_is_read_whole(bare):
    talks = [
        foreign(f"u{n}", 540 + n // 20 * 15, 15, room=f"Room {n % 20}", speakers=(f"P{n % 300}",)) for n in range(800)
    ]
    bare.run(ImportAgenda(schedule=schedule(*talks), zone="Europe/Brussels"))
    whole = bare.agenda()
    assert sum(len(part.slots) for part in whole.sittings) == 800
    assert {slot.item.number for part in whole.sittings for slot in part.slots} == {str(n) for n in range(1, 801)}
