"""The order that the plan is to keep: which item before which, with a row of fields to add to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meetingdesk.desktop.precedence import ItemLine, WishLine, called
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import ElidedLabel, OutlineButton, Panel, QuietButton, plain_label
from meetingdesk.domain.arranging import items_of
from meetingdesk.rows.agenda import AgendaRow

SEEN = 4  # lines; more are scrolled


class WishesBox(QWidget):
    """`added`: an item, and the one it is to come before. `removed`: a wish that is taken back."""

    added = Signal(int, int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[WishLine] = []  # the wishes on show
        self.add = QuietButton(self.tr("Add"), "add")
        self.add.setAccessibleName(self.tr("Set an order of two items"))
        self.add.clicked.connect(self.open)
        self.none = ElidedLabel(self.tr("None set: items may follow each other in any order."), "body", "muted")
        self.first = ItemLine(self.tr("Number or title of the item that comes first"))
        self.second = ItemLine(self.tr("Number or title of the item that comes later"))
        self.trouble = plain_label("", "small", "danger")
        self.trouble.setWordWrap(True)
        self.keep = OutlineButton(self.tr("Keep this order"))
        self.keep.clicked.connect(self._keep)
        for line in (self.first, self.second):
            line.returnPressed.connect(self._keep)
        self._lay_out()
        self._close()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(length("space_use.between_controls"))
        head.addWidget(plain_label(self.tr("Order to keep"), "strong"))
        head.addWidget(self.none, 1)
        head.addStretch()
        head.addWidget(self.add)
        self.form = QWidget()
        fields = QHBoxLayout(self.form)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(length("space_use.between_controls"))
        fields.addWidget(self.first, 1)
        fields.addWidget(plain_label(self.tr("before")))
        fields.addWidget(self.second, 1)
        fields.addWidget(self.keep)
        inner = Panel("window")
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(length("space.1"))
        column.addLayout(head)
        for part in (self.area, self.form, self.trouble):
            column.addWidget(part)

    def show_agenda(self, agenda: AgendaRow, *, allowed: bool) -> None:
        """Show the wishes of a meeting."""
        items = items_of(agenda)
        names = {item.id: called(item) for item in items}
        for line in (self.first, self.second):
            line.offer(items)
        while (entry := self._lines.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()
        self.lines = []
        for wish in agenda.precedence:
            text = self.tr("{first} before {second}").format(first=names[wish.before], second=names[wish.after])
            own = WishLine(text, allowed=allowed)
            own.removed.connect(partial(self.removed.emit, wish.id))
            self._lines.addWidget(own)
            self.lines.append(own)
        count = len(agenda.precedence)
        self.none.setVisible(not count)
        self.area.setVisible(bool(count))
        one = max((line.sizeHint().height() for line in self.lines), default=0)
        self.area.setFixedHeight(min(count, SEEN) * one)
        self.add.setVisible(allowed)

    def open(self) -> None:
        """Ask for two items."""
        self.first.clear()
        self.second.clear()
        self._tell("")
        self.form.show()
        self.first.setFocus()

    def _keep(self) -> None:
        first, second = self.first.item, self.second.item
        if first is None or second is None:
            (self.first if first is None else self.second).setFocus()
            asked = (self.first.text() if first is None else self.second.text()).strip()
            self._tell(self.tr("Type the number or the title of an item of this agenda") if asked else "")
        else:
            self.added.emit(first, second)

    def done(self) -> None:
        """Close the fields: what they asked for has been written."""
        self._close()
        self.add.setFocus()

    def refuse(self, sentence: str) -> bool:
        """Say why the order cannot be; False where none was asked for."""
        if not self.form.isVisible():
            return False
        self._tell(sentence)
        return True

    def _tell(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _close(self) -> None:
        self.form.hide()
        self._tell("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the fields with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.form.isVisible():
            self.done()
        else:
            super().keyPressEvent(event)
