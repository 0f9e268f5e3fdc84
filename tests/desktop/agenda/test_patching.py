"""What the screen shows after a move without reading it back is what the file would have given, row for row."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingdesk.desktop.agenda.patching import answers, patched
from meetingdesk.errors import UserError
from meetingdesk.requests.agenda import EditItem, MoveSlot, ResizeSlot

moves = st.tuples(
    st.booleans(), st.integers(0, 40), st.integers(1, 2), st.sampled_from([None, 1, 2, 3]),
    st.integers(0, 36).map(lambda n: n * 5), st.integers(1, 12).map(lambda n: n * 5),
)  # fmt: skip


def request(agenda, move):
    resize, index, sitting, room, offset, minutes = move
    slots = [slot.id for sitting in agenda.sittings for slot in sitting.slots]
    slot = slots[index % len(slots)]
    if resize:
        return ResizeSlot(slot=slot, offset=offset, minutes=minutes)
    return MoveSlot(slot=slot, sitting=sitting, offset=offset, room=room)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(wishes=st.lists(moves, min_size=1, max_size=8))
def test_it_is_what_the_file_gives(driver, wishes):
    office = driver.office
    agenda = office.reads.agenda(1)
    for wish in wishes:
        asked = request(agenda, wish)
        try:
            changes = office.run(asked)
        except UserError:
            assert office.reads.agenda(1) == agenda
            continue
        told = patched(agenda, asked)
        agenda = office.reads.agenda(1)
        if changes:
            assert answers(changes, asked)
        assert told is None or told == agenda


def test_other_changes_are_read(driver):
    agenda = driver.office.reads.agenda(1)
    slot = agenda.sittings[0].slots[0]
    assert patched(agenda, EditItem(item=slot.item.id, title="x")) is None
    assert patched(agenda, MoveSlot(slot=-5, sitting=1, offset=0)) is None
    twin = agenda.sittings[0].slots[1]
    assert patched(agenda, MoveSlot(slot=slot.id, sitting=1, offset=twin.offset)) is None
    changes = driver.office.run(EditItem(item=slot.item.id, title="x"))
    assert not answers(changes, MoveSlot(slot=slot.id, sitting=1, offset=0))
    assert not answers(changes, None)


def test_the_screen_does_not_read_after_a_move_and_does_after_an_edit(driver, monkeypatch):
    asked = []
    monkeypatch.setattr(driver.screen._loader, "ask", lambda meeting, **_how: asked.append(meeting))
    driver.screen.bar.set_snap(10)
    driver.pick("Job competency")
    driver.screen.verbs.nudge(1)
    assert driver.place("Job competency")[2] == 30
    assert asked == []
    driver.screen.verbs.edit(driver.slot("Job competency").item.id, title="Other")
    assert asked == [1]


def test_a_large_agenda_is_read_in_a_worker_after_undo(qtbot, make_driver, large_file):
    driver = make_driver(large_file)
    slot = driver.plan.agenda.sittings[0].slots[0]
    controller, before = driver.screen.controller, slot.minutes
    asked = ResizeSlot(slot=slot.id, offset=slot.offset, minutes=before + 5)
    driver.screen.verbs.asked = asked
    controller.do(asked)
    driver.screen.verbs.asked = None
    assert driver.plan.slots[slot.id].minutes == before + 5
    controller.undo()
    assert controller.jobs.running
    qtbot.waitUntil(lambda: driver.plan.slots[slot.id].minutes == before)
    assert driver.screen.state.pick.slot == slot.id
    assert driver.plan.agenda == driver.office.reads.agenda(driver.plan.agenda.meeting.id)
