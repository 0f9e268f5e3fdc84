"""Everything for a day, from the action to the folder."""

from __future__ import annotations

import zipfile

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.documents.screen import DocumentsScreen
from meetingdesk.desktop.widgets import OutlineButton, Strip
from meetingdesk.requests.sittings import DeleteSitting

LEFT = Qt.MouseButton.LeftButton
PARTS = (
    "-order-of-business.pdf", "-running-script.pdf", "-booth-sheet.pdf", "-sign-in-sheet.pdf", "-sign-in-sheet.xlsx",
    "-participants.pdf", "-participants.xlsx", ".ics",
)  # fmt: skip


def strips(screen):
    return [strip for strip in screen.findChildren(Strip) if strip.isVisible()]


def take(screen, folder):
    dialog = screen.findChild(QFileDialog)
    assert dialog.isVisible()
    assert dialog.fileMode() == QFileDialog.FileMode.Directory
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(folder))
    dialog.accept()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of the platform that paints in memory
def test_action_asks_for_the_day_then_the_folder_and_tells_what_was_written(qtbot, screen, idle, tmp_path, monkeypatch):
    folder = tmp_path / "a & b"
    folder.mkdir()
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert screen.whole_day.action in screen.screen_actions()
    assert screen.whole_day.action in screen.options.more.menu().actions()
    screen.whole_day.action.trigger()
    menu = screen.whole_day.menu
    qtbot.waitUntil(menu.isVisible)
    assert [action.text() for action in menu.actions()] == ["Thursday 18 February 2021", "Friday 19 February 2021"]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    take(screen, folder)
    idle(screen)
    written = sorted(f"gmre-16-2021-02-19{part}" for part in PARTS)
    assert sorted(path.name for path in folder.iterdir()) == written
    (strip,) = strips(screen)
    assert strip.text == f"8 files written to {folder}"
    (button,) = strip.findChildren(OutlineButton)
    qtbot.mouseClick(button, LEFT)
    assert opened == [QUrl.fromLocalFile(str(folder))]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of the platform that paints in memory
def test_sheets_are_in_the_language_of_the_options_on_show(qtbot, screen, idle, tmp_path):
    asked = []
    screen.exporter.write_day = lambda *wanted: asked.append(wanted)
    screen.options.of("order-of-business").paper.language.setCurrentIndex(1)
    idle(screen)
    screen.whole_day.action.trigger()
    screen.whole_day.menu.actions()[0].trigger()
    take(screen, tmp_path)
    assert asked == [(1, screen._facts.days[0], "fr", tmp_path)]


def test_a_meeting_of_one_day_asks_for_the_folder_at_once(screen, idle, tmp_path):
    first, second = screen.controller.office.reads.agenda(1).sittings
    screen.controller.do(DeleteSitting(sitting=second.id))
    idle(screen)
    screen.whole_day.action.trigger()
    take(screen, tmp_path)
    idle(screen)
    assert (tmp_path / f"gmre-16-{first.day.isoformat()}-participants.pdf").exists()


def test_what_is_wrong_with_its_sheets_is_said_once_beside_where_they_are(screen, idle, tmp_path):
    style, folder = screen.controller.office.path.with_suffix(".style"), tmp_path / "day"
    style.mkdir()
    folder.mkdir()
    (style / "booth-sheet.typ").write_text("#nonsense\n")  # of a sheet that is not on show
    screen.exporter.write_day(1, screen._facts.days[0], None, folder)
    idle(screen)
    warned, written = sorted((strip.text for strip in strips(screen)), reverse=True)
    assert warned.startswith("booth-sheet.typ, line 1: unknown variable: nonsense.")
    assert written == f"8 files written to {folder}"


def test_cancelled_it_writes_nothing_and_says_so(qtbot, screen, idle, tmp_path):
    jobs = []
    screen.exporter.started.connect(lambda job: (jobs.append(job), job.cancel()))
    screen.exporter.write_day(1, screen._facts.days[0], None, tmp_path)
    idle(screen)
    assert jobs
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("gmre")]
    assert [strip.text for strip in strips(screen)] == ["The export was cancelled; nothing was written."]


def test_without_a_meeting_on_show_there_is_no_day(qtbot):
    controller = Controller()
    screen = DocumentsScreen(controller)
    qtbot.addWidget(screen)
    assert not screen.whole_day.action.isEnabled()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of the platform that paints in memory
def test_a_day_can_be_one_packed_file(qtbot, screen, idle, tmp_path):
    assert screen.whole_day.packed in screen.screen_actions()
    screen.whole_day.packed.trigger()
    menu = screen.whole_day.menu
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    dialog = screen.findChild(QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name.text() == "gmre-16-2021-02-18.zip"
    name.setText(str(tmp_path / "day.zip"))
    dialog.accept()
    idle(screen)
    with zipfile.ZipFile(tmp_path / "day.zip") as packed:
        assert sorted(packed.namelist()) == sorted(f"gmre-16-2021-02-18{part}" for part in PARTS)
    (strip,) = strips(screen)
    assert strip.text == f"Written to {tmp_path / 'day.zip'}"
