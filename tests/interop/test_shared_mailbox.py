"""Three delegates share one mailbox, as offices do: one calendar, one event a uid, right for each of them."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import UTC
from pathlib import Path

import pytest
from tests.invitation_life import DAY, SHARED, Life

from meetingdesk.operations import OPERATIONS
from meetingdesk.requests.directory import AddEntity
from meetingdesk.requests.sittings import DeleteSitting, MoveSitting
from meetingdesk.store.store import Store

OWN = "two@example.org"
IN_ORDER = random.Random(0)


class Post:
    """What came to each mailbox, in the order in which it was issued, and what its calendar should show."""

    def __init__(self, life, engines):
        self.life, self.engines, self.paths = life, engines, defaultdict(list)
        self.uids = [sitting.uid for sitting in life.agenda().sittings]

    def issue(self):
        self.life.folder = self.engines.folder / str(sum(map(len, self.paths.values())))
        written = self.life.issue(False, IN_ORDER)
        for line in written:
            self.paths[line.email].append(Path(line.path))
        return [(line.email, line.method, line.sequence) for line in written]

    def check(self, box, sequences):
        """Each event is there at its instant with its sequence; one that is not planned any more was cancelled."""
        planned = {sitting.uid: sitting for sitting in self.life.agenda().sittings} if box in self.boxes() else {}
        expected = []
        for uid, sequence in zip(self.uids, sequences, strict=True):
            status = "CONFIRMED" if uid in planned else "CANCELLED"
            event = {"uid": uid, "sequence": sequence, "status": status}
            expected.append(event | self._span(uid, planned))
        self.engines.check(expected, *self.paths[box])

    def boxes(self):
        return {who.email for who in self.life.people() if who.stands}

    def _span(self, uid, planned):
        last = self.life.calendars
        if uid in planned:
            start, end = planned[uid].start, planned[uid].end
        else:
            line = next(lines[uid] for lines in last.seen.values() if uid in lines and lines[uid].method == "CANCEL")
            start, end = line.start, line.end
        return {name: at.astimezone(UTC).isoformat() for name, at in (("start", start), ("end", end))}


@pytest.fixture
def post(tmp_path, engines):
    with Store.create(tmp_path / "office.meetingdesk", OPERATIONS) as store:
        store.run(AddEntity(name_en="RTC Test", zone="Asia/Tokyo"))
        yield Post(Life(store, tmp_path), engines)


def test_each_change_leaves_one_right_event_a_sitting(post):
    assert post.issue() == [(SHARED, "REQUEST", number) for number in (0, 0, 1, 1, 2, 2)]
    post.check(SHARED, (2, 2))
    first, second = (sitting.id for sitting in post.life.agenda().sittings)
    post.life.store.run(MoveSitting(sitting=first, day=DAY, start=600, minutes=90))
    assert post.issue() == [(SHARED, "REQUEST", number) for number in (3, 4, 5)]
    post.check(SHARED, (5, 2))
    post.life.happen("status", 0, "withdrawn")  # the calendar shows the copy of the third
    assert post.issue() == []
    post.check(SHARED, (5, 2))
    post.life.happen("status", 2, "withdrawn")
    assert post.issue() == [(SHARED, "REQUEST", 6), (SHARED, "REQUEST", 3)]
    post.check(SHARED, (6, 3))
    post.life.happen("address", 1, OWN)
    moves = [(SHARED, "CANCEL", 7), (SHARED, "CANCEL", 4), (OWN, "REQUEST", 8), (OWN, "REQUEST", 5)]
    assert post.issue() == moves
    post.check(SHARED, (7, 4))
    post.check(OWN, (8, 5))
    post.life.happen("address", 1, SHARED)
    assert post.issue() == [(OWN, "CANCEL", 9), (OWN, "CANCEL", 6), (SHARED, "REQUEST", 10), (SHARED, "REQUEST", 7)]
    post.check(SHARED, (10, 7))
    post.life.store.run(DeleteSitting(sitting=second))
    assert post.issue() == [(SHARED, "CANCEL", 8)]
    post.check(SHARED, (10, 8))


def test_an_old_mailbox_that_passes_its_mail_on_keeps_the_event(post):
    post.issue()
    for number in range(3):
        post.life.happen("address", number, OWN)
    post.issue()
    post.paths[OWN] = [*post.paths.pop(SHARED), *post.paths[OWN]]
    post.check(OWN, (4, 4))
