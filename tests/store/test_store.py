from __future__ import annotations

import threading

import pytest
from sqlalchemy import exc, insert, select, text
from tests.store.edits import OPERATIONS, AddPerson, Do, DoForGood, Remove, Rename, issue, region, series

from meetingdesk.errors import FileError, UserError
from meetingdesk.model import Person
from meetingdesk.store.header import has_bytes
from meetingdesk.store.store import Store


def people(store):
    with store.read() as reader:
        return list(reader.scalars(select(Person.family).order_by(Person.id)))


def test_run_tells_what_changed_and_keeps_it(store, path):
    added = store.run(AddPerson(family="Okafor"))
    assert (added.code, added.parameters, added.move) == ("add_person", {"name": "Okafor"}, "do")
    assert (added.inserted, added.updated, added.deleted) == ({"person": (1,)}, {}, {})
    assert store.run(Rename(person=1, family="Okoye")).updated == {"person": (1,)}
    store.close()
    with Store.open(path, OPERATIONS) as again:
        assert people(again) == ["Okoye"]
        assert again.run(Remove(person=1)).deleted == {"person": (1,)}


def test_the_notice_says_what_it_comes_to(store):
    """A row that came and went within a step was never there; one that was changed back has not changed."""
    store.run(AddPerson(family="Okafor"))

    def to_and_fro(session):
        passing = Person(family="Passing")
        session.add(passing)
        session.flush()
        session.delete(passing)
        session.get(Person, 1).family = "Other"
        session.flush()
        session.get(Person, 1).family = "Okafor"
        session.add(region("ESA"))

    changes = store.run(Do(what=to_and_fro))
    assert (changes.inserted, changes.updated, changes.deleted) == ({"region": (1,)}, {}, {})


def test_nothing_changed_makes_no_step(store, dump):
    store.run(AddPerson(family="Okafor"))
    before = store.history()
    changes = store.run(Rename(person=1, family="Okafor"))
    assert not changes
    assert changes.step is None
    assert store.history() == before


def test_a_rehearsal_refuses_what_a_run_refuses_and_leaves_nothing(store, dump):
    store.run(AddPerson(family="Okafor"))
    store.run(AddPerson(family="Ng"))
    store.undo()
    before, history = dump(store), store.history()
    store.rehearse(AddPerson(family="Diallo"))

    def refuse(session):
        session.add(Person(family="Lost"))
        raise UserError("person.unknown")

    with pytest.raises(UserError, match=r"person\.unknown"):
        store.rehearse(Do(what=refuse))
    assert (dump(store), store.history()) == (before, history)
    assert store.undo_state().redo is not None


def test_nothing_changed_leaves_redo_alone(store):
    store.run(AddPerson(family="Okafor"))
    store.undo()
    store.run(Do(what=lambda _session: None))
    assert store.undo_state().redo is not None


@pytest.mark.parametrize("error", [UserError("person.unknown"), ZeroDivisionError("a bug")])
def test_a_request_that_fails_half_way_changes_nothing(store, dump, error):
    store.run(AddPerson(family="Okafor"))
    before, history = dump(store), store.history()

    def half_way(session):
        session.add(region("ESA"))
        session.flush()
        session.execute(text("UPDATE person SET family = 'Gone'"))
        raise error

    with pytest.raises(type(error)) as caught:
        store.run(Do(what=half_way))
    assert caught.value is error
    assert (dump(store), store.history()) == (before, history)
    assert store.run(AddPerson(family="After")).inserted == {"person": (2,)}


def test_an_operation_cannot_commit_by_itself(store, dump):
    def commits(session):
        session.add(region("ESA"))
        session.commit()
        raise UserError("refused")

    before = dump(store)
    with pytest.raises(UserError, match="refused"):
        store.run(Do(what=commits))
    assert dump(store) == before


def test_nul_is_refused_as_what_it_is(store):
    with pytest.raises(UserError) as caught:
        store.run(AddPerson(family="Oka\0for"))
    assert caught.value.code == "text.nul"


def test_a_broken_constraint_is_a_bug_and_changes_nothing(store, dump):
    before = dump(store)
    with pytest.raises(exc.IntegrityError, match="ck_person_name"):
        store.run(AddPerson(family=""))
    assert dump(store) == before


def test_a_reference_to_nowhere_is_refused(store):
    room = "INSERT INTO room (meeting_id, name, position) VALUES (9, 'A', 1)"
    with pytest.raises(exc.IntegrityError, match="FOREIGN KEY"):
        store.run(Do(what=lambda session: session.execute(text(room))))


def test_repeats_of_one_gesture_are_one_step(store):
    store.run(AddPerson(family="A"))
    first = store.run(Rename(person=1, family="B", gesture="key-1"))
    second = store.run(Rename(person=1, family="C", gesture="key-1"))
    assert second.step == first.step
    assert second.updated == {"person": (1,)}
    other = store.run(Rename(person=1, family="D", gesture="key-2"))
    assert other.step != first.step
    assert [step.parameters["name"] for step in store.history()] == ["D", "C", "A"]
    store.undo()
    store.undo()
    assert people(store) == ["A"]
    store.redo()
    assert people(store) == ["C"]


def test_a_gesture_ends_with_another_step_or_an_undo(store):
    store.run(AddPerson(family="A"))
    first = store.run(Rename(person=1, family="B", gesture="g"))
    store.run(DoForGood(what=lambda session: session.add(issue("u1"))))
    second = store.run(Rename(person=1, family="C", gesture="g"))
    assert second.step != first.step
    store.undo()
    assert store.run(Rename(person=1, family="D", gesture="g")).step not in (first.step, second.step)


def test_what_left_the_house_is_told_but_never_undone(store, dump):
    store.run(AddPerson(family="A"))
    issued = store.run(DoForGood(what=lambda session: session.add(issue("u1"))))
    assert issued.inserted == {"issue": (1,)}
    assert store.history()[0].state == "expired"
    store.undo()
    assert people(store) == []
    assert len(dump(store)["issue"]) == 1
    with pytest.raises(UserError) as caught:
        store.undo()
    assert caught.value.code == "undo.nothing"


def test_a_step_that_only_writes_the_ledger_is_no_undo_step(store):
    store.run(Do(what=lambda session: session.add(issue("u1"))))
    assert store.undo_state().undo is None


def test_to_write_while_reading_fails(store, dump):
    with pytest.raises(exc.OperationalError, match="readonly"), store.read() as reader:
        reader.execute(insert(Person).values(family="X", uid="x", languages=[]))
    assert dump(store)["person"] == []
    store.run(AddPerson(family="A"))


def test_reads_nest_and_changes_within_a_read_do_not(store):
    with store.read() as outer, store.read() as inner:
        assert inner is outer
        with pytest.raises(RuntimeError, match="within a read"):
            store.run(AddPerson(family="A"))
    with pytest.raises(RuntimeError, match="within a change"):
        store.run(Do(what=lambda _session: store.undo_state()))


def test_threads_wait_for_each_other(store):
    inside, go_on = threading.Event(), threading.Event()

    def slow(session):
        session.add(region("ESA"))
        inside.set()
        assert go_on.wait(10)

    worker = threading.Thread(target=store.run, args=(Do(what=slow),))
    worker.start()
    assert inside.wait(10)
    assert store.busy
    threading.Timer(0.05, go_on.set).start()
    assert store.run(AddPerson(family="A")).step == 2
    worker.join()
    assert not store.busy


def test_busy_does_not_mean_oneself(store):
    with store.read():
        assert not store.busy


def test_a_full_disk_saves_nothing_and_says_so(store, dump):
    store.run(AddPerson(family="A"))
    before = dump(store)
    pages = store._raw.execute("PRAGMA page_count").fetchone()[0]
    store._raw.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UserError) as caught:
        store.run(Do(what=lambda session: session.add_all([series(f"{n}" * 500) for n in range(100)])))
    assert caught.value.code == "file.full"
    assert dump(store) == before
    store._raw.execute("PRAGMA max_page_count = 1000000")
    store.run(AddPerson(family="B"))
    assert people(store) == ["A", "B"]


@pytest.mark.parametrize("how", ["replaced", "removed"])
def test_a_file_that_is_no_longer_there_is_not_written_on(store, path, how):
    store.run(AddPerson(family="A"))
    other = path.with_name("other")
    other.write_bytes(b"something else")
    if how == "replaced":
        other.replace(path)
    else:
        path.unlink()
    for attempt in (lambda: store.run(AddPerson(family="B")), store.undo):
        with pytest.raises(FileError) as caught:
            attempt()
        assert caught.value.code == "file.replaced"
    if how == "replaced":
        assert path.read_bytes() == b"something else"
        assert not has_bytes(path, "-journal")  # which would be taken for the other file's


def test_a_file_replaced_during_an_edit_is_not_written_on(store, path):
    other = path.with_name("other")
    other.write_bytes(b"something else")

    def meanwhile(session):
        session.add(region("ESA"))
        session.flush()
        other.replace(path)

    with pytest.raises(FileError) as caught:
        store.run(Do(what=meanwhile))
    assert caught.value.code == "file.replaced"


def test_history_is_newest_first_and_limited(store):
    for name in "ABC":
        store.run(AddPerson(family=name))
    assert [step.parameters["name"] for step in store.history(2)] == ["C", "B"]
    step = store.history(1)[0]
    assert (step.code, step.state, step.rows, step.at.utcoffset().total_seconds()) == ("add_person", "done", 1, 0)
