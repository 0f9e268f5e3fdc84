"""Changed text is counted against the last release: what is a draft still, nobody lags behind."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from meetingdesk.domain.occasions import occasions
from meetingdesk.domain.released import Released
from meetingdesk.domain.revision import text_of
from meetingdesk.office import Office
from meetingdesk.queries import agenda as agendas
from meetingdesk.queries.releases import latest_release
from meetingdesk.requests.agenda import DeleteItem, EditItem, MoveSlot, RemoveSpeaker
from meetingdesk.requests.sittings import MoveSitting

DAYS = (datetime(2096, 2, 16, tzinfo=UTC).date(), datetime(2096, 2, 17, tzinfo=UTC).date())
TEXT = ("outdated", False, ("text",))
CURRENT = ("current", False, ())


@pytest.fixture
def office(tmp_path):
    made = Office.create(tmp_path / "office.meetingdesk", sample=True, backups=False)
    for sitting, day in zip(made.reads.agenda(1).sittings, DAYS, strict=True):
        made.run(MoveSitting(sitting=sitting.id, day=day, start=720, minutes=180))
    yield made
    made.close()


def states(office):
    rows = office.reads.invitations(1).invitations
    return Counter((row.state, row.due, row.reasons) for row in rows)


def first_slot(office):
    return office.reads.agenda(1).sittings[0].slots[0]


@pytest.mark.parametrize("by", ["sitting", "item"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_right_after_a_release_every_event_is_as_it_was_released(office, by, language):
    """Break-outs in parallel rooms, items at several times, speakers still to be named."""
    office.release(1)
    with office.store.read() as reader:
        now = agendas.agenda(reader, 1, language)
        rooms = [room.name for room in agendas.rooms_of(reader, 1)]
        released = Released(latest_release(reader, now.meeting), now, rooms, language, dict)
    for occasion in occasions(now, by):
        assert released.text_of(occasion) == text_of(occasion)


@pytest.mark.parametrize(
    "change",
    [
        lambda office: EditItem(item=first_slot(office).item.id, title="A draft"),
        lambda office: MoveSlot(
            slot=first_slot(office).id, sitting=office.reads.agenda(1).sittings[0].id, offset=100
        ),
        lambda office: DeleteItem(item=first_slot(office).item.id),
        lambda office: RemoveSpeaker(speaking=first_slot(office).item.speakers[0].id),
    ],
    ids=["retitled", "moved", "deleted", "another speaker"],
)  # fmt: skip
def test_a_draft_is_not_counted_until_it_is_released(office, tmp_path, change):
    office.release(1)
    office.issue(1, tmp_path / "out")
    n = len(office.reads.invitations(1).invitations)
    office.run(change(office))
    assert states(office) == {CURRENT: n}
    office.release(1)
    behind = states(office)
    assert set(behind) == {CURRENT, TEXT}
    assert behind[CURRENT] >= n // 2  # the other sitting, and who reads another title
    office.issue(1, tmp_path / "again", only_due=False)
    assert states(office) == {CURRENT: n}


def test_what_was_issued_before_the_release_lags_behind_it_whatever_the_draft_says(office, tmp_path):
    office.issue(1, tmp_path / "out")
    n = len(office.reads.invitations(1).invitations)
    office.run(EditItem(item=first_slot(office).item.id, title="Released"))
    office.release(1)
    behind = states(office)
    office.run(EditItem(item=first_slot(office).item.id, title="A draft"))
    assert states(office) == behind
    assert behind[TEXT] > n // 3


def test_who_holds_the_released_text_is_current_while_a_draft_is_written(office, tmp_path):
    office.issue(1, tmp_path / "out")
    n = len(office.reads.invitations(1).invitations)
    office.release(1)
    office.run(EditItem(item=first_slot(office).item.id, title="A draft"))
    assert states(office) == {CURRENT: n}


def test_a_draft_makes_nothing_due_and_a_time_does(office, tmp_path):
    office.release(1)
    office.issue(1, tmp_path / "out")
    office.run(EditItem(item=first_slot(office).item.id, title="A draft"))
    sitting = office.reads.agenda(1).sittings[1]
    office.run(MoveSitting(sitting=sitting.id, day=sitting.day, start=780, minutes=180))
    assert {key for key in states(office) if key[1]} == {("outdated", True, ("time",))}
