"""The field for a title: large type, over as many lines as it needs, plain until it is edited."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from meetingdesk.desktop.flat import box
from meetingdesk.desktop.theme import font, length, theme
from meetingdesk.desktop.widgets.fields import ENTER, Field


class TitleField(Field):
    """The title in large type, over as many lines as it needs."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self._shown = ""
        self.text = _Paragraph(lambda: self.typed != self._shown)
        super().__init__("", self.text, parent)
        self.text.setAccessibleName(label)
        self.setContentsMargins(2, 2, 2, 2)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.text.finished.connect(self._commit)
        self.text.restored.connect(self.restore)
        self.text.touched.connect(self.update)
        self.text.textChanged.connect(lambda: self.set_error("") if self.error else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outline the title while it is edited, wrong, or under the pointer; at rest it is only a title."""
        bad, focused = bool(self.error), self.text.hasFocus()
        if bad or focused or (self.underMouse() and self.text.isEnabled() and not self.text.isReadOnly()):
            tone = "dangerSolid" if bad else "focus" if focused else "lineControl"
            area = self.text.geometry().adjusted(-2, -2, 2, 2)
            width = length("border.selected_item") if bad or focused else 0
            box(QPainter(self), area, theme().colour("surface"), theme().colour(tone), length("radius.field"), width)

    def show_text(self, text: str, *, anew: bool = False) -> None:
        """Show another title; what is being typed stays, unless the field is about another thing `anew`."""
        self._shown = text
        typing = self.text.hasFocus() and self.text.document().isModified()
        if anew or (not typing and self.text.toPlainText() != text):
            self.text.setPlainText(text)
            self.set_error("")

    def restore(self) -> None:
        """Put back what was there."""
        self.text.setPlainText(self._shown)
        self.set_error("")

    @property
    def typed(self) -> str:
        """The title as typed, in one line."""
        return " ".join(self.text.toPlainText().split())

    def _commit(self) -> None:
        if self.typed != self._shown and self.text.document().isModified():
            self.text.document().setModified(False)  # asked for: what comes back now may be shown
            self.committed.emit(self.typed)


class _Paragraph(QPlainTextEdit):
    touched = Signal()  # the focus came or went
    finished = Signal()
    restored = Signal()

    def __init__(self, differs: Callable[[], bool]) -> None:
        super().__init__()
        self._differs = differs
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font("section"))
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(4)
        self.textChanged.connect(self._fit)

    def _fit(self) -> None:
        """Be as high as the lines need; asking for the block's place has them laid out for the present width."""
        layout, block = self.document().documentLayout(), self.document().firstBlock()
        lines = 0
        while block.isValid():
            layout.blockBoundingRect(block)
            lines += max(1, block.layout().lineCount())
            block = block.next()
        margins = 2 * int(self.document().documentMargin())
        self.setFixedHeight(min(lines, 5) * self.fontMetrics().lineSpacing() + margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape and self._differs():
            self.restored.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.touched.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.touched.emit()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()
