"""The board as a table: one stop for the keyboard, arrows go from cell to cell, every cell can be read out."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from meetingdesk import words
from meetingdesk.desktop.flat import hair
from meetingdesk.desktop.item_models.board import BoardModel, BoardTexts
from meetingdesk.desktop.overview.board_cells import GAP, PADDING, BoardCells
from meetingdesk.desktop.overview.squares import Legend
from meetingdesk.desktop.theme import font, length, scaled, tall, theme
from meetingdesk.desktop.widgets import Card, chip_size
from meetingdesk.rows.overview import OverviewRow

_KIND = (90, 98, 103)  # a column of squares: at least, so that a gap is seen, at most
_LAST = (70, 60, 90)
_REGION = 200
_NOTE = 120  # what the head keeps for its note
_ORDER = ("invited", "acknowledged", "nominated", "confirmed", "attended", "declined")


def describe(states: Counter[str]) -> str:
    """Return the states of a cell in words: `2 confirmed, 1 invited`."""
    found = [state for state in _ORDER if states[state]]
    return words.listed(f"{states[state]} {words.say(f'ui.board.{state}')}" for state in found)


def _share(counted: int, of_all: int) -> str:
    return words.say("ui.board.share", n=counted, of_all=of_all)


class BoardHead(QHeaderView):
    """The headings stand where the texts below them do."""

    def __init__(self, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._board = model

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one heading."""
        painter.fillRect(rect, theme().colour("sunken"))
        line = hair(painter)
        painter.fillRect(QRectF(rect.left(), rect.bottom() + 1 - line, rect.width(), line), theme().colour("line"))
        before = PADDING if section == 0 else 0
        after = PADDING if section > self._board.kinds else 0
        room = QStyle.visualRect(self.layoutDirection(), rect, rect.adjusted(before, 0, -after, 0))
        align = self._board.headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        text = self._board.headerData(section, self.orientation())
        painter.setFont(font("body"))
        painter.setPen(theme().colour("muted"))
        painter.drawText(room, QStyle.visualAlignment(self.layoutDirection(), align), str(text or ""))


class BoardView(QTableView):
    """As high as its rows: the page scrolls, not the table. In a narrow window it scrolls sideways.

    `chosen` gives region and kind of a cell that was clicked, or where Enter was pressed.
    """

    chosen = Signal(object)  # tuple[str, str]

    def __init__(self, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = model
        self.setModel(model)
        self.cells, self._more = BoardCells(self), 0
        self.setItemDelegate(self.cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)  # the cells say how high a row is
        header = BoardHead(model, self)
        self.setHorizontalHeader(header)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setFixedHeight(tall("rows.table_header"))
        self.setAccessibleName(self.tr("Regions and kinds"))
        self.clicked.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        if (cell := self._board.cell(index)) is not None:
            self.chosen.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where the cell leads by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """Take the height of the rows and share the width among the columns."""
        delegate = self.cells
        self._more = delegate.measure(self._board)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        heights = 0
        for row in range(self._board.rowCount()):
            cells = [self._board.index(row, column) for column in range(self._board.columnCount())]
            height = max(delegate.sizeHint(option, cell).height() for cell in cells)
            self.verticalHeader().resizeSection(row, height)
            heights += height
        self._share_width()
        bar = self.horizontalScrollBar().sizeHint().height() if self._needed() > self.viewport().width() else 0
        self.setFixedHeight(self.horizontalHeader().height() + heights + bar)

    def _needed(self) -> int:
        return sum(self.horizontalHeader().sectionSize(place) for place in range(self._board.columnCount()))

    def _share_width(self) -> None:
        kinds = self._board.kinds
        header = self.horizontalHeader()
        last = [max(scaled(width), words) for width, words in zip(_LAST, self._last_words(), strict=True)]
        room = self.viewport().width() - sum(last)
        region = self._region_width()
        least, airy, most = (scaled(width) + self._more for width in _KIND)
        wrapped = max(scaled(_REGION), region * 2 // 3)  # with the longest names on two lines
        wanted = max((room - region) // max(1, kinds), min((room - wrapped) // max(1, kinds), airy))
        kind = min(max(wanted, least), most)
        for place in range(kinds):
            header.resizeSection(1 + place, kind)
        for place, width in enumerate(last):
            header.resizeSection(1 + kinds + place, width)
        header.resizeSection(0, max(region if room - region > kind * kinds else scaled(_REGION), room - kind * kinds))

    def _last_words(self) -> list[int]:
        metrics, first = QFontMetrics(font("body")), 1 + self._board.kinds
        names = (self._board.headerData(first + place, Qt.Orientation.Horizontal) for place in range(len(_LAST)))
        return [metrics.horizontalAdvance(str(name or "")) + PADDING + GAP for name in names]

    def _region_width(self) -> int:
        metrics = QFontMetrics(font("body"))
        names = (str(self._board.index(row, 0).data()) for row in range(self._board.rowCount()))
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return max(scaled(_REGION), widest + PADDING + chip_size().width() + 2 * GAP + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class BoardCard(Card):
    """The board with its legend."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Regions and kinds"))
        self.model = BoardModel(self)
        self.view = BoardView(self.model)
        self._legend, self._below = Legend(), Legend()  # in the head, or below the board where there is no room
        self.add_header(self._legend)
        self.body.addWidget(self.view)
        self.body.setContentsMargins(0, 0, 0, length("radius.card") - 1)  # the rows leave the frame its round corners
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(PADDING, GAP, PADDING, GAP)
        foot.addWidget(self._below)
        foot.addStretch(1)
        self.body.addWidget(self._foot)
        self._foot.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the legend its place."""
        super().resizeEvent(event)
        self._place_legend()

    def _place_legend(self) -> None:
        title = QFontMetrics(font("section")).horizontalAdvance(self.accessibleName())
        beside = title + self._legend.sizeHint().width() + scaled(_NOTE) <= self.width()
        self._legend.setVisible(beside)
        self._foot.setVisible(not beside)

    def show_overview(self, overview: OverviewRow) -> None:
        """Show the board of a meeting, keeping the cell that has the keyboard."""
        current = self.view.currentIndex()
        place = (current.row(), current.column())
        self.model.show(overview, BoardTexts(self.tr("Outside the regions"), self.tr("All regions"), _share, describe))
        if current.isValid():
            self.view.setCurrentIndex(self.model.index(*place))
        states = {state for cell in overview.cells for state in cell.states}
        shown = tuple(state for state in _ORDER if state in states or state in ("invited", "nominated", "confirmed"))
        for legend in (self._legend, self._below):
            legend.show_states(shown)
        self._place_legend()
        self.set_note(words.say("ui.board.note_attended" if self.model.attended else "ui.board.note_confirmed"))
        self.view.fit()
