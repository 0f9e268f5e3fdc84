"""What stands at a side of the window changes sides with it: words, margins, the signs that point."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QComboBox, QTableWidget

from meetingdesk.desktop.flat import isolated
from meetingdesk.desktop.icons import icon, pixmap
from meetingdesk.desktop.widgets import margins, plain_label
from meetingdesk.desktop.widgets.sides import choose_row


@pytest.fixture
def right_to_left(qapp):
    """Turn the application round until the test ends."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def ink(image: QImage) -> tuple[int, int]:
    """Return between which columns there is ink: what differs from the first pixel."""
    ground = image.pixel(0, 0)
    columns = [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]
    return columns[0], columns[-1]


def painted(label, qtbot):
    qtbot.addWidget(label)
    label.resize(300, 24)
    label.show()
    return ink(label.grab().toImage())


@pytest.mark.parametrize("wraps", [False, True])
def test_latin_words_stand_at_the_right_from_right_to_left(right_to_left, qtbot, wraps):
    label = plain_label("Kind and audience")
    label.setWordWrap(wraps)
    first, last = painted(label, qtbot)
    assert first > 150
    assert last > 290


def test_a_trailing_word_stands_at_the_left_from_right_to_left(right_to_left, qtbot):
    label = plain_label("12:00")
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    assert painted(label, qtbot)[0] < 10


def test_a_label_follows_a_window_that_turns(qtbot):
    label = plain_label("Kind and audience")
    assert painted(label, qtbot)[0] < 10
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert painted(label, qtbot)[1] > 290


def test_margins_change_sides(right_to_left):
    assert margins(16, 1, 8, 2) == QMargins(8, 1, 16, 2)


def test_margins_stay_from_left_to_right(qapp):
    assert margins(16, 1, 8, 2) == QMargins(16, 1, 8, 2)


@pytest.mark.parametrize("name", ["undo", "redo", "agenda"])
def test_signs_that_follow_the_reading_turn(name, qapp):
    plain = _pictures(name)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        turned = _pictures(name)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for before, after in zip(plain, turned, strict=True):
        assert before != after
        assert _ends(after) == tuple(before.width() - 1 - x for x in reversed(_ends(before)))


@pytest.mark.parametrize("name", ["attendance", "clock", "history", "play", "search"])
def test_signs_of_things_stay(name, qapp):
    plain = _pictures(name)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert _pictures(name) == plain
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _pictures(name: str) -> list[QImage]:
    size = QSize(40, 40)
    return [pixmap(name, "text", 40).toImage(), icon(name).pixmap(size, QIcon.Mode.Normal).toImage()]


def _ends(image: QImage) -> tuple[int, int]:
    columns = [
        x for x in range(image.width()) if any(image.pixelColor(x, y).alpha() > 128 for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def test_what_holds_isolated_parts_keeps_the_order_of_the_window():
    parted = f"12:00   {isolated('Opening remarks')}"
    assert isolated(parted) == parted


def test_a_choice_that_lacks_room_ends_in_dots(qtbot):
    whole, cut = QComboBox(), QComboBox()
    whole.addItem("A \N{MIDDLE DOT} for information of the delegations")
    for choice in (whole, cut):
        qtbot.addWidget(choice)
        choice.resize(140, 32)
    assert cut.fontMetrics().horizontalAdvance(whole.currentText()) > 140
    text, advance = whole.currentText(), cut.fontMetrics().horizontalAdvance
    fitting = (text[:place] + "\N{HORIZONTAL ELLIPSIS}" for place in range(len(text)))
    cut.addItems([part for part in fitting if advance(part) < 110])
    pictures = []
    for place in range(cut.count()):
        cut.setCurrentIndex(place)
        pictures.append(cut.grab().toImage())
    assert whole.grab().toImage() in pictures


def test_a_row_can_be_chosen_from_right_to_left(right_to_left, qtbot):
    table = QTableWidget(3, 1)
    qtbot.addWidget(table)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.resize(400, 200)
    table.show()
    choose_row(table, 1)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]
