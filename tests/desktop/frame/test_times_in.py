"""Times can be shown in another zone than the host's; the choice is the window's own."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from meetingdesk import words
from meetingdesk.desktop.item_models.agenda import Column
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


def words_of(screen):
    return " ".join(label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen))


def shown(window, qtbot, settled, name):
    """Show a screen and wait until nothing is being read."""
    window.show_screen(name)
    settled(window)
    qtbot.waitUntil(lambda: not window.controller.jobs.running, timeout=20_000)
    return window.stack.screen_on_show


def test_what_is_to_be_done_tells_its_time_there(window, qtbot, settled):
    overview = shown(window, qtbot, settled, "overview")
    row = next(todo for todo in window.controller.figures.latest.todos if todo.conflict)
    at = row.conflict.end
    assert f"{words.clock(at)} Brussels" in words_of(overview.todos)
    window.controller.show_times_in("Asia/Tokyo")
    there = words.clock(at.astimezone(ZoneInfo("Asia/Tokyo")))
    qtbot.waitUntil(lambda: f"{there} Tokyo" in words_of(overview.todos))


def test_the_list_of_the_agenda_has_a_column_for_it_and_fields_stay_in_host_time(window, qtbot, settled):
    screen = shown(window, qtbot, settled, "agenda")
    screen.views.choose("list")
    rows, header = screen.list.model(), screen.list.header()
    assert screen.list.isColumnHidden(Column.LOCAL)
    window.controller.show_times_in("Asia/Tokyo")
    assert not screen.list.isColumnHidden(Column.LOCAL)
    heads = [rows.headerData(place, Qt.Orientation.Horizontal) for place in (Column.START, Column.LOCAL)]
    assert heads == ["Start, Brussels", "Tokyo"]
    group = rows.index(0, 0)
    first = rows.index(1, 0, group)  # below its heading
    starts = first.siblingAtColumn(Column.START).data(), first.siblingAtColumn(Column.LOCAL).data()
    assert starts == ("12:00", "20:00")
    assert "12:00\u201315:00 Brussels \u00b7 20:00\u201323:00 Tokyo" in group.data()
    assert not first.siblingAtColumn(Column.LOCAL).flags() & Qt.ItemFlag.ItemIsEditable
    assert header.sectionSize(Column.START) >= header.fontMetrics().horizontalAdvance("Start, Brussels")
    window.controller.show_times_in("")
    assert screen.list.isColumnHidden(Column.LOCAL)
    assert group.data().endswith("12:00\u201315:00 Brussels")


def test_the_invitations_are_told_there(window, qtbot, settled):
    screen = shown(window, qtbot, settled, "invitations")
    window.controller.show_times_in("Asia/Tokyo")
    qtbot.waitUntil(lambda: "Tokyo" in str(screen.table.headerData(3, Qt.Orientation.Horizontal)), timeout=20_000)
    assert screen.table.index(0, 3).data().endswith("Thu 18 Feb, 20:00")
    screen.view.selectRow(0)
    screen._open_inspector()
    qtbot.waitUntil(screen.inspector.isVisible)
    told = words_of(screen.inspector)
    assert "Tokyo Thu 18 Feb 20:00\u201323:00" in told
    assert "Brussels Thu 18 Feb 12:00\u201315:00" in told


def test_the_attendance_is_told_there(window, qtbot, settled):
    screen = shown(window, qtbot, settled, "attendance")
    assert screen.table.headings[0].title == "Sitting 1 \u00b7 Thu 18 Feb, Brussels"
    window.controller.show_times_in("Pacific/Auckland")
    qtbot.waitUntil(lambda: "Auckland" in screen.table.headings[0].title, timeout=20_000)
    head = screen.table.headings[0]
    assert (head.title, head.hours) == ("Sitting 1 \u00b7 Fri 19 Feb, Auckland", ("0", "01:30", "3"))
    assert screen.head.roll.sittings.itemText(0).endswith("00:00\u201303:00 Auckland")


def test_the_running_day_is_told_there_and_noted_in_host_time(window, qtbot, settled):
    screen = shown(window, qtbot, settled, "now")
    window.controller.show_times_in("Asia/Tokyo")
    qtbot.waitUntil(lambda: screen.loaded is not None and screen.loaded.clock.elsewhere, timeout=20_000)
    assert screen.head.sittings.itemText(1).endswith("20:00\u201323:00 Tokyo")
    noted = screen.loaded.row.now.astimezone(ZoneInfo("Europe/Brussels"))
    assert (screen.head.noted.time().hour(), screen.head.noted.time().minute()) == (noted.hour, noted.minute)
    assert "Noted as of, in Brussels" in words_of(screen.head)
    assert "times in Tokyo" in words_of(screen)


def test_the_history_names_the_zone_of_its_times(window, qtbot, settled):
    screen = shown(window, qtbot, settled, "history")
    at = window.controller.office.reads.history()[0].at
    for zone, city in (("", "Brussels"), ("Asia/Tokyo", "Tokyo")):
        window.controller.show_times_in(zone)
        there = words.clock(at.astimezone(ZoneInfo(zone or "Europe/Brussels")))
        qtbot.waitUntil(lambda there=there, city=city: first_time(screen) == f"{there} {city}", timeout=20_000)


def first_time(screen):
    return next(iter(screen.loaded.lines.values())).cells[0].text


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


def test_a_city_is_named_in_the_language_of_the_window():
    words.use("fr")
    try:
        assert cities([("Seoul", "Asia/Seoul")], "Europe/Brussels") == [("S\u00e9oul", "Asia/Seoul")]
    finally:
        words.use("en")
