"""The palette: type a few letters of what is wanted, press Enter.

It lists every action with its shortcut, and below them what the file holds: meetings, items, people. What is found
comes a moment after the typing; an answer to what was typed before is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from meetingdesk import words
from meetingdesk.desktop.flat import box, isolated, leading
from meetingdesk.desktop.theme import font, length, theme
from meetingdesk.desktop.widgets.text import plain_text

if TYPE_CHECKING:
    from meetingdesk.rows.search import HitRow

Search = Callable[[str, "Callable[[Sequence[HitRow]], None]"], object]  # asks for hits, and hands them on later

_WIDTH = 640
_ROW = 36
_ROWS = 11
_COMMANDS = 6  # at most, once something is typed: below them stands what was found
_LEAST = 2  # letters; one is found everywhere
WAIT_MS = 120
_KEYS = int(Qt.ItemDataRole.UserRole)
_PLACE = _KEYS + 1
_HIT = _KEYS + 2


def matching(actions: Iterable[QAction], typed: str) -> list[QAction]:
    """Return the actions that hold every word typed, those that begin with it first, else in their order."""
    parts = typed.casefold().split()
    hits = [action for action in actions if all(part in plain_text(action).casefold() for part in parts)]
    return sorted(hits, key=lambda action: not plain_text(action).casefold().startswith(typed.casefold().strip()))


class _Line(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_WIDTH, max(_ROW, option.fontMetrics.height() + 12))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            box(painter, option.rect.adjusted(4, 1, -4, -1), theme().colour("selection"), None, 4)
        room = option.rect.adjusted(16, 0, -16, 0)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        near, far = leading(mirrored=mirrored), leading(mirrored=not mirrored)
        keys = str(index.data(_KEYS) or "")
        painter.setFont(font("small"))
        painter.setPen(theme().colour("selectionText" if selected else "muted"))
        if painter.fontMetrics().horizontalAdvance(keys) > room.width() // 2:
            keys = painter.fontMetrics().elidedText(keys, Qt.TextElideMode.ElideRight, room.width() // 2)
        painter.drawText(room, far | Qt.AlignmentFlag.AlignVCenter, isolated(keys))
        wide = painter.fontMetrics().horizontalAdvance(keys) + 16 if keys else 0
        painter.setFont(font("body"))
        painter.setPen(theme().colour("selectionText" if selected else "text"))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width() - wide)
        painter.drawText(room, near | Qt.AlignmentFlag.AlignVCenter, isolated(words))


class CommandPalette(QWidget):
    """A panel over the middle of the window; Esc or a click elsewhere closes it."""

    hit_chosen = Signal(object)  # HitRow

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions: list[QAction] = []
        self._search: Search | None = None
        self._back: QWidget | None = None
        self._field = QLineEdit()
        self._field.textChanged.connect(self._sift)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Commands and what was found"))
        self._list.setItemDelegate(_Line(self._list))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setBackgroundRole(QPalette.ColorRole.Light)
        self._list.setMouseTracking(True)
        self._list.itemClicked.connect(self._run)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WAIT_MS)
        self._later.timeout.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 9, 9, 9)
        column.setSpacing(length("space.2"))
        column.addWidget(self._field)
        column.addWidget(self._list)
        self.hide()

    def open(self, actions: Iterable[QAction], search: Search | None = None, prompt: str = "") -> None:
        """Show the actions that can be done now; `search` finds things besides them, `prompt` says what to type."""
        window = self.window()
        self._back = window.focusWidget() if self.isHidden() else self._back
        self._actions = [action for action in actions if action.isEnabled() and action.isVisible() and action.text()]
        self._search = search
        self._field.setPlaceholderText(prompt or self.tr("Search or run a command"))
        self._field.setAccessibleName(self._field.placeholderText())
        self.resize(min(_WIDTH, window.width() - 48), min(_ROW * _ROWS + 68, window.height() - 48))
        self.move((window.width() - self.width()) // 2, 6)
        self._field.clear()
        self._sift("")
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def texts(self) -> list[str]:
        """The commands on show."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def close_palette(self) -> None:
        """Close, and give the keyboard back."""
        self.hide()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
            self._back = None

    def _sift(self, typed: str) -> None:
        self._list.clear()
        commands = matching(self._actions, typed)
        for action in commands[:_COMMANDS] if typed.strip() and self._search is not None else commands:
            item = QListWidgetItem(plain_text(action), self._list)
            item.setData(_KEYS, action.shortcut().toString(action.shortcut().SequenceFormat.NativeText))
            item.setData(_PLACE, self._actions.index(action))
        self._list.setCurrentRow(0)
        if self._search is not None and len(typed.strip()) >= _LEAST:
            self._later.start()
        else:
            self._later.stop()
            self._say_if_empty()

    def _say_if_empty(self) -> None:
        if not self._list.count():
            item = QListWidgetItem(self.tr("Nothing is found for this."), self._list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _ask(self) -> None:
        """Ask for what the file holds; an answer that is late is for nobody."""
        typed = self._field.text()
        if self._search is not None:
            self._search(typed, lambda hits: self._show_hits(typed, hits))

    def _show_hits(self, typed: str, hits: Sequence[HitRow]) -> None:
        if typed != self._field.text() or self.isHidden():
            return
        listed = set(self.texts)  # a meeting may stand there already, as a command
        for hit in (hit for hit in hits if hit.kind != "meeting" or hit.title not in listed):
            item = QListWidgetItem(_title(hit), self._list)
            item.setData(_KEYS, " \N{MIDDLE DOT} ".join(filter(None, (self._kind(hit), hit.where))))
            item.setData(_HIT, hit)
        self._say_if_empty()
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)

    def _kind(self, hit: HitRow) -> str:
        return {
            "meeting": self.tr("Meeting"),
            "sitting": self.tr("Sitting"),
            "item": self.tr("Agenda item"),
            "delegation": self.tr("Delegation"),
            "person": self.tr("Person"),
            "entity": self.tr("Entity"),
        }[hit.kind]

    def _run(self, item: QListWidgetItem) -> None:
        hit, place = item.data(_HIT), item.data(_PLACE)
        if hit is None and place is None:
            return
        self.close_palette()
        if hit is not None:
            self.hit_chosen.emit(hit)
        else:
            self._actions[place].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keyboard in the field: arrows choose, Enter runs, Esc closes."""
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.hide()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (item := self._list.currentItem()) is not None:
                self._run(item)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS}.get(Qt.Key(key), -_ROWS)
            row = min(max(self._list.currentRow() + step, 0), self._list.count() - 1)
            self._list.setCurrentRow(row)
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and outline."""
        box(QPainter(self), self.rect(), theme().colour("raised"), theme().colour("lineStrong"), length("radius.card"))


def _title(hit: HitRow) -> str:
    return words.day(date.fromisoformat(hit.title)) if hit.kind == "sitting" else hit.title
