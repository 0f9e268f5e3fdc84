"""The fields of the inspector: a label, what is edited, and below it a sentence when it cannot be.

A field commits on Enter and when the focus leaves; Esc puts back what was there. Nothing is committed that is the
same as what is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets.text import ElidedLabel, PlainLabel, plain_label, tip

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Field(QWidget):
    """A labelled field. `committed` carries what was typed or chosen."""

    committed = Signal(str)

    def __init__(self, label: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._sentence = ""
        self._label = ElidedLabel(label, "small", "muted")
        self._error = plain_label("", "small", "danger")
        self._error.setWordWrap(True)
        self._error.hide()
        editor.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(length("space_use.label_to_field"))
        column.addWidget(self._label)
        column.addWidget(editor)
        column.addWidget(self._error)
        self._label.setVisible(bool(label))

    @property
    def error(self) -> str:
        """The sentence below the field, or nothing."""
        return self._sentence

    def set_error(self, sentence: str) -> None:
        """Outline the field and say why; an empty sentence takes both away."""
        mine = self._error.text() == self._sentence  # a label that several fields share may tell of another
        self._sentence = sentence
        if sentence or mine:
            self._error.setText(sentence)
            self._error.setVisible(bool(sentence))
        self._editor.setProperty("bad", bool(sentence))
        self._editor.setAccessibleDescription(sentence)
        self._editor.update()
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._editor, sentence))

    def tell_in(self, label: PlainLabel) -> None:
        """Show the sentence in a label of the form: a narrow field has no room for it."""
        self._error.hide()
        self._error = label

    def set_allowed(self, allowed: bool, why_not: str = "") -> None:
        """Enable the field, or disable it and say why in its tooltip."""
        self._editor.setEnabled(allowed)
        self._editor.setToolTip("" if allowed else tip(why_not))


class LineField(Field):
    """A field of one line."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self._shown = ""
        self.line = _Line(lambda: self.changed)
        super().__init__(label, self.line, parent)
        self.line.finished.connect(self._commit)
        self.line.restored.connect(self.restore)
        self.line.textEdited.connect(lambda _text: self.set_error(""))

    def show_text(self, text: str, *, anew: bool = False) -> None:
        """Show another value; what is being typed stays, unless the field is about another thing `anew`."""
        self._shown = text
        if anew or not (self.line.hasFocus() and self.line.isModified()):
            self.line.setText(text)
            self.line.setCursorPosition(0)  # what is too long is seen from its beginning
            self.set_error("")

    def restore(self) -> None:
        """Put back what was there."""
        self.line.setText(self._shown)
        self.line.selectAll()
        self.set_error("")

    @property
    def changed(self) -> bool:
        """Whether it holds something else than what was there."""
        return self.line.text().strip() != self._shown

    def _commit(self) -> None:
        if self.changed and self.line.isModified():
            self.line.setModified(False)  # asked for: what comes back now may be shown
            self.committed.emit(self.line.text().strip())


class _Line(QLineEdit):
    finished = Signal()
    restored = Signal()
    entered = Signal()  # Enter, after `finished`

    def __init__(self, differs: Callable[[], bool]) -> None:
        super().__init__()
        self._differs = differs

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.finished.emit()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self._differs():
            self.restored.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # one level further: the inspector
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()


class ChoiceField(Field):
    """A choice among a few values, each with its words."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self.box = _Choice()
        super().__init__(label, self.box, parent)
        self._options: tuple[tuple[str, str], ...] = ()
        self._shown = ""
        self.box.activated.connect(self._commit)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer values, as pairs of value and words."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            self.box.clear()
            for value, words in options:
                self.box.addItem(words, value)

    def show_value(self, value: str) -> None:
        """Show a value."""
        self._shown = value
        self.box.setCurrentIndex(next((i for i, option in enumerate(self._options) if option[0] == value), -1))
        self.set_error("")

    def restore(self) -> None:
        """Put back what was there."""
        self.show_value(self._shown)

    def _commit(self, index: int) -> None:
        value = self._options[index][0]
        if value != self._shown:
            self.committed.emit(value)


class _Choice(QComboBox):
    """Gives way where there is little room, and does not turn under the wheel while the inspector scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.hasFocus():
            event.ignore()
            return False
        return super().event(event)
