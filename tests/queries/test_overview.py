from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.operations.offices import DAY

from meetingdesk import words
from meetingdesk.desktop.overview.todo_card import COUNTED
from meetingdesk.domain.clock import data_version
from meetingdesk.domain.releases import published
from meetingdesk.domain.revision import digest
from meetingdesk.queries import overview
from meetingdesk.queries.invitations import invitations
from meetingdesk.queries.meetings import meetings
from meetingdesk.requests.agenda import EditItem, PlaceItem, UnscheduleSlot
from meetingdesk.requests.attendance import SetMark
from meetingdesk.requests.delegations import InviteEntities, SetDelegateStatus, SetDelegationStatus
from meetingdesk.requests.invitations import RecordIssues, RecordSending
from meetingdesk.requests.meetings import AddMeeting, EditMeeting
from meetingdesk.requests.releases import ReleaseAgenda
from meetingdesk.requests.sittings import EditSittingLink, NewSitting
from meetingdesk.rows.invitations import WrittenRow

BEFORE = datetime(2021, 2, 1, tzinfo=UTC)
BETWEEN = datetime(2021, 2, 18, 14, 42, tzinfo=UTC)
AFTER = datetime(2026, 11, 24, tzinfo=UTC)


def ask(desk, now, meeting=1, language="en"):
    return desk.ask(overview.overview, meeting, now, language)


def todos(desk, now, meeting=1):
    return {row.code: row for row in ask(desk, now, meeting).todos}


def test_what_is_still_to_do_in_the_sample(desk):
    rows = ask(desk, BEFORE).todos
    assert [(row.code, row.tone, row.parameters["n"]) for row in rows] == [
        ("conflicts", "danger", 1), ("due", "warning", 197), ("heads", "warning", 1), ("warnings", "warning", 3),
        ("reminders", "warning", 10), ("unanswered", "neutral", 12), ("unscheduled", "neutral", 4),
        ("seats", "neutral", 27),
    ]  # fmt: skip
    by_code = {row.code: row.parameters for row in rows}
    assert [row.conflict.kind for row in rows if row.conflict] == ["person", "night"]
    assert by_code["unanswered"]["kinds"] == "7 RTC, 3 RDTC, 2 RCL"


def test_what_is_done_has_no_row(desk):
    slot = desk.slots("Africa: access to reference samples")[0]
    desk.run(UnscheduleSlot(slot=slot.id))
    assert "conflicts" not in todos(desk, BEFORE)
    for row in desk.delegations():
        if row.status == "invited":
            desk.run(SetDelegationStatus(delegation=row.id, status="declined"))
    assert "unanswered" not in todos(desk, BEFORE)
    for index, item in enumerate(desk.agenda().unscheduled):
        desk.run(PlaceItem(item=item.id, sitting=desk.sitting(2).id, offset=index, minutes=1))
    assert "unscheduled" not in todos(desk, BEFORE)
    assert todos(desk, BEFORE)["conflicts"].conflict.kind == "overlap"


def test_a_delegation_that_loses_its_head_is_told(desk):
    row = desk.delegation("ROCB Asia/Pacific")
    desk.run(SetDelegateStatus(delegate=row.head.id, status="withdrawn"))
    assert "ROCB Asia/Pacific" in str(todos(desk, BEFORE)["heads"].parameters["entities"])
    desk.run(SetDelegationStatus(delegation=row.id, status="declined"))
    assert "ROCB Asia/Pacific" not in str(todos(desk, BEFORE)["heads"].parameters["entities"])


def test_a_link_is_missed_until_the_sitting_is_over(desk):
    desk.run(EditSittingLink(sitting=desk.sitting(1).id, link=""))
    assert todos(desk, BEFORE)["links"].parameters == {"n": 1, "sittings": "1"}
    assert "links" not in todos(desk, BETWEEN)


@pytest.mark.parametrize(
    ("until", "code", "days"),
    [
        (date(2021, 3, 4), None, 0), (date(2021, 3, 3), "retention", 30), (date(2021, 2, 1), "retention", 0),
        (date(2021, 1, 31), "retained", 1),
    ],
)  # fmt: skip
def test_the_end_of_keeping_personal_data_is_told_a_month_ahead_and_when_it_has_passed(desk, until, code, days):
    desk.run(EditMeeting(meeting=1, retained_until=until))
    found = {key: row for key, row in todos(desk, BEFORE).items() if key.startswith("ret")}
    assert [(key, row.parameters["n"], row.screen) for key, row in found.items()] == (
        [(code, days, "people")] if code else []
    )


def test_the_next_sitting_follows_the_clock(desk):
    assert [ask(desk, now).next_sitting.number for now in (BEFORE, BETWEEN, AFTER)] == [1, 2, 1]
    assert [ask(desk, now).over for now in (BEFORE, BETWEEN, AFTER)] == [False, False, True]
    second = desk.sitting(2)
    assert ask(desk, second.end - timedelta(minutes=1)).next_sitting.number == 2
    assert ask(desk, second.end).over


def test_the_hours_of_the_next_sitting_from_west_to_east(desk):
    rows = ask(desk, BETWEEN).local_times
    assert [(row.region, row.city, f"{row.start:%H:%M}", row.night) for row in rows] == [
        ("AMS", "Montevideo", "08:00", False), ("AMS", "Guatemala City", "05:00", True),
        ("WCA", "Abidjan", "11:00", False), ("ESA", "Nairobi", "14:00", False), ("EUR", "Baku", "15:00", False),
        ("MENA", "Abu Dhabi", "15:00", False), ("AP", "Bangkok", "18:00", False), ("AP", "Suva", "23:00", True),
    ]  # fmt: skip
    assert [row.city for row in rows if row.starts_in_night] == ["Guatemala City", "Suva"]


def test_the_board_counts_every_delegation_and_person(desk):
    row = ask(desk, BETWEEN)
    assert sum(len(cell.states) for cell in row.cells) == row.counts["delegations"] == 67
    cells = {(cell.region, cell.kind): cell.states for cell in row.cells}
    assert cells["EUR", "RTC"] == ("confirmed",) * 4 + ("nominated",) + ("invited",) * 2
    assert [region.code for region in row.regions] == ["AMS", "EUR", "AP", "ESA", "MENA", "WCA"]
    assert sum(row.people.values()) == sum(one.stands for group in desk.delegations() for one in group.delegates)
    assert (row.counts["conflicts"], row.counts["unscheduled"], row.counts["entities"]) == (1, 4, 85)


def test_the_board_shows_who_was_represented_on_the_first_day(desk):
    group = next(row for row in desk.delegations() if (row.region, row.kind) == ("EUR", "RTC") and row.delegates)
    desk.run(SetMark(delegate=group.delegates[0].id, sitting=desk.sitting(2).id, status="present"))
    assert all(cell.on_day == 0 for cell in ask(desk, AFTER).cells)
    desk.run(SetMark(delegate=group.delegates[0].id, sitting=desk.sitting(1).id, status="present"))
    cells = {(cell.region, cell.kind): cell for cell in ask(desk, AFTER).cells}
    assert (cells["EUR", "RTC"].states[0], cells["EUR", "RTC"].on_day) == ("attended", 1)
    assert sum(cell.on_day for cell in cells.values()) == 1
    assert sum(len(cell.states) for cell in cells.values()) == 67


def test_what_was_written_is_told_until_it_is_sent_or_over(desk):
    line = WrittenRow("kim", "Kim", "kim@example.org", "uid", "sitting", 0, "REQUEST", BEFORE, AFTER, "", "", "", "x")
    for at in (BEFORE, BETWEEN):
        desk.run(RecordIssues(meeting=1, issued=(line, line), at=at, how="written", tzdata="2026.6"))
    told = todos(desk, BEFORE)["unsent"]
    assert (told.parameters, told.screen) == ({"n": 4}, "invitations")
    assert "unsent" not in todos(desk, AFTER)
    desk.run(RecordSending(meeting=1, issued=(BEFORE,), at=BETWEEN))
    assert todos(desk, BEFORE)["unsent"].parameters == {"n": 2}
    desk.run(RecordSending(meeting=1, issued=(BETWEEN,), at=BETWEEN))
    assert "unsent" not in todos(desk, BEFORE)


def test_times_from_other_time_zone_data_are_told(desk):
    row = next(one for one in desk.ask(invitations, 1, now=BEFORE).invitations)
    occasion = row.occasion

    def hold(sequence, hours, data):
        start, end = (at.astimezone(UTC) + timedelta(hours=hours) for at in (occasion.start, occasion.end))
        whom = row.delegate_uid, row.name, row.email, row.uid
        content = "", occasion.sitting.link, digest(occasion), "x.ics"
        line = WrittenRow(*whom, "sitting", sequence, "REQUEST", start, end, *content)
        desk.run(RecordIssues(meeting=1, issued=(line,), at=BEFORE, how="written", tzdata=data))

    hold(0, 1, data_version())  # moved by hand
    assert "zone_data" not in todos(desk, BEFORE)
    hold(1, 1, "2020.1")
    assert todos(desk, BEFORE)["zone_data"].parameters == {"n": 1, "old": "2020.1", "new": data_version()}
    hold(2, 0, "2020.1")  # at the right instant all the same
    assert "zone_data" not in todos(desk, BEFORE)


def release(desk):
    desk.run(ReleaseAgenda(meeting=1, at=BEFORE, items=published(desk.agenda())))


def test_what_changed_since_the_latest_release_is_told_and_is_no_warning(desk):
    item = desk.item("E-learning on CLiKC!")
    desk.run(EditItem(item=item.id, title="Before any release"))
    assert "unreleased" not in todos(desk, BEFORE)
    release(desk)
    assert "unreleased" not in todos(desk, BEFORE)
    desk.run(EditItem(item=item.id, title="Changed"))
    desk.run(PlaceItem(item=item.id, sitting=desk.sitting(1).id, offset=0))
    told = todos(desk, BEFORE)["unreleased"]
    assert (told.parameters, told.tone, told.screen) == ({"n": 1}, "neutral", "versions")
    release(desk)
    assert "unreleased" not in todos(desk, BEFORE)


def test_a_meeting_without_anything_has_an_overview_too(desk, bare):
    empty = desk.add_meeting("empty", sittings=())
    row = ask(desk, BEFORE, empty)
    assert [todo.code for todo in row.todos] == ["nobody"]
    assert (row.next_sitting, row.local_times, row.cells, row.over) == (None, (), (), False)
    planned = desk.add_meeting("planned", sittings=((DAY, 720, 180),))
    row = ask(desk, BEFORE, planned)
    assert [todo.code for todo in row.todos] == ["links", "nobody"]
    assert {one.region for one in row.local_times} == {"AMS", "EUR", "AP", "ESA", "MENA", "WCA"}
    assert ask(bare, BEFORE, bare.add_meeting()).local_times == ()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_row_has_its_words(desk, language):
    desk.run(EditSittingLink(sitting=desk.sitting(1).id, link=""))
    rows = [*todos(desk, BEFORE).values()]
    desk.run(PlaceItem(item=desk.item("E-learning on CLiKC!").id, sitting=desk.sitting(1).id, offset=0))
    rows += todos(desk, BEFORE).values()
    release(desk)
    desk.run(EditItem(item=desk.item("E-learning on CLiKC!").id, title="Changed"))
    rows += todos(desk, BEFORE).values()
    assert len({row.code for row in rows}) == 10
    for row in rows:
        counted = {part: {"n": row.parameters[part]} for part in COUNTED.get(row.code, ())}
        cause = {} if row.conflict or counted else {"cause": row.parameters}  # a conflict is told in its own words
        for part, named in ({"title": row.parameters, "action": row.parameters} | cause | counted).items():
            assert words.say(f"todo.{row.code}.{part}", language, **named).strip()


def test_a_new_meeting_has_nobody_and_no_mailbox_yet(desk):
    sitting = NewSitting(day=DAY, start=600, minutes=60)
    desk.run(AddMeeting(key="new", title="New", zone="Europe/Brussels", sittings=(sitting,)))
    new = max(row.id for row in desk.ask(meetings))
    desk.run(EditMeeting(meeting=new, organiser_email=""))  # it had taken over the mailbox of the others
    assert set(todos(desk, BEFORE, new)) == {"links", "nobody"}
    entity = desk.delegations()[0].entity
    desk.run(InviteEntities(meeting=new, entities=(entity,)))
    assert "nobody" not in todos(desk, BEFORE, new)
    assert todos(desk, BEFORE, new)["mailbox"].screen == "meeting"
    desk.run(EditMeeting(meeting=new, organiser_email="office@example.org"))
    assert "mailbox" not in todos(desk, BEFORE, new)
