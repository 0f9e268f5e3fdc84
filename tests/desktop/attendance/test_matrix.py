"""The matrix: what it says, decisions by hand, and its figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from meetingdesk.desktop.attendance import deciding, lines
from meetingdesk.desktop.attendance.cells import parts
from meetingdesk.desktop.item_models.attendance import CELL_ROLE, ENTITY, FIRST_SITTING, AttendanceTable
from meetingdesk.desktop.item_models.attended import AttendedTable
from meetingdesk.desktop.item_models.texts import TextTable
from meetingdesk.desktop.theme import font
from meetingdesk.desktop.widgets import chip_size
from meetingdesk.requests.delegations import SetDelegateStatus
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.sittings import AddSitting

LEFT = Qt.MouseButton.LeftButton


def press(qtbot, screen, key, text=""):
    if text:
        qtbot.keyClicks(screen.view, text)
    else:
        qtbot.keyClick(screen.view, key)


def cell(screen, name, place=0):
    row = next(row for row, line in enumerate(screen.table.lines) if line.name == name)
    return screen.table.index(row, FIRST_SITTING + place).data(CELL_ROLE)


def marks(screen):
    row = screen.controller.office.reads.attendance(1)
    return {(one.delegate.name, cell.sitting): cell.mark for one in row.people for cell in one.presence if cell.mark}


def test_models_are_sound(imported, qtmodeltester):
    table = AttendanceTable()
    table.show(imported.loaded.headings, imported.loaded.lines)
    qtmodeltester.check(table, force_py=True)
    figures = AttendedTable()
    figures.show(imported.loaded.row.days[0].figures, imported.loaded.regions, imported.loaded.kinds)
    qtmodeltester.check(figures, force_py=True)
    texts = TextTable()
    texts.show(("a", "b"), [("1", "2"), ("3", "4")])
    qtmodeltester.check(texts, force_py=True)


def test_everyone_who_is_expected_stands_there_with_nothing_known(screen):
    assert len(screen.table.lines) == 200
    assert {line.cells[0].row.status for line in screen.table.lines} == {"unknown"}
    assert screen.head.figures.attended.text == "0 of 200"
    assert not screen.head.review_button.isVisible()


def test_a_log_fills_the_bars_and_the_figures(imported):
    kuramoto, pineda = cell(imported, "Norikazu Kuramoto"), cell(imported, "Luis A. Pineda")
    assert (kuramoto.minutes, kuramoto.icon) == ("170", "check")
    assert (pineda.minutes, pineda.icon) == ("60", "clock")
    assert pineda.row.spans == ((6000, 9600),)
    assert cell(imported, "Rosario Silva").icon == "close"
    assert cell(imported, "Norikazu Kuramoto", 1).row.status == "unknown"
    assert imported.head.figures.attended.text == "1 of 200"
    assert imported.head.figures.represented.text == "1 of 65"
    assert imported.head.figures.half.text == "1 person"
    assert imported.head.figures.waiting.text == "3 of 5 names"


def test_keys_decide_by_hand_and_take_back(qtbot, screen, idle):
    screen.view.setFocus()
    press(qtbot, screen, None, "kur")
    assert screen.view.current_line.name == "Norikazu Kuramoto"
    for key, mark in ((Qt.Key.Key_2, "late"), (Qt.Key.Key_3, "excused"), (Qt.Key.Key_4, "absent")):
        press(qtbot, screen, key)
        assert screen.view.current_line.cells[0].row.mark == mark
    press(qtbot, screen, Qt.Key.Key_Space)
    assert screen.view.current_line.cells[0].mark == "Present"
    idle(screen)
    assert marks(screen) == {("Norikazu Kuramoto", 1): "present"}
    assert screen.view.current_line.name == "Norikazu Kuramoto"
    assert screen.head.figures.attended.text == "1 of 200"
    press(qtbot, screen, Qt.Key.Key_Space)
    idle(screen)
    assert marks(screen) == {}


def test_the_arrows_choose_the_sitting(qtbot, screen, idle):
    screen.view.setFocus()
    press(qtbot, screen, None, "kur")
    press(qtbot, screen, Qt.Key.Key_Right)
    press(qtbot, screen, Qt.Key.Key_Space)
    idle(screen)
    assert marks(screen) == {("Norikazu Kuramoto", 2): "present"}
    press(qtbot, screen, Qt.Key.Key_Delete)
    idle(screen)
    assert marks(screen) == {}


def test_undo_shows_what_was_and_goes_to_the_person(qtbot, screen, idle):
    screen.view.setFocus()
    press(qtbot, screen, None, "kur")
    press(qtbot, screen, Qt.Key.Key_4)
    idle(screen)
    press(qtbot, screen, None, "pin")
    screen.controller.undo()
    idle(screen)
    assert cell(screen, "Norikazu Kuramoto").mark == ""
    assert screen.view.current_line.name == "Norikazu Kuramoto"


def test_a_mark_over_a_log_goes_back_to_what_the_log_says(qtbot, imported, idle):
    imported.view.setFocus()
    press(qtbot, imported, None, "kur")
    press(qtbot, imported, Qt.Key.Key_4)
    assert imported.view.current_line.cells[0].row.status == "absent"
    press(qtbot, imported, Qt.Key.Key_0)
    shown = imported.view.current_line.cells[0]
    idle(imported)
    assert shown == cell(imported, "Norikazu Kuramoto")
    assert shown.row.status == "attended"


@pytest.mark.parametrize("mark", [None, "present", "late", "excused", "absent"])
@pytest.mark.parametrize("has_log", [True, False])
def test_what_is_shown_at_once_is_what_the_file_says_later(screen, imported, idle, mark, has_log):
    row = imported.loaded.row
    one = next(one for one in row.people if one.delegate.name == "Norikazu Kuramoto")
    place = 0 if has_log else 1
    office = imported.controller.office
    if mark:
        from meetingdesk.requests.attendance import SetMark

        office.run(SetMark(delegate=one.delegate.id, sitting=row.sittings[place].sitting.id, status=mark))
    after = office.reads.attendance(1)
    wanted = next(other for other in after.people if other.delegate.id == one.delegate.id).presence[place]
    assert deciding.marked(one.presence[place], mark, has_log=has_log) == wanted


def test_who_is_excused_is_not_among_those_of_half_the_time(imported):
    from meetingdesk.requests.attendance import SetMark

    row, office = imported.loaded.row, imported.controller.office
    before = lines.half_or_more(row, row.days[0])
    one = next(one for one in row.people if one.presence[0].share * 100 >= row.meeting.enough)
    office.run(SetMark(delegate=one.delegate.id, sitting=row.sittings[0].sitting.id, status="excused"))
    after = office.reads.attendance(1)
    assert lines.half_or_more(after, after.days[0]) == before - 1


def test_typing_is_not_the_table_s_own_search(qtbot, screen):
    screen.view.setFocus()
    press(qtbot, screen, None, "ma")
    first = screen.view.current_line
    press(qtbot, screen, Qt.Key.Key_Return)
    assert screen.view.current_line != first
    assert any(word.startswith("ma") for part in screen.view.current_line.beginnings for word in part)


def test_nothing_can_be_decided_in_a_file_for_reading_only(qtbot, make_screen):
    screen = make_screen(read_only=True)
    screen.view.setFocus()
    press(qtbot, screen, Qt.Key.Key_Space)
    assert screen.view.current_line.cells[0].mark == ""
    assert not screen.head.import_button.isEnabled()
    assert "reading only" in screen.head.import_button.toolTip()


def test_sittings_beyond_the_edge_are_reached_by_the_arrows(qtbot, make_screen, idle):
    screen = make_screen(size=(960, 600))
    office = screen.controller.office
    for day in (20, 21, 22):
        from datetime import date

        screen.controller.do(AddSitting(meeting=1, day=date(2021, 2, day), start=720, minutes=180))
    idle(screen)
    assert len(office.reads.agenda(1).sittings) == 5
    shown = [n for n in range(5) if not screen.view.isColumnHidden(FIRST_SITTING + n)]
    assert 1 <= len(shown) < 5
    screen.view.setFocus()
    for _ in range(6):
        press(qtbot, screen, Qt.Key.Key_Right)
    assert screen.view.currentIndex().column() == FIRST_SITTING + 4
    assert not screen.view.isColumnHidden(FIRST_SITTING + 4)
    assert not screen.view.isColumnHidden(0)
    for _ in range(9):
        press(qtbot, screen, Qt.Key.Key_Left)
    assert not screen.view.isColumnHidden(FIRST_SITTING)


def test_the_figures_follow_the_day(qtbot, imported):
    imported.head.figures.days.setCurrentIndex(1)
    imported.head.figures.days.activated.emit(1)
    assert imported.head.figures.attended.text == "0 of 200"


def test_by_region_counts_entities_and_people(qtbot, imported):
    qtbot.mouseClick(imported.head.switch.button("regions"), LEFT)
    assert imported.regions.isVisible()
    table = imported.figures
    names = [table.index(row, 0).data() for row in range(table.rowCount())]
    row = next(n for n, name in enumerate(names) if name == "Asia/Pacific")
    last = table.columnCount() - 1
    assert table.index(row, last).data() == "1/16"
    assert table.index(table.rowCount() - 1, last).data() == "1/65"
    words = table.index(row, last).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "1 of 16 entities represented, 1 of 52 people attended" in words


def test_a_long_name_of_a_region_has_its_room(imported):
    imported.show_mode("regions")
    long = "Afrique du Nord, Proche- et Moyen-Orient, et au-del\u00e0"
    regions = [replace(region, short=long) for region in imported.loaded.regions]
    imported.regions.resize(1200, 400)
    imported.regions.share()
    before = imported.regions.columnWidth(0)
    imported.figures.show(imported.loaded.row.days[0].figures, regions, imported.loaded.kinds)
    imported.regions.share()
    assert imported.regions.columnWidth(0) > before
    assert imported.regions.columnWidth(0) > QFontMetrics(font("body")).horizontalAdvance(long) + chip_size().width()


def test_bars_are_not_mirrored_but_their_place_is(screen):
    from PySide6.QtCore import QRect

    room = QRect(100, 0, 232, 32)
    bar, minutes, icon = parts(room, mirrored=False)
    mirrored = parts(room, mirrored=True)
    assert bar.left() < minutes.left() < icon.left()
    assert mirrored[0].left() > mirrored[1].left() > mirrored[2].left()
    assert all(room.contains(part) for part in (*mirrored, bar, minutes, icon))


def test_the_entity_leaves_first_where_it_is_narrow(make_screen):
    screen = make_screen(size=(960, 600))
    screen.view.resize(560, 300)
    assert screen.view.isColumnHidden(ENTITY)
    assert not screen.view.isColumnHidden(0)


def test_a_change_elsewhere_is_shown(screen, idle):
    line = screen.table.lines[5]
    screen.controller.do(SetDelegateStatus(delegate=line.delegate, status="withdrawn"))
    idle(screen)
    assert line.delegate not in {other.delegate for other in screen.table.lines}


def test_a_meeting_without_a_day_shows_no_figures_of_another(screen, idle):
    assert screen.head.figures.isVisible()
    screen.controller.do(AddMeeting(key="new", title="New", zone="Europe/Brussels", sittings=()))
    screen.controller.show_meeting(max(row.id for row in screen.controller.office.reads.meetings()))
    idle(screen)
    assert not screen.head.figures.isVisible()
    screen.show_mode("regions")
    assert not screen.head.figures.isVisible()
    screen.controller.show_meeting(1)
    idle(screen)
    assert screen.head.figures.isVisible()


def test_the_current_row_stays_in_sight_when_something_is_told_above(qtbot, imported):
    view, table = imported.view, imported.table
    below = view.height()
    imported.logs.notice.drop()
    qtbot.waitUntil(lambda: view.height() > below)
    last = next(
        row for row in range(200) if view.visualRect(table.index(row + 1, 0)).bottom() >= view.viewport().height()
    )
    imported.view.select(table.lines[last].delegate)
    imported.logs.notice.tell("success", "A log was taken in.")
    qtbot.waitUntil(lambda: view.height() == below)
    assert view.visualRect(view.currentIndex()).bottom() < view.viewport().height()
