"""Refusals and bugs are said in the window; no box ever stands in the way."""

from __future__ import annotations

import logging
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import meetingdesk.desktop
from meetingdesk.desktop.messages import announce
from meetingdesk.desktop.widgets import OutlineButton
from meetingdesk.errors import UserError
from meetingdesk.office import Office
from meetingdesk.requests.agenda import EditItem, UnscheduleSlot

SOURCES = sorted(Path(meetingdesk.desktop.__file__).parent.rglob("*.py"))


def test_no_box_and_no_modal_loop_in_the_window():
    banned = re.compile(r"QMessageBox|QErrorMessage|QInputDialog|QProgressDialog|(?<!\bdrag)\.exec\(")  # a drag is none
    assert [path.name for path in SOURCES if banned.search(path.read_text(encoding="utf-8"))] == []


def refusal(window):
    """Return the strip that says a refusal, once the screens have had their say."""
    QApplication.processEvents()
    return window.messages.standing("refusal")


def test_a_refusal_stands_until_the_next_change(window):
    window.controller.undo()
    strip = refusal(window)
    assert strip.text == "There is nothing to undo."
    assert strip.isVisible()
    item = window.controller.office.reads.agenda(window.controller.meeting).unscheduled[0]
    window.controller.do(EditItem(item=item.id, title="Other"))
    assert refusal(window) is None
    assert window.messages.isHidden()


def test_a_refusal_writes_nothing_and_the_next_wish_is_heard(window):
    before = window.controller.office.reads.history()
    window.controller.do(UnscheduleSlot(slot=999_999))
    assert refusal(window) is not None
    assert window.controller.office.reads.history() == before


def test_what_is_said_at_a_field_is_not_said_again_above_the_screen(window):
    window.controller.undo()
    assert refusal(window) is not None
    window.middle.show_details()
    screen = window.stack.screen_on_show
    field = screen.form.fields["organiser_email"]
    field.line.setText("nobody")
    field.line.setModified(True)
    field.line.finished.emit()
    assert "nobody" in field.error
    assert refusal(window) is None  # nor is the one before, which told of another wish
    window.show_screen("overview")
    window.controller.undo()
    assert refusal(window) is not None


def test_markup_in_a_refusal_is_only_letters(window):
    window.messages.refuse(UserError("file.missing", path="<img src='/etc/hostname'>"))
    assert "<img" in window.messages.standing("refusal").text


def test_a_bug_is_told_once_with_details_to_copy_and_the_program_goes_on(window, caplog, tmp_path):
    with caplog.at_level(logging.CRITICAL):
        for number in range(3):
            window.messages.bug(ValueError(f"number {number}"))
    strip = window.messages.standing("bug")
    assert "Your data is saved" in strip.text
    window.messages.copy_details()
    copied = QGuiApplication.clipboard().text()
    assert all(f"ValueError: number {number}" in copied for number in range(3))
    assert list((tmp_path / "log").iterdir())
    strip.close_button.click()
    assert window.messages.standing("bug") is None


def test_the_details_on_show_are_just_what_is_copied(window, qtbot, caplog):
    with caplog.at_level(logging.CRITICAL):
        window.messages.bug(ValueError("first"))
        show, copy = window.messages.standing("bug").findChildren(OutlineButton)
        assert window.messages.details.isHidden()
        show.click()
        assert window.messages.details.hasFocus()
        window.messages.bug(ValueError("second"))
    copy.click()
    shown = window.messages.details.toPlainText()
    assert shown == QGuiApplication.clipboard().text()
    assert "ValueError: first" in shown
    assert "ValueError: second" in shown
    assert window.messages.details.isReadOnly()
    window.messages.note("Something else")
    at = [window.messages.layout().itemAt(place).widget() for place in range(window.messages.layout().count())]
    assert at.index(window.messages.details) == at.index(window.messages.standing("bug")) + 1
    show.click()
    assert window.messages.details.isHidden()


def test_the_buttons_of_a_strip_are_reached_by_keyboard(window, qtbot):
    pressed = []
    window.messages.say("note", "success", "Done", (("Undo the restore", lambda: pressed.append(1)),))
    window.rail.button("overview").setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert window.messages.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert pressed


def test_what_nobody_caught_comes_to_the_strip(window, caplog, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window.catch_bugs()
    with caplog.at_level(logging.CRITICAL):
        try:
            raise KeyError("forgotten")
        except KeyError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    assert window.messages.standing("bug") is not None
    window.bugs.remove()


def test_the_end_of_the_program_is_no_bug(window, monkeypatch):
    ended = []
    monkeypatch.setattr(sys, "excepthook", lambda *arguments: ended.append(arguments))
    window.catch_bugs()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert len(ended) == 1
    assert window.messages.standing("bug") is None
    window.bugs.remove()


def test_a_bug_in_a_job_comes_to_the_strip(window, qtbot, caplog):
    with caplog.at_level(logging.CRITICAL):
        window.controller.work("Drawing", lambda _office, _progress: 1 // 0, print)
        qtbot.waitUntil(lambda: window.messages.standing("bug") is not None)


@pytest.fixture
def read_only_window(make_window, sample_copy):
    return make_window(sample_copy, read_only=True)


def test_a_file_for_reading_only_says_so_and_offers_no_edits(read_only_window):
    window = read_only_window
    strip = window.messages.standing("state")
    assert "reading only" in strip.text
    assert strip.close_button.isHidden()
    assert not window.commands.new_meeting.isEnabled()
    assert window.status_bar.saved_text == "Read only"
    assert window.rail.new_button.isHidden()


def test_the_strip_of_the_state_goes_with_the_file(read_only_window, qtbot, whole_sample, tmp_path):
    window = read_only_window
    other = tmp_path / "other.meetingdesk"
    Office.create(other).close()
    window.controller.open(Office.open(other))
    assert window.messages.standing("state") is None


def test_an_announcement_reaches_whoever_listens(window):
    announce(window, "Job competency, Friday 12:25 to 12:45")  # must not raise without a screen reader
