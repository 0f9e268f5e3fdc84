"""The gallery: one list, one stop for the keyboard; the arrow keys choose."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from meetingdesk.desktop.documents.catalogue import Entry, Key
from meetingdesk.desktop.documents.gallery_model import ENTRY_ROLE, LINES_ROLE, GalleryModel
from meetingdesk.desktop.documents.thumbs import HEIGHT, WIDTH, paint_thumb
from meetingdesk.desktop.flat import isolated
from meetingdesk.desktop.theme import font, length, theme

_MARGIN = 16
_HEADING = 36


class _EntryDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if not isinstance(index.data(ENTRY_ROLE), Entry):
            return QSize(0, _HEADING)
        lines = QFontMetrics(font("body")).height() + 2 * QFontMetrics(font("small")).height()
        return QSize(0, max(length("rows.gallery"), lines + 10))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        entry = index.data(ENTRY_ROLE)
        cell: QRect = option.rect
        painter.save()
        if isinstance(entry, Entry):
            self._paint_entry(painter, option, index)
        else:
            painter.setFont(font("body"))
            painter.setPen(theme().colour("muted"))
            room = cell.adjusted(_MARGIN, 8, -_MARGIN, 0)
            painter.drawText(
                room, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), str(index.data())
            )
        painter.restore()

    def _paint_entry(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        cell: QRect = option.rect
        view = option.widget
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        x = cell.right() - _MARGIN - WIDTH + 1 if rtl else cell.left() + _MARGIN
        paint_thumb(painter, x, cell.top() + (cell.height() - HEIGHT) // 2, entry.thumb)
        lead = _MARGIN + WIDTH + 12
        room = cell.adjusted(_MARGIN if rtl else lead, 0, -lead if rtl else -_MARGIN, 0)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        lines = [
            (entry.name, "strong" if on else "body", "text"),
            *((t, "small", "muted") for t in index.data(LINES_ROLE)),
        ]
        heights = [QFontMetrics(font(role)).height() for _, role, _ in lines]
        y = cell.top() + (cell.height() - sum(heights)) // 2
        for (text, role, tone), height in zip(lines, heights, strict=True):
            painter.setFont(font(role))
            painter.setPen(theme().colour("selectionText" if on else tone))
            shown = QFontMetrics(font(role)).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(
                QRect(room.left(), y, room.width(), height), int(Qt.AlignmentFlag.AlignLeading), isolated(shown)
            )
            y += height


class Gallery(QListView):
    """The documents. `chosen` gives the key of the one that is chosen, by mouse or keyboard."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = GalleryModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_EntryDelegate(self))
        self.setAccessibleName(self.tr("Documents"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.choose("order-of-business")
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def current(self) -> Entry:
        """The document that is chosen."""
        entry = self.currentIndex().data(ENTRY_ROLE)
        assert isinstance(entry, Entry)
        return entry

    def choose(self, key: Key) -> None:
        """Choose a document."""
        self.setCurrentIndex(self._model.index(self._model.place(key)))

    def set_lines(self, lines: Mapping[str, tuple[str, ...]]) -> None:
        """Change the small lines below the names."""
        self._model.set_lines(lines)

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        entry = current.data(ENTRY_ROLE)
        if isinstance(entry, Entry):
            self.chosen.emit(entry.key)
