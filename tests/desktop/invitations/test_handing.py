"""Rows dragged out of the window, and copied: files that hold what the ledger then says.

The drags begin by the mouse and end in the drop events of Qt at another window. Between them stands `Carried`: the
platform without a screen lets go of a drag at once.
"""

from __future__ import annotations

import email
from email import policy
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.exchange.lines import properties

from meetingdesk.desktop.invitations import handing
from meetingdesk.desktop.widgets import OutlineButton, Strip

LEFT = Qt.MouseButton.LeftButton


class Mail(QWidget):
    """A mail that is being written, in another window: it takes the files that are dropped on it."""

    def __init__(self):
        super().__init__()
        self.taken = []
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.taken = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        event.acceptProposedAction()


class Carried(QDrag):
    """A drag that is carried to a widget and let go there."""

    target: QWidget | None = None

    def exec(self, actions):
        data, at, button = self.mimeData(), QPoint(100, 100), Qt.MouseButton.LeftButton
        plain, target = Qt.KeyboardModifier.NoModifier, Carried.target
        enter = QDragEnterEvent(at, actions, data, button, plain)
        enter.ignore()
        if not target.acceptDrops() or not (QApplication.sendEvent(target, enter) and enter.isAccepted()):
            return Qt.DropAction.IgnoreAction
        drop = QDropEvent(at, actions, data, button, plain)
        QApplication.sendEvent(target, drop)
        return drop.dropAction() if drop.isAccepted() else Qt.DropAction.IgnoreAction


@pytest.fixture
def mail(qtbot, monkeypatch):
    made = Mail()
    qtbot.addWidget(made)
    monkeypatch.setattr(handing, "QDrag", Carried)
    monkeypatch.setattr(Carried, "target", made)
    return made


def select(screen, *rows):
    screen.view.setCurrentIndex(screen.table.index(rows[0], 0))
    screen.view.select_too(rows)


def drag(qtbot, screen, row, idle):
    """Press on a row and pull until its files hang on the pointer; then let go."""
    window, viewport = screen.windowHandle(), screen.view.viewport()
    start = viewport.mapTo(screen, screen.view.visualRect(screen.table.index(row, 0)).center())
    QTest.mousePress(window, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in (5, 10, 15):
        QTest.mouseMove(window, start + QPoint(step, step))
    qtbot.waitUntil(lambda: not screen.handing.busy, timeout=20_000)
    QTest.mouseRelease(window, LEFT, Qt.KeyboardModifier.NoModifier, start)
    idle(screen)


def ledger(screen):
    return {
        (row.email, row.uid): row.held
        for row in screen.controller.office.reads.invitations(1).invitations
        if row.held is not None
    }


def copied(qtbot, screen):
    QGuiApplication.clipboard().setText("something else")
    qtbot.keyClick(screen.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().mimeData().urls()), timeout=20_000)
    return [Path(url.toLocalFile()) for url in QGuiApplication.clipboard().mimeData().urls()]


def test_rows_are_dropped_into_a_mail_as_files_and_have_been_issued(qtbot, screen, mail, idle):
    select(screen, 0, 1, 2)
    lines = [line.row for line in screen.view.selected_lines()]
    drag(qtbot, screen, 1, idle)
    assert len(mail.taken) == 3
    for path, row in zip(mail.taken, lines, strict=True):
        (event,) = properties(path.read_bytes())
        assert (event["UID"], event["SEQUENCE"]) == (f":{row.uid}", ":0")
        assert event["ATTENDEE"].endswith(f":mailto:{row.email}")
    held = ledger(screen)
    assert set(held) == {(row.email, row.uid) for row in lines}
    assert {line.path for line in held.values()} == {str(path) for path in mail.taken}
    assert [line.state for line in screen.view.selected_lines()] == ["current"] * 3


def test_what_is_dropped_nowhere_was_not_issued(qtbot, screen, mail, idle):
    mail.setAcceptDrops(False)
    select(screen, 0)
    drag(qtbot, screen, 0, idle)
    assert mail.taken == []
    assert ledger(screen) == {}


def test_a_button_that_was_let_go_early_issues_nothing(qtbot, screen, mail, idle):
    select(screen, 0)
    screen.view.dragged.emit()
    idle(screen)
    assert (mail.taken, ledger(screen)) == ([], {})


def test_rows_are_copied_as_files_by_the_keyboard(qtbot, screen, idle):
    select(screen, 0, 1)
    paths = copied(qtbot, screen)
    idle(screen)
    assert [path.suffix for path in paths] == [".ics", ".ics"]
    assert set(ledger(screen)) == {(line.row.email, line.row.uid) for line in screen.view.selected_lines()}
    (strip,) = (one for one in screen.findChildren(Strip) if one.isVisible())
    assert strip.text == "2 files are copied: paste them."
    qtbot.mouseClick(strip.findChildren(OutlineButton)[0], LEFT)
    idle(screen)
    assert screen.controller.office.reads.invitations(1).unsent == ()


def test_rows_are_copied_as_mails_a_person_each(qtbot, screen, idle):
    screen.handing.as_mails.trigger()
    who = screen.table.lines[0].row.delegate_uid
    theirs = [n for n, line in enumerate(screen.table.lines) if line.row and line.row.delegate_uid == who]
    select(screen, *theirs)
    (path,) = copied(qtbot, screen)
    idle(screen)
    found = email.message_from_bytes(path.read_bytes(), policy=policy.default)
    assert found["X-Unsent"] == "1"
    assert len(list(found.iter_attachments())) == len(theirs) == 2


def test_who_has_no_address_has_no_file(screen):
    screen.head.pills.choose("no_address")
    screen._sift()
    line = screen.table.index(0, 0)
    screen.view.setCurrentIndex(line)
    assert not screen.handing.copy_action.isEnabled()
    assert not line.flags() & Qt.ItemFlag.ItemIsDragEnabled
