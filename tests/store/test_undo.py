from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import delete, select, text, update
from tests.store.edits import OPERATIONS, AddPerson, Do, DoForGood, Remove, Rename, region

from meetingdesk.errors import UserError
from meetingdesk.model import AgendaItem, Delegate, Delegation, Entity, Meeting, Person, Room, Sitting, Slot
from meetingdesk.store.store import Store

SOMEBODY = (
    "INSERT INTO person (id, uid, honorific, family, given, native, email, phone, languages, list_address)"
    " VALUES (1, 'u', '', 'X', '', '', '', '', '[]', 0)"
)


def agenda(session):
    """Make a meeting of one sitting and two rooms, with three items in slots and two delegates, one replaced."""
    session.add(Meeting(id=1, key="m", title={"en": "M"}, zone="Europe/Brussels"))
    session.flush()
    session.add(Sitting(meeting_id=1, day=date(2027, 3, 1), start=720, minutes=180))
    session.add_all([Room(meeting_id=1, name=name, position=1) for name in "AB"])
    session.flush()
    for number, parent in ((1, None), (2, None), (3, 2)):
        session.add(AgendaItem(meeting_id=1, parent_id=parent, position=number, title={"en": f"{number}"}))
        session.flush()
        session.add(Slot(item_id=number, sitting_id=1, room_id=1, offset=10 * number, minutes=10))
    session.add_all([Entity(name_en="E", zone="UTC"), Person(family="Heir"), Person(family="Replaced")])
    session.flush()
    session.add(Delegation(meeting_id=1, entity_id=1))
    session.flush()
    session.add(Delegate(delegation_id=1, person_id=1))
    session.flush()
    session.add(Delegate(delegation_id=1, person_id=2, status="replaced", replaced_by_id=1))


def swap(session):
    """Swap two slots of one item: their place is unique, so it goes by way of a third."""
    session.add(Slot(item_id=1, sitting_id=1, offset=100, minutes=5))
    session.flush()
    for slot, place in ((1, 999), (4, 10), (1, 100)):
        session.execute(update(Slot).where(Slot.id == slot).values(offset=place))


def remove_items(session):
    session.execute(delete(AgendaItem).where(AgendaItem.id == 2))


def remove_room(session):
    session.delete(session.get(Room, 1))


def hand_over(session):
    """Move the items to another meeting and remove the first: a replay in the wrong order would lose them."""
    session.add(Meeting(key="n", title={"en": "N"}, zone="Asia/Tokyo"))
    session.flush()
    session.execute(update(AgendaItem).values(meeting_id=2))
    session.execute(delete(Meeting).where(Meeting.id == 1))


def remove_delegates(session):
    """Remove two who refer to one another in one statement, the one referred to first."""
    session.execute(delete(Delegate))


EDITS = [swap, remove_items, remove_room, hand_over, remove_delegates]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_undo_gives_what_was_and_redo_what_became(store, dump, edit):
    store.run(Do(what=agenda))
    before = dump(store)
    done = store.run(Do(what=edit))
    after = dump(store)
    assert before != after
    undone = store.undo()
    assert dump(store) == before
    assert (undone.move, undone.inserted, undone.updated, undone.deleted) == (
        "undo",
        done.deleted,
        done.updated,
        done.inserted,
    )
    redone = store.redo()
    assert dump(store) == after
    assert (redone.move, redone.inserted, redone.updated, redone.deleted) == (
        "redo",
        done.inserted,
        done.updated,
        done.deleted,
    )


def test_more_than_a_hundred_steps(store, dump):
    store._raw.execute("PRAGMA synchronous=OFF")  # what is tried here is not the disk
    dumps = [dump(store)["person"]]
    for number in range(110):
        store.run(AddPerson(family=f"P{number}") if number % 2 == 0 else Rename(person=1, family=f"N{number}"))
        dumps.append(dump(store)["person"])
    for expected in dumps[-2::-1]:
        store.undo()
        assert dump(store)["person"] == expected
    for expected in dumps[1:]:
        store.redo()
        assert dump(store)["person"] == expected


def test_steps_are_named_and_outlive_a_restart(store, path):
    store.run(AddPerson(family="Okafor"))
    store.run(Rename(person=1, family="Okoye"))
    store.close()
    with Store.open(path, OPERATIONS) as again:
        state = again.undo_state()
        assert (state.undo.code, state.undo.parameters, state.redo) == ("rename", {"name": "Okoye"}, None)
        assert again.undo().parameters == {"name": "Okoye"}
        state = again.undo_state()
        assert (state.undo.code, state.redo.code) == ("add_person", "rename")


def test_a_new_step_expires_what_was_undone(store):
    store.run(AddPerson(family="A"))
    store.undo()
    store.run(AddPerson(family="B"))
    assert store.undo_state().redo is None
    assert [step.state for step in store.history()] == ["done", "expired"]
    with pytest.raises(UserError) as caught:
        store.redo()
    assert caught.value.code == "undo.nothing_to_redo"


def test_keys_are_never_used_twice(store):
    store.run(AddPerson(family="A"))
    store.undo()
    assert store.run(AddPerson(family="B")).inserted == {"person": (2,)}


def refused(call):
    with pytest.raises(UserError) as caught:
        call()
    return caught.value.code


def for_good(sql):
    return DoForGood(what=lambda session: session.execute(text(sql)))


@pytest.mark.parametrize(
    ("step", "since"),
    [
        (AddPerson(family="B"), "UPDATE person SET phone = '1' WHERE id = 2"),
        (AddPerson(family="B"), "DELETE FROM person WHERE id = 2"),
        (Rename(person=1, family="B"), "UPDATE person SET family = 'C'"),
        (Rename(person=1, family="B"), "DELETE FROM person"),
        (Remove(person=1), SOMEBODY),
    ],
    ids=["added-changed", "added-removed", "renamed-changed", "renamed-removed", "removed-again-there"],
)
def test_undo_is_refused_when_the_rows_have_changed_since(store, dump, step, since):
    store.run(AddPerson(family="A"))
    store.run(step)
    store.run(for_good(since))
    before = dump(store)
    assert refused(store.undo) == "undo.changed"
    assert dump(store) == before


def test_a_refused_undo_makes_way_for_the_step_before(store):
    store.run(Do(what=lambda session: session.add(region("ESA"))))
    store.run(AddPerson(family="A"))
    store.run(for_good("UPDATE person SET phone = '1'"))
    assert refused(store.undo) == "undo.changed"
    assert store.undo().deleted == {"region": (1,)}


def test_a_refused_redo_ends_redo(store):
    store.run(AddPerson(family="A"))
    store.run(Rename(person=1, family="B"))
    store.undo()
    store.undo()
    with store._begin("BEGIN") as connection:  # as another program would: the journal does not know
        connection.exec_driver_sql("DROP TRIGGER journal_person_insert")
        connection.exec_driver_sql(SOMEBODY)
    assert refused(store.redo) == "undo.changed"
    assert store.undo_state().redo is None


def test_undo_never_takes_along_what_was_built_on_it(store, dump):
    """A later step that is not undone has put rooms into the meeting: they would go by cascade."""
    store.run(Do(what=lambda session: session.add(Meeting(key="m", title={"en": "M"}, zone="UTC"))))
    store.run(DoForGood(what=lambda session: session.add(Room(meeting_id=1, name="A", position=1))))
    before = dump(store)
    assert refused(store.undo) == "undo.changed"
    assert dump(store) == before


def test_undo_leaves_no_reference_to_nowhere(store, dump):
    """References without a cascade are deferred to the commit, which then fails."""
    store.run(Do(what=lambda session: session.add(Entity(name_en="E", zone="UTC"))))

    def invite(session):
        session.add(Meeting(key="m", title={"en": "M"}, zone="UTC"))
        session.flush()
        session.add(Delegation(meeting_id=1, entity_id=1))

    store.run(DoForGood(what=invite))
    before = dump(store)
    assert refused(store.undo) == "undo.changed"
    assert dump(store) == before
    store.run(AddPerson(family="goes on"))


def test_what_a_session_reads_after_undo_is_what_is_there(store):
    store.run(Do(what=agenda))
    store.run(Do(what=swap))
    store.undo()
    with store.read() as reader:
        assert reader.scalars(select(Slot.offset).order_by(Slot.id)).all() == [10, 20, 30]
