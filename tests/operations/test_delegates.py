from __future__ import annotations

from datetime import UTC, datetime

import pytest

from meetingdesk import words
from meetingdesk.queries.invitations import invitations
from meetingdesk.requests.agenda import AddSpeaker
from meetingdesk.requests.delegations import (
    EditDelegate,
    EditDelegates,
    InviteEntities,
    NominateDelegate,
    NominatePerson,
    RemoveDelegate,
    ReplaceDelegate,
    SetDelegateStatus,
)

ROCB = "ROCB Asia/Pacific"


def people(desk, name=ROCB):
    return {one.name: one for one in desk.delegation(name).delegates}


def speakers(desk, title):
    return [(one.name, one.entity, one.state, one.delegate) for one in desk.item(title).speakers]


def named(desk, entity=ROCB):
    """Add one who is head, one who is adviser, to what the sample has; return the delegation and both names."""
    row = desk.delegation(entity)
    return row, row.head, next(one for one in row.standing if one.capacity != "head")


def test_a_new_head_makes_the_former_one_alternate(desk):
    row, head, other = named(desk)
    change = desk.run(EditDelegate(delegate=other.id, capacity="head"))
    assert change.parameters == {"name": other.name, "n": 2, "former": head.name}
    said = words.say(f"step.{change.code}", **change.parameters)
    assert said == f"Make {other.name} head of delegation; {head.name} becomes alternate"
    now = desk.delegation(ROCB)
    assert now.head.id == now.delegates[0].id == other.id
    assert people(desk)[head.name].capacity == "alternate"
    desk.store.undo()
    assert desk.delegation(ROCB) == row


@pytest.mark.parametrize("known", [True, False])
def test_a_nominated_head_makes_the_former_one_alternate(desk, known):
    row, head, _ = named(desk)
    if known:
        person = desk.delegation("RTC Fiji").head.person
        change = desk.run(NominatePerson(delegation=row.id, person=person, capacity="head"))
    else:
        change = desk.run(NominateDelegate(delegation=row.id, family="New", given="Head", capacity="head"))
    assert "becomes alternate" in words.say(f"step.{change.code}", **change.parameters)
    now = desk.delegation(ROCB)
    assert [one.id for one in now.delegates if one.capacity == "head"] == [now.head.id] != [head.id]


def test_a_step_of_an_earlier_file_still_has_its_name():
    assert words.say("step.nominate_delegate", name="Ada") == "Nominate Ada"


def test_somebody_who_is_known_is_nominated_once(desk):
    row = desk.delegation(ROCB)
    fijian = desk.delegation("RTC Fiji").head
    request = NominatePerson(
        delegation=row.id, person=fijian.person, post=" Head,  on loan ", entity_name="ROCB A/P", mode="room"
    )
    change = desk.run(request)
    assert set(change.inserted) == {"delegate"}
    there = people(desk)[fijian.name]
    assert (there.person, there.post, there.entity_name, there.mode) == (
        fijian.person,
        "Head, on loan",
        "ROCB A/P",
        "room",
    )
    assert (there.capacity, there.status, there.email) == ("adviser", "nominated", fijian.email)
    desk.refused("delegate.twice", request)
    desk.refused("gone", NominatePerson(delegation=row.id, person=9999))
    desk.refused("value.unknown", NominatePerson(delegation=row.id, person=1, mode="by phone"))


def test_who_has_withdrawn_is_nominated_again_in_the_same_place(desk):
    row, _, other = named(desk)
    desk.run(SetDelegateStatus(delegate=other.id, status="withdrawn"))
    change = desk.run(NominatePerson(delegation=row.id, person=other.person, capacity="observer", post="Observer"))
    assert change.inserted == {}
    again = people(desk)[other.name]
    assert (again.id, again.status, again.capacity) == (other.id, "nominated", "observer")


def test_a_delegate_is_changed_as_printed(desk):
    _, _, other = named(desk)
    desk.run(
        EditDelegate(delegate=other.id, post="Deputy", entity_name="ROCB for A/P", mode="room", capacity="observer")
    )
    row = people(desk)[other.name]
    assert (row.post, row.entity_name, row.mode, row.capacity) == ("Deputy", "ROCB for A/P", "room", "observer")
    assert not desk.run(EditDelegate(delegate=other.id, post="Deputy"))
    desk.refused("value.unknown", EditDelegate(delegate=other.id, capacity="king"))
    desk.refused("value.unknown", EditDelegate(delegate=other.id, mode="by phone"))
    desk.refused("gone", EditDelegate(delegate=9999, post=""))


def test_the_rank_moves_a_person_among_the_others(desk):
    row = desk.delegation(ROCB)
    for number in range(3):
        desk.run(NominateDelegate(delegation=row.id, family=f"New{number}", given=""))
    before = [one.id for one in desk.delegation(ROCB).delegates]
    last = before[-1]
    desk.run(EditDelegate(delegate=last, rank=1))
    assert [one.id for one in desk.delegation(ROCB).delegates] == [before[0], last, *before[1:-1]]
    desk.run(EditDelegate(delegate=last, rank=99))
    assert [one.id for one in desk.delegation(ROCB).delegates] == before
    assert not desk.run(EditDelegate(delegate=last, rank=99))
    assert sorted(one.rank for one in desk.delegation(ROCB).delegates) == list(range(len(before)))


def test_a_withdrawn_person_who_is_made_head_takes_nothing_away(desk):
    _, head, other = named(desk)
    desk.run(SetDelegateStatus(delegate=other.id, status="withdrawn"))
    desk.run(EditDelegate(delegate=other.id, capacity="head"))
    assert desk.delegation(ROCB).head.id == head.id
    desk.refused("delegation.head", SetDelegateStatus(delegate=other.id, status="nominated"))


def test_a_removed_delegate_leaves_the_word_to_the_entity(desk):
    _, _, other = named(desk)
    desk.run(AddSpeaker(item=desk.item("E-learning on CLiKC!").id, delegate=other.id, role="moderator"))
    change = desk.run(RemoveDelegate(delegate=other.id))
    assert words.say("step.remove_delegate", **change.parameters) == f"Remove {other.name} from {ROCB}"
    assert other.name not in people(desk)
    assert (ROCB, ROCB, "to_be_confirmed", None) in speakers(desk, "E-learning on CLiKC!")
    desk.store.undo()
    assert other.id in {one[3] for one in speakers(desk, "E-learning on CLiKC!")}


def test_a_removed_delegate_does_not_name_the_entity_twice(desk):
    row, _, other = named(desk)
    item = desk.item("E-learning on CLiKC!").id
    desk.run(AddSpeaker(item=item, delegate=other.id))
    desk.run(AddSpeaker(item=item, entity=row.entity))
    desk.run(RemoveDelegate(delegate=other.id))
    assert [one[0] for one in speakers(desk, "E-learning on CLiKC!")].count(ROCB) == 1


def test_a_successor_takes_capacity_rank_and_word(desk):
    row, head, _ = named(desk)
    item = desk.item("E-learning on CLiKC!")
    desk.run(AddSpeaker(item=item.id, delegate=head.id))
    change = desk.run(ReplaceDelegate(delegate=head.id, family="Sato", given="Yui", email="y@example.org", post="Head"))
    assert words.say("step.replace_delegate", **change.parameters) == f"Replace {head.name} by Yui Sato"
    now = desk.delegation(ROCB)
    assert (now.head.name, now.head.rank, now.head.post, now.head.status) == (
        "Yui Sato",
        head.rank,
        "Head",
        head.status,
    )
    former = people(desk)[head.name]
    assert (former.status, former.replaced_by, former.capacity) == ("replaced", now.head.id, "head")
    assert "Yui Sato" in [one[0] for one in speakers(desk, "E-learning on CLiKC!")]
    assert head.name not in [one[0] for one in speakers(desk, "E-learning on CLiKC!")]
    desk.refused("delegate.replaced", ReplaceDelegate(delegate=head.id, family="X", given="Y"))
    desk.store.undo()
    assert desk.delegation(ROCB) == row
    assert head.id in {one[3] for one in speakers(desk, "E-learning on CLiKC!")}


def test_a_successor_takes_only_what_is_ticked(desk):
    _, head, _ = named(desk)
    desk.run(AddSpeaker(item=desk.item("E-learning on CLiKC!").id, delegate=head.id))
    request = ReplaceDelegate(delegate=head.id, family="Sato", given="", takes_capacity=False, takes_speaking=False)
    desk.run(request)
    assert desk.delegation(ROCB).head is None
    assert people(desk)["Sato"].capacity == "adviser"
    assert (ROCB, ROCB, "to_be_confirmed", None) in speakers(desk, "E-learning on CLiKC!")


def test_a_successor_whom_the_office_knows(desk):
    row, head, other = named(desk)
    desk.refused("delegate.twice", ReplaceDelegate(delegate=head.id, person=other.person))
    desk.refused("delegate.twice", ReplaceDelegate(delegate=head.id, person=head.person))
    desk.refused("gone", ReplaceDelegate(delegate=head.id, person=9999))
    desk.refused("person.empty", ReplaceDelegate(delegate=head.id))
    fijian = desk.delegation("RTC Fiji").head
    change = desk.run(ReplaceDelegate(delegate=head.id, person=fijian.person))
    assert "person" not in change.inserted
    desk.run(ReplaceDelegate(delegate=people(desk)[fijian.name].id, person=head.person))
    back = people(desk)
    assert (back[head.name].status, back[head.name].replaced_by, back[head.name].id) == (head.status, None, head.id)
    assert (back[fijian.name].status, back[fijian.name].replaced_by) == ("replaced", head.id)
    assert desk.delegation(ROCB).head.id == row.head.id


def test_who_replaces_a_withdrawn_head_takes_no_head_from_another(desk):
    _, head, other = named(desk)
    desk.run(SetDelegateStatus(delegate=head.id, status="withdrawn"))
    desk.run(EditDelegate(delegate=other.id, capacity="head"))
    desk.run(ReplaceDelegate(delegate=head.id, family="Sato", given="Yui"))
    assert desk.delegation(ROCB).head.id == other.id
    assert (people(desk)["Yui Sato"].capacity, people(desk)["Yui Sato"].status) == ("alternate", "nominated")


def test_without_the_successor_the_other_has_withdrawn(desk):
    _, head, _ = named(desk)
    desk.run(ReplaceDelegate(delegate=head.id, family="Sato", given="Yui"))
    desk.run(RemoveDelegate(delegate=people(desk)["Yui Sato"].id))
    assert (people(desk)[head.name].status, people(desk)[head.name].replaced_by) == ("withdrawn", None)


def test_a_replacement_makes_invitations_due(desk):
    _, head, _ = named(desk)
    desk.run(ReplaceDelegate(delegate=head.id, family="Sato", given="Yui", email="y@example.org"))
    row = desk.ask(invitations, 1, now=datetime(2021, 2, 1, tzinfo=UTC))
    states = {one.name: (one.state, one.due) for one in row.invitations}
    assert states["Yui Sato"] == ("never", True)
    assert head.name not in states  # nothing was ever issued to them


def test_several_are_changed_in_one_step_and_heads_stay_heads(desk):
    rows = [desk.delegation(name) for name in (ROCB, "RTC Fiji")]
    everybody = tuple(one.id for row in rows for one in row.standing)
    change = desk.run(EditDelegates(delegates=everybody, status="confirmed", capacity="observer", mode="room"))
    assert change.parameters == {"n": len(everybody)}
    now = [desk.delegation(row.entity_name) for row in rows]
    heads = {row.head.id for row in rows}
    told = {one.id: (one.status, one.mode, one.capacity) for row in now for one in row.standing}
    assert told == {key: ("confirmed", "room", "head" if key in heads else "observer") for key in everybody}
    desk.store.undo()
    assert [desk.delegation(row.entity_name) for row in rows] == rows


def test_nobody_is_made_head_together_with_others(desk):
    one = desk.delegation(ROCB).head
    desk.refused("value.unknown", EditDelegates(delegates=(one.id,), capacity="head"))
    desk.refused("value.unknown", EditDelegates(delegates=(one.id,), mode="moon"))
    desk.refused("gone", EditDelegates(delegates=(one.id, 10**6), mode="room"))


def test_who_is_named_stands_where_the_capacity_asks_for_it(desk):
    meeting = desk.add_meeting()
    desk.run(InviteEntities(meeting=meeting, entities=(1,)))
    [row] = desk.delegations(meeting)
    for family, capacity in (
        ("Advises", "adviser"), ("Leads", "head"), ("Deputy", "alternate"), ("Interprets", "interpreter"),
        ("Speaks", "delegate"), ("Second", "alternate"),
    ):  # fmt: skip
        desk.run(NominateDelegate(delegation=row.id, family=family, given="", capacity=capacity))
    [row] = desk.delegations(meeting)
    assert [one.family for one in row.delegates] == ["Leads", "Deputy", "Second", "Speaks", "Advises", "Interprets"]
    assert [one.rank for one in row.delegates] == [0, 1, 2, 3, 4, 5]
    desk.run(EditDelegate(delegate=row.delegates[4].id, rank=1))  # by hand it stands where it is put
    assert [one.family for one in desk.delegations(meeting)[0].delegates][:2] == ["Leads", "Advises"]
