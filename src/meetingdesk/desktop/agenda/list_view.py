"""The agenda as a table that can be edited: the same items, the same keys, the same selection as the timetable."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView, QWidget

from meetingdesk.desktop.agenda import speaker_text
from meetingdesk.desktop.agenda.describe import describe_pick
from meetingdesk.desktop.agenda.keys import Keys
from meetingdesk.desktop.agenda.list_paint import ListDelegate, ListHeader
from meetingdesk.desktop.agenda.list_rows import list_groups
from meetingdesk.desktop.agenda.plan import Pick
from meetingdesk.desktop.agenda.speakers import known
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.item_models.agenda import AgendaLine, AgendaModel, Column
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.theme import scaled, theme

_WIDTHS = {Column.NUMBER: 92, Column.START: 80, Column.LOCAL: 104, Column.MINUTES: 72, Column.SPEAKERS: 240,
           Column.ROOM: 96, Column.CLASS: 56, Column.STATE: 168}  # fmt: skip
_SHARES = {Column.SPEAKERS: 26, Column.ROOM: 11}  # of the whole width, in a hundred, where that is more
# Hidden under these widths.
_RANKS = ((1000, Column.CLASS), (900, Column.STATE), (800, Column.ROOM), (700, Column.SPEAKERS))


class AgendaList(QTreeView):
    """`edited` gives the line, the column and what was typed there."""

    edited = Signal(object, int, str)

    def __init__(self, state: AgendaState, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._keys = keys
        self._stale = True
        self._telling = False  # while the state is shown, the lines say nothing back
        self._zone = ""  # that times are shown in besides the host's
        self._model = AgendaModel(self._headers(), self)
        self._model.edited.connect(self.edited)
        self._model.describe = self._describe
        self._model.speakers = self._speakers
        self.setModel(self._model)
        self.setHeader(ListHeader(self))
        self.setItemDelegate(ListDelegate(self._names, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setItemsExpandable(False)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setAllColumnsShowFocus(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Agenda"))
        self._set_header()
        self._model.modelReset.connect(self._open_groups)
        self.selectionModel().currentRowChanged.connect(self._on_selection)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.clicked.connect(self._on_click)
        state.planned.connect(self._on_plan)
        state.picked.connect(self._show_pick)
        state.marked_anew.connect(self._show_pick)
        theme().changed.connect(self.viewport().update)

    def _headers(self) -> list[str]:
        shown = self._clock
        start = self.tr("Start, {city}").format(city=shown.host_city) if shown.elsewhere else self.tr("Start")
        numbers = [self.tr("Number"), start, shown.city if shown.elsewhere else "", self.tr("Minutes")]
        return [*numbers, self.tr("Title"), self.tr("Speakers"), self.tr("Room"), self.tr("Class"), self.tr("State")]

    @property
    def _clock(self) -> ShownClock:
        plan = self._state.plan
        host = plan.agenda.meeting.zone if plan else ""
        return ShownClock(host, self._zone if plan else "")

    def show_times_in(self, zone: str) -> None:
        """Show the starts in another zone too, in a column of their own; empty: in the host's alone."""
        self._zone = zone
        self._on_plan()

    def _show_clock(self) -> None:
        elsewhere = self._clock.elsewhere
        self._model.set_headers(self._headers())
        self.setColumnHidden(Column.LOCAL, not elsewhere)
        words = self.fontMetrics().horizontalAdvance(self._headers()[Column.START]) + 24
        self.header().resizeSection(Column.START, max(scaled(_WIDTHS[Column.START]), words if elsewhere else 0))

    def _set_header(self) -> None:
        header = self.header()
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, scaled(width))
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        self.setColumnHidden(Column.LOCAL, True)

    def resizeEvent(self, event: object) -> None:
        """Hide columns by rank where there is little room (the inspector has them), and share out what is left."""
        for width, column in _RANKS:
            self.setColumnHidden(column, self.viewport().width() < scaled(width))
        for column, share in _SHARES.items():
            self.header().resizeSection(column, max(scaled(_WIDTHS[column]), self.viewport().width() * share // 100))
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent

    def set_editable(self, editable: bool) -> None:
        """Allow or refuse editing in place."""
        self._model.editable = editable

    # -- what is shown

    def _on_plan(self) -> None:
        self._stale = True
        if self.isVisible():
            self._fill()

    def showEvent(self, event: object) -> None:
        """Fill the lines when they are seen: the timetable alone need not wait for them."""
        super().showEvent(event)  # type: ignore[arg-type]  # a QShowEvent
        if self._stale:
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        plan = self._state.plan
        place = self.verticalScrollBar().value()
        self._show_clock()
        self._model.set_groups(list_groups(plan, self._clock) if plan else ())
        self.verticalScrollBar().setValue(place)
        self._show_pick()

    def _describe(self, line: AgendaLine) -> str:
        plan = self._state.plan
        return describe_pick(plan, Pick(line.item, line.slot)) if plan else line.title

    def _speakers(self, line: AgendaLine) -> str:
        plan = self._state.plan
        item = plan.item(Pick(line.item, line.slot)) if plan else None
        return speaker_text.written(plan, item) if plan and item else line.speakers

    def _names(self) -> Iterable[str]:
        plan = self._state.plan
        return known(plan, entities=True) if plan else ()

    def _open_groups(self) -> None:
        self.expandAll()
        for row in range(self._model.rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)

    # -- what is selected

    def _show_pick(self) -> None:
        """Select the lines of what the views share."""
        if self._stale or self._telling or self._chosen() == self._shared():
            return
        self._telling = True
        self._select(self._shared())
        self._telling = False

    def _shared(self) -> set[Pick]:
        return {*self._state.marks} or ({self._state.pick} if self._state.pick else set())

    def _chosen(self) -> set[Pick]:
        lines = (self._model.line(index) for index in self.selectionModel().selectedRows())
        return {Pick(line.item, line.slot) for line in lines if line is not None}

    def _select(self, picks: set[Pick]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        column, pick = max(0, self.currentIndex().column()), self._state.pick
        self.selectionModel().clear()
        for own in picks:
            index = self._model.index_of(own.item, own.slot, column)
            self.selectionModel().select(index, flags.Select | flags.Rows)
            if own == pick and index.isValid():
                self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
                self.scrollTo(index)

    def _on_selection(self) -> None:
        """Tell the other views what is selected here: one line, or several together."""
        chosen = self._chosen()
        if self._telling or (chosen == self._shared() and self._current() in (self._state.pick, None)):
            return
        wanted = (self._current(), self._state.pick, *chosen)
        pick = next((one for one in wanted if one in chosen), None)
        self._telling = True
        self._state.mark(frozenset(chosen), pick)
        self._telling = False
        if self._state.marks:
            self._keys.tell_marks()

    def _current(self) -> Pick | None:
        line = self._model.line(self.currentIndex())
        return Pick(line.item, line.slot) if line else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the item under the pointer, or from the keyboard with the current one."""
        by_hand = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_hand else self.currentIndex()
        line = self._model.line(index)
        if line is not None:
            at = event.pos() if by_hand else self.visualRect(index).center()
            self._keys.ask_menu(Pick(line.item, line.slot), self.viewport().mapToGlobal(at))

    def _on_click(self, index: QModelIndex) -> None:
        if self._model.line(index) is not None and self._state.pick is not None and not self._state.marks:
            self._keys.clicked.emit()

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the selected item as in the timetable; F2 edits the cell, or the title."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # a cell's field lets Enter through: it is not meant for the list
        elif event.key() == Qt.Key.Key_F2:
            self.edit_title()
        elif not self._keys.edit(event):
            super().keyPressEvent(event)

    def edit_title(self) -> None:
        """Edit the current cell in place, or the title where the cell cannot be edited."""
        index = self.currentIndex()
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = index.siblingAtColumn(Column.TITLE)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentIndex(index)
            self.edit(index)

    def event(self, event: QEvent) -> bool:
        """Keep these keys from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keys.owns(event):
            event.accept()
            return True
        return super().event(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Step over the groups, which cannot be selected, and go through the cells with left and right."""
        moves = QAbstractItemView.CursorAction
        index = self.currentIndex()
        if action in (moves.MoveLeft, moves.MoveRight) and index.isValid():
            step = 1 if (action == moves.MoveRight) != self.isRightToLeft() else -1
            column = index.column() + step
            while 0 <= column < len(Column) and self.isColumnHidden(column):
                column += step
            return index.siblingAtColumn(column) if 0 <= column < len(Column) else index
        found = super().moveCursor(action, modifiers)
        step_down = action in (moves.MoveDown, moves.MovePageDown, moves.MoveHome)
        while found.isValid() and self._model.line(found) is None:
            found = self.indexBelow(found) if step_down else self.indexAbove(found)
        return found.siblingAtColumn(index.column()) if found.isValid() and index.isValid() else found
