from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from meetingdesk import words
from meetingdesk.requests import KEPT
from meetingdesk.requests.delegations import (
    ConfirmAll,
    EditDelegations,
    InviteEntities,
    NominateDelegate,
    RemoveDelegate,
    RemoveDelegation,
    SetDelegateStatus,
    SetDelegationStatus,
)
from meetingdesk.requests.nominations import ImportDelegations
from meetingdesk.rows.nominations import Nominee


def test_entities_are_invited_once(desk):
    meeting = desk.add_meeting()
    entities = [row.id for row in desk.directory()[:3]]
    change = desk.run(InviteEntities(meeting=meeting, entities=tuple(entities[:1])))
    assert change.parameters == {"n": 1, "title": desk.directory()[0].name}
    change = desk.run(InviteEntities(meeting=meeting, entities=(*entities, entities[2])))
    assert (change.parameters["n"], len(change.inserted["delegation"])) == (2, 2)
    assert [(row.entity, row.status) for row in desk.delegations(meeting)] == [(key, "invited") for key in entities]
    assert not desk.run(InviteEntities(meeting=meeting, entities=tuple(entities)))
    desk.refused("gone", InviteEntities(meeting=meeting, entities=(entities[0], 999)))


def test_a_nomination_answers_the_invitation(desk):
    meeting = desk.add_meeting()
    desk.run(InviteEntities(meeting=meeting, entities=(1,)))
    [delegation] = desk.delegations(meeting)
    desk.run(NominateDelegate(delegation=delegation.id, family="Okafor", given="Ada", capacity="head", email="a@x.org"))
    desk.run(NominateDelegate(delegation=delegation.id, family="", given="Mononym", post="Adviser"))
    [row] = desk.delegations(meeting)
    assert (row.status, row.head.name, row.head.email) == ("nominated", "Ada Okafor", "a@x.org")
    assert [(one.name, one.capacity, one.rank, one.status) for one in row.delegates] == [
        ("Ada Okafor", "head", 0, "nominated"), ("Mononym", "adviser", 1, "nominated"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"family": " ", "given": ""}, "person.empty"), ({"email": "no address"}, "email.form"),
        ({"email": "a@b@c"}, "email.form"), ({"email": "a@x.org\r\nBcc:b@x.org"}, "email.form"),
        ({"capacity": "king"}, "value.unknown"), ({"delegation": 999}, "gone"),
    ],
)  # fmt: skip
def test_a_nomination_that_cannot_be_is_refused(desk, changes, code):
    delegation = desk.delegation("ROCB Asia/Pacific").id
    desk.refused(code, NominateDelegate(**{"delegation": delegation, "family": "F", "given": "G"} | changes))


def test_a_head_who_withdraws_makes_room_for_another(desk):
    delegation = desk.delegation("ROCB Asia/Pacific")
    desk.run(SetDelegateStatus(delegate=delegation.head.id, status="withdrawn"))
    assert desk.delegation("ROCB Asia/Pacific").head is None
    desk.run(NominateDelegate(delegation=delegation.id, family="New", given="Head", capacity="head"))
    row = desk.delegation("ROCB Asia/Pacific")
    assert row.head.name == "Head New"
    assert (row.delegates[0].name, row.delegates[-1].name) == ("Head New", "Norikazu Kuramoto")
    told = desk.refused("delegation.head", SetDelegateStatus(delegate=delegation.head.id, status="confirmed"))
    assert told == {"name": "Head New"}


def test_states_are_those_that_there_are(desk):
    delegation = desk.delegation("ROCB Asia/Pacific")
    change = desk.run(SetDelegationStatus(delegation=delegation.id, status="declined"))
    assert change.parameters == {"title": "ROCB Asia/Pacific"}
    assert desk.delegation("ROCB Asia/Pacific").status == "declined"
    desk.refused("value.unknown", SetDelegationStatus(delegation=delegation.id, status="attended"))
    desk.refused("value.unknown", SetDelegateStatus(delegate=delegation.delegates[1].id, status="replaced"))
    desk.refused("gone", SetDelegateStatus(delegate=9999, status="confirmed"))
    desk.refused("gone", SetDelegationStatus(delegation=9999, status="confirmed"))


def test_many_delegations_change_in_one_step(desk):
    rows = desk.delegations()[:12]
    keys = tuple(row.id for row in rows)
    change = desk.run(EditDelegations(delegations=keys, status="confirmed", quota=5, last_contact=date(2021, 2, 1)))
    assert words.say("step.edit_delegations", **change.parameters) == "Change 12 delegations"
    changed = [row for row in desk.delegations() if row.id in keys]
    assert {(row.status, row.quota, row.last_contact, row.note) for row in changed} == {
        ("confirmed", 5, date(2021, 2, 1), "")
    }
    desk.store.undo()
    assert desk.delegations()[:12] == rows


def test_what_is_not_named_stays_and_none_empties(desk):
    row = desk.delegation("ROCB Asia/Pacific")
    one = (row.id,)
    change = desk.run(EditDelegations(delegations=one, note=" Call back \n on Monday "))
    assert words.say("step.edit_delegations", **change.parameters) == "Change the delegation of ROCB Asia/Pacific"
    noted = desk.delegation("ROCB Asia/Pacific")
    assert (noted.note, noted.quota, noted.status) == ("Call back \n on Monday", row.quota, row.status)
    desk.run(EditDelegations(delegations=one, quota=None, last_contact=None))
    assert (desk.delegation("ROCB Asia/Pacific").quota, desk.delegation("ROCB Asia/Pacific").last_contact) == (
        None,
        None,
    )
    assert not desk.run(EditDelegations(delegations=one, quota=KEPT, note="Call back \n on Monday"))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"quota": 0}, "delegation.quota"), ({"quota": -3}, "delegation.quota"),
        ({"status": "perhaps"}, "value.unknown"),
        ({"delegations": ()}, "gone"), ({"delegations": (1, 999)}, "gone"), ({"note": "a\0b"}, "text.nul"),
    ],
)  # fmt: skip
def test_a_change_of_delegations_is_whole_or_refused(desk, changes, code):
    desk.refused(code, EditDelegations(**{"delegations": (1, 2)} | changes))


def test_an_invitation_is_taken_back_while_nobody_is_named(desk):
    row = desk.delegation("ROCB Asia/Pacific")
    told = desk.refused("delegation.has_people", RemoveDelegation(delegation=row.id))
    assert told == {"title": "ROCB Asia/Pacific", "n": len(row.delegates)}
    for person in row.delegates:
        desk.run(RemoveDelegate(delegate=person.id))
    desk.run(RemoveDelegation(delegation=row.id))
    assert row.id not in {one.id for one in desk.delegations()}
    desk.refused("gone", RemoveDelegation(delegation=row.id))


def test_a_delegation_is_confirmed_with_its_nominated_people(desk):
    row = next(one for one in desk.delegations() if one.status == "nominated" and one.delegates)
    desk.run(NominateDelegate(delegation=row.id, family="Late", given="Comer"))
    gone = row.delegates[-1]
    desk.run(SetDelegateStatus(delegate=gone.id, status="withdrawn"))
    desk.run(ConfirmAll(delegation=row.id))
    now = next(one for one in desk.delegations() if one.id == row.id)
    assert now.status == "confirmed"
    assert {one.status for one in now.standing} == {"confirmed"}
    assert next(one for one in now.delegates if one.id == gone.id).status == "withdrawn"
    assert not desk.run(ConfirmAll(delegation=row.id))


def today(desk, zone="Europe/Brussels"):
    """Return the day of the latest step in the host zone."""
    return desk.store.history()[0].at.astimezone(ZoneInfo(zone)).date()


def days(desk, meeting):
    [row] = desk.delegations(meeting)
    return row.status, row.invited_on, row.acknowledged_on, row.answered_on


def test_each_status_notes_the_day_in_the_host_zone(desk):
    meeting = desk.add_meeting()
    desk.run(InviteEntities(meeting=meeting, entities=(1,)))
    [row] = desk.delegations(meeting)
    day = today(desk)
    assert days(desk, meeting) == ("invited", day, None, None)
    desk.run(SetDelegationStatus(delegation=row.id, status="acknowledged"))
    assert days(desk, meeting) == ("acknowledged", day, day, None)
    desk.run(NominateDelegate(delegation=row.id, family="Okafor", given="Ada"))
    assert days(desk, meeting) == ("nominated", day, day, day)
    desk.run(SetDelegationStatus(delegation=row.id, status="invited"))
    assert days(desk, meeting) == ("invited", day, None, None)


def test_the_days_can_be_put_right_and_stay_until_there_is_another_answer(desk):
    meeting = desk.add_meeting()
    desk.run(InviteEntities(meeting=meeting, entities=(1,)))
    [row] = desk.delegations(meeting)
    asked, came = date(2020, 12, 1), date(2020, 12, 9)
    change = EditDelegations(delegations=(row.id,), status="nominated", invited_on=asked, answered_on=came)
    desk.run(change)
    assert days(desk, meeting) == ("nominated", asked, None, came)
    desk.run(ConfirmAll(delegation=row.id))
    assert days(desk, meeting) == ("confirmed", asked, None, came)
    desk.run(SetDelegationStatus(delegation=row.id, status="declined"))
    assert days(desk, meeting) == ("declined", asked, None, today(desk))
    desk.run(EditDelegations(delegations=(row.id,), answered_on=None))
    assert days(desk, meeting) == ("declined", asked, None, None)


def test_a_head_who_is_to_be_named_is_so_until_one_is(desk):
    meeting = desk.add_meeting()
    desk.run(InviteEntities(meeting=meeting, entities=(1,)))
    [row] = desk.delegations(meeting)
    desk.run(EditDelegations(delegations=(row.id,), head_to_come=True))
    desk.run(NominateDelegate(delegation=row.id, family="Okafor", given="Ada", capacity="delegate"))
    [row] = desk.delegations(meeting)
    assert (row.head_to_come, row.head) == (True, None)
    desk.run(NominateDelegate(delegation=row.id, family="Ng", given="Zoë", capacity="head"))
    [row] = desk.delegations(meeting)
    assert (row.head_to_come, row.head.name) == (False, "Zoë Ng")


def test_who_declined_and_names_somebody_comes_after_all(desk):
    meeting = desk.add_meeting()
    desk.run(InviteEntities(meeting=meeting, entities=(1, 2)))
    first, second = desk.delegations(meeting)
    desk.run(EditDelegations(delegations=(first.id, second.id), status="declined", answered_on=date(2020, 12, 1)))
    desk.run(NominateDelegate(delegation=first.id, family="Okafor", given="Ada"))
    nominee = Nominee(row=2, entity=second.entity, entity_name="", family="Ng", given="Zoë", capacity="head")
    desk.run(ImportDelegations(meeting=meeting, nominees=(nominee,)))
    rows = desk.delegations(meeting)
    assert [(row.status, row.answered_on) for row in rows] == [("nominated", today(desk))] * 2
