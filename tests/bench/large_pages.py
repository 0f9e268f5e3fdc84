"""What a reader does on each page of the window, step by step: opens it, filters it, sorts it, walks through it.

Each step is named by its page and what is done there, such as `people filtering`, and measured until all is at rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from meetingdesk.desktop.agenda.screen import AgendaScreen
from meetingdesk.desktop.attendance.screen import AttendanceScreen
from meetingdesk.desktop.backups.screen import BackupsScreen
from meetingdesk.desktop.documents.screen import DocumentsScreen
from meetingdesk.desktop.invitations.screen import InvitationsScreen
from meetingdesk.desktop.lists.screen import ListScreen
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.desktop.now.screen import NowScreen
from meetingdesk.desktop.overview.screen import OverviewScreen
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.widgets.pills import Pill
from meetingdesk.desktop.window_planner.screen import WindowScreen

Steps = Iterator[str]  # each yields what it has just done

LETTERS = "mar"
LISTS = ("delegations", "directory", "people", "history")
Key = Qt.Key


def steps(window: MainWindow) -> Steps:
    """Go through all pages."""
    for page in (_overview, _agenda, _agenda_list, _hours, _attendance, _roll_call, _by_region, _names, _invitations):
        yield from page(window)
    for name in LISTS:
        yield from _list(window, name)
    for page in (_now, _documents, _meeting, _backups, _palette):
        yield from page(window)


# -- what is done everywhere


def _open(window: MainWindow, name: str) -> Screen:
    window.show_screen(name)
    screen = window.stack.screen_on_show
    assert screen is not None
    return screen


def _filter(field: QLineEdit, page: str) -> Steps:
    for letter in LETTERS:
        QTest.keyClick(field, letter)
        yield f"{page} filtering"
    field.clear()
    yield f"{page} filtering"


def _type(view: QWidget, page: str) -> Steps:
    """Go to whom letters name, in a table that finds by typing."""
    for letter in LETTERS:
        QTest.keyClick(view, letter)
        yield f"{page} filtering"


def _select(view: QWidget, page: str, *keys: Qt.Key) -> Steps:
    view.setFocus()
    for key in keys or (Key.Key_Down, Key.Key_Down, Key.Key_End, Key.Key_Home):
        QTest.keyClick(view, key)
        yield f"{page} selecting"


# -- the pages


def _overview(window: MainWindow) -> Steps:
    screen = _open(window, "overview")  # it was opened with the file
    assert isinstance(screen, OverviewScreen)
    yield from _select(screen.board.view, "overview")


def _agenda(window: MainWindow) -> Steps:
    screen = _open(window, "agenda")
    yield "agenda opening"
    assert isinstance(screen, AgendaScreen)
    yield from _filter(screen.tray.filter, "agenda")
    yield from _select(screen.timetable, "agenda", *[Key.Key_Down] * 3)
    QTest.keyClick(screen.timetable, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    yield "agenda moving"
    window.controller.undo()
    yield "agenda undoing"


def _agenda_list(window: MainWindow) -> Steps:
    screen = _open(window, "agenda")
    assert isinstance(screen, AgendaScreen)
    screen.views.choose("list")
    yield "agenda-list opening"
    yield from _filter(screen.tray.filter, "agenda-list")
    yield from _select(screen.list, "agenda-list")
    screen.views.choose("timetable")
    yield "agenda-list closing"


def _hours(window: MainWindow) -> Steps:
    screen = _open(window, "window")
    assert isinstance(screen, WindowScreen)
    yield "hours opening"
    yield from _select(screen.heat.view, "hours", Key.Key_Left, Key.Key_Return, Key.Key_Return)  # asks, then moves
    window.controller.undo()
    yield "hours undoing"


def _attendance(window: MainWindow) -> Steps:
    screen = _open(window, "attendance")
    yield "attendance opening"
    assert isinstance(screen, AttendanceScreen)
    yield from _type(screen.view, "attendance")
    yield from _select(screen.view, "attendance")


def _roll_call(window: MainWindow) -> Steps:
    screen = _open(window, "attendance")
    assert isinstance(screen, AttendanceScreen)
    screen.open_at("roll")
    yield "roll-call opening"
    first, *others = screen.head.roll.pills.findChildren(Pill)
    for pill in (*others, first):
        pill.click()
        yield "roll-call filtering"
    yield from _select(screen.view, "roll-call")


def _by_region(window: MainWindow) -> Steps:
    screen = _open(window, "attendance")
    assert isinstance(screen, AttendanceScreen)
    screen.show_mode("regions")
    yield "by-region opening"
    yield from _select(screen.regions, "by-region")


def _names(window: MainWindow) -> Steps:
    screen = _open(window, "attendance")
    assert isinstance(screen, AttendanceScreen)
    screen.open_at("review")
    yield "names opening"
    yield from _select(screen.review.names, "names", *[Key.Key_Down] * 3)
    yield from _filter(screen.review.field.line, "names")


def _invitations(window: MainWindow) -> Steps:
    screen = _open(window, "invitations")
    yield "invitations opening"
    assert isinstance(screen, InvitationsScreen)
    yield from _filter(screen.head.field, "invitations")
    yield from _select(screen.view, "invitations")


def _list(window: MainWindow, name: str) -> Steps:
    screen = _open(window, name)
    yield f"{name} opening"
    assert isinstance(screen, ListScreen)
    yield from _filter(screen.head.field, name)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        screen.view.head.setSortIndicator(0, order)
        yield f"{name} sorting"
    yield from _select(screen.view, name)


def _now(window: MainWindow) -> Steps:
    screen = _open(window, "now")
    yield "now opening"
    assert isinstance(screen, NowScreen)
    yield from _select(screen.head.sittings, "now", *[Key.Key_Down] * 3)


def _documents(window: MainWindow) -> Steps:
    screen = _open(window, "documents")
    yield "documents opening"
    assert isinstance(screen, DocumentsScreen)
    yield from _select(screen.gallery, "documents", *[Key.Key_Down] * 3)


def _meeting(window: MainWindow) -> Steps:
    window.middle.show_details()
    yield "meeting opening"


def _backups(window: MainWindow) -> Steps:
    window.middle.show_backups()
    screen = window.stack.screen_on_show
    assert isinstance(screen, BackupsScreen)
    yield "backups opening"
    for _time in range(2):
        screen.back_up()
        yield "backups making"
    yield from _select(screen.table, "backups", Key.Key_Down, Key.Key_Up)


def _palette(window: MainWindow) -> Steps:
    window.open_palette()
    yield "palette opening"
    field = window.palette_.findChild(QLineEdit)
    assert field is not None
    yield from _filter(field, "palette")
    window.palette_.close_palette()
