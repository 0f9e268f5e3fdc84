"""How long a frame of the agenda takes while an item is dragged across it, beside a bare loop over the same items.

A frame is one move of the mouse and the painting that follows. The bare loop touches the place and the title of each
item once; both go by turns. With `MEETINGDESK_SCHEDULE` naming a frab schedule, that conference is measured too.
"""

from __future__ import annotations

import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from tests.bench import large_office
from tests.bench.conflicts import imported

from meetingdesk.app import application
from meetingdesk.desktop.agenda.screen import AgendaScreen
from meetingdesk.desktop.agenda.timetable import Timetable
from meetingdesk.desktop.controller import Controller
from meetingdesk.office import Office

FRAMES = 200
SIZE = (1440, 900)
MEDIAN_MS, WORST_MS = 16, 50
LONGEST_S = 60.0
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def measure() -> list[str]:
    """Return a line a plan."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "large.meetingdesk"
        large_office.make(path)
        found = [("large", path)]
        if schedule := os.environ.get("MEETINGDESK_SCHEDULE"):
            found.append((Path(schedule).stem, imported(Path(schedule), Path(name) / "conference.meetingdesk")))
        app = application("en")
        gc.disable()  # as `meetingdesk.__main__` does
        try:
            return [_line(name, path) for name, path in found]
        finally:
            gc.enable()
            app.processEvents()


def _line(name: str, path: Path) -> str:
    controller = Controller()
    office = Office.open(path)
    controller.open(office)
    controller.show_meeting(office.reads.meetings()[0].id)
    screen = AgendaScreen(controller)
    screen.resize(*SIZE)
    screen.show()
    try:
        _wait(lambda: screen.state.plan is not None and not controller.jobs.running)
        QApplication.processEvents()  # what is dragged about has been on show before
        return _told(name, screen.timetable)
    finally:
        screen.drag.cancel()
        screen.close()
        controller.jobs.shut_down()
        controller.close()


def _wait(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST_S
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.01)


def _told(name: str, timetable: Timetable) -> str:
    frames, bare = _frames(timetable)
    plan = timetable.state.plan
    return (
        f"painting while dragging, {name}: {statistics.median(frames) * 1000:.1f} ms median (limit {MEDIAN_MS}),"
        f" {max(frames) * 1000:.1f} ms worst (limit {WORST_MS}) of {len(frames)} frames with"
        f" {len(plan.slots) if plan else 0} items; median {statistics.median(frames) / statistics.median(bare):.1f} x"
        " a bare loop over the same items"
    )


def _frames(timetable: Timetable) -> tuple[list[float], list[float]]:
    """Take hold of an item in view and carry it to and fro over the view. Returns seconds a frame and a bare loop."""
    port = timetable.viewport()
    start = _hold(timetable)
    _mouse(port, QEvent.Type.MouseButtonPress, start, LEFT)
    _mouse(port, QEvent.Type.MouseMove, start + QPoint(9, 9))
    if timetable.drag.load is None:
        raise RuntimeError("nothing is dragged")
    frames, bare = [], []
    for step in range(FRAMES):
        share = abs(step % 100 - 50) / 50
        at = QPoint(round(port.width() * (0.3 + 0.6 * share)), round(port.height() * (0.3 + 0.6 * (1 - share))))
        frames.append(_time(partial(_frame, timetable, at)))
        bare.append(_time(partial(_bare, timetable)))
    return frames, bare


def _hold(timetable: Timetable) -> QPoint:
    """Return the middle of an item that is wholly in view and free to be held there."""
    places, port = timetable.places, timetable.viewport()
    for slot in timetable.state.plan.slots if timetable.state.plan else ():
        box = places.box_of(slot)
        if box is None:
            continue
        middle = QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))
        found = places.slot_at(middle)
        if port.rect().contains(middle) and found is not None and found.id == slot:
            return middle
    raise RuntimeError("no item is in view")


def _frame(timetable: Timetable, at: QPoint) -> None:
    _mouse(timetable.viewport(), QEvent.Type.MouseMove, at)
    timetable.viewport().repaint()


def _mouse(port: QWidget, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton = NONE) -> None:
    place = QPointF(port.mapToGlobal(at))
    QApplication.sendEvent(port, QMouseEvent(kind, QPointF(at), place, button, LEFT, Qt.KeyboardModifier.NoModifier))


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _bare(timetable: Timetable) -> int:
    seen = 0
    for slot in timetable.state.plan.slots.values() if timetable.state.plan else ():
        seen += slot.offset + slot.minutes + len(slot.item.title)
    return seen
