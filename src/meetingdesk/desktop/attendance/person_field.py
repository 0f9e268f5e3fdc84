"""Choosing a person of the meeting: type three letters, choose with the arrows, press Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from meetingdesk.desktop.attendance.two_ends import TwoEndsList
from meetingdesk.desktop.item_models.attendance import AttendanceLine
from meetingdesk.desktop.theme import tall
from meetingdesk.domain.search import contains, rank, terms

SHOWN = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


def found(query: str, people: Sequence[AttendanceLine], limit: int = SHOWN) -> list[AttendanceLine]:
    """Return the people in whose name or entity every word stands; those whose name begins so come first."""
    wanted = terms(query)
    if not wanted:
        return []
    hits = []
    for line in people:
        name = " ".join(line.beginnings[0])
        if contains(wanted, f"{name} {' '.join(line.beginnings[1])}"):
            hits.append((rank(wanted, name), line))
    return [line for _rank, line in sorted(hits, key=lambda hit: hit[0])[:limit]]


class PersonField(QWidget):
    """A field with the list of whom it finds. `pointed` tells who is under the cursor, `picked` who was chosen."""

    pointed = Signal(int)
    picked = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: Sequence[AttendanceLine] = ()
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Three letters of the name or entity"))
        self.line.setAccessibleName(self.tr("Who is it?"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._sift)
        self.line.installEventFilter(self)
        self.list = TwoEndsList(self.tr("People found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _item: self._pick())
        self.list.currentRowChanged.connect(lambda _row: self._point())
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.list)

    def set_people(self, people: Sequence[AttendanceLine]) -> None:
        """Say who can be chosen."""
        self._people = people

    def clear(self) -> None:
        """Empty the field."""
        self.line.clear()

    @property
    def chosen(self) -> int:
        """The delegate under the cursor, or 0."""
        return int(self.list.current_key or 0)

    def _sift(self, text: str) -> None:
        hits = found(text, self._people)
        self.list.show_lines([(line.delegate, line.name, line.entity) for line in hits])
        row = tall("rows.review_next")
        self.list.setMinimumHeight(min(2, len(hits)) * row)
        self.list.setMaximumHeight(max(1, len(hits)) * row)
        self.list.setVisible(bool(hits))
        if hits:
            self.list.setCurrentRow(0)
            self._point()

    def _point(self) -> None:
        if self.chosen:
            self.pointed.emit(self.chosen)

    def _pick(self) -> None:
        if self.chosen:
            self.picked.emit(self.chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keyboard in the field: arrows choose, Enter takes, Esc leaves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _ENTER:
            self._pick()
        elif key in _STEPS and self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + _STEPS[key]) % self.list.count())
        elif key == Qt.Key.Key_Escape:
            self.line.clear()
            self.left.emit()
        else:
            return False
        return True
