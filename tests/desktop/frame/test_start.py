"""The window without a file, and how one comes into it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from meetingdesk.app import make_windows, show_window
from meetingdesk.desktop import settings
from meetingdesk.errors import FileError
from meetingdesk.office import Office


def button(widget, name):
    return next(b for b in widget.findChildren(QPushButton) if b.accessibleName() == name and not b.isHidden())


def test_without_a_file_it_offers_the_ways_to_begin(make_window, qtbot):
    window = make_window()
    assert window.stack.currentWidget() is window.pages.start
    assert not window.rail.button("overview").isEnabled()
    assert window.rail.picker.isHidden()
    with qtbot.waitSignal(window.sample_requested) as told:
        button(window.pages.start, "Try the sample office").click()
    assert told.args[0].name == "sample.meetingdesk"


def test_the_sample_that_is_there_is_opened_not_made_again(make_window, qtbot, whole_sample, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "sample.meetingdesk").write_bytes(whole_sample.read_bytes())
    window = make_window()
    with qtbot.waitSignal(window.open_requested) as told:
        window.files.open_sample()
    assert told.args[0] == tmp_path / "data" / "sample.meetingdesk"


def test_a_file_is_chosen_without_a_modal_loop(make_window, qtbot, sample_copy):
    window = make_window()
    dialog = window.files.choose_open()
    qtbot.waitUntil(dialog.isVisible)
    dialog.setDirectory(str(sample_copy.parent))
    dialog.selectFile(sample_copy.name)
    with qtbot.waitSignal(window.open_requested) as told:
        dialog.accept()
    assert told.args[0] == sample_copy


def test_a_new_file_gets_its_suffix(make_window, qtbot, tmp_path):
    window = make_window()
    dialog = window.files.choose_new()
    qtbot.waitUntil(dialog.isVisible)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("spring")
    with qtbot.waitSignal(window.new_requested) as told:
        dialog.accept()
    assert told.args[0] == tmp_path / "spring.meetingdesk"


def test_recent_files_are_kept_and_those_that_are_gone_are_grey(make_window, qtbot, sample_copy, tmp_path):
    settings.remember_file(tmp_path / "lost.meetingdesk")
    settings.remember_file(sample_copy)
    window = make_window()
    assert not button(window.pages.start, "Open lost.meetingdesk").isEnabled()
    with qtbot.waitSignal(window.open_requested) as told:
        button(window.pages.start, "Open sample.meetingdesk").click()
    assert told.args[0] == sample_copy
    settings.forget_file(sample_copy)
    assert [path.name for path in settings.recent_files()] == ["lost.meetingdesk"]


def test_an_office_file_can_be_dropped_on_the_window(make_window, qtbot, sample_copy):
    window = make_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample_copy))])
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(window.open_requested) as told:
        window.dropEvent(drop)
    assert told.args[0] == sample_copy


def test_while_a_file_opens_that_is_said_and_a_refusal_leads_back(make_window, qtbot):
    window = make_window()
    window.show_opening(Path("/nowhere/office.meetingdesk"))
    assert window.stack.currentWidget() is not window.pages.start
    controller = window.controller

    def fail(_progress):
        raise FileError("file.missing", path="office.meetingdesk")

    controller.jobs.start("Opening", fail, print, refused=controller.refused.emit, broke=controller.broke.emit)
    qtbot.waitUntil(lambda: window.messages.standing("refusal") is not None)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.pages.start)
    assert "office.meetingdesk" in window.messages.standing("refusal").text


@pytest.fixture
def missing(qtbot, qapp, tmp_path):
    """A window that was to open a file which is not there, and the path of that file."""
    windows, path = make_windows(), tmp_path / "spring.meetingdesk"
    window = show_window(windows, path)
    qtbot.waitUntil(lambda: window.messages.standing("held") is not None, timeout=10_000)
    yield window, path
    window.bugs.remove()
    window.hide()
    windows.shut_down()


def test_a_file_that_is_named_and_missing_is_made_where_it_was_looked_for(missing, qtbot):
    window, path = missing
    assert str(path) in window.messages.standing("held").text
    dialog = window.files.choose_new()
    qtbot.waitUntil(dialog.isVisible)
    assert Path(dialog.directory().absolutePath()) == path.parent
    assert Path(dialog.selectedFiles()[0]) == path
    dialog.reject()
    button(window.messages, "Make it there").click()
    qtbot.waitUntil(lambda: window.controller.office is not None, timeout=10_000)
    assert path.is_file()
    assert window.messages.standing("held") is None


def test_no_message_moves_the_ways_to_begin(make_window, qtbot):
    window = make_window()
    first = button(window.pages.start, "Try the sample office")
    before = first.mapTo(window, QPoint(0, 0))
    window.messages.note("Something is done.")
    qtbot.waitUntil(lambda: window.stack.y() > 60)
    assert first.mapTo(window, QPoint(0, 0)) == before


def test_the_keyboard_begins_at_the_first_way(make_window, qtbot):
    window = make_window()
    first, second = (button(window.pages.start, name) for name in ("Try the sample office", "New office…"))
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()


def test_opening_shows_the_meeting_and_its_figures(window):
    assert window.rail.picker.accessibleName() == "Meeting: 16th Global Meeting of the WCO Regional Structures"
    assert window.stack.screen_on_show.name == "overview"
    assert window.rail.button("overview").figure[0] == len(window.controller.figures.latest.todos) > 0
    assert settings.recent_files()[0] == window.controller.office.path


def test_the_meeting_that_was_shown_last_is_shown_again(window, make_window, settled, qtbot, sample_copy):
    other = next(row for row in window.follower.meetings if row.key == "gmre-15")
    window.rail.picker.picked.emit(other.id)
    settled(window)
    assert "15th" in window.rail.picker.accessibleName()
    window.controller.close()
    again = make_window(sample_copy)
    assert again.follower.meeting.key == "gmre-15"


def test_an_empty_office_asks_for_a_meeting_and_shows_it(make_window, qtbot, tmp_path, settled):
    path = tmp_path / "new.meetingdesk"
    Office.create(path).close()
    window = make_window()
    with qtbot.waitSignal(window.follower.ready):
        window.controller.open(Office.open(path))
    button(window, "New meeting…").click()
    page = window.stack.screen_named("new_meeting")
    assert window.stack.currentWidget() is page
    page.title_field.setText("Heads of ROCBs, spring")
    assert page.key_field.text() == "heads-of-rocbs-spring"
    page.zone_field.setCurrentText("Europe/Brussels")
    page.days_field.setValue(3)
    button(page, "Create the meeting").click()
    settled(window)
    assert window.follower.meeting.sittings == 3
    assert window.stack.screen_on_show.name == "overview"


def test_a_refused_meeting_keeps_what_was_typed(make_window, qtbot, window, settled):
    window.middle.show_new_meeting()
    page = window.stack.screen_named("new_meeting")
    page.title_field.setText("Again")
    page.key_field.setText("gmre-16")
    button(page, "Create the meeting").click()
    qtbot.waitUntil(lambda: window.messages.standing("refusal") is not None)
    assert window.stack.currentWidget() is page
    assert page.title_field.text() == "Again"


@pytest.mark.parametrize("title", ["16th Global Meeting", "Réunion d’été à Genève", "第十六届", "  "])
def test_keys_are_short_and_plain(title):
    from meetingdesk.desktop.new_meeting import key_from

    key = key_from(title)
    assert key.isascii()
    assert key == key.lower()
    assert " " not in key
    assert len(key) <= 32
