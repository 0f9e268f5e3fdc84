"""The table of a list: groups that fold, lines that can be selected together, columns that leave by rank."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip, QTreeView, QWidget

from meetingdesk.desktop.item_models.lines import Group, Heading, Line, LineModel
from meetingdesk.desktop.lists.cell_block import CellBlock
from meetingdesk.desktop.lists.cells import CellDelegate, tick_rect
from meetingdesk.desktop.lists.columns import shares
from meetingdesk.desktop.lists.group_row import paint_group, unsaid
from meetingdesk.desktop.lists.header import LinesHeader
from meetingdesk.desktop.lists.sorting import grouped_in_order, in_order
from meetingdesk.desktop.theme import tall
from meetingdesk.desktop.widgets import tip

_Select = QItemSelectionModel.SelectionFlag


class LinesView(QTreeView):
    """`picked`: other lines are selected. `opened`: Enter or a double click on a line, its key.

    `typed` gives the key of a line, a column and what F2 has let the reader type there.
    `ticked`: several lines can be selected, each with a tick; Space ticks. `picking`: each click ticks, nothing else.
    """

    picked = Signal()
    opened = Signal(int)
    typed = Signal(int, int, str)

    def __init__(
        self, headings: Sequence[Heading], parent: QWidget | None = None, *, ticked: bool = False, picking: bool = False
    ) -> None:
        super().__init__(parent)
        self.lines = LineModel(headings, self)
        self._groups: Sequence[Group] | None = None
        self._flat: Sequence[Line] | None = None
        self._ticked = ticked or picking
        self._quiet = False
        self.block = CellBlock(self)
        self.lines.typed.connect(self.typed)
        self.unwanted: frozenset[int] = frozenset()  # columns that the reader has put away
        self.setHeader(LinesHeader(self.lines, self, ticked=self._ticked))
        self.head.setSectionsClickable(True)  # a tree makes its headings plain
        self.head.setSortIndicatorShown(True)
        self.setModel(self.lines)
        self.setItemDelegate(CellDelegate(self, self.row_height, ticked=self._ticked))
        modes = QAbstractItemView.SelectionMode
        several = modes.MultiSelection if picking else modes.ExtendedSelection
        self.setSelectionMode(several if self._ticked else modes.SingleSelection)
        self._look()
        self.head.sortIndicatorChanged.connect(lambda _column, _order: self._sort())
        self.head.tick_clicked.connect(self.tick_all)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.activated.connect(self._on_activated)

    def _look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    @property
    def head(self) -> LinesHeader:
        """The headings."""
        header = self.header()
        assert isinstance(header, LinesHeader)
        return header

    @staticmethod
    def row_height() -> int:
        """Return the height of a row, which grows with the text."""
        return tall("rows.table")

    # -- what is shown

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other groups, sorted as the headings say; what was selected and is still there stays so."""
        self._groups, self._flat = tuple(groups), None
        self._sort()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines without groups, likewise."""
        self._flat, self._groups = tuple(lines), None
        self._sort()

    def _sort(self) -> None:
        column, down = self.head.sortIndicatorSection(), self.head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        chosen, current, at = self.keys, self.current_key, self.verticalScrollBar().value()
        folded = self._folded()
        self._quiet = True
        if self._groups is not None:
            self.lines.show_groups(grouped_in_order(self._groups, column, descending=down))
        elif self._flat is not None:
            self.lines.show_lines(in_order(self._flat, column, descending=down))
        self._unfold(folded)
        self._choose(chosen, current)
        self.verticalScrollBar().setValue(at)
        self._quiet = False
        self._on_selection()

    def _folded(self) -> set[str]:
        if self.lines.flat:
            return set()
        places = enumerate(self.lines.groups)
        return {group.key for place, group in places if not self.isExpanded(self.lines.group_index(place))}

    def _unfold(self, folded: set[str]) -> None:
        if not self.lines.flat:
            self.expandAll()
            for place, group in enumerate(self.lines.groups):
                if group.key in folded:
                    self.collapse(self.lines.group_index(place))

    # -- what is selected

    @property
    def keys(self) -> tuple[int, ...]:
        """The keys of the selected lines, from top to bottom."""
        found = (self.lines.line_at(index) for index in self.selectionModel().selectedRows())
        chosen = {line.key for line in found if line is not None}
        if len(chosen) < 2:
            return tuple(chosen)
        return tuple(line.key for line in self.lines.lines if line.key in chosen)

    @property
    def current_key(self) -> int | None:
        """The line that the keyboard is at."""
        line = self.lines.line_at(self.currentIndex())
        return line.key if line else None

    def choose(self, keys: Iterable[int], current: int | None = None) -> None:
        """Select lines, and bring the current one into view."""
        wanted = tuple(keys)
        self._quiet = True
        self._choose(wanted, current if current is not None else next(iter(wanted), None))
        self._quiet = False
        index = self.lines.place(self.current_key or 0)
        if index.isValid():
            self.setExpanded(index.parent(), True)
            self.scrollTo(index)
        self._on_selection()

    def _choose(self, keys: Sequence[int], current: int | None) -> None:
        place = self.lines.place(current) if current is not None else QModelIndex()
        if place.isValid():
            self.selectionModel().setCurrentIndex(place.siblingAtColumn(self.block.here), _Select.NoUpdate)
        self.selectionModel().select(self._ranges(keys), _Select.ClearAndSelect | _Select.Rows)

    def _ranges(self, keys: Sequence[int]) -> QItemSelection:
        """Return a selection of as few ranges as can be: thousands of lines stand in a few."""
        selection, wanted, last = QItemSelection(), set(keys), len(self.lines.headings) - 1
        for place, group in enumerate(self.lines.groups):
            parent = self.lines.group_index(place)
            begin = -1
            for row in range(len(group.lines) + 1):
                on = row < len(group.lines) and group.lines[row].key in wanted
                if on and begin < 0:
                    begin = row
                elif not on and begin >= 0:
                    selection.select(self.lines.index(begin, 0, parent), self.lines.index(row - 1, last, parent))
                    begin = -1
        return selection

    def tick_all(self) -> None:
        """Select all lines, or none where all are."""
        everything = tuple(line.key for line in self.lines.lines)
        self.choose(() if len(self.keys) == len(everything) else everything, self.current_key)

    def tick_group(self, group: Group) -> None:
        """Select all lines of a group, or none of them where all are."""
        own, chosen = [line.key for line in group.lines], set(self.keys)
        left = chosen - set(own) if chosen.issuperset(own) else chosen | set(own)
        self.choose(left, self.current_key)

    def _on_selection(self, *_changes: QItemSelection) -> None:
        if self._quiet:
            return
        if self._ticked:
            chosen = len(self.selectionModel().selectedRows())
            self.head.show_tick(on=0 < chosen == len(self.lines), partly=0 < chosen < len(self.lines))
        self.picked.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        line = self.lines.line_at(index)
        if line is not None:
            self.opened.emit(line.key)

    # -- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold a group by a click on its heading; tick a line by its box."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            if self.lines.group_at(index) is not None:
                self.selectionModel().setCurrentIndex(index, _Select.NoUpdate)
                self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index.siblingAtColumn(0)))
                return
            row = self.visualRect(index.siblingAtColumn(0))
            if self._ticked and tick_rect(row, rtl=self.isRightToLeft()).adjusted(-6, -6, 6, 6).contains(at):
                self._toggle(index)
                return
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            widen = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.block.begin(index.column(), widen=widen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Grow the block of cells while the button is down."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.buttons() & Qt.MouseButton.LeftButton and self.block.columns and index.isValid():
            self.block.begin(index.column(), widen=True)

    def _toggle(self, index: QModelIndex) -> None:
        self.selectionModel().setCurrentIndex(index, _Select.NoUpdate)
        self.selectionModel().select(index, _Select.Toggle | _Select.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space, also a whole group; open by Enter. With Ctrl, Enter is the page's that the list is on.

        Left and right go through the cells of a line; F2 edits the one that the keyboard is at.
        """
        index = self.currentIndex()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        group = self.lines.group_at(index)
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self.edit_cell()
        elif group is None and index.isValid() and self.block.take(event):
            event.accept()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif enter and index.isValid():
            if group is not None:
                self.setExpanded(index, not self.isExpanded(index))
            else:
                self._on_activated(index)
        elif event.key() == Qt.Key.Key_Space and self._ticked and index.isValid():
            if group is not None:
                self.tick_group(group)
            else:
                self._toggle(index)
        else:
            super().keyPressEvent(event)

    def edit_cell(self) -> None:
        """Edit the cell that the keyboard is at, else the first of the line that can be edited."""
        index = self.currentIndex()
        places = [index.column()] if self.block.columns else self.block.shown
        cells = (index.siblingAtColumn(place) for place in places)
        field = next((cell for cell in cells if self.lines.is_field(cell) and cell.column() in self.lines.fields), None)
        if field is not None:
            self.block.begin(field.column())
            self.edit(field)

    # -- painting

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole heading of a group where it is cut."""
        if isinstance(event, QHelpEvent) and (group := self.lines.group_at(self.indexAt(event.pos()))) is not None:
            QToolTip.showText(event.globalPos(), tip(unsaid(group, self.viewport().width())), self)
            return True
        return super().viewportEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw nothing: the heading of a group has a sign of its own."""

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line by its cells, the heading of a group across all columns."""
        group = self.lines.group_at(index)
        if group is None:
            super().drawRow(painter, option, index)
            if self.selectionModel().isSelected(index):
                self.block.paint(painter, option.rect)
            return
        row = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        focused = self.hasFocus() and self.currentIndex() == index
        paint_group(painter, row, group, unfolded=self.isExpanded(index), focused=focused, rtl=self.isRightToLeft())

    # -- columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew; what finds no room is hidden by rank. A current line that was seen stays so."""
        current = self.visualRect(self.currentIndex())
        seen = current.isValid() and current.top() >= 0 and current.bottom() <= event.oldSize().height()
        super().resizeEvent(event)
        self.share()
        if seen:
            self.scrollTo(self.currentIndex())

    def put_away(self, columns: Iterable[int]) -> None:
        """Hide these columns whatever the room."""
        self.unwanted = frozenset(columns)
        self.share()

    def share(self) -> None:
        """Give the columns their widths."""
        headings = self.lines.headings
        widths = shares(headings, self.unwanted, self.viewport().width())
        for place in range(len(headings)):
            self.setColumnHidden(place, place not in widths)
            if place in widths:
                self.setColumnWidth(place, widths[place])
