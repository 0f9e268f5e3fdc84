"""The delegations used as a table: cells edited, copied and pasted, groups, and views under a name."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit

from meetingdesk.desktop.item_models.lines import CELL_ROLE
from meetingdesk.desktop.lists.pasting import CellChange

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
STATUS, CONTACT, QUOTA, INVITED = 2, 6, 9, 10


@pytest.fixture
def two(user):
    """The first two lines, the first of them selected by the keyboard, at its status."""
    keys = user.shown[:2]
    user.screen.view.setFocus()
    user.screen.view.choose(keys[:1])
    go(user, STATUS)
    return keys


def go(user, column):
    """Go to the cell of a column, beside which the inspector may have hidden others."""
    user.screen.close_side()
    view = user.screen.view
    while view.block.columns:
        user.press(view, Qt.Key.Key_Left)
    for _step in range(view.block.shown.index(column) + 1):
        user.press(view, Qt.Key.Key_Right)


def cell(user, key, column):
    return user.screen.view.lines.place(key).siblingAtColumn(column).data(CELL_ROLE)


def clip(text=None):
    if text is not None:
        QGuiApplication.clipboard().setText(text)
    return QGuiApplication.clipboard().text()


def row(user, key):
    return user.screen.loaded.rows[key]


def test_a_block_of_cells_is_copied_by_the_keyboard(user, two):
    view = user.screen.view
    user.press(view, Qt.Key.Key_Down, SHIFT)
    user.press(view, Qt.Key.Key_Right, SHIFT)
    user.press(view, Qt.Key.Key_C, CTRL)
    words = [[cell(user, key, column).words for column in (STATUS, STATUS + 1)] for key in two]
    assert clip() == "".join(f"{first}\t{second}\n" for first, second in words)
    user.press(view, Qt.Key.Key_C, CTRL | SHIFT)
    assert clip().startswith("Entity\tCity\tStatus\tPeople")
    assert len(clip().splitlines()) == 3


def test_a_block_is_pasted_after_a_look_in_one_step(user, two):
    user.press(user.screen.view, Qt.Key.Key_Right)  # nothing is written by going on
    user.press(user.screen.view, Qt.Key.Key_Left)
    before = [row(user, key).status for key in two]
    clip("Declined\nmaybe\n")
    user.press(user.screen.view, Qt.Key.Key_V, CTRL)
    page = user.screen.paste_page
    assert user.screen.side.page is page
    told = [line.cells[1].words for line in page.view.lines.lines]
    assert told[0] == "Status: Declined"
    assert "“maybe” is none of" in told[1]
    assert [row(user, key).status for key in two] == before
    page.apply.click()
    user.rest()
    assert [row(user, key).status for key in two] == ["declined", before[1]]
    user.window.controller.undo()
    user.rest()
    assert [row(user, key).status for key in two] == before


def test_a_block_that_changes_nothing_says_why(user, two):
    page = user.screen.paste_page
    for pasted, why in (
        ("maybe\nnever\n", "Nothing can be changed: what was pasted does not fit into any of the cells below."),
        ("maybe\n", "Nothing can be changed: what was pasted does not fit into the cell below."),
        (clip_of(user, two), "Nothing would change: the cells hold what was pasted already."),
    ):
        clip(pasted)
        user.press(user.screen.view, Qt.Key.Key_V, CTRL)
        assert (page.why.text(), page.apply.isEnabled()) == (why, False)
        user.press(page.apply, Qt.Key.Key_Escape)
    clip("Declined\nmaybe\n")
    user.press(user.screen.view, Qt.Key.Key_V, CTRL)
    assert page.why.isHidden()


def clip_of(user, keys):
    return "".join(f"{cell(user, key, STATUS).words}\n" for key in keys)


def test_a_refusal_names_the_row_and_changes_nothing(user, two):
    refused = []
    user.window.controller.refused.connect(lambda error: refused.append(error))
    user.screen.paste_page.wanted.emit(changes_with_quota(user, two, ("5", "-3")))
    user.rest()
    assert [error.code for error in refused] == ["delegation.quota"]
    assert refused[0].parameters["at_row"] == cell(user, two[1], 0).words
    assert row(user, two[0]).quota != 5


def test_the_days_of_delegations_are_columns_too(user, two):
    values = {INVITED: "2020-12-01", INVITED + 1: ""}
    named = [(key, cell(user, key, 0).words) for key in two]
    changes = [CellChange(key, name, column, "", day, day) for key, name in named for column, day in values.items()]
    user.screen.paste_page.wanted.emit(changes)
    user.rest()
    assert {(row(user, key).invited_on, row(user, key).answered_on) for key in two} == {(date(2020, 12, 1), None)}
    assert cell(user, two[0], INVITED).words == "1 Dec 2020"


def changes_with_quota(user, keys, values):
    names = [cell(user, key, 0).words for key in keys]
    return [CellChange(k, name, QUOTA, "", v, v) for k, name, v in zip(keys, names, values, strict=True)]


def test_the_block_stays_in_its_columns_when_the_lines_are_grouped_anew(user, two):
    columns = user.screen.view.block.columns
    assert columns == [STATUS]
    choose(user, "Group by kind")
    assert user.screen.view.block.columns == columns
    assert user.screen.view.currentIndex().column() == STATUS


def test_pasting_is_put_away_by_esc(user, two):
    clip("Declined")
    user.press(user.screen.view, Qt.Key.Key_V, CTRL)
    user.press(user.screen.paste_page.apply, Qt.Key.Key_Escape)
    assert user.screen.side.page is not user.screen.paste_page
    assert row(user, two[0]).status != "declined"


def test_a_cell_is_edited_in_place(user, two):
    view = user.screen.view
    user.press(view, Qt.Key.Key_F2)
    choice = view.viewport().findChild(QComboBox)
    choice.setCurrentIndex(choice.findText("Declined"))
    user.press(choice, Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: row(user, two[0]).status == "declined")


def test_a_date_is_typed_in_place_and_one_that_is_none_is_told(user, two):
    view = user.screen.view
    go(user, CONTACT)
    for text in ("never", "18 Feb 2021"):
        user.press(view, Qt.Key.Key_F2)
        field = view.viewport().findChild(QLineEdit)
        field.setText(text)
        user.press(field, Qt.Key.Key_Return)
        if text == "never":
            user.qtbot.waitUntil(lambda: "“never” is no date" in user.said(user.screen))
            user.qtbot.waitUntil(lambda: view.viewport().findChild(QLineEdit) is None)
    user.qtbot.waitUntil(lambda: row(user, two[0]).last_contact == date(2021, 2, 18))


def test_lines_are_grouped_by_kind_with_counts(user):
    choose(user, "Group by kind")
    groups = user.screen.view.lines.groups
    assert [group.key for group in groups] == ["VCO", "ROCB", "RILO", "RTC", "RCL", "RDTC"]
    assert groups[1].note.startswith("6 entities")


def test_a_view_is_saved_under_a_name_and_shown_again(user):
    choose(user, "Group by kind")
    choose(user, "City", on=False)
    user.screen.head.field.setText("bangkok")
    user.screen.view.head.setSortIndicator(STATUS, Qt.SortOrder.DescendingOrder)
    choose(user, "Save this view…")
    field = user.screen.views.name_field
    user.qtbot.keyClicks(field, "In Bangkok")
    user.press(field, Qt.Key.Key_Return)
    shown = user.shown
    choose(user, "Group by region")
    choose(user, "City", on=True)
    user.screen.clear_filters()
    assert user.shown != shown
    choose(user, "View: In Bangkok")
    assert user.shown == shown
    assert user.screen.views.grouping == "kind"
    assert user.screen.view.isColumnHidden(1)
    assert user.screen.view.head.sortIndicatorSection() == STATUS
    assert "View: In Bangkok" in [action.text() for action in user.screen.screen_actions()]
    user.screen.views.forget("In Bangkok")
    assert "View: In Bangkok" not in [action.text() for action in user.screen.head.columns_menu.actions()]


def choose(user, text, *, on=None):
    action = next(one for one in user.screen.head.columns_menu.actions() if one.text() == text)
    if on is None:
        action.trigger()
    else:
        action.setChecked(on)


def test_addresses_of_the_selected_are_copied_in_batches(user):
    view = user.screen.view
    view.setFocus()
    view.tick_all()
    seen = []
    for _press in range(5):
        user.press(view, Qt.Key.Key_B, CTRL | SHIFT)
        seen.append(clip().splitlines())
    everybody = {one.email for row in user.screen.loaded.answer.delegations for one in row.standing if one.email}
    assert max(map(len, seen)) == 50
    assert seen[0] == seen[4]  # after the last batch the first again
    assert {line.rpartition("<")[2].rstrip(">") for batch in seen for line in batch} == everybody
    assert "batch 1 of 4" in user.said(user.screen)
