"""What is still to do: a sentence, its cause, and one button that leads there. Done rows vanish."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk import conflict_words, words
from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import box
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.theme import length, tall, theme
from meetingdesk.desktop.widgets import Card, ElidedLabel, OutlineButton, hairline, margins, plain_label
from meetingdesk.rows.overview import TodoRow

_BADGE = 32


class Badge(QWidget):
    """An icon on the soft ground of its tone."""

    def __init__(self, icon: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self.setFixedSize(_BADGE, _BADGE)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and icon."""
        painter = QPainter(self)
        neutral = self._tone == "neutral"
        ground = theme().colour("sunken" if neutral else f"{self._tone}Soft")
        box(painter, self.rect(), ground, theme().colour("line") if neutral else None, length("radius.field"))
        place = QRectF(self.rect()).center()
        icons.paint(painter, self._icon, "muted" if neutral else self._tone, place.x() - 10, place.y() - 10, 20)


class TodoLine(QWidget):
    """One row of the list."""

    def __init__(self, todo: TodoRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(max(length("rows.todo"), 2 * tall("rows.local_time", room=4)))
        title = words.say(f"todo.{todo.code}.title", **todo.parameters)
        cause = _cause(todo)
        self.setAccessibleName(f"{title}. {cause}")
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addStretch(1)
        text.addWidget(ElidedLabel(title, "strong"))
        text.addWidget(ElidedLabel(cause, "small", "muted"))
        text.addStretch(1)
        self.button = OutlineButton(words.say(f"todo.{todo.code}.action", **todo.parameters))
        self.button.setAccessibleDescription(title)
        padding = length("space_use.card_padding")
        line = QHBoxLayout(self)
        line.setContentsMargins(padding, 0, padding, 0)
        line.setSpacing(length("space.3"))
        line.addWidget(Badge(todo.icon, todo.tone))
        line.addLayout(text, 1)
        line.addWidget(self.button)


COUNTED = {"due": ("never", "outdated", "cancel_owed"), "seats": ("low", "medium")}  # what a cause counts, if any


def _timed(todo: TodoRow, shown: ShownClock) -> TodoRow:
    """Return a row whose conflict, if it tells of one, is on the clock that is shown."""
    if (row := todo.conflict) is None:
        return todo
    return replace(todo, conflict=replace(row, start=shown.local(row.start), end=shown.local(row.end)))


def _cause(todo: TodoRow) -> str:
    if todo.conflict is not None:
        return conflict_words.text(todo.conflict)
    if (counted := COUNTED.get(todo.code)) is not None:
        found = [(part, todo.parameters[part]) for part in counted]
        text = " \N{MIDDLE DOT} ".join(words.say(f"todo.{todo.code}.{part}", n=count) for part, count in found if count)
        return text[:1].upper() + text[1:]
    return words.say(f"todo.{todo.code}.cause", **todo.parameters)


class TodoCard(Card):
    """The list, sorted by how soon it hurts. `chosen` gives the row whose button was used."""

    chosen = Signal(object)  # TodoRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Still to do"))
        self._shown: tuple[tuple[TodoRow, ...], str] | None = None  # and in which zone: equal instants are equal rows

    def show_todos(self, todos: tuple[TodoRow, ...], reachable: frozenset[str], shown: ShownClock) -> None:
        """Show what is to do; a button leads only where there is a screen. The keyboard stays in its row."""
        todos = tuple(_timed(todo, shown) for todo in todos)
        if (todos, shown.zone) == self._shown:
            return
        self._shown = (todos, shown.zone)
        focused = self._focused()
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.set_note(str(len(todos)) if todos else "")
        for place, todo in enumerate(todos):
            if place:
                self.body.addWidget(hairline())
            self.body.addWidget(self._line(todo, reachable))
        if not todos:
            done = plain_label(self.tr("Nothing is left to do."), "body", "muted")
            done.setContentsMargins(margins(length("space_use.card_padding"), 16, 0, 0))
            self.body.addWidget(done)
        self.body.addStretch(1)
        self._focus_again(focused)

    def _line(self, todo: TodoRow, reachable: frozenset[str]) -> TodoLine:
        line = TodoLine(todo, self)
        line.show()  # now, not with a later event: only then can its button take the keyboard
        line.button.setVisible(todo.screen in reachable)
        line.button.clicked.connect(lambda: self.chosen.emit(todo))
        return line

    def _lines(self) -> list[TodoLine]:
        widgets = [item.widget() for place in range(self.body.count()) if (item := self.body.itemAt(place)) is not None]
        return [widget for widget in widgets if isinstance(widget, TodoLine)]

    @property
    def buttons(self) -> list[QWidget]:
        """The buttons of its rows, from above."""
        return [line.button for line in self._lines()]

    def _focused(self) -> int:
        return next((place for place, line in enumerate(self._lines()) if line.button.hasFocus()), -1)

    def _focus_again(self, place: int) -> None:
        lines = self._lines()
        if place >= 0 and lines:
            lines[min(place, len(lines) - 1)].button.setFocus()
