"""Office files for tests, and short ways to look into them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from meetingdesk import words
from meetingdesk.errors import UserError
from meetingdesk.model import Base
from meetingdesk.operations import OPERATIONS
from meetingdesk.paths import resources
from meetingdesk.queries import agenda, delegations, meetings, office
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.office import LoadDirectory, LoadSample
from meetingdesk.requests.sittings import NewSitting
from meetingdesk.rows.schedule import ForeignItem, ForeignSchedule
from meetingdesk.store.store import Store

DAY = date(2027, 3, 1)


def shipped(name: str):
    return json.loads((resources() / name).read_text(encoding="utf-8"))


def make_sample(path: Path) -> None:
    with Store.create(path, OPERATIONS) as store:
        store.run(LoadDirectory(directory=shipped("directory/wco.json")))
        store.run(LoadSample(office=shipped("sample/office.json")))


class Desk:
    """A store with the questions at hand."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def run(self, request):
        """Carry out a request; the step has a name in every language."""
        change = self.store.run(request)
        assert all(words.say(f"step.{change.code}", language, **change.parameters) for language in words.LANGUAGES)
        return change

    def ask(self, question, *arguments, **named):
        with self.store.read() as reader:
            return question(reader, *arguments, **named)

    def agenda(self, meeting=1, language="en"):
        return self.ask(agenda.agenda, meeting, language)

    def sitting(self, number, meeting=1):
        return self.agenda(meeting).sittings[number - 1]

    def slot(self, title, meeting=1):
        return next(s for part in self.agenda(meeting).sittings for s in part.slots if s.item.title == title)

    def slots(self, title, meeting=1):
        return [s for part in self.agenda(meeting).sittings for s in part.slots if s.item.title == title]

    def item(self, title, meeting=1):
        whole = self.agenda(meeting)
        placed = [s.item for part in whole.sittings for s in part.slots]
        return next(one for one in (*whole.unscheduled, *whole.headings, *placed) if one.title == title)

    def tray(self, meeting=1):
        return [one.title for one in self.agenda(meeting).unscheduled]

    def delegations(self, meeting=1):
        return self.ask(delegations.delegations, meeting)

    def delegation(self, name, meeting=1):
        return next(row for row in self.delegations(meeting) if row.entity_name == name)

    def meetings(self):
        return self.ask(meetings.meetings)

    def directory(self):
        return self.ask(office.directory)

    def add_meeting(self, key="tiny", zone="Europe/Brussels", sittings=((DAY, 720, 180),)):
        """Make a small meeting and return its id."""
        spans = tuple(NewSitting(day=day, start=start, minutes=minutes) for day, start, minutes in sittings)
        return self.run(AddMeeting(key=key, title="Tiny", zone=zone, sittings=spans)).inserted["meeting"][0]

    def dump(self):
        """Return all rows of all tables but the journal's."""
        with self.store.read() as reader:
            tables = Base.metadata.sorted_tables
            return {table.name: sorted(map(tuple, reader.execute(select(table))), key=repr) for table in tables}

    def refused(self, code, request):
        """Check that a request is refused with this code, in words, and changes nothing; return the parameters."""
        before = self.dump()
        with pytest.raises(UserError) as refused:
            self.run(request)
        assert refused.value.code == code
        assert all(words.explain(refused.value, language) for language in words.LANGUAGES)
        assert self.dump() == before
        return refused.value.parameters


def foreign(uid, start, minutes=30, day=DAY, room="", speakers=(), title=None, kind="presentation", language=""):
    return ForeignItem(uid, title or f"Talk {uid}", kind, day, start, minutes, room, tuple(speakers), language)


def schedule(*items, key="conf-27", title="Conference 27", rooms=()):
    return ForeignSchedule(key, title, None, tuple(rooms), tuple(items), "0" * 64)
