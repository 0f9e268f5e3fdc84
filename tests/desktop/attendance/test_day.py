"""A whole day as a new user has it: the log of day 1, its names, the roll for one by telephone, quorum and sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.exchange.platforms import answers
from meetingdesk.rows.documents import SheetChoice

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def take_in(qtbot, screen, zoom_log, choose, idle):
    """Take a log in with the keyboard: what is asked has the focus, Tab leads on to reading and taking in."""
    choose(screen, zoom_log)
    panel = screen.logs.panel
    assert panel.zone.hasFocus()
    panel.read_button.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    idle(screen)
    assert panel.take_button.hasFocus()
    press(qtbot, Qt.Key.Key_Space)
    idle(screen)


def clear_the_queue(qtbot, screen, idle):
    """Decide about each name that waits: the first proposal where there is one, else not a person."""
    press(qtbot, Qt.Key.Key_R, CTRL)
    decided = 0
    while screen.loaded.row.unmatched:
        waiting = len(screen.loaded.row.unmatched)
        press(qtbot, Qt.Key.Key_1 if screen.review.proposals.delegate(1) else Qt.Key.Key_X)
        idle(screen)
        assert len(screen.loaded.row.unmatched) == waiting - 1
        decided += 1
    press(qtbot, Qt.Key.Key_Escape)
    return decided


def test_a_day_with_the_keyboard(qtbot, screen, zoom_log, choose, idle, tmp_path):
    take_in(qtbot, screen, zoom_log, choose, idle)
    assert clear_the_queue(qtbot, screen, idle) == 3
    assert screen.view.hasFocus()
    press(qtbot, Qt.Key.Key_2, ALT)
    screen.head.roll.sittings.setCurrentIndex(0)
    screen.head.roll.sittings.activated.emit(0)
    screen.view.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "sil")
    phoned = screen.view.current_line
    press(qtbot, Qt.Key.Key_Space)
    idle(screen)
    assert screen.loaded.row.sittings[0].marks == 1
    press(qtbot, Qt.Key.Key_4, ALT)
    curve = screen.views.charts.curve
    curve.rule.show_value("third")
    curve.rule.committed.emit("third")
    assert "No quorum at 12:00" in curve.verdict.text()
    office = screen.controller.office
    sheet = SheetChoice(document="attendance-sheet", meeting=screen.controller.meeting, sitting=1)
    (path,) = office.export(sheet, "csv", tmp_path / "sheet.csv")
    lines = [line for line in path.read_text(encoding="utf-8-sig").splitlines() if phoned.name.split()[-1] in line]
    assert any("Attended" in line for line in lines)
    the_same_truth(screen)


def the_same_truth(screen):
    """What `show attendance --json` answers is what the window shows, cell by cell."""
    row = screen.controller.office.reads.attendance(screen.controller.meeting)
    told = answers.attendance(row)
    for place, sitting in enumerate(told["sittings"]):
        cells = {line.delegate: line.cells[place].row for line in screen.loaded.lines}
        uids = {one.delegate.uid: one.delegate.id for one in screen.loaded.row.people}
        for one in sitting["delegates"]:
            cell = cells[uids[one["uid"]]]
            assert (one["minutes"], one["status"], one["source"]) == (cell.minutes, cell.status, cell.source)
            assert one["share"] == round(cell.share, 4)
    assert told["unmatched"] == []
    assert told["reports"][0]["sha256"] == screen.loaded.row.reports[0].sha256
