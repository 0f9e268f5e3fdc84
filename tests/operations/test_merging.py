"""People who are the same are made one: parts, items, marks and names go to the kept one, in one step."""

from __future__ import annotations

from meetingdesk import words
from meetingdesk.model import Alias, Delegate, Mark, Person, Speaking
from meetingdesk.queries import people
from meetingdesk.queries.traces import traces
from meetingdesk.requests.agenda import AddSpeaker
from meetingdesk.requests.attendance import MatchName, SetMark
from meetingdesk.requests.delegations import NominateDelegate, ReplaceDelegate, SetDelegateStatus
from meetingdesk.requests.people import AddPerson, MergePeople

ROCB = "ROCB Asia/Pacific"
FIJI = "RTC Fiji"


def add(desk, entity=ROCB, **values):
    """Nominate somebody new; return them as they stand in the delegation."""
    desk.run(NominateDelegate(delegation=desk.delegation(entity).id, **{"family": "Kuramoto", "given": "N."} | values))
    return max(desk.delegation(entity).delegates, key=lambda one: one.id)


def rows(desk, of):
    with desk.store.read() as reader:
        table = of.__table__
        return [dict(row._mapping) for row in reader.execute(table.select().order_by(table.c.id))]


def row(desk, of, key):
    return next((one for one in rows(desk, of) if one["id"] == key), None)


def an_item(desk):
    """Return an item on which nobody of the delegation speaks."""
    mine = {one.id for one in desk.delegation(ROCB).delegates}
    slots = (slot for part in desk.agenda().sittings for slot in part.slots)
    return next(slot.item for slot in slots if not mine & {one.delegate for one in slot.item.speakers})


def test_parts_in_other_delegations_go_to_the_kept_one(desk):
    head = desk.delegation(ROCB).head
    part = add(desk, FIJI, email="n@example.org")
    before = desk.dump()
    change = desk.run(MergePeople(kept=head.person, others=(part.person, part.person)))
    assert words.say("step.merge_people", **change.parameters) == f"Merge 2 entries into {head.name}"
    assert row(desk, Person, part.person) is None
    assert row(desk, Delegate, part.id)["person_id"] == head.person
    assert {one.delegate for one in desk.ask(people.person, head.person).parts} >= {head.id, part.id}
    desk.store.undo()
    assert desk.dump() == before


def test_empty_fields_are_filled_and_others_stay(desk):
    desk.run(AddPerson(family="Ng", email="", phone="+1"))
    desk.run(AddPerson(family="Ng", given="Zoë", email="z@example.org", phone="+2", zone="Asia/Tokyo",
                       languages=("en",), list_address=True))  # fmt: skip
    kept, other = (one["id"] for one in rows(desk, Person)[-2:])
    desk.run(MergePeople(kept=kept, others=(other,)))
    told = row(desk, Person, kept)
    assert (told["given"], told["family"], told["email"], told["phone"]) == ("Zoë", "Ng", "z@example.org", "+1")
    assert (told["zone"], told["languages"], told["list_address"]) == ("Asia/Tokyo", ["en"], True)


def test_in_one_delegation_the_kept_part_takes_items_and_marks(desk):
    head, part = desk.delegation(ROCB).head, add(desk)
    other = next(one for one in desk.delegation(ROCB).standing if one.id not in (head.id, part.id))
    item, sitting, second = an_item(desk), desk.sitting(1).id, desk.sitting(2).id
    desk.run(AddSpeaker(item=item.id, delegate=part.id))
    desk.run(SetMark(delegate=head.id, sitting=sitting, status="present"))
    desk.run(SetMark(delegate=part.id, sitting=sitting, status="absent"))
    desk.run(SetMark(delegate=part.id, sitting=second, status="represented", by=head.id))
    desk.run(SetMark(delegate=other.id, sitting=second, status="represented", by=part.id))
    before = desk.dump()
    desk.run(MergePeople(kept=head.person, others=(part.person,)))
    assert row(desk, Delegate, part.id) is None
    assert head.id in {one["delegate_id"] for one in rows(desk, Speaking) if one["item_id"] == item.id}
    marks = {(one["delegate_id"], one["sitting_id"]): (one["status"], one["by_id"]) for one in rows(desk, Mark)}
    assert marks[head.id, sitting] == ("present", None)
    assert marks[head.id, second] == ("present", None)  # nobody is represented by themselves
    assert marks[other.id, second] == ("represented", head.id)
    desk.store.undo()
    assert desk.dump() == before


def test_nobody_speaks_twice_on_an_item(desk):
    head, part = desk.delegation(ROCB).head, add(desk)
    item = an_item(desk)
    for one in (head, part):
        desk.run(AddSpeaker(item=item.id, delegate=one.id))
    desk.run(MergePeople(kept=head.person, others=(part.person,)))
    speaks = [one["delegate_id"] for one in rows(desk, Speaking) if one["item_id"] == item.id]
    assert (speaks.count(head.id), speaks.count(part.id)) == (1, 0)


def test_the_head_stays_head_whoever_is_kept(desk):
    head, part = desk.delegation(ROCB).head, add(desk)
    desk.run(MergePeople(kept=part.person, others=(head.person,)))
    assert desk.delegation(ROCB).head.id == part.id


def test_who_withdrew_stands_where_the_other_does(desk):
    head, part = desk.delegation(ROCB).head, add(desk)
    desk.run(SetDelegateStatus(delegate=part.id, status="withdrawn"))
    desk.run(MergePeople(kept=part.person, others=(head.person,)))
    assert desk.delegation(ROCB).head.id == part.id


def test_who_was_replaced_by_themselves_stands(desk):
    head = desk.delegation(ROCB).head
    desk.run(ReplaceDelegate(delegate=head.id, family="Kuramoto", given="N."))
    successor = desk.delegation(ROCB).head
    desk.run(MergePeople(kept=head.person, others=(successor.person,)))
    assert desk.delegation(ROCB).head.id == head.id
    assert row(desk, Delegate, head.id)["replaced_by_id"] is None


def test_nobody_is_replaced_in_a_circle(desk):
    first = desk.delegation(ROCB).head
    desk.run(ReplaceDelegate(delegate=first.id, family="Between"))
    between = desk.delegation(ROCB).head
    desk.run(ReplaceDelegate(delegate=between.id, family="Kuramoto"))
    last = desk.delegation(ROCB).head
    desk.run(SetDelegateStatus(delegate=last.id, status="withdrawn"))
    desk.run(MergePeople(kept=first.person, others=(last.person,)))
    assert row(desk, Delegate, first.id)["replaced_by_id"] == between.id
    assert row(desk, Delegate, between.id)["status"] == "withdrawn"


def test_what_a_name_means_goes_along(desk):
    head, part = desk.delegation(ROCB).head, add(desk)
    desk.run(MatchName(meeting=1, name="Norio", delegate=part.id))
    desk.run(MergePeople(kept=head.person, others=(part.person,)))
    assert [one["person_id"] for one in rows(desk, Alias)] == [head.person]


def test_what_cannot_be_merged_is_refused(desk):
    desk.refused("person.merge", MergePeople(kept=1, others=()))
    desk.refused("person.merge", MergePeople(kept=1, others=(2, 1)))
    desk.refused("gone", MergePeople(kept=1, others=(9999,)))
    desk.refused("gone", MergePeople(kept=9999, others=(1,)))


def test_who_is_erased_is_erased_under_the_other_entries_too(desk):
    head, part = desk.delegation(ROCB).head, add(desk, family="Otherwise", given="Spelled", email="o@example.org")
    nested = add(desk, FIJI, family="Thirdly", given="Spelled")
    desk.run(MergePeople(kept=part.person, others=(nested.person,)))
    desk.run(MergePeople(kept=head.person, others=(part.person,)))
    found = desk.ask(traces, head.person)
    assert {head.person, part.person, nested.person} == found.rows["person"]
    assert {head.id, part.id, nested.id} <= found.rows["delegate"]
    assert found.names("Spelled Otherwise, o@example.org")
    assert found.names("Spelled Thirdly")
    desk.store.undo()
    assert desk.ask(traces, head.person).rows["person"] == {head.person}
