"""The palette: type a few letters of what is wanted, press Enter. It lists every action with its shortcut."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
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

from meetingdesk.desktop.flat import box, leading
from meetingdesk.desktop.theme import font, length, theme

_WIDTH = 560
_ROW = 36
_ROWS = 9
_KEYS = int(Qt.ItemDataRole.UserRole)
_PLACE = _KEYS + 1


def plain_text(action: QAction) -> str:
    """Return the words of an action without the marks of its shortcut letter and what follows a tab."""
    return action.text().partition("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")


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
        painter.drawText(room, far | Qt.AlignmentFlag.AlignVCenter, keys)
        wide = painter.fontMetrics().horizontalAdvance(keys) + 16 if keys else 0
        painter.setFont(font("body"))
        painter.setPen(theme().colour("selectionText" if selected else "text"))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width() - wide)
        painter.drawText(room, near | Qt.AlignmentFlag.AlignVCenter, words)


class CommandPalette(QWidget):
    """A panel over the middle of the window; Esc or a click elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions: list[QAction] = []
        self._back: QWidget | None = None
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Search or run a command"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.textChanged.connect(self._sift)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setItemDelegate(_Line(self._list))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setBackgroundRole(QPalette.ColorRole.Light)
        self._list.setMouseTracking(True)
        self._list.itemClicked.connect(self._run)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 9, 9, 9)
        column.setSpacing(length("space.2"))
        column.addWidget(self._field)
        column.addWidget(self._list)
        self.hide()

    def open(self, actions: Iterable[QAction]) -> None:
        """Show the actions that can be done now."""
        window = self.window()
        self._back = window.focusWidget()
        self._actions = [action for action in actions if action.isEnabled() and action.isVisible() and action.text()]
        self.resize(min(_WIDTH, window.width() - 48), _ROW * _ROWS + 68)
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
        for action in matching(self._actions, typed):
            item = QListWidgetItem(plain_text(action), self._list)
            item.setData(_KEYS, action.shortcut().toString(action.shortcut().SequenceFormat.NativeText))
            item.setData(_PLACE, self._actions.index(action))
        self._list.setCurrentRow(0)

    def _run(self, item: QListWidgetItem) -> None:
        action = self._actions[item.data(_PLACE)]
        self.close_palette()
        action.trigger()

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
