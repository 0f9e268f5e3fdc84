"""Undo all gives what was at first, redo all what was at last, whatever was wished for in between.

A model stands beside the store: the states that undo and redo must lead through. Requests that cannot be are wished
for as well; they, and those that break half way, change nothing.
"""

from __future__ import annotations

import importlib
import tempfile
from pathlib import Path
from pkgutil import iter_modules
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import func, select
from tests.operations.offices import DAY, shipped
from tests.property.requests import Wishes

from meetingdesk import requests
from meetingdesk.errors import UserError
from meetingdesk.model import Base, Issue
from meetingdesk.operations import OPERATIONS
from meetingdesk.requests import Request
from meetingdesk.requests.agenda import AddItem, AddSpeaker
from meetingdesk.requests.delegations import InviteEntities, NominateDelegate
from meetingdesk.requests.invitations import RecordIssues
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.office import LoadDirectory
from meetingdesk.requests.rooms import AddRoom
from meetingdesk.requests.sittings import NewSitting
from meetingdesk.store.store import Store

UNDOABLE = [request for request in OPERATIONS if request.undoable]
JOURNALLED = [table.name for table in Base.metadata.sorted_tables if table.info.get("journal", True)]


class HalfwayError(Exception):
    """What a bug would raise."""


class Broken(Request):
    """A request that is carried out, and then breaks."""

    code: ClassVar[str] = "broken"
    inner: Request


def break_halfway(session, request):
    OPERATIONS[type(request.inner)](session, request.inner)
    session.flush()
    raise HalfwayError


def small_directory():
    directory = shipped("directory/wco.json")
    return directory | {"entities": directory["entities"][:3], "administrations": directory["administrations"][:2]}


class UndoMachine(RuleBasedStateMachine):
    """A store with everything done to it that can be, beside the states that it went through."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.create(Path(self.folder.name) / "office.meetingdesk", {**OPERATIONS, Broken: break_halfway})
        self.store.run(LoadDirectory(directory=small_directory()))
        self.states = [self.dump()]
        self.at = 0
        self.gesture = None
        sittings = tuple(NewSitting(day=DAY, start=start, minutes=180) for start in (540, 720))
        for request in (
            AddMeeting(key="first", title="First", zone="Europe/Brussels", sittings=sittings),
            AddRoom(meeting=1, name="Room"),
            AddItem(meeting=1, title="Placed", sitting=1, offset=30),
            AddItem(meeting=1, title="Free"),
            AddSpeaker(item=1, name="Ada"),
            InviteEntities(meeting=1, entities=(1, 2)),
            NominateDelegate(delegation=1, family="Okafor", given="Ada", capacity="head"),
        ):
            self.wish(request)
        assert self.at == 7
        self.wishes = Wishes(self.ids)

    def teardown(self):
        try:
            while self.at:
                self.undo()
            self.undo()
            while self.at < len(self.states) - 1:
                self.redo()
            self.redo()
        finally:
            self.store.close()
            self.folder.cleanup()

    def dump(self):
        """Return the rows of the journalled tables as the file holds them."""
        with self.store.read() as reader:
            raw = reader.exec_driver_sql
            return {table: [tuple(row) for row in raw(f'SELECT * FROM "{table}" ORDER BY id')] for table in JOURNALLED}

    def ids(self, of):
        with self.store.read() as reader:
            return list(reader.scalars(select(of.id).order_by(of.id)))

    def wish(self, request):
        try:
            change = self.store.run(request)
        except UserError:
            assert self.dump() == self.states[self.at]
            return
        after = self.dump()
        if not change:
            assert after == self.states[self.at]
            return
        wished = (request.code, request.gesture) if request.gesture else None
        if wished is None or wished != self.gesture:
            self.at += 1
        self.states[self.at :] = [after]
        self.gesture = wished

    @rule(kind=st.sampled_from(UNDOABLE), data=st.data())
    def break_off(self, kind, data):
        with pytest.raises((HalfwayError, UserError)):
            self.store.run(Broken(inner=data.draw(self.wishes.build(kind))))
        assert self.dump() == self.states[self.at]

    @rule(data=st.data())
    def issue(self, data):
        """What has left the house is no step to undo; but what was undone before it cannot be redone any more."""
        before = self.issued()
        request = data.draw(self.wishes.build(RecordIssues))
        try:
            change = self.store.run(request)
        except UserError:
            return
        if change:
            del self.states[self.at + 1 :]
            self.gesture = None
        assert self.issued() == before + len(request.issued)
        assert self.dump() == self.states[self.at]

    def issued(self):
        with self.store.read() as reader:
            return reader.scalar(select(func.count()).select_from(Issue))

    @rule(times=st.integers(1, 4))
    def undo_some(self, times):
        for _ in range(times):
            self.undo()

    def undo(self):
        before = self.issued()
        if self.at == 0:
            self.refused("undo.nothing", self.store.undo)
        else:
            self.store.undo()
            self.at -= 1
        self.gesture = None
        assert self.dump() == self.states[self.at]
        assert self.issued() == before

    @rule(times=st.integers(1, 4))
    def redo_some(self, times):
        for _ in range(times):
            self.redo()

    def redo(self):
        if self.at == len(self.states) - 1:
            self.refused("undo.nothing_to_redo", self.store.redo)
        else:
            self.store.redo()
            self.at += 1
        self.gesture = None
        assert self.dump() == self.states[self.at]

    def refused(self, code, move):
        with pytest.raises(UserError) as refused:
            move()
        assert refused.value.code == code

    @invariant()
    def the_store_knows_what_it_could_undo(self):
        state = self.store.undo_state()
        assert (state.undo is None) == (self.at == 0)
        assert (state.redo is None) == (self.at == len(self.states) - 1)


def rule_for(request):
    def wish(self, data):
        self.wish(data.draw(self.wishes.build(request)))

    wish.__name__ = request.code
    return rule(data=st.data())(wish)


for undoable in UNDOABLE:
    setattr(UndoMachine, undoable.code, rule_for(undoable))

UndoMachine.TestCase.settings = settings(stateful_step_count=25)
TestUndo = UndoMachine.TestCase


def every_request():
    """Return the request classes that the package `requests` defines."""
    modules = [
        importlib.import_module(f"{requests.__name__}.{found.name}") for found in iter_modules(requests.__path__)
    ]
    things = [thing for module in modules for thing in vars(module).values() if isinstance(thing, type)]
    return {thing for thing in things if issubclass(thing, Request) and thing is not Request}


def test_every_request_is_carried_out_and_tried():
    assert every_request() == set(OPERATIONS)
    assert all(hasattr(Wishes, request.code) for request in OPERATIONS if request.undoable)
    assert len({request.code for request in OPERATIONS}) == len(OPERATIONS)
