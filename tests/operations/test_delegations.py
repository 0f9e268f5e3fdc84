from __future__ import annotations

import pytest

from meetingdesk.requests.delegations import (
    InviteEntities,
    NominateDelegate,
    SetDelegateStatus,
    SetDelegationStatus,
)


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
        ({"capacity": "king"}, "value.unknown"), ({"capacity": "head"}, "delegation.head"),
        ({"delegation": 999}, "gone"),
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
