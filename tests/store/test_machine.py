"""Any edits in any order, as one statement or many, with cascades: undo all gives the start, redo all the end."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import delete, func, select, update
from tests.store.edits import OPERATIONS, Do

from meetingdesk.errors import UserError
from meetingdesk.model import AgendaItem, Base, Meeting, Room, Sitting, Slot
from meetingdesk.store.store import Store

KEYS = st.integers(1, 6)
NUMBERS = st.integers(0, 3)


class Journal(RuleBasedStateMachine):
    """The store beside a list of what its tables held after each step."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.create(Path(self.folder.name) / "office.meetingdesk", OPERATIONS)
        self.store._raw.execute("PRAGMA synchronous=OFF")  # what is tried here is not the disk
        self.states = [self.dump()]
        self.at = 0

    def dump(self):
        with self.store.read() as reader:
            tables = Base.metadata.sorted_tables
            return {table.name: sorted(map(tuple, reader.execute(select(table))), key=repr) for table in tables}

    def edit(self, what):
        """Do it as one step; what the constraints forbid does nothing."""

        def tried(session):
            try:
                what(session)
                session.flush()
            except Exception as error:
                raise UserError("refused") from error

        try:
            changes = self.store.run(Do(what=tried))
        except UserError:
            return
        if changes:
            self.states = [*self.states[: self.at + 1], self.dump()]
            self.at += 1

    @rule(meeting=KEYS, sittings=NUMBERS, items=NUMBERS)
    def add_meeting(self, meeting, sittings, items):
        def what(session):
            session.add(Meeting(key=f"m{meeting}", title={"en": "M"}, zone="UTC"))
            session.flush()
            newest = session.scalar(select(func.max(Meeting.id)))
            for number in range(sittings):
                session.add(Sitting(meeting_id=newest, day=date(2027, 3, 1 + number), start=720, minutes=60))
                session.add(Room(meeting_id=newest, name=f"R{number}", position=number))
            session.add_all([AgendaItem(meeting_id=newest, position=n, title={}) for n in range(items)])

        self.edit(what)

    @rule(item=KEYS, sitting=KEYS, room=KEYS, offset=NUMBERS)
    def place(self, item, sitting, room, offset):
        self.edit(lambda s: s.add(Slot(item_id=item, sitting_id=sitting, room_id=room, offset=offset, minutes=5)))

    @rule(item=KEYS, parent=KEYS)
    def nest(self, item, parent):
        self.edit(lambda s: s.execute(update(AgendaItem).where(AgendaItem.id == item).values(parent_id=parent)))

    @rule(by=st.integers(-2, 2))
    def shift_all(self, by):
        self.edit(lambda s: s.execute(update(Slot).values(offset=Slot.offset + by)))

    @rule(kind=st.sampled_from([Meeting, Sitting, Room, AgendaItem, Slot]), key=KEYS)
    def remove(self, kind, key):
        self.edit(lambda s: s.execute(delete(kind).where(kind.id == key)))

    @rule(kind=st.sampled_from([Meeting, Sitting, Room, AgendaItem, Slot]))
    def remove_all_and_go_on(self, kind):
        def what(session):
            session.execute(delete(kind))
            session.add(Meeting(key="new", title={}, zone="UTC"))

        self.edit(what)

    @rule(steps=st.integers(1, 3))
    def undo(self, steps):
        for _ in range(min(steps, self.at)):
            self.store.undo()
            self.at -= 1
            assert self.dump() == self.states[self.at]

    @rule()
    def redo(self):
        if self.at < len(self.states) - 1:
            self.store.redo()
            self.at += 1

    @invariant()
    def the_file_holds_what_it_should(self):
        assert self.dump() == self.states[self.at]
        state = self.store.undo_state()
        assert (state.undo is not None, state.redo is not None) == (self.at > 0, self.at < len(self.states) - 1)

    def teardown(self):
        while self.at < len(self.states) - 1:
            self.redo()
        for expected in self.states[-2::-1]:
            self.store.undo()
            assert self.dump() == expected
        for expected in self.states[1:]:
            self.store.redo()
            assert self.dump() == expected
        self.store.close()
        self.folder.cleanup()


TestJournal = Journal.TestCase
TestJournal.settings = settings(stateful_step_count=20)
