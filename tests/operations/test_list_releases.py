from __future__ import annotations

from datetime import UTC, datetime

from meetingdesk.domain.list_releases import differences, listed
from meetingdesk.queries.list_releases import released_lists
from meetingdesk.requests.delegations import EditDelegate, NominateDelegate, SetDelegateStatus
from meetingdesk.requests.list_releases import ReleaseList

NOON = datetime(2021, 2, 1, 12, tzinfo=UTC)
ROCB = "ROCB Asia/Pacific"


def lines(desk):
    return listed(desk.delegations())


def release(desk, note="", *, final=False):
    return desk.run(ReleaseList(meeting=1, at=NOON, lines=lines(desk), note=note, final=final))


def test_the_first_list_is_provisional_then_come_revisions_and_the_final_one(desk):
    release(desk, " With the note verbale ")
    desk.run(NominateDelegate(delegation=desk.delegation(ROCB).id, family="Sato", given="Yui"))
    release(desk)
    release(desk, final=True)
    found = desk.ask(released_lists, 1)
    assert [(row.ordinal, row.final, row.note) for row in found] == [
        (2, True, ""), (1, False, ""), (0, False, "With the note verbale"),
    ]  # fmt: skip
    assert (found[0].lines, found[0].at) == (lines(desk), NOON)
    assert found[0].at.tzname() == "CET"


def test_the_same_list_is_not_released_again_nor_an_empty_one(desk):
    release(desk)
    desk.refused("list_release.unchanged", ReleaseList(meeting=1, at=NOON, lines=lines(desk)))
    desk.refused("list_release.empty", ReleaseList(meeting=1, at=NOON, lines=()))


def test_a_release_can_be_taken_back(desk):
    release(desk)
    desk.store.undo()
    assert desk.ask(released_lists, 1) == ()


def test_who_is_new_changed_or_gone_is_told(desk):
    release(desk)
    row = desk.delegation(ROCB)
    before = desk.ask(released_lists, 1)[0].lines
    head, other = row.standing[:2]
    desk.run(EditDelegate(delegate=other.id, capacity="observer"))
    desk.run(SetDelegateStatus(delegate=head.id, status="withdrawn"))
    desk.run(NominateDelegate(delegation=row.id, family="Sato", given="Yui"))
    changes = differences(before, lines(desk))
    [new] = [one.uid for one in desk.delegation(ROCB).delegates if one.family == "Sato"]
    assert changes.marked == {other.uid: "changed", new: "new"}
    assert [(one.delegate, one.entity, one.capacity) for one in changes.left] == [(head.uid, row.entity_uid, "head")]
    assert not differences(before, before)


def test_only_the_confirmed_are_on_a_list_of_the_confirmed(desk):
    confirmed = {one.uid for row in desk.delegations() for one in row.delegates if one.status == "confirmed"}
    declined = {one.uid for row in desk.delegations() if row.status == "declined" for one in row.delegates}
    assert {one.delegate for one in listed(desk.delegations(), confirmed=True)} == confirmed - declined


def test_no_name_is_in_a_release(desk, tmp_path):
    release(desk)
    with desk.store.read() as reader:
        [(kept,)] = reader.exec_driver_sql("SELECT lines FROM list_release").all()
    assert desk.delegation(ROCB).head.family not in kept
    assert desk.delegation(ROCB).head.uid in kept
