"""For whom a sitting is held: changed in one step, refused where nobody would be asked, kept right by other steps."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from meetingdesk.queries.invitations import invitations
from meetingdesk.requests.delegations import ReplaceDelegate
from meetingdesk.requests.meetings import CloneMeeting
from meetingdesk.requests.sittings import EditSitting


def held_for(desk, number=1, meeting=1):
    sitting = desk.sitting(number, meeting)
    return sitting.audience, sitting.audience_codes


def somebody(desk):
    return next(one for row in desk.delegations() for one in row.delegates if one.stands)


def asked(desk):
    """The uids of those who are asked to the first sitting."""
    uid = desk.sitting(1).uid
    row = desk.ask(invitations, 1, now=datetime(2021, 1, 1, tzinfo=UTC))
    return {one.delegate_uid for one in row.invitations if one.uid == uid}


def test_kind_and_audience_change_each_alone_and_are_undone(desk):
    first = desk.sitting(1).id
    desk.run(EditSitting(sitting=first, kind="breakout"))
    desk.run(EditSitting(sitting=first, audience="regions", audience_codes=("MENA", "EUR", "EUR")))
    codes = [row.region for row in desk.delegations() if row.region in ("MENA", "EUR")]
    assert desk.sitting(1).kind == "breakout"
    assert held_for(desk) == ("regions", tuple(dict.fromkeys(codes)))
    desk.run(EditSitting(sitting=first, audience="all"))
    assert held_for(desk) == ("all", ())
    desk.store.undo()
    desk.store.undo()
    assert (desk.sitting(1).kind, *held_for(desk)) == ("breakout", "all", ())


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "party"}, "value.unknown"), ({"audience": "friends"}, "value.unknown"),
        ({"audience": "regions"}, "audience.empty"), ({"audience": "kinds", "audience_codes": ()}, "audience.empty"),
        ({"audience": "kinds", "audience_codes": ("EUR",)}, "value.unknown"),
        ({"audience": "capacities", "audience_codes": ("head", "00000000-0000-0000-0000-000000000000")},
         "value.unknown"),
        ({"sitting": 99, "kind": "test"}, "gone"),
    ],
)  # fmt: skip
def test_an_audience_that_cannot_be_is_refused(desk, changes, code):
    desk.refused(code, EditSitting(**{"sitting": desk.sitting(1).id} | changes))


def test_people_are_asked_by_name_besides_a_group_or_alone(desk):
    one, first = somebody(desk), desk.sitting(1).id
    heads = {row.head.uid for row in desk.delegations() if row.head}
    desk.run(EditSitting(sitting=first, audience="capacities", audience_codes=(one.uid,)))
    assert asked(desk) == {one.uid}
    other = next(d for row in desk.delegations() for d in row.delegates if d.stands and d.capacity == "adviser")
    desk.run(EditSitting(sitting=first, audience_codes=(other.uid, "head")))
    assert held_for(desk) == ("capacities", ("head", other.uid))
    assert other.uid in asked(desk) <= heads | {other.uid}


def test_a_successor_is_asked_in_the_place_of_who_was_named(desk):
    one, first = somebody(desk), desk.sitting(1).id
    desk.run(EditSitting(sitting=first, audience="capacities", audience_codes=("observer", one.uid)))
    desk.run(ReplaceDelegate(delegate=one.id, family="Nova", given="Ana", email="ana@example.org"))
    [new] = [d for row in desk.delegations() for d in row.delegates if d.family == "Nova"]
    assert held_for(desk) == ("capacities", ("observer", new.uid))
    desk.store.undo()
    assert held_for(desk) == ("capacities", ("observer", one.uid))


def test_the_next_edition_keeps_groups_and_forgets_people(desk):
    one = somebody(desk)
    desk.run(EditSitting(sitting=desk.sitting(1).id, audience="capacities", audience_codes=("head", one.uid)))
    desk.run(EditSitting(sitting=desk.sitting(2).id, audience="capacities", audience_codes=(one.uid,)))
    clone = desk.run(CloneMeeting(meeting=1, key="next", start=date(2022, 3, 1))).inserted["meeting"][0]
    assert [held_for(desk, number, clone) for number in (1, 2)] == [("capacities", ("head",)), ("capacities", ())]
