"""Taking logs in: asked, shown, confirmed, in one step."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from tests.desktop.attendance.conftest import STRANGERS, stay, write_zoom

from meetingdesk.desktop.widgets import Strip
from meetingdesk.requests.attendance import NotAPerson

LEFT = Qt.MouseButton.LeftButton


def words_of(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def reports(screen):
    return screen.controller.office.reads.attendance(1).reports


def test_files_are_chosen_without_a_loop_of_its_own(qtbot, screen, zoom_log, idle):
    dialog = screen.ask_import()
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(zoom_log)])
    dialog.done(0)
    idle(screen)
    assert screen.logs.panel.isVisible()


def test_the_zone_is_asked_for_and_nothing_is_written(qtbot, screen, zoom_log, idle, choose):
    choose(screen, zoom_log)
    assert screen.logs.panel.isVisible()
    assert "does not name the zone" in words_of(screen.logs.panel)
    assert screen.logs.panel.zone.currentText() == "Europe/Brussels"
    assert screen.logs.panel.zone.hasFocus()
    assert not screen.logs.panel.take_button.isEnabled()
    assert reports(screen) == ()


def test_the_preview_has_every_problem_and_every_name(qtbot, screen, zoom_log, idle, choose):
    choose(screen, zoom_log)
    qtbot.mouseClick(screen.logs.panel.read_button, LEFT)
    idle(screen)
    taken = {row[0]: row[2:4] for row in screen.logs.panel.names.table.rows}
    assert taken["N. Kuramoto (ROCB)"] == ("Norikazu Kuramoto", "by e-mail address")
    assert taken["AMS - Luis A. Pineda"] == ("Luis A. Pineda", "by name")
    assert taken["Suva desk"] == ("", "")
    assert [row[1:3] for row in screen.logs.panel.problems.table.rows] == [("7", "a time cannot be read")]
    assert screen.logs.panel.take_button.text() == "Import 5 rows"
    assert reports(screen) == ()


def test_rows_outside_the_sittings_say_that_the_zone_is_wrong(qtbot, screen, zoom_log, idle, choose):
    choose(screen, zoom_log)
    screen.logs.panel.zone.setCurrentText("Pacific/Auckland")
    qtbot.mouseClick(screen.logs.panel.read_button, LEFT)
    idle(screen)
    said = words_of(screen.logs.panel)
    assert "5 of 5 rows overlap no sitting: is Pacific/Auckland" in said
    assert "The first to join: Thu 18 Feb, 00:00 Brussels. Sitting 1 begins: Thu 18 Feb, 12:00 Brussels." in said
    assert "if they were 12 hours later: was another zone meant?" in said


def test_a_log_of_other_days_says_so_and_asks_for_no_zone(qtbot, screen, tmp_path, idle, choose):
    path = write_zoom(tmp_path / "zoom.csv", [stay("Loki", "", datetime(2019, 11, 19, 12, tzinfo=UTC), 60)])
    choose(screen, path)
    qtbot.mouseClick(screen.logs.panel.read_button, LEFT)
    idle(screen)
    said_of_it = words_of(screen.logs.panel)
    assert "The log is of 19 November 2019" in said_of_it
    assert "the right zone" not in said_of_it


def test_a_zone_that_is_none_is_refused_in_the_panel(qtbot, screen, zoom_log, idle, choose):
    choose(screen, zoom_log)
    screen.logs.panel.zone.setCurrentText("Brussel")
    qtbot.mouseClick(screen.logs.panel.read_button, LEFT)
    idle(screen)
    assert "Europe/Brussels" in words_of(screen.logs.panel)
    assert not screen.logs.panel.take_button.isEnabled()


def test_cancel_writes_nothing_and_leads_back(qtbot, screen, zoom_log, choose):
    choose(screen, zoom_log)
    qtbot.keyClick(screen.logs.panel, Qt.Key.Key_Escape)
    assert not screen.logs.panel.isVisible()
    assert screen.view.isVisible()
    assert reports(screen) == ()
    assert screen.controller.office.reads.undo_state().undo is None or "import" not in (
        screen.controller.office.reads.undo_state().undo.code
    )


def said(screen):
    return [strip.text for strip in screen.findChildren(Strip) if strip.isVisible()]


def test_what_is_said_of_an_import_goes_with_the_names_that_wait(qtbot, screen, imported, idle):
    for left, name in enumerate(STRANGERS):
        assert f"{len(STRANGERS) - left} name" in said(screen)[0]
        screen.controller.do(NotAPerson(meeting=1, name=name))
        idle(screen)
    assert said(screen) == ["5 rows imported."]


def test_an_import_is_one_step_and_can_be_undone(qtbot, screen, imported, idle):
    assert len(reports(screen)) == 1
    assert said(screen) == ["5 rows imported. 3 names are matched with nobody yet."]
    screen.controller.undo()
    idle(screen)
    assert said(screen) == []
    idle(screen)
    assert reports(screen) == ()
    assert screen.table.lines[0].cells[0].row.status == "unknown"


def test_the_order_of_dates_is_asked_for(qtbot, screen, teams_log, idle, choose):
    choose(screen, teams_log)
    if "zone" in words_of(screen.logs.panel) and screen.logs.panel.zone.hasFocus():
        qtbot.mouseClick(screen.logs.panel.read_button, LEFT)
        idle(screen)
    assert "can be read in two ways" in words_of(screen.logs.panel)
    assert screen.logs.panel.order.hasFocus()
    screen.logs.panel.order.setCurrentIndex(screen.logs.panel.order.findData("dmy"))
    qtbot.mouseClick(screen.logs.panel.read_button, LEFT)
    idle(screen)
    assert screen.logs.panel.names.table.rows[0][:3] == ("Norikazu Kuramoto (ROCB)", "", "Norikazu Kuramoto")


def test_a_log_that_came_before_is_refused_in_the_panel(qtbot, imported, zoom_log, idle, choose):
    choose(imported, zoom_log)
    qtbot.mouseClick(imported.logs.panel.read_button, LEFT)
    idle(imported)
    qtbot.mouseClick(imported.logs.panel.take_button, LEFT)
    idle(imported)
    assert imported.logs.panel.isVisible()
    assert "was taken in already" in words_of(imported.logs.panel)
    assert len(reports(imported)) == 1


def test_a_file_that_is_no_log_is_refused_in_the_panel(qtbot, screen, tmp_path, choose):
    path = tmp_path / "letter.csv"
    path.write_text("Dear all,\nsee you soon\n", encoding="utf-8")
    choose(screen, path)
    assert "no attendance log that is known" in words_of(screen.logs.panel)
    assert not screen.logs.panel.take_button.isEnabled()


def test_rows_can_count_in_one_sitting_alone(qtbot, screen, zoom_log, idle, choose):
    choose(screen, zoom_log)
    qtbot.mouseClick(screen.logs.panel.read_button, LEFT)
    idle(screen)
    screen.logs.panel.sitting.setCurrentIndex(2)
    qtbot.mouseClick(screen.logs.panel.take_button, LEFT)
    idle(screen)
    assert reports(screen)[0].sitting == screen.loaded.row.sittings[1].sitting.id
    assert {line.cells[0].row.status for line in screen.table.lines} == {"unknown"}


def test_a_log_can_be_taken_out_again(qtbot, imported, idle):
    action = imported.logs.remove_menu.actions()[0]
    assert "zoom-18-feb.csv" in action.text()
    action.trigger()
    idle(imported)
    assert reports(imported) == ()
    assert not imported.logs.remove_menu.isEnabled()


def write(path, *rows):
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def read_in_brussels(qtbot, screen, idle):
    qtbot.mouseClick(screen.logs.panel.read_button, LEFT)
    idle(screen)
    return screen.logs.panel


def test_a_table_shows_what_its_columns_were_taken_for_and_they_can_be_set_right(qtbot, screen, tmp_path, idle, choose):
    path = write(
        tmp_path / "hall.csv",
        "Badge,Device,Who,In,Out",
        "red,iPad 3,AMS - Luis A. Pineda,2021-02-18 12:00,2021-02-18 15:00",
        "blue,iPad 4,Norikazu Kuramoto,2021-02-18 12:30,2021-02-18 15:00",
    )
    choose(screen, path)
    panel = read_in_brussels(qtbot, screen, idle)
    assert "By column mapping" in words_of(panel)
    shown = {name: field.box.currentText() for name, field in panel.columns.choices.items()}
    assert (shown["name"], shown["joined"]) == ("Device", "In")
    who = panel.columns.choices["name"].box
    who.setCurrentText("Who")
    who.activated.emit(who.currentIndex())
    idle(screen)
    assert panel.columns.choices["name"].box.currentText() == "Who"
    assert "AMS - Luis A. Pineda" in {row[0] for row in panel.names.table.rows}
    qtbot.mouseClick(panel.take_button, LEFT)
    idle(screen)
    (report,) = reports(screen)
    assert (report.platform, report.layout, report.rows) == ("table", "columns", 2)


def test_a_table_that_tells_nothing_asks_for_its_columns(qtbot, screen, tmp_path, idle, choose):
    choose(screen, write(tmp_path / "x.csv", "A,B,C", "1,Luis A. Pineda,noon"))
    panel = screen.logs.panel
    assert "Choose which columns" in words_of(panel)
    assert panel.columns.isVisible()
    assert panel.columns.choices["name"].box.hasFocus()
    assert not panel.take_button.isEnabled()


def test_times_without_a_date_ask_for_their_day(qtbot, screen, tmp_path, idle, choose):
    head = "First name,Last name,Email,Duration,Time joined,Time exited"
    choose(screen, write(tmp_path / "meet.csv", head, "Luis A.,Pineda,l.pineda@example.org,3 hr,12:00,15:00"))
    panel = screen.logs.panel
    assert panel.day.hasFocus()
    panel.day.setCurrentIndex(1)
    panel.day.activated.emit(1)
    idle(screen)
    assert [row[2] for row in panel.names.table.rows] == ["Luis A. Pineda"]
    qtbot.mouseClick(panel.take_button, LEFT)
    idle(screen)
    assert reports(screen)[0].platform == "meet"
    assert max(line.cells[0].row.minutes for line in screen.table.lines) == 170


def test_the_zone_of_the_logs_is_asked_once(screen, zoom_log, tmp_path, idle, choose):
    panel = screen.logs.panel
    choose(screen, zoom_log)
    panel.zone.setCurrentText("Europe/Paris")
    panel.read_button.click()
    idle(screen)
    panel.take_button.click()
    idle(screen)
    evening = datetime(2021, 2, 19, 20, 0, tzinfo=UTC)
    choose(screen, write_zoom(tmp_path / "zoom-19-feb.csv", [stay("N. Kuramoto (ROCB)", "", evening, 60)]))
    idle(screen)
    assert (panel.zone.currentText(), panel.take_button.isEnabled()) == ("Europe/Paris", True)
    assert "The first to join" in words_of(panel) or "overlap no sitting" in words_of(panel)
