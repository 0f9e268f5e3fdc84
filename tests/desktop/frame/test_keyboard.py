"""The whole window without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFocusFrame, QLineEdit, QWidget

from meetingdesk.desktop.command_palette import matching
from meetingdesk.desktop.regions import stops, takes_tab
from meetingdesk.desktop.widgets.pills import Pill
from meetingdesk.desktop.widgets.text import plain_text

CTRL = Qt.KeyboardModifier.ControlModifier


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def name_of(widget):
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def region_of(window):
    focus = QApplication.focusWidget()
    parts = {"rail": window.rail, "top": window.top_bar, "content": window.stack, "status": window.status_bar}
    return next((name for name, part in parts.items() if part.isAncestorOf(focus)), "")


def test_f6_goes_round_the_regions_and_back(window, qtbot):
    window.rail.button("overview").setFocus()
    seen = []
    for _ in range(4):
        press(qtbot, window, Qt.Key.Key_F6)
        seen.append(region_of(window))
    assert seen == ["top", "content", "status", "rail"]
    press(qtbot, window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert region_of(window) == "status"


def outline():
    """Return what the outline of the keyboard stands round, or None."""
    frames = [one for one in QApplication.allWidgets() if isinstance(one, QFocusFrame) and one.isVisible()]
    return frames[0].widget() if frames else None


def test_the_outline_shows_where_a_key_has_brought_the_keyboard(window, qtbot):
    button = window.rail.button("overview")
    button.setFocus()
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F6):
        press(qtbot, window, key)
        focus = QApplication.focusWidget()
        assert outline() is (focus if isinstance(focus, QAbstractButton) else None)
    press(qtbot, window, Qt.Key.Key_1, CTRL)
    todo = window.stack.screen_on_show.todos._lines()[0].button
    todo.setFocus()
    assert outline() is todo
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(700, 5))
    window.rail.button("agenda").setFocus()
    assert outline() is None


def test_the_keyboard_goes_into_boxes_that_come_and_go(window, qtbot):
    for _box in range(12):
        box = QDialog(window)
        line = QLineEdit(box)
        box.open()
        qtbot.waitUntil(line.hasFocus)
        inner = QDialog(box)
        QLineEdit(inner).show()
        inner.open()
        qtbot.waitUntil(inner.isActiveWindow)
        inner.hide()
        inner.deleteLater()
        box.activateWindow()
        qtbot.waitUntil(box.isActiveWindow)
        box.close()
        box.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        window.rail.button("overview").setFocus()
        assert window.rail.button("overview").hasFocus()


def test_what_paints_its_own_focus_gets_no_outline_besides(window, qtbot):
    window.show_screen("delegations")
    window.rail.button("delegations").setFocus()
    press(qtbot, window, Qt.Key.Key_F6)
    pill = next(iter(window.stack.screen_on_show.head.pills.findChildren(Pill)))
    pill.setFocus()
    assert pill.hasFocus()
    assert outline() is None


def test_enter_presses_the_button_that_has_the_keyboard(window, qtbot):
    todo = window.stack.screen_on_show.todos._lines()[0]
    todo.button.setFocus()
    with qtbot.waitSignal(window.stack.screen_on_show.todos.chosen):
        press(qtbot, window, Qt.Key.Key_Return)


def test_f6_comes_back_to_where_it_was(window, qtbot):
    window.rail.button("history").setFocus()
    for _ in range(4):
        press(qtbot, window, Qt.Key.Key_F6)
    assert window.rail.button("history").hasFocus()


def test_tab_stays_in_its_region_and_passes_each_control_once(window, qtbot):
    window.rail.button("overview").setFocus()
    seen = [QApplication.focusWidget()]
    while True:
        press(qtbot, window, Qt.Key.Key_Tab)
        if QApplication.focusWidget() in seen:
            break
        seen.append(QApplication.focusWidget())
    assert set(seen) == set(stops(window.rail))
    assert len(seen) == len(set(seen)) >= 3
    press(qtbot, window, Qt.Key.Key_Backtab)
    assert region_of(window) == "rail"


def test_the_board_is_one_stop(window, qtbot):
    board = window.stack.screen_on_show.board.view
    board.setFocus()
    press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Right)
    assert (board.currentIndex().row(), board.currentIndex().column()) == (1, 1)
    assert stops(window.stack).count(board) == 1
    press(qtbot, window, Qt.Key.Key_Tab)
    assert board.currentIndex().column() == 1  # Tab went on, not from cell to cell


@pytest.mark.parametrize("name", ["overview", "agenda", "people", "history"])
def test_numbers_lead_to_the_screens(window, qtbot, name):
    place = window.rail.names.index(name)
    press(qtbot, window, Qt.Key(Qt.Key.Key_0 + (place + 1) % 10), CTRL)
    assert window.stack.screen_on_show.name == name
    assert window.rail.button(name).isChecked()


def test_the_palette_runs_a_command_by_a_few_letters(window, qtbot):
    window.rail.button("overview").setFocus()
    press(qtbot, window, Qt.Key.Key_K, CTRL)
    assert window.palette_.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "hist")
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.palette_.isHidden()
    assert window.stack.screen_on_show.name == "history"


def test_the_palette_gives_the_keyboard_back(window, qtbot):
    window.rail.button("history").setFocus()
    window.open_palette()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.palette_.isHidden()
    assert window.rail.button("history").hasFocus()


def test_the_palette_finds_meetings_and_leaves_out_what_cannot_be_done(window, qtbot):
    window.open_palette()
    texts = window.palette_.texts
    assert any("15th Global Meeting" in text for text in texts)
    assert not any(text.startswith("Undo") for text in texts)
    assert "Search or run a command" not in texts


def test_matching_wants_every_word_and_prefers_beginnings(qapp):
    actions = [QAction(text) for text in ("Open the list", "List && export", "Undo")]
    assert [plain_text(action) for action in matching(actions, "list")] == ["List & export", "Open the list"]
    assert [plain_text(action) for action in matching(actions, "list open")] == ["Open the list"]
    assert matching(actions, "xyz") == []


def test_no_two_commands_share_a_shortcut(window):
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+K", "F6", "Shift+F6", "Ctrl+1"} <= set(keys)


@pytest.mark.parametrize("page", ["overview", "history", "start", "new", "palette"])
def test_whatever_takes_the_keyboard_has_a_name(window, qtbot, page):
    if page in ("overview", "history"):
        window.show_screen(page)
    elif page == "start":
        window.show_start()
    elif page == "new":
        window.middle.show_new_meeting()
    else:
        window.open_palette()
    nameless = [widget for widget in window.findChildren(QWidget) if takes_tab(widget) and not name_of(widget)]
    assert nameless == []


def test_the_menu_holds_every_command_that_is_not_a_screen(window):
    window.top_bar.more.menu().aboutToShow.emit()
    held = set(window.top_bar.more.menu().actions())
    regions = {window.commands.next_region, window.commands.last_region}
    assert set(window.actions()) - set(window.commands.screens) - regions <= held


def test_a_screen_that_is_shown_gets_the_keyboard_and_its_keys_work(window, qtbot):
    window.rail.picker.setFocus()
    qtbot.keyClick(window.rail.picker, Qt.Key.Key_3, CTRL)
    screen = window.stack.screen_on_show
    assert screen.isAncestorOf(QApplication.focusWidget())
    qtbot.mouseClick(window.rail.button("agenda"), Qt.MouseButton.LeftButton)
    assert window.stack.screen_on_show.isAncestorOf(QApplication.focusWidget())
    qtbot.mouseClick(window.rail.button("delegations"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.loaded is not None and not window.controller.jobs.running, timeout=20_000)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert screen.inviting


def test_who_walks_along_the_rail_stays_there(window, qtbot):
    line = window.rail.button("agenda")
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Space)
    assert window.stack.screen_on_show.name == "agenda"
    assert line.hasFocus()
