"""A life of a meeting in the calendars of its people: after each step they show exactly what they should, once."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import UTC
from pathlib import Path

import pytest
from tests.invitation_life import DAY, Life

from meetingdesk.operations import OPERATIONS
from meetingdesk.requests.directory import AddEntity
from meetingdesk.requests.meetings import EditMeeting
from meetingdesk.requests.sittings import DeleteSitting, EditSittingLink, MoveSitting
from meetingdesk.store.store import Store

BOXES = ("one@example.org", "two@example.org", "three@example.org")
IN_ORDER = random.Random(0)


class Lived:
    """What was mailed to each box in turn, and the title that each copy should show by now."""

    def __init__(self, life, engines):
        self.life, self.engines, self.mailed = life, engines, defaultdict(list)
        self.held = {}  # by box and uid: the last line issued

    def issue(self, *, everything=False):
        self.life.folder = self.engines.folder / str(sum(map(len, self.mailed.values())))
        lines = self.life.issue(everything, IN_ORDER)
        for line in lines:
            self.mailed[line.email].append(Path(line.path))
            self.held[line.email, line.uid] = line
        return sorted({(line.method, line.sequence) for line in lines})

    def check(self):
        """Each calendar has each event once, as its last file says; what was cancelled is gone or says so."""
        for box in BOXES:
            expected = [
                {
                    "uid": uid,
                    "sequence": line.sequence,
                    "status": "CONFIRMED" if line.method == "REQUEST" else "CANCELLED",
                    "summary": line.title,
                    "start": line.start.astimezone(UTC).isoformat(),
                    "end": line.end.astimezone(UTC).isoformat(),
                }
                for (whose, uid), line in self.held.items()
                if whose == box
            ]
            self.engines.check(expected, *self.mailed[box])


@pytest.fixture
def lived(tmp_path, engines):
    with Store.create(tmp_path / "office.meetingdesk", OPERATIONS) as store:
        store.run(AddEntity(name_en="RTC Test", zone="Asia/Tokyo"))
        life = Life(store, tmp_path)
        for number, box in enumerate(BOXES):
            life.happen("address", number, box)
        yield Lived(life, engines)


def test_a_life(lived):
    life = lived.life
    assert lived.issue() == [("REQUEST", 0)]
    lived.check()
    first, second = (sitting.id for sitting in life.agenda().sittings)
    life.store.run(MoveSitting(sitting=first, day=DAY, start=600, minutes=90))
    assert lived.issue() == [("REQUEST", 1)]
    lived.check()
    life.store.run(EditMeeting(meeting=life.meeting, title="Life; retitled, «again»"))
    assert lived.issue() == []  # text alone is optional
    assert lived.issue(everything=True) == [("REQUEST", 1), ("REQUEST", 2)]
    lived.check()
    life.store.run(EditSittingLink(sitting=second, link="https://meet.example.org/2"))
    assert lived.issue() == [("REQUEST", 2)]
    lived.check()
    life.store.run(DeleteSitting(sitting=second))
    assert lived.issue() == [("CANCEL", 3)]
    lived.check()
    life.happen("status", 1, "withdrawn")
    assert lived.issue() == [("CANCEL", 3)]
    lived.check()
