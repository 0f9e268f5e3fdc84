from __future__ import annotations

import time
from datetime import date

from tests.operations.offices import DAY, foreign, schedule

from meetingdesk.requests.agenda import ImportAgenda

ZONE = "Europe/Brussels"


def test_a_schedule_becomes_a_meeting(bare):
    items = [
        foreign("b", 600, room="B", speakers=(" Ada ", "Bob", "Ada", " ")),
        foreign("a", 600, 60, room="A", kind="keynote"),
        foreign("c", 540, room="B", language="fr", title="Ouverture", kind="opening"),
        foreign("d", 900, day=date(2027, 3, 2)),
    ]
    change = bare.run(ImportAgenda(schedule=schedule(*items, rooms=("A", "B")), zone=ZONE, source="conf.xml"))
    assert change.parameters == {"title": "Conference 27", "n": 4, "source": "conf.xml", "sha256": "0" * 64}
    [meeting] = bare.meetings()
    assert (meeting.key, meeting.title, meeting.zone, meeting.numbering) == (
        "conf-27",
        "Conference 27",
        ZONE,
        "decimal",
    )
    assert meeting.languages == ("en", "fr")
    first, second = bare.agenda(meeting.id).sittings
    assert (f"{first.start:%d %H:%M}", f"{first.end:%d %H:%M}") == ("01 09:00", "01 11:00")
    assert [(s.item.number, s.item.uid, s.room_name, s.offset, s.minutes) for s in first.slots] == [
        ("1", "c", "B", 0, 30), ("2", "a", "A", 60, 60), ("3", "b", "B", 60, 30),
    ]  # fmt: skip
    assert [s.item.kind for s in first.slots] == ["opening", "presentation", "presentation"]
    assert [one.name for one in first.slots[2].item.speakers] == ["Ada", "Bob"]
    assert [(s.item.number, s.room) for s in second.slots] == [("4", None)]


def test_instants_are_those_of_the_schedule(bare):
    bare.run(
        ImportAgenda(schedule=schedule(foreign("a", 90), foreign("b", 240), foreign("c", 1500)), zone="Asia/Tehran")
    )
    [sitting] = bare.agenda().sittings
    assert [slot.start.isoformat() for slot in sitting.slots] == [
        "2027-03-01T01:30:00+03:30", "2027-03-01T04:00:00+03:30", "2027-03-02T01:00:00+03:30",
    ]  # fmt: skip
    day = date(2027, 3, 28)
    second = schedule(foreign("d", 60, day=day), foreign("e", 240, day=day), foreign("f", 150, day=day), key="spring")
    meeting = bare.run(ImportAgenda(schedule=second, zone=ZONE)).inserted["meeting"][0]
    [sitting] = bare.agenda(meeting).sittings
    assert [slot.start.isoformat() for slot in sitting.slots] == [
        "2027-03-28T01:00:00+01:00", "2027-03-28T03:30:00+02:00", "2027-03-28T04:00:00+02:00",
    ]  # fmt: skip


def test_items_go_into_the_sittings_of_a_meeting_where_they_fit(bare):
    meeting = bare.add_meeting(zone="UTC", sittings=((DAY, 600, 240),))
    sitting = bare.sitting(1, meeting).id
    items = schedule(foreign("a", 720), foreign("b", 780), foreign("c", 60, day=date(2027, 3, 2)))
    bare.run(ImportAgenda(schedule=items, zone=ZONE, meeting=meeting))
    first, second = bare.agenda(meeting).sittings
    assert (first.id, first.minutes, [slot.offset for slot in first.slots]) == (sitting, 240, [60, 120])
    assert second.start.isoformat() == "2027-03-02T00:00:00+00:00"
    more = schedule(foreign("d", 960, room="A"))
    bare.run(ImportAgenda(schedule=more, zone="UTC", meeting=meeting))
    assert [(one.start.hour, len(one.slots)) for one in bare.agenda(meeting).sittings] == [(10, 2), (16, 1), (0, 1)]


def test_a_sitting_that_begins_in_the_hour_that_comes_twice(bare):
    autumn = date(2027, 10, 31)
    late = schedule(foreign("a", 90, day=autumn), key="late")  # 01:30 UTC: 02:30 in Brussels, for the second time
    meeting = bare.add_meeting(zone=ZONE, sittings=())
    bare.run(ImportAgenda(schedule=late, zone="UTC", meeting=meeting))
    [sitting] = bare.agenda(meeting).sittings
    assert [slot.start.isoformat() for slot in sitting.slots] == ["2027-10-31T02:30:00+01:00"]
    assert sitting.slots[0].end <= sitting.end


def test_what_cannot_be_taken_over_is_refused_whole(bare):
    fine = foreign("a", 600)
    bare.refused("import.empty", ImportAgenda(schedule=schedule(), zone=ZONE))
    bare.refused("zone.unknown", ImportAgenda(schedule=schedule(fine), zone="Brussels"))
    bare.refused("item.minutes", ImportAgenda(schedule=schedule(fine, foreign("b", 600, 0)), zone=ZONE))
    bare.refused("item.minutes", ImportAgenda(schedule=schedule(fine, foreign("b", 600, 1441)), zone=ZONE))
    bare.refused("sitting.day", ImportAgenda(schedule=schedule(foreign("b", 600, day=date(1, 1, 1))), zone=ZONE))
    bare.refused("gone", ImportAgenda(schedule=schedule(fine), zone=ZONE, meeting=99))
    bare.refused("meeting.key_form", ImportAgenda(schedule=schedule(fine, key="...", title="..."), zone=ZONE))
    assert bare.refused("import.taken", ImportAgenda(schedule=schedule(fine, fine), zone=ZONE)) == {"title": "Talk a"}
    bare.run(ImportAgenda(schedule=schedule(fine), zone=ZONE))
    bare.refused("import.taken", ImportAgenda(schedule=schedule(fine, key="other"), zone=ZONE))
    bare.refused("meeting.key_taken", ImportAgenda(schedule=schedule(foreign("z", 0)), zone=ZONE))


def test_a_key_is_made_of_what_the_schedule_has(bare):
    bare.run(ImportAgenda(schedule=schedule(foreign("a", 600), key="", title="FOSDEM 2021: Brussels!"), zone=ZONE))
    assert bare.meetings()[0].key == "fosdem-2021-brussels"


def test_an_import_is_one_step_to_undo(bare):
    before = bare.dump()
    bare.run(ImportAgenda(schedule=schedule(foreign("a", 600, room="A", speakers=("Ada",))), zone=ZONE))
    bare.store.undo()
    assert bare.dump() == before


def test_five_thousand_events_are_taken_over_at_once(bare):
    """Large: the whole step with its journal, and the agenda read back; the limits leave slow machines a margin."""
    items = [
        foreign(f"u{n}", 540 + n % 60 * 10, 25, date(2027, 3, 1 + n % 10), f"Room {n % 80}", (f"Speaker {n % 900}",))
        for n in range(5000)
    ]
    start = time.perf_counter()
    bare.run(ImportAgenda(schedule=schedule(*items), zone=ZONE))
    taken = time.perf_counter() - start
    agenda = bare.agenda()
    assert sum(len(sitting.slots) for sitting in agenda.sittings) == 5000
    assert taken < 10
