"""The documents that the selected item refers to, and the form that adds or changes one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from meetingdesk.desktop.agenda.section_box import lay_out
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.widgets import ElidedLabel, OutlineButton, QuietButton, ToolIcon, plain_label
from meetingdesk.errors import UserError
from meetingdesk.requests.references import AddReference, EditReference, RemoveReference
from meetingdesk.rows.agenda import ItemRow, ReferenceRow
from meetingdesk.words import explain


class ReferenceLine(QWidget):
    """One document. Enter or a double click changes it, Delete takes it off the item."""

    opened = Signal()
    removed = Signal()

    def __init__(self, row: ReferenceRow, *, allowed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._allowed = allowed
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(", ".join(filter(None, (row.name, row.address))))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(row.name, "body"))
        if row.address:
            words.addWidget(ElidedLabel(row.address, "small", "muted"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.addLayout(words, 1)
        if allowed:
            cross = ToolIcon("close", self.tr("Remove this document"))
            cross.clicked.connect(self.removed)
            line.addWidget(cross)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change it."""
        if self._allowed:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change it with Enter, take it off with Delete."""
        if self._allowed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif self._allowed and event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class ReferenceForm(QWidget):
    """Symbol, title and address. Enter in any of them keeps what stands there; Esc leaves it."""

    kept = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        self.symbol, self.title, self.address = QLineEdit(), QLineEdit(), QLineEdit()
        for line, words in (
            (self.symbol, self.tr("Symbol")),
            (self.title, self.tr("Title of the document")),
            (self.address, self.tr("Web address, if there is one")),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
            line.returnPressed.connect(self.kept)
            column.addWidget(line)
        self.trouble = plain_label("", "small", "danger")
        self.trouble.setWordWrap(True)
        self.keep = OutlineButton(self.tr("Keep"))
        self.keep.clicked.connect(self.kept)
        column.addWidget(self.trouble)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)

    def begin(self, row: ReferenceRow | None) -> None:
        """Show what is changed, or nothing for a new one."""
        self.symbol.setText(row.symbol if row else "")
        self.title.setText(row.title if row else "")
        self.address.setText(row.address if row else "")
        self.tell("")
        self.show()
        self.symbol.setFocus()

    def tell(self, sentence: str) -> None:
        """Say why it cannot be kept."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ReferencesBox(QWidget):
    """All documents of an item, a heading, and the form that Add opens."""

    def __init__(self, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._shown: object = None
        self._item = 0
        self._changing: ReferenceRow | None = None
        self.asked = False  # the form waits for an answer
        self.add = QuietButton(self.tr("Add"), "add")
        self.add.setAccessibleName(self.tr("Refer to a document"))
        self.add.clicked.connect(self.open)
        self.form = ReferenceForm()
        self.form.hide()
        self.form.kept.connect(self._keep)
        self.form.left.connect(self._leave)
        self._lines = lay_out(self, self.tr("Documents"), (self.add,), (self.form,))

    def show_item(self, item: ItemRow) -> None:
        """Show the documents of an item; the form stays open while nothing about them has changed."""
        self.asked = False
        self.add.setVisible(self._verbs.allowed)
        seen = (item.id, item.references, self._verbs.allowed)
        if seen == self._shown:
            return
        self._shown, self._item = seen, item.id
        self.form.hide()
        while (entry := self._lines.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()
        for row in item.references:
            line = ReferenceLine(row, allowed=self._verbs.allowed)
            line.opened.connect(partial(self._begin, row))
            line.removed.connect(partial(self._verbs.send, RemoveReference(reference=row.id)))
            self._lines.addWidget(line)

    def open(self) -> None:
        """Ask for one more document."""
        self._begin(None)

    def refuse(self, error: UserError) -> None:
        """Say below the form why what stands there cannot be."""
        self.asked = False
        self.form.tell(explain(error))

    def _begin(self, row: ReferenceRow | None) -> None:
        self._changing = row
        self.form.begin(row)

    def _keep(self) -> None:
        said = [line.text().strip() for line in (self.form.symbol, self.form.title, self.form.address)]
        symbol, title, address = said
        row = self._changing
        if row is not None and said == [row.symbol, row.title, row.address]:
            self._leave()
            return
        self.asked = True
        if row is None:
            self._verbs.send(AddReference(item=self._item, symbol=symbol, title=title, address=address))
        else:
            self._verbs.send(EditReference(reference=row.id, symbol=symbol, title=title, address=address))

    def _leave(self) -> None:
        self.form.hide()
        self.add.setFocus()
