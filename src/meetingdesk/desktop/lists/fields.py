"""Further fields of forms: dates, notes of several lines, ticks, zones. Each commits a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from meetingdesk.desktop.lists.dates import read_date, show_date
from meetingdesk.desktop.lists.times import read_minutes, read_time
from meetingdesk.desktop.widgets import completion, literal
from meetingdesk.desktop.widgets.fields import Field, LineField


class DateField(LineField):
    """A date, or nothing. It commits the date in ISO 8601, or an empty text."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.line.setPlaceholderText(self.tr("such as {day}").format(day=show_date(date(2021, 2, 18))))

    @property
    def day(self) -> date | None:
        """The date that stands there, None where it is empty or no date."""
        return read_date(self.line.text())

    def show_day(self, day: date | None, *, anew: bool = False) -> None:
        """Show a date."""
        self.show_text(show_date(day), anew=anew)

    @property
    def readable(self) -> bool:
        """Whether it is empty or holds a date; where it holds something else it says so."""
        fine = not self.line.text().strip() or self.day is not None
        if not fine:
            self.ask()
        return fine

    def ask(self) -> None:
        """Say what it wants: a date."""
        self.set_error(self.tr("A date such as {day}").format(day=show_date(date(2021, 2, 18))))

    def _commit(self) -> None:
        if not (self.changed and self.line.isModified()) or not self.readable:
            return
        self.line.setModified(False)
        self.committed.emit(self.day.isoformat() if self.day else "")


class NumberField(LineField):
    """Minutes, as a time of day or as a length. It commits them as a whole number; what cannot be read is said."""

    def __init__(
        self, label: str, read: Callable[[str], int | None], trouble: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, parent)
        self._read = read
        self._trouble = trouble

    @property
    def minutes(self) -> int | None:
        """The minutes that stand there, None where it is empty or cannot be read."""
        return self._read(self.line.text())

    @property
    def readable(self) -> bool:
        """Whether it can be read; where it cannot it says so."""
        fine = self.minutes is not None
        if not fine:
            self.set_error(self._trouble)
        return fine

    def _commit(self) -> None:
        if not (self.changed and self.line.isModified()) or not self.readable:
            return
        self.line.setModified(False)
        self.committed.emit(str(self.minutes))


class TimeField(NumberField):
    """A time of day, as people type it; it commits the minutes since midnight."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        trouble = QCoreApplication.translate("TimeField", "A time such as 12:20")
        super().__init__(label, read_time, trouble, parent)

    def show_time(self, minute: int, *, anew: bool = False) -> None:
        """Show a time of day, in minutes since midnight."""
        self.show_text(f"{minute // 60:02d}:{minute % 60:02d}", anew=anew)


class MinutesField(NumberField):
    """A length in minutes, up to a day."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        trouble = QCoreApplication.translate("MinutesField", "Minutes from 1 to 1440")
        super().__init__(label, read_minutes, trouble, parent)


class FindField(LineField):
    """A field that offers texts, found by any part of them; one that is chosen is committed at once."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        completion.offer(self.line, ()).activated.connect(self._take)

    def offer(self, texts: Sequence[str]) -> None:
        """Offer other texts."""
        completion.offer(self.line, texts)

    def _take(self, text: str) -> None:
        self.line.setText(text)
        self.line.setModified(True)  # to the line it was not typed
        self._commit()


class ZoneField(FindField):
    """The name of a time zone."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.offer(_zones())


@cache
def _zones() -> list[str]:
    return sorted(available_timezones())


class TickField(Field):
    """A tick with its words; it commits `1` or nothing."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        self.box = QCheckBox(literal(words))
        super().__init__("", self.box, parent)
        self.box.setAccessibleName(words)
        self.box.clicked.connect(lambda on: self.committed.emit("1" if on else ""))

    def show_on(self, on: bool) -> None:
        """Show whether it is ticked."""
        self.box.setChecked(on)
        self.set_error("")


class NoteField(Field):
    """A note of several lines. It commits when the focus leaves, or with Ctrl+Enter; Esc puts back what was there."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self._shown = ""
        self.text = _Note(lambda: self.text.toPlainText() != self._shown)
        super().__init__(label, self.text, parent)
        self.text.finished.connect(self._commit)
        self.text.restored.connect(self.restore)

    def show_text(self, text: str, *, anew: bool = False) -> None:
        """Show another text; what is being typed stays, unless it is about another thing `anew`."""
        self._shown = text
        typing = self.text.hasFocus() and self.text.document().isModified()
        if anew or (not typing and self.text.toPlainText() != text):
            self.text.setPlainText(text)

    def restore(self) -> None:
        """Put back what was there."""
        self.text.setPlainText(self._shown)

    def _commit(self) -> None:
        if self.text.document().isModified() and self.text.toPlainText() != self._shown:
            self.text.document().setModified(False)
            self.committed.emit(self.text.toPlainText().strip())


class _Note(QPlainTextEdit):
    finished = Signal()
    restored = Signal()

    def __init__(self, differs: Callable[[], bool]) -> None:
        super().__init__()
        self._differs = differs
        self.setTabChangesFocus(True)
        self.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape and self._differs():
            self.restored.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()
