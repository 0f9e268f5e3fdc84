from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.operations.offices import DAY

from meetingdesk.requests.agenda import AddItem
from meetingdesk.requests.invitations import RecordIssues
from meetingdesk.requests.meetings import AddMeeting, DeleteMeeting, EditMeeting
from meetingdesk.requests.sittings import (
    AddSitting,
    DeleteSitting,
    EditSittingLink,
    MoveSitting,
    MoveSittings,
    NewSitting,
    SetInterpretation,
    SittingPlace,
)
from meetingdesk.rows.invitations import WrittenRow

SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)


def test_a_meeting_is_made_with_its_sittings(bare):
    meeting = bare.add_meeting(sittings=((DAY, 720, 180), (date(2027, 3, 2), 22 * 60, 240)))
    [row] = bare.meetings()
    assert (row.id, row.key, row.title, row.zone, row.numbering) == (
        meeting,
        "tiny",
        "Tiny",
        "Europe/Brussels",
        "decimal",
    )
    assert (row.first_day, row.last_day, row.sittings) == (DAY, date(2027, 3, 2), 2)
    second = bare.sitting(2, meeting)
    assert (second.start.isoformat(), second.end.isoformat()) == (
        "2027-03-02T22:00:00+01:00",
        "2027-03-03T02:00:00+01:00",
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"key": ""}, "meeting.key_form"), ({"key": "a b"}, "meeting.key_form"), ({"key": "-a"}, "meeting.key_form"),
        ({"key": "a" * 61}, "meeting.key_long"),
        ({"title": " "}, "title.empty"), ({"zone": "Europe/Brussel"}, "zone.unknown"),
        ({"sittings": (NewSitting(day=DAY, start=1440, minutes=60),)}, "sitting.start"),
        ({"sittings": (NewSitting(day=DAY, start=0, minutes=1441),)}, "sitting.length"),
        ({"sittings": (NewSitting(day=DAY, start=0, minutes=0),)}, "sitting.length"),
        ({"sittings": (NewSitting(day=date(9999, 12, 31), start=0, minutes=60),)}, "sitting.day"),
        ({"sittings": (NewSitting(day=SPRING, start=150, minutes=60),)}, "time.missing"),
        ({"sittings": (NewSitting(day=DAY, start=0, minutes=60), NewSitting(day=AUTUMN, start=150, minutes=60))},
         "time.ambiguous"),
    ],
)  # fmt: skip
def test_a_meeting_that_cannot_be_is_refused_whole(bare, changes, code):
    bare.refused(code, AddMeeting(**{"key": "k", "title": "T", "zone": "Europe/Brussels", "sittings": ()} | changes))


def test_of_a_start_that_comes_twice_the_first_can_be_meant(bare):
    sitting = NewSitting(day=AUTUMN, start=150, minutes=60, first=True)
    bare.run(AddMeeting(key="k", title="T", zone="Europe/Brussels", sittings=(sitting,)))
    found = bare.sitting(1)
    assert (found.start.isoformat(), found.minutes) == ("2027-10-31T02:30:00+02:00", 60)
    bare.run(MoveSitting(sitting=found.id, day=AUTUMN, start=150, minutes=90))  # its start is not asked about again
    assert bare.sitting(1).end.isoformat() == "2027-10-31T03:00:00+01:00"
    bare.refused("time.ambiguous", MoveSitting(sitting=found.id, day=AUTUMN, start=135, minutes=90))
    missing = NewSitting(day=SPRING, start=150, minutes=60, first=True)
    bare.refused("time.missing", AddMeeting(key="j", title="T", zone="Europe/Brussels", sittings=(missing,)))


def test_a_key_is_given_once(desk):
    assert desk.refused("meeting.key_taken", AddMeeting(key="gmre-16", title="T", zone="UTC", sittings=())) == {
        "key": "gmre-16"
    }


def test_a_title_is_kept_in_its_language(bare):
    bare.run(AddMeeting(key="k", title="Réunion", zone="UTC", sittings=(), language="fr"))
    [row] = bare.meetings()
    assert (row.title, row.languages) == ("Réunion", ("fr",))
    bare.run(AddItem(meeting=row.id, title="Ouverture"))
    assert bare.item("Ouverture", row.id).titles == {"fr": "Ouverture"}


def test_a_sitting_moves_with_its_slots(desk):
    slot = desk.slot("Opening remarks")
    change = desk.run(MoveSitting(sitting=slot.sitting, day=date(2021, 7, 1), start=600, minutes=180))
    assert (change.code, change.updated) == ("move_sitting", {"sitting": (slot.sitting,)})
    assert desk.slot("Opening remarks").start.isoformat() == "2021-07-01T10:00:00+02:00"


def test_a_move_tells_from_when_to_when(desk):
    sitting = desk.agenda().sittings[0]
    summer = date(2021, 3, 28)  # the clocks jump from two to three that night
    change = desk.run(MoveSitting(sitting=sitting.id, day=summer, start=60, minutes=180))
    told = {name: change.parameters[name] for name in ("before", "after", "zone")}
    assert told == {
        "before": "2021-02-18T12:00/15:00",
        "after": "2021-03-28T01:00/05:00",
        "zone": "Europe/Brussels",
    }


def test_all_sittings_move_in_one_step_or_none(desk):
    first, second = desk.agenda().sittings
    there = SittingPlace(sitting=first.id, day=first.day, start=660, minutes=180)
    desk.refused(
        "time.missing",
        MoveSittings(places=(there, SittingPlace(sitting=second.id, day=SPRING, start=150, minutes=180))),
    )
    assert desk.agenda().sittings == (first, second)
    change = desk.run(
        MoveSittings(places=(there, SittingPlace(sitting=second.id, day=second.day, start=660, minutes=180)))
    )
    assert (change.code, change.parameters["n"]) == ("move_sittings", 2)
    assert change.parameters["before"] == "2021-02-18T12:00/15:00"
    assert [f"{one.start:%d %H:%M}" for one in desk.agenda().sittings] == ["18 11:00", "19 11:00"]
    desk.store.undo()
    assert desk.agenda().sittings == (first, second)


def test_a_sitting_does_not_drop_what_is_in_it(desk):
    first = desk.sitting(1)
    told = desk.refused("sitting.slots_outside", MoveSitting(sitting=first.id, day=first.day, start=720, minutes=164))
    assert told == {"n": 2, "title": "Virtual training models"}
    desk.refused("time.missing", MoveSitting(sitting=first.id, day=SPRING, start=150, minutes=180))
    desk.refused("gone", MoveSitting(sitting=99, day=DAY, start=0, minutes=180))
    desk.run(MoveSitting(sitting=first.id, day=first.day, start=720, minutes=1440))


def test_a_sitting_that_goes_leaves_its_items_in_the_tray(desk):
    before = desk.agenda()
    titles = {slot.item.title for slot in before.sittings[1].slots}
    change = desk.run(DeleteSitting(sitting=before.sittings[1].id))
    assert len(change.deleted["slot"]) == len(before.sittings[1].slots)
    assert "agenda_item" not in change.deleted
    assert titles <= set(desk.tray())
    assert len(desk.agenda().sittings) == 1


def test_a_sitting_is_added_and_numbered_by_time(desk):
    desk.run(AddSitting(meeting=1, day=date(2021, 2, 16), start=600, minutes=30, kind="test"))
    assert [(one.number, one.kind) for one in desk.agenda().sittings] == [(1, "test"), (2, "plenary"), (3, "plenary")]
    desk.refused("value.unknown", AddSitting(meeting=1, day=DAY, start=600, minutes=30, kind="party"))
    desk.refused("gone", AddSitting(meeting=99, day=DAY, start=600, minutes=30))


def test_how_a_sitting_is_joined(desk):
    first = desk.sitting(1)
    desk.run(
        EditSittingLink(sitting=first.id, link=" https://meet.example.org/a?b=c#d ", passcode=" x y ", dial_in="+32 1")
    )
    joined = desk.sitting(1)
    assert (joined.link, joined.passcode, joined.dial_in) == ("https://meet.example.org/a?b=c#d", "x y", "+32 1")
    desk.run(EditSittingLink(sitting=first.id, link=""))
    assert desk.sitting(1).link == ""
    for link in (
        "meet.example.org",
        "javascript:alert(1)",
        "https://",
        "https://a b.org",
        "https://a.org/\nX:y",
        "http://[",
    ):
        desk.refused("link.form", EditSittingLink(sitting=first.id, link=link))


def meeting(desk, key="gmre-16"):
    return next(row for row in desk.meetings() if row.key == key)


def test_the_day_until_which_personal_data_are_kept_is_set_and_taken_away(desk):
    before = meeting(desk)
    desk.run(EditMeeting(meeting=before.id, retained_until=date(2023, 2, 28)))
    assert meeting(desk).retained_until == date(2023, 2, 28)
    assert not desk.run(EditMeeting(meeting=before.id, title=before.title))
    desk.run(EditMeeting(meeting=before.id, retained_until=None))
    assert meeting(desk) == before


def test_a_meeting_is_changed_where_it_is_asked_for(desk):
    before = meeting(desk)
    desk.run(
        EditMeeting(
            meeting=before.id, title=" Sechzehntes  Treffen ", language="DE", place="Brussels", chair="",
            receives="confirmed", mails="event", organiser_name="Capacity Building", organiser_email="cbd@example.org",
            languages=("fr", "en", "de"), numbering="decimal", notes="Room booked.",
        )
    )  # fmt: skip
    now = meeting(desk)
    assert now.titles == {**before.titles, "de": "Sechzehntes Treffen"}
    assert (now.place, now.chair, now.receives, now.numbering) == ("Brussels", "", "confirmed", "decimal")
    assert (before.mails, now.mails) == ("person", "event")
    assert (now.organiser_name, now.organiser_email) == ("Capacity Building", "cbd@example.org")
    assert (now.languages, now.notes, now.zone) == (("fr", "en", "de"), "Room booked.", before.zone)
    desk.run(EditMeeting(meeting=before.id, title="", language="de"))
    assert meeting(desk).titles == before.titles
    assert not desk.run(EditMeeting(meeting=before.id, place="Brussels"))
    desk.store.undo()
    desk.store.undo()
    assert meeting(desk) == before


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"organiser_email": "x"}, "email.form"), ({"languages": ()}, "language.none"),
        ({"languages": ("e n",)}, "language.form"), ({"title": "T", "language": "?"}, "language.form"),
        ({"numbering": "letters"}, "value.unknown"), ({"receives": "all"}, "value.unknown"),
        ({"mails": "all"}, "value.unknown"), ({"meeting": 99}, "gone"),
    ],
)  # fmt: skip
def test_a_meeting_that_cannot_be_changed_so_is_refused(desk, changes, code):
    desk.refused(code, EditMeeting(**{"meeting": 1} | changes))


def test_the_last_title_stays(bare):
    made = bare.add_meeting()
    bare.refused("title.empty", EditMeeting(meeting=made, title=" "))


def test_a_meeting_goes_with_all_that_is_in_it_and_comes_back(desk):
    before = desk.dump()
    row = meeting(desk)
    change = desk.run(DeleteMeeting(meeting=row.id))
    assert {"meeting", "sitting", "agenda_item", "slot", "speaking", "delegation", "delegate"} <= set(change.deleted)
    assert [one.key for one in desk.meetings()] == ["gmre-15"]
    desk.refused("gone", DeleteMeeting(meeting=row.id))
    desk.store.undo()
    assert desk.dump() == before


def written(method, sequence=0, uid="u"):
    at = datetime(2021, 2, 18, 11, tzinfo=UTC)
    return WrittenRow("d", "Ada", "a@example.org", uid, "sitting", sequence, method, at, at, "T", "", "", "x.ics")


def test_a_meeting_whose_invitations_are_held_is_not_deleted_unawares(desk):
    def record(*lines):
        desk.run(RecordIssues(meeting=1, issued=lines, at=datetime(2021, 2, 1, tzinfo=UTC), how="written", tzdata="1"))

    record(written("REQUEST"), written("REQUEST", uid="v"))
    assert desk.refused("meeting.issued", DeleteMeeting(meeting=1))["n"] == 1
    record(written("CANCEL", 1))
    desk.refused("meeting.issued", DeleteMeeting(meeting=1))
    record(written("CANCEL", 1, "v"))
    desk.run(DeleteMeeting(meeting=1))
    desk.store.undo()
    record(written("REQUEST", 2))
    desk.run(DeleteMeeting(meeting=1, even_issued=True))


def test_a_sitting_is_interpreted_unless_it_is_said_otherwise(desk):
    first = desk.sitting(1)
    assert first.interpretation
    desk.run(SetInterpretation(sitting=first.id, interpretation=False))
    assert not desk.sitting(1).interpretation
    desk.store.undo()
    assert desk.sitting(1).interpretation
    desk.refused("gone", SetInterpretation(sitting=77, interpretation=False))


def test_by_what_attendance_is_told(desk):
    desk.run(EditMeeting(meeting=1, quorum="two_thirds", quorum_basis="named", quorum_reading="throughout", enough=80))
    row = next(one for one in desk.meetings() if one.id == 1)
    assert (row.quorum, row.quorum_basis, row.quorum_reading, row.enough, row.grace) == (
        "two_thirds",
        "named",
        "throughout",
        80,
        10,
    )
    desk.run(EditMeeting(meeting=1, quorum=""))
    assert next(one for one in desk.meetings() if one.id == 1).quorum == ""
    desk.refused("meeting.enough", EditMeeting(meeting=1, enough=0))
    desk.refused("meeting.grace", EditMeeting(meeting=1, grace=121))
    desk.refused("value.unknown", EditMeeting(meeting=1, quorum="most"))


def test_under_what_the_sheets_are_filed_what_comes_next_and_how_people_name_themselves(desk):
    said = {"agenda_symbol": "PR0001E1", "list_symbol": "PR0002E1", "next_edition": "17th Global Meeting, Brussels"}
    desk.run(EditMeeting(meeting=1, naming="country_name", **{name: f" {text} " for name, text in said.items()}))
    row = next(one for one in desk.meetings() if one.id == 1)
    assert {name: getattr(row, name) for name in said} == said
    assert row.naming == "country_name"
    desk.refused("value.unknown", EditMeeting(meeting=1, naming="nickname"))
