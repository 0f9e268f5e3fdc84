"""Taking in people in the whole window: looked at first, every problem by row, written only when confirmed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from python_calamine import CalamineWorkbook
from tests.exchange.nominations import some_tables

from meetingdesk.desktop.nominations.screen import REJECTED, WARNINGS
from meetingdesk.desktop.widgets import Strip

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ROWS = "Entity\tFamily name\tGiven name\tE-mail\nRILO South America\tGood\tAnn\t\nRILO Suth America\tLost\tBob\t=x\n"
Horizontal = Qt.Orientation.Horizontal


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.controller.jobs.running, timeout=20_000)
    QApplication.processEvents()


def told(page):
    return [strip.text for strip in page.findChildren(Strip) if strip.isVisible()]


def names(window):
    return {one.name for row in window.controller.office.reads.delegations(1) for one in row.delegates}


@pytest.fixture
def look(window, qtbot):
    """Return a function that shows a file, or without one what is on the clipboard."""

    def show(path=None):
        if path is None:
            window.commands.paste_people.trigger()
        else:
            window.files.choices.people = lambda then: then(path)  # the box to choose a file is the system's
            window.commands.import_people.trigger()
        page = window.stack.screen_on_show
        assert page.name == "nominations"
        settle(qtbot, window)
        return page

    return show


@pytest.fixture
def pasted(look):
    """The page on rows that were copied, one of them wrong."""
    QGuiApplication.clipboard().setText(ROWS)
    return look()


def test_a_workbook_is_shown_before_anything_is_written_and_taken_in_as_one_step(window, qtbot, look, tmp_path):
    path = tmp_path / "n.xlsx"
    path.write_bytes(some_tables.workbook())
    before = names(window)
    page = look(path)
    assert [row[:3] for row in page.people.table.rows] == [
        ("5", "Lucía Núñez Peña", "Head of delegation"),
        ("6", "José Ibáñez", "Adviser"),
        ("7", "Théo Étienne", "Alternate"),
    ]
    assert told(page) == ["Sheets that the workbook hides were not read: Listes."]
    assert page.mapping.columns["person"].values()["family"] == "Nom"
    assert names(window) == before
    assert page.take_button.hasFocus()
    assert page.take_button.text() == "Take in 3 people"
    qtbot.keyClick(page.take_button, Key.Key_Space)
    settle(qtbot, window)
    assert window.stack.screen_on_show.name == "delegations"
    assert len(names(window) - before) == 3
    window.controller.undo()
    assert names(window) == before


def test_what_is_wrong_is_listed_by_row_and_what_is_right_can_be_taken(window, qtbot, pasted):
    assert "1 row is rejected" in told(pasted)[0]
    qtbot.mouseClick(pasted.switch.button(REJECTED), LEFT)
    assert pasted.rejected.isVisible()
    ((row, name, reason),) = pasted.rejected.table.rows
    assert (row, name) == ("3", "Bob Lost")
    assert "=x" in reason
    pasted.take()
    settle(qtbot, window)
    assert "Ann Good" in names(window)
    assert "Bob Lost" not in names(window)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of the platform that paints in memory
def test_rejected_rows_are_saved_with_their_reason_and_nothing_computes(window, qtbot, pasted, tmp_path):
    qtbot.mouseClick(pasted.save_button, LEFT)
    dialog = pasted.findChild(QFileDialog)
    path = tmp_path / "rejected.xlsx"
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    dialog.accept()
    settle(qtbot, window)
    heads, row = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert heads[:2] == ["Row", "Reason"]
    assert heads[2:] == ["Entity", "Family name", "Given name", "E-mail"]
    assert row[2:] == ["RILO Suth America", "Lost", "Bob", "=x"]


def test_a_table_copied_from_a_document_keeps_its_cells_together(window, qtbot, look):
    rows = "<tr><td>Entity<td>Family name<td>Given name<td>Status</tr>"
    data = QMimeData()
    data.setText("Entity\tFamily name\tGiven name\tStatus\nRILO South\nAmerica\tGood\tAnn\tperhaps")
    data.setHtml(f"<table>{rows}<tr><td><p>RILO South<p>America<td>Good<td>Ann<td>perhaps</tr></table>")
    QGuiApplication.clipboard().setMimeData(data)
    page = look()
    ((_row, name, *_cells, remark),) = page.people.table.rows
    assert name == "Ann Good"
    assert "perhaps" in remark
    hidden = [column for column in range(9) if page.people.isColumnHidden(column)]
    assert [page.people.table.headerData(column, Horizontal) for column in hidden] == ["Post", "E-mail", "Mode"]


def test_another_column_is_tried_at_once(window, qtbot, pasted):
    box = pasted.mapping.choices["post"].box
    box.setFocus()
    for _ in range(5):
        if box.currentText() == "Given name":
            break
        qtbot.keyClick(box, Key.Key_Down)
        settle(qtbot, window)
    assert pasted.people.table.rows[0][4] == "Ann"


def test_the_status_of_people_and_delegations_is_a_column_to_choose(window, qtbot, look):
    heads = "Entity\tFamily name\tGiven name\tWhere it stands\tReply"
    QGuiApplication.clipboard().setText(f"{heads}\nRILO South America\tGood\tAnn\tCancelled\tDeclined\n")
    page = look()
    page.mapping.group.box.setFocus()
    qtbot.keyClick(page.mapping.group.box, Key.Key_Down)
    assert page.mapping.choices["status"].isVisible()
    assert not page.mapping.choices["family"].isVisible()
    page.mapping.mapped.emit("status", "Where it stands")
    settle(qtbot, window)
    page.mapping.mapped.emit("delegation_status", "Reply")
    settle(qtbot, window)
    assert page.mapping.group.box.currentText() == "At this meeting (1)"
    assert page.people.table.rows[0][6] == "Withdrawn"
    page.take()
    settle(qtbot, window)
    row = next(row for row in window.controller.office.reads.delegations(1) if row.entity_name == "RILO South America")
    assert row.status == "declined"
    assert "Ann Good" in {one.name for one in row.delegates if not one.stands}


def test_the_columns_that_were_chosen_are_remembered_for_tables_with_the_same_heads(window, qtbot, look):
    rows = "Entity\tFamily name\tGiven name\tRemark\nRILO South America\tGood\tAnn\tAnalyst\n"
    QGuiApplication.clipboard().setText(rows)
    page = look()
    assert page.people.table.rows[0][4] == ""
    page.mapping.mapped.emit("post", "Remark")
    settle(qtbot, window)
    page.cancel()
    QGuiApplication.clipboard().setText(rows.replace("Good", "Other"))
    page = look()
    qtbot.waitUntil(lambda: page.people.table.rows and page.people.table.rows[0][4] == "Analyst", timeout=20_000)
    QGuiApplication.clipboard().setText(rows.replace("Given name", "First name"))  # another sender
    page = look()
    assert page.people.table.rows[0][4] == ""


def test_unknown_entities_are_made_only_where_that_is_ticked(window, qtbot, look):
    QGuiApplication.clipboard().setText("Entity\tTime zone\tName\nBureau Z\tPacific/Apia\tAnn Good\n")
    page = look()
    assert page.switch.current == REJECTED
    page.mapping.new_entities.box.setFocus()
    qtbot.keyClick(page.mapping.new_entities.box, Key.Key_Space)
    settle(qtbot, window)
    assert page.people.table.rows[0][3] == "Bureau Z"
    qtbot.mouseClick(page.switch.button(WARNINGS), LEFT)
    assert "Bureau Z" in page.warnings.table.rows[0][2]


@pytest.mark.parametrize("leave", ["button", "escape", "action"])
def test_to_cancel_writes_nothing_and_goes_back(window, qtbot, pasted, leave):
    before = names(window)
    if leave == "button":
        qtbot.mouseClick(pasted.cancel_button, LEFT)
    elif leave == "escape":
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    else:
        pasted.screen_actions()[0].trigger()
    assert window.stack.screen_on_show.name == "overview"
    assert names(window) == before
    assert pasted.people.table.rows == ()


def test_a_text_without_people_is_refused_in_a_sentence(look):
    QGuiApplication.clipboard().setText("nothing\nof interest")
    page = look()
    assert "No row of this file heads columns of people" in told(page)[0]
    assert not page.take_button.isEnabled()
