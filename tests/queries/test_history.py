from __future__ import annotations

from datetime import UTC, datetime

from tests.operations.test_attendance import imported, report, stay

from meetingdesk.queries.history import history
from meetingdesk.requests.agenda import DeleteItem, MoveSlot
from meetingdesk.requests.attendance import MatchName, RemoveReport, SetMark
from meetingdesk.requests.delegations import NominateDelegate
from meetingdesk.requests.directory import EditEntity
from meetingdesk.requests.invitations import RecordIssues
from meetingdesk.requests.meetings import CloneMeeting, DeleteMeeting
from meetingdesk.requests.now import StartItem
from meetingdesk.requests.people import DeletePerson, EditPerson
from meetingdesk.requests.rooms import AddRoom
from meetingdesk.requests.sittings import EditSittingLink
from meetingdesk.rows.invitations import WrittenRow


def last(desk):
    return desk.ask(history)[0]


def place(desk):
    row = last(desk).place
    return row and (row.kind, row.id, row.meeting, row.meeting_title[:4])


def test_each_step_leads_to_what_it_changed(desk):
    slot = desk.slot("Opening remarks")
    desk.run(MoveSlot(slot=slot.id, sitting=slot.sitting, offset=1))
    assert place(desk) == ("item", slot.item.id, 1, "16th")
    delegation = desk.delegation("ROCB Asia/Pacific")
    desk.run(NominateDelegate(delegation=delegation.id, family="Sato", given="Yui"))
    assert place(desk) == ("delegation", delegation.id, 1, "16th")
    desk.run(EditPerson(person=3, phone="+32 1"))
    assert place(desk) == ("person", 3, None, "")
    desk.run(EditEntity(entity=7, city="Lima"))
    assert place(desk) == ("entity", 7, None, "")
    desk.run(EditSittingLink(sitting=slot.sitting, link=""))
    assert place(desk) == ("sitting", slot.sitting, 1, "16th")
    desk.run(AddRoom(meeting=2, name="Blue"))
    assert place(desk) == ("meeting", 2, 2, "15th")


def test_what_was_decided_about_attendance_leads_there(desk):
    delegate = desk.delegations()[0].delegates[0].id
    desk.run(SetMark(delegate=delegate, sitting=1, status="late"))
    assert place(desk) == ("attendance", 1, 1, "16th")
    desk.run(imported(report(stay("Box"))))
    assert place(desk) == ("attendance", 1, 1, "16th")
    desk.run(MatchName(meeting=1, name="Box", delegate=delegate))
    assert place(desk) == ("attendance", 1, 1, "16th")
    desk.run(MatchName(meeting=1, name="Other", delegate=delegate, everywhere=True))
    assert place(desk) is None  # it goes for every meeting
    desk.run(RemoveReport(report=1))
    assert place(desk) == ("meeting", 1, 1, "16th")
    desk.run(StartItem(slot=desk.slot("Opening remarks").id, at=datetime(2021, 2, 18, 11, tzinfo=UTC)))
    assert place(desk) == ("item", desk.item("Opening remarks").id, 1, "16th")


def test_an_issue_leads_to_the_invitations_of_its_meeting(desk):
    at = datetime(2020, 1, 1, tzinfo=UTC)
    line = WrittenRow("d", "Ada", "a@example.org", "u", "sitting", 0, "REQUEST", at, at, "T", "", "", "x.ics")
    desk.run(RecordIssues(meeting=2, issued=(line,), at=at, how="written", tzdata="2026a"))
    assert place(desk) == ("invitations", 2, 2, "15th")
    desk.run(DeleteMeeting(meeting=2, even_issued=True))
    assert [row.place for row in desk.ask(history)][1] is None


def test_what_is_gone_leads_to_its_meeting_or_nowhere(desk):
    desk.run(DeleteItem(item=desk.item("E-learning on CLiKC!").id))
    assert place(desk) == ("meeting", 1, 1, "16th")
    made = desk.run(CloneMeeting(meeting=1, key="next", start=desk.sitting(1).day)).inserted["meeting"][0]
    assert place(desk) == ("meeting", made, made, "17th")
    desk.run(DeleteMeeting(meeting=made))
    assert place(desk) is None
    assert [row.place for row in desk.ask(history)][1] is None  # the clone, made and deleted


def test_who_and_what_are_as_the_store_has_them(desk):
    desk.run(EditPerson(person=3, phone="+32 1"))
    rows = desk.ask(history)
    assert tuple(row.step for row in rows) == desk.store.history()
    assert all(row.who for row in rows)
    assert [row.step.code for row in rows] == ["edit_person", "load_sample", "load_directory"]
    assert desk.ask(history, 1) == rows[:1]
    desk.store.undo()
    assert last(desk).step.state == "undone"


def test_a_file_without_steps_has_no_history(bare):
    assert bare.ask(history) == ()
    bare.refused("gone", DeletePerson(person=1))
    assert bare.ask(history) == ()
