from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from meetingdesk.errors import UserError
from meetingdesk.queries.delegations_screen import delegation_detail, delegations_screen
from meetingdesk.queries.meetings import edition_before, meeting
from meetingdesk.requests.agenda import AddSpeaker, UnscheduleSlot
from meetingdesk.requests.delegations import EditDelegate, EditDelegations, ReplaceDelegate, SetDelegateStatus

ROCB = "ROCB Asia/Pacific"
AFTER = datetime(2022, 1, 1, tzinfo=UTC)
GUATEMALA = "Vice-Chair's Office, Americas and Caribbean (Guatemala)"


def screen(desk, number=1, language="en"):
    return desk.ask(delegations_screen, number, AFTER, language)


def detail(desk, name, language="en"):
    return desk.ask(delegation_detail, desk.delegation(name).id, language)


def test_the_figures_of_the_sample(desk):
    row = screen(desk)
    assert dict(row.counts) == {
        "all": 67, "confirmed": 47, "nominated": 6, "no_answer": 12, "reminder": 0, "declined": 2, "no_head": 1,
        "over_quota": 2, "replaced": 0,
    }  # fmt: skip
    assert (row.people, row.meeting.key, row.last_edition.key) == (200, "gmre-16", "gmre-15")
    assert tuple(replace(one, silent=False) for one in row.delegations) == desk.delegations()
    assert [one.state for one in row.delegations].count("no_answer") == 12


def test_before_the_meeting_those_are_told_who_are_to_be_reminded(desk):
    [waiting] = [row for row in desk.delegations() if row.status == "invited"][:1]
    day = date(2021, 1, 20)
    desk.run(EditDelegations(delegations=(waiting.id,), last_contact=day))
    for now, due in ((datetime(2021, 1, 26, 22, 59, tzinfo=UTC), False), (datetime(2021, 1, 26, 23, tzinfo=UTC), True)):
        rows = desk.ask(delegations_screen, 1, now).delegations  # midnight in Brussels
        assert next(row for row in rows if row.id == waiting.id).reminder_due == due


def test_a_replaced_delegate_is_counted(desk):
    head = desk.delegation(ROCB).head
    desk.run(ReplaceDelegate(delegate=head.id, family="Sato", given="Yui"))
    assert screen(desk).counts["replaced"] == 1


def test_who_came_last_time_stands_beside_the_delegation(desk):
    row = screen(desk)
    mine = next(one for one in row.delegations if one.entity_name == GUATEMALA)
    before = desk.delegation(GUATEMALA, 2)
    former = row.former[mine.id]
    assert [(one.person, one.name, one.capacity, one.post) for one in former] == [
        (one.person, one.name, one.capacity, one.post) for one in before.delegates
    ]
    here = {one.person: one.id for one in mine.delegates}
    assert [one.delegate for one in former] == [here.get(one.person) for one in before.delegates]
    assert any(one.delegate is None for others in row.former.values() for one in others)
    assert detail(desk, GUATEMALA).former == former


def test_who_did_not_come_last_time_is_not_listed(desk):
    before = desk.delegation(GUATEMALA, 2)
    desk.run(SetDelegateStatus(delegate=before.head.id, status="withdrawn"))
    assert before.head.person not in {one.person for one in detail(desk, GUATEMALA).former}


def test_the_first_edition_has_none_before_it(desk):
    row = screen(desk, 2)
    assert (row.last_edition, dict(row.former)) == (None, {})
    alone = desk.add_meeting()
    assert desk.ask(edition_before, desk.ask(meeting, alone)) is None


def test_all_about_one_delegation(desk):
    row = detail(desk, ROCB)
    assert (row.entity.city, row.entity.valid_from.year, row.meeting.key) == ("Bangkok", 2004, "gmre-16")
    assert detail(desk, GUATEMALA).editions == 2
    assert [f"{one.number}: {one.start:%d %H:%M}-{one.end:%H:%M} {one.night}" for one in row.local_times] == [
        "1: 18 18:00-21:00 False", "2: 19 18:00-21:00 False",
    ]  # fmt: skip
    assert [one.night for one in detail(desk, "RTC Fiji").local_times] == [True, True]


def test_where_a_delegation_speaks(desk):
    row = desk.delegation(ROCB)
    item = desk.item("Opening remarks")
    desk.run(AddSpeaker(item=item.id, delegate=row.head.id))
    desk.run(AddSpeaker(item=desk.item("E-learning on CLiKC!").id, entity=row.entity))
    spoken = detail(desk, ROCB).agenda
    slot = desk.slot("Opening remarks")
    first = next(one for one in spoken if one.title == "Opening remarks")
    assert (first.number, first.speaker, first.delegate) == (item.number, row.head.name, row.head.id)
    assert (first.start, first.sitting) == (slot.start, slot.sitting)
    last = spoken[-1]
    assert (last.title, last.speaker, last.start, last.delegate) == ("E-learning on CLiKC!", ROCB, None, None)
    desk.run(UnscheduleSlot(slot=slot.id))
    assert next(one for one in detail(desk, ROCB).agenda if one.item == item.id).start is None


def test_rows_carry_what_the_inspector_edits(desk):
    row = desk.delegation(ROCB)
    desk.run(EditDelegations(delegations=(row.id,), note="Call"))
    desk.run(EditDelegate(delegate=row.head.id, entity_name="ROCB A/P"))
    now = detail(desk, ROCB).delegation
    assert (now.note, now.head.entity_name, now.head.own_zone, now.head.zone) == (
        "Call",
        "ROCB A/P",
        None,
        "Asia/Bangkok",
    )
    assert now == desk.delegation(ROCB)


def test_a_delegation_that_is_gone(desk):
    for question, arguments in ((delegation_detail, (999,)), (delegations_screen, (999, AFTER))):
        with pytest.raises(UserError) as refused:
            desk.ask(question, *arguments)
        assert refused.value.code == "gone"
