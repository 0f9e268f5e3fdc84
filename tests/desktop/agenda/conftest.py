"""The agenda screen on a copy of the sample office, or on one made of many items, driven by real mouse and keys."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.agenda.screen import AgendaScreen
from meetingdesk.desktop.controller import Controller
from meetingdesk.office import Office
from meetingdesk.requests.agenda import AddItem, ImportAgenda
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.sittings import NewSitting
from meetingdesk.rows.schedule import ForeignItem, ForeignSchedule

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.meetingdesk"
    Office.create(path, sample=True).close()
    return path


@pytest.fixture(scope="session")
def bare_file(tmp_path_factory):
    """A meeting with one sitting and no item."""
    path = tmp_path_factory.mktemp("bare") / "bare.meetingdesk"
    office = Office.create(path)
    sitting = NewSitting(day=date(2027, 3, 1), start=720, minutes=60)
    office.run(AddMeeting(key="m", title="Meeting", zone="Europe/Brussels", sittings=(sitting,)))
    office.close()
    return path


@pytest.fixture(scope="session")
def autumn_file(tmp_path_factory):
    """A sitting from 01:00 to 04:00, with the hour that comes twice in it, and one item of 15 minutes at its start."""
    path = tmp_path_factory.mktemp("autumn") / "autumn.meetingdesk"
    office = Office.create(path)
    sitting = NewSitting(day=date(2027, 10, 31), start=60, minutes=240)
    office.run(AddMeeting(key="m", title="Meeting", zone="Europe/Brussels", sittings=(sitting,)))
    office.run(AddItem(meeting=1, title="Report", sitting=1))
    office.close()
    return path


@pytest.fixture(scope="session")
def large_file(tmp_path_factory):
    """Two sittings of ten hours with 800 items in 20 rooms."""
    path = tmp_path_factory.mktemp("large") / "large.meetingdesk"
    office = Office.create(path)
    items = tuple(
        ForeignItem(
            uid=f"uid-{n}",
            title=f"Talk {n} about a subject of some length",
            kind="",
            day=date(2027, 3, 1 + n // 400),
            start=540 + n % 400 // 20 * 30,
            minutes=25,
            room=f"Room {n % 20}",
            speakers=(f"Person {n}",),
            language="en",
        )
        for n in range(800)
    )
    rooms = tuple(f"Room {n}" for n in range(20))
    schedule = ForeignSchedule("large", "Large", "Europe/Brussels", rooms, items, "")
    office.run(ImportAgenda(schedule=schedule, zone="Europe/Brussels"))
    office.close()
    return path


class Driver:
    """A screen with the hands of a user."""

    def __init__(self, qtbot, screen, refusals):
        self.qtbot = qtbot
        self.screen = screen
        self.refusals = refusals
        self.timetable = screen.timetable
        self.port = screen.timetable.viewport()
        self.cards = screen.tray.cards.viewport()

    @property
    def plan(self):
        return self.screen.state.plan

    @property
    def office(self):
        return self.screen.controller.office

    def slot(self, title):
        return next(slot for slot in self.plan.slots.values() if title in slot.item.title)

    def place(self, title):
        slot = self.slot(title)
        return slot.sitting, slot.room_name, slot.offset, slot.minutes

    def at(self, title, share=0.5):
        """A point in a slot: in its middle across, at a share of its height."""
        box = self.timetable.places.box_of(self.slot(title).id)
        return QPoint(box.x + box.width // 2, box.y + round(box.height * share))

    def point(self, column, minute, strip=0):
        """A point of the grid: in a column's room, at a minute of the day."""
        scene, view = self.timetable.scene, self.timetable.view
        found = scene.grid.columns[column]
        x = found.strips[strip].x + found.strips[strip].width // 2
        return QPoint(scene.left + x - view.across, scene.head + scene.grid.y(minute) - view.down)

    def move(self, widget, to, buttons=LEFT, modifiers=Qt.KeyboardModifier.NoModifier):
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(to),
            QPointF(widget.mapToGlobal(to)),
            Qt.MouseButton.NoButton,
            buttons,
            modifiers,
        )
        QApplication.sendEvent(widget, event)

    def press(self, widget, at):
        self.qtbot.mousePress(widget, LEFT, pos=at)

    def release(self, widget, at):
        self.qtbot.mouseRelease(widget, LEFT, pos=at)

    def hold(self, key, modifiers):
        """Press a key on the window and leave it down, as beside a drag."""
        QTest.keyPress(self.screen.window().windowHandle(), key, modifiers)

    def let_go(self, key):
        """Release a key that is held."""
        QTest.keyRelease(self.screen.window().windowHandle(), key)

    def drag_holding(self, key, modifiers, start, end):
        """Drag, with a key that is pressed on the way and held until the drop."""
        self.press(self.port, start)
        self.move(self.port, start + QPoint(4, 4))
        self.move(self.port, start + QPoint(7, 0))
        self.move(self.port, end)
        self.hold(key, modifiers)
        self.qtbot.mouseRelease(self.port, LEFT, modifiers, end)
        self.let_go(key)

    def drag(self, start, end, widget=None, onto=None):
        """Press, pass the threshold, go to the end (on another widget, maybe), release."""
        widget = widget or self.port
        end = widget.mapFromGlobal(onto.mapToGlobal(end)) if onto else end
        self.press(widget, start)
        self.move(widget, start + QPoint(4, 4))
        self.move(widget, start + QPoint(7, 0))
        self.move(widget, end)
        self.release(widget, end)

    def pick(self, title):
        self.qtbot.mouseClick(self.port, LEFT, pos=self.at(title))
        QApplication.processEvents()

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier, widget=None):
        self.qtbot.keyClick(widget or self.timetable, key, modifiers)

    def steps(self):
        return [(step.code, step.state) for step in self.office.reads.history()]

    def settle(self):
        jobs = self.screen.controller.jobs
        self.qtbot.waitUntil(lambda: not jobs.running and self.plan is not None, timeout=20_000)


@pytest.fixture
def make_driver(qtbot, tmp_path):
    """Return a function that shows the screen on a copy of an office file."""
    made = []

    def make(source, size=(1224, 824), *, closed_by_test=False, read_only=False):
        refusals, bugs = [], []
        controller = Controller()
        controller.refused.connect(refusals.append)
        controller.broke.connect(bugs.append)
        path = tmp_path / f"office{len(made)}.meetingdesk"
        shutil.copyfile(source, path)
        controller.open(Office.open(path, read_only=read_only))
        controller.show_meeting(1)
        screen = AgendaScreen(controller)
        if not closed_by_test:
            qtbot.addWidget(screen)
        screen.resize(*size)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        driver = Driver(qtbot, screen, refusals)
        driver.settle()
        made.append((controller, bugs))
        return driver

    yield make
    for controller, bugs in made:
        controller.jobs.shut_down()
        controller.close()
        assert bugs == []


@pytest.fixture
def driver(make_driver, sample_file):
    """The screen on the sample office."""
    return make_driver(sample_file)
