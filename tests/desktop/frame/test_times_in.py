"""Times can be shown in another zone than the host's; the choice is the window's own."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from meetingdesk import words
from meetingdesk.desktop.times_in import cities

CTRL = Qt.KeyboardModifier.ControlModifier


def entries(window):
    menu = window.top_bar.times_menu
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def head_of(card):
    return [label.text() for label in card.findChildren(QLabel)]


def test_the_menu_begins_with_the_host_and_holds_cities_of_the_sitting(window):
    first, *others, search = entries(window)
    assert first.text().startswith("Brussels (host)")
    assert first.isChecked()
    local = {row.zone for row in window.controller.figures.latest.local_times} - {"Europe/Brussels"}
    assert {action.text().partition("\t")[2] for action in others} == local
    assert search.text().startswith("Another city")


def test_a_choice_changes_bar_clock_and_next_sitting(window, qtbot):
    overview = window.controller.figures.latest
    row = next(row for row in overview.local_times if row.zone != overview.meeting.zone)
    chosen = next(action for action in entries(window) if action.text().endswith(f"\t{row.zone}"))
    with qtbot.waitSignal(window.controller.times_changed) as told:
        chosen.trigger()
    assert told.args == [row.zone]
    city = row.zone.rpartition("/")[2].replace("_", " ")
    assert window.top_bar.times.text() == f"Times in: {city}"
    assert "host's time, Europe/Brussels" in window.top_bar.times.toolTip()
    assert any(city in text for text in head_of(window.status_bar))
    start = overview.next_sitting.start.astimezone(ZoneInfo(row.zone))
    card = window.stack.screen_on_show.next_sitting
    when = f"{words.short_day(start)}, {words.clock(start)}"
    qtbot.waitUntil(lambda: any(text.startswith(when) for text in head_of(card)))
    entries(window)[0].trigger()
    assert window.top_bar.times.text() == "Times in: Brussels"


def test_any_zone_is_found_by_typing(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: not window.palette_.isHidden(), timeout=5_000)
    assert window.palette_.texts[0].startswith("Brussels (host)")
    qtbot.keyClicks(QApplication.focusWidget(), "chatham")
    assert window.palette_.texts == ["Chatham, Pacific/Chatham"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.controller.times_zone == "Pacific/Chatham"
    assert any(action.isChecked() and action.text().startswith("Chatham") for action in entries(window))
    assert window.palette_.isHidden()


def test_the_choice_outlives_a_change_of_meeting(window):
    window.controller.show_times_in("Asia/Tokyo")
    other = next(row for row in window.follower.meetings if row.key == "gmre-15")
    window.rail.picker.picked.emit(other.id)
    assert window.top_bar.times.text() == "Times in: Tokyo"


@pytest.mark.parametrize("width", [1440, 960])
def test_the_bar_has_room_for_it(window, qtbot, width):
    window.controller.show_times_in("America/Argentina/Buenos_Aires")
    window.resize(width, 700)
    qtbot.wait(30)
    assert window.width() == width
    assert window.top_bar.times.width() >= window.top_bar.times.sizeHint().width()


def test_one_city_a_zone_and_never_the_hosts():
    found = cities([("B", "Europe/Paris"), ("A", "Asia/Tokyo"), ("C", "Asia/Tokyo"), ("H", "Host/Zone")], "Host/Zone")
    assert found == [("A", "Asia/Tokyo"), ("B", "Europe/Paris")]
